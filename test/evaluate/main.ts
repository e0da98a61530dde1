/** `npm run evaluate -- KIND [FILE…]`: prints a table of quality figures. Each kind says what files it reads. */
const kinds: Record<string, () => Promise<{ evaluate(files: string[]): Promise<void> }>> = {
  dates: () => import("./dates.ts"),
  figures: () => import("./figures.ts"),
  quotations: () => import("./quotations.ts"),
  import: () => import("./import.ts"),
  questions: () => import("./questions.ts"),
  retrieval: () => import("./retrieval.ts"),
};

const [kind = "", ...files] = process.argv.slice(2);
const load = kinds[kind];
if (load === undefined) {
  console.error(`npm run evaluate -- KIND [FILE…]; KIND is one of ${Object.keys(kinds).join(", ")}.`);
  process.exitCode = 2;
} else await (await load()).evaluate(files);
