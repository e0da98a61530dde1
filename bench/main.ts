/** `npm run bench -- KIND [ARGUMENT…]`. Each kind says in its file what it takes and prints. */
const kinds: Record<string, () => Promise<{ main(args: string[]): Promise<void> }>> = {
  train: () => import("./train-ranking.ts"),
};

const [kind = "", ...args] = process.argv.slice(2);
const load = kinds[kind];
if (load === undefined) {
  console.error(`npm run bench -- KIND [ARGUMENT…]; KIND is one of ${Object.keys(kinds).join(", ")}.`);
  process.exitCode = 2;
} else await (await load()).main(args);
