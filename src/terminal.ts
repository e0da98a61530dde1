/** The terminal door: `ask` answers one line, `extract` prints what is read from texts, `ingest` takes articles in; `backup`, `restore`, `doctor`. */
import { Refusal } from "./refusal.ts";

const doors: Record<string, () => Promise<(args: string[]) => Promise<void>>> = {
  ask: async () => (await import("./terminal/ask.ts")).ask,
  extract: async () => (await import("./terminal/extract.ts")).extractTexts,
  ingest: async () => (await import("./terminal/ingest.ts")).ingest,
  corrections: async () => (await import("./terminal/corrections.ts")).printCorrections,
  backup: async () => (await import("./terminal/backup.ts")).backUpTo,
  restore: async () => (await import("./terminal/backup.ts")).restoreFrom,
  doctor: async () => (await import("./terminal/doctor.ts")).examineStore,
};

const [name = "", ...args] = process.argv.slice(2);
try {
  const door = doors[name];
  if (door === undefined)
    throw new Refusal(`There is no “${name}” here.`, `There are ${Object.keys(doors).join(", ")}.`);
  await (
    await door()
  )(args);
} catch (error) {
  const refusal = error instanceof Refusal ? error : usage(error);
  if (refusal === null) throw error;
  process.stderr.write(`${refusal.message}\n${refusal.remedy}\n`);
  process.exitCode = 2;
}

function usage(error: unknown): Refusal | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!code.startsWith("ERR_PARSE_ARGS") || !(error instanceof Error)) return null;
  return new Refusal(
    error.message,
    'npm run ask -- [--json] "/figures 2024"   ·   npm run extract -- --json --jsonl FILE',
  );
}
