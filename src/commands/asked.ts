/** The line that asks the same again: `/quote speaker:Alegre about:training`, `/figures query:2024 chart:yes`. */
export function askedLine(command: string, args: Record<string, unknown>): string {
  return [
    `/${command}`,
    ...Object.entries(args)
      .filter(([, value]) => value !== undefined && value !== "")
      .map(([name, value]) => `${name}:${value === true ? "yes" : String(value)}`),
  ].join(" ");
}
