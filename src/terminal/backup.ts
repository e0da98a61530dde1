import { parseArgs } from "node:util";
import { backUp, type Copied, restore } from "../library/upkeep/backup.ts";
import { Refusal } from "../refusal.ts";
import { readSettings } from "../settings.ts";

/** Copies the store to a file while Verbatim runs on. */
export async function backUpTo(args: string[]): Promise<void> {
  const file = onlyFile(args, "backup");
  say(`Backed up to ${file}: ${contents(await backUp(readSettings().DATA_DIR, file))}.`);
}

/** Puts a backup in the place of the store; Verbatim must not run. */
export async function restoreFrom(args: string[]): Promise<void> {
  const file = onlyFile(args, "restore");
  const { kept, ...copied } = await restore(readSettings().DATA_DIR, file);
  say(`Restored from ${file}: ${contents(copied)}.`);
  if (kept !== null) say(`What was there before is kept in ${kept}; delete it when you no longer need it.`);
}

function onlyFile(args: string[], name: string): string {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new Refusal("Exactly one file is needed.", `npm run ${name} -- FILE`);
  return file;
}

function contents({ articles, revisions, bytes }: Copied): string {
  return `${articles} articles in ${revisions} revisions, ${(bytes / 1024 / 1024).toFixed(1)} MB, checked`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
