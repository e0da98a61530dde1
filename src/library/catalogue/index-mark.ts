import { readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** How far an index has come: every change of that store up to that sequence is in it. */
const Mark = z.object({ store: z.string(), indexed_through: z.number().int() });

const FILE = "indexed-through.json";

/** The mark beside an index's files; 0 where there is none, a torn one, or one of another store. */
export function readMark(folder: string, store: string): number {
  try {
    const mark = Mark.parse(JSON.parse(readFileSync(join(folder, FILE), "utf8")));
    return mark.store === store ? mark.indexed_through : 0;
  } catch {
    return 0;
  }
}

export async function writeMark(folder: string, store: string, through: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const mark: z.infer<typeof Mark> = { store, indexed_through: through };
  await writeFile(join(folder, `${FILE}.new`), JSON.stringify(mark));
  await rename(join(folder, `${FILE}.new`), join(folder, FILE));
}
