export async function evaluate(_files: string[]): Promise<void> {}
