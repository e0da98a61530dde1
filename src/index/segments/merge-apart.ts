import { mergeSegments } from "./merge.ts";
import { decodeSegment, encodeSegment } from "./segment-file.ts";
import type { Segment } from "./segment.ts";

/** Segments as they go to another thread: the bytes of their files, and which of their articles are dead. */
export interface MergeOrder {
  segments: { bytes: Uint8Array; dead: Uint8Array }[];
}

/** Merges on another thread; the bytes of the merged segment. */
export type MergeApart = (order: MergeOrder) => Promise<ArrayBuffer>;

/** What the other thread does. */
export async function mergeBytes({ segments }: MergeOrder): Promise<ArrayBuffer> {
  const read = segments.map(({ bytes, dead }) => ({ ...decoded(bytes), dead }));
  const { buffer, byteOffset, byteLength } = encodeSegment(await mergeSegments(read));
  return byteLength === buffer.byteLength
    ? (buffer as ArrayBuffer)
    : (buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
}

/** One segment of the living articles of several, made elsewhere. */
export async function mergeElsewhere(segments: readonly Segment[], apart: MergeApart): Promise<Segment> {
  const order = segments.map((segment) => ({ bytes: encodeSegment(segment), dead: segment.dead.slice() }));
  return decoded(new Uint8Array(await apart({ segments: order })));
}

function decoded(bytes: Uint8Array): Segment {
  const segment = decodeSegment(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (segment === null) throw new Error("A segment was damaged on its way between threads.");
  return segment;
}
