/**
 * `npm run bench [-- KIND [ARGUMENT…]]`. Each kind says in its file what it takes and prints; without one, those that
 * need nothing but the repository run in turn.
 */
const kinds: Record<string, () => Promise<{ bench(args: string[]): Promise<void> }>> = {
  start: () => import("./start.ts"),
  questions: () => import("./questions.ts"),
  extract: () => import("./extract.ts"),
  ingest: () => import("./ingest.ts"),
  discord: () => import("./discord.ts"),
  web: () => import("./web.ts"),
  search: () => import("./search.ts"),
  train: () => import("./train-ranking.ts"),
  "train-absence": () => import("./train-absence.ts"),
  "train-periods": () => import("./train-periods.ts"),
};
const BY_ITSELF = ["start", "questions", "extract", "discord", "web"];

const [kind, ...args] = process.argv.slice(2);
for (const name of kind === undefined ? BY_ITSELF : [kind]) {
  const load = kinds[name];
  if (load === undefined) {
    console.error(`npm run bench -- KIND [ARGUMENT…]; KIND is one of ${Object.keys(kinds).join(", ")}.`);
    process.exitCode = 2;
  } else await (await load()).bench(args);
}
