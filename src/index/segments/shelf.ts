import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { MergeApart } from "./merge-apart.ts";
import { decodeSegment, encodeSegment } from "./segment-file.ts";
import type { Segment } from "./segment.ts";

/** The list of segments in use and which of their articles are dead, by number. */
const Manifest = z.object({
  segments: z.array(
    z.object({ file: z.string().regex(/^[\w-]+\.segment$/), dead: z.array(z.number().int()) }),
  ),
});

const LIST = "segments.json";
const UNFINISHED = ".merging";

/**
 * Keeps segments in a folder of their own. A segment's file never changes; the list is replaced in one step, so that
 * after a crash either the old or the new segments are there. What is damaged is left out: it can be built again.
 */
export class Shelf {
  readonly #folder: string;
  readonly #files = new Map<Segment, string>();
  #next = 1;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async load(): Promise<Segment[]> {
    await mkdir(this.#folder, { recursive: true });
    const names = await readdir(this.#folder);
    for (const name of names)
      if (name.endsWith(UNFINISHED)) await rm(join(this.#folder, name), { force: true });
    for (const name of names)
      this.#next = Math.max(this.#next, 1 + Number(/^(\d+)\.segment$/.exec(name)?.[1] ?? 0));
    const segments: Segment[] = [];
    for (const { file, dead } of await this.#list()) {
      const segment = await readFile(join(this.#folder, file)).then(decodeSegment, () => null);
      if (segment === null) continue;
      for (const article of dead) segment.dead[article] = 1;
      this.#files.set(segment, file);
      segments.push(segment);
    }
    return segments;
  }

  async #list(): Promise<z.infer<typeof Manifest>["segments"]> {
    try {
      return Manifest.parse(JSON.parse(await readFile(join(this.#folder, LIST), "utf8"))).segments;
    } catch {
      return [];
    }
  }

  /**
   * Merges segments of this folder elsewhere; null where one of them is not written yet. The new file counts when `keep`
   * is given its segment. @throws where it cannot be made; everything is then as it was.
   */
  async merge(segments: readonly Segment[], apart: MergeApart): Promise<Segment | null> {
    const from = segments.flatMap((segment) => {
      const file = this.#files.get(segment);
      return file === undefined ? [] : [{ path: join(this.#folder, file), dead: deadIn(segment) }];
    });
    if (from.length < segments.length) return null;
    const number = this.#next++;
    // Under this name no tidying up takes it away while it is made.
    const into = join(this.#folder, `${number}${UNFINISHED}`);
    try {
      await apart({ from, into });
      const merged = decodeSegment(await readFile(into));
      if (merged === null) throw new Error("A merged segment was damaged on its way.");
      await rename(into, join(this.#folder, `${number}.segment`));
      this.#files.set(merged, `${number}.segment`);
      return merged;
    } finally {
      await rm(into, { force: true });
    }
  }

  /** Makes the folder hold these segments, and nothing else. */
  async keep(segments: readonly Segment[]): Promise<void> {
    for (const segment of segments) {
      if (this.#files.has(segment)) continue;
      const file = `${this.#next++}.segment`;
      await writeFile(join(this.#folder, file), encodeSegment(segment), { flush: true });
      this.#files.set(segment, file);
    }
    const list = segments.map((segment) => ({
      file: this.#files.get(segment),
      dead: deadIn(segment),
    }));
    const draft = join(this.#folder, `${LIST}.new`);
    await writeFile(draft, JSON.stringify({ segments: list }), { flush: true });
    await rename(draft, join(this.#folder, LIST));
    const used = new Set(list.map(({ file }) => file));
    for (const [segment, file] of this.#files) if (!used.has(file)) this.#files.delete(segment);
    for (const name of await readdir(this.#folder))
      if (name.endsWith(".segment") && !used.has(name)) await rm(join(this.#folder, name), { force: true });
  }
}

function deadIn({ dead }: Segment): number[] {
  return [...dead.keys()].filter((article) => dead[article] === 1);
}
