import { crc32 } from "node:zlib";
import { z } from "zod";
import { Dictionary } from "./dictionary.ts";
import type { Segment } from "./segment.ts";

/**
 * A segment as bytes: `VSEG`, version, CRC-32 of all that follows, length of the head; the head (JSON: the articles and
 * the length of each column), then the columns, each at a multiple of 8, little-endian.
 */
const MAGIC = "VSEG";
const FILE_VERSION = 2;
const FIXED = 16;

const Head = z.object({
  articles: z.array(z.tuple([z.string(), z.string(), z.number(), z.number()])),
  columns: z.array(z.number().int().nonnegative()),
});

/** The columns in the order they are written. */
const columnsOf = (segment: Segment) => [
  segment.textArticle,
  segment.textStart,
  segment.textEnd,
  segment.textLength,
  segment.textKind,
  segment.dictionary.bytes,
  segment.dictionary.starts,
  segment.termStart,
  segment.termPassages,
  segment.termArticles,
  segment.postingText,
  segment.postingFrequency,
  segment.figureStart,
  segment.figureAt,
  segment.figureKind,
];

/** Which articles are dead is not written: that is said beside the file, which itself never changes. */
export function encodeSegment(segment: Segment): Buffer {
  const columns = columnsOf(segment);
  const head = Buffer.from(
    JSON.stringify({
      articles: segment.articles.map(({ id, revision, from, to }) => [id, revision, from, to]),
      columns: columns.map((column) => column.length),
    }),
  );
  const parts: Uint8Array[] = [Buffer.alloc(FIXED), head, padding(FIXED + head.length)];
  for (const column of columns)
    parts.push(
      new Uint8Array(column.buffer, column.byteOffset, column.byteLength),
      padding(column.byteLength),
    );
  const bytes = Buffer.concat(parts);
  bytes.write(MAGIC, 0, "latin1");
  bytes.writeUInt32LE(FILE_VERSION, 4);
  bytes.writeUInt32LE(head.length, 12);
  bytes.writeUInt32LE(crc32(bytes.subarray(12)), 8);
  return bytes;
}

/** Reads a segment without copying its columns; null where the bytes are damaged or of another version. */
export function decodeSegment(bytes: Buffer): Segment | null {
  if (bytes.length < FIXED || bytes.toString("latin1", 0, 4) !== MAGIC) return null;
  if (bytes.readUInt32LE(4) !== FILE_VERSION || bytes.readUInt32LE(8) !== crc32(bytes.subarray(12)))
    return null;
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
  const length = aligned.readUInt32LE(12);
  const head = Head.safeParse(JSON.parse(aligned.toString("utf8", FIXED, FIXED + length)));
  if (!head.success) return null;
  const lengths = head.data.columns;
  let at = aligned.byteOffset + FIXED + length;
  at += pad(at - aligned.byteOffset);
  const take = <T extends { byteLength: number }>(
    column: new (buffer: ArrayBufferLike, offset: number, length: number) => T,
  ): T => {
    const taken = new column(aligned.buffer, at, lengths.shift() ?? 0);
    at += taken.byteLength + pad(taken.byteLength);
    return taken;
  };
  return {
    articles: head.data.articles.map(([id, revision, from, to]) => ({ id, revision, from, to })),
    dead: new Uint8Array(head.data.articles.length),
    textArticle: take(Uint32Array),
    textStart: take(Uint32Array),
    textEnd: take(Uint32Array),
    textLength: take(Uint16Array),
    textKind: take(Uint8Array),
    dictionary: new Dictionary(take(Uint8Array), take(Uint32Array)),
    termStart: take(Uint32Array),
    termPassages: take(Uint32Array),
    termArticles: take(Uint32Array),
    postingText: take(Uint32Array),
    postingFrequency: take(Uint8Array),
    figureStart: take(Uint32Array),
    figureAt: take(Uint32Array),
    figureKind: take(Uint8Array),
  };
}

function pad(length: number): number {
  return (8 - (length % 8)) % 8;
}

function padding(length: number): Uint8Array {
  return new Uint8Array(pad(length));
}
