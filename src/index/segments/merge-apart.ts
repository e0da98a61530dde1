import { readFile, writeFile } from "node:fs/promises";
import { mergeSegments } from "./merge.ts";
import { decodeSegment, encodeSegment } from "./segment-file.ts";

/** Files of segments to be merged, the numbers of the articles that are dead in each, and the file to be written. */
export interface MergeOrder {
  from: { path: string; dead: number[] }[];
  into: string;
}

/** Merges files elsewhere than where searches are answered; the size of the new file in bytes. */
export type MergeApart = (order: MergeOrder) => Promise<number>;

/** What is done there. @throws where a file is gone or damaged, or the disk is full. */
export async function mergeFiles({ from, into }: MergeOrder): Promise<number> {
  const segments = await Promise.all(
    from.map(async ({ path, dead }) => {
      const segment = decodeSegment(await readFile(path));
      if (segment === null) throw new Error("A segment to be merged is damaged.");
      for (const article of dead) segment.dead[article] = 1;
      return segment;
    }),
  );
  const bytes = encodeSegment(await mergeSegments(segments));
  await writeFile(into, bytes, { flush: true });
  return bytes.length;
}
