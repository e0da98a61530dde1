import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Refusal } from "../../../refusal.ts";

export const SAVE_IT = "Open it in your browser, save it and add the file.";

/** Counts what arrives and what it unpacks to: a small file that unpacks without end stops at the limit. */
export async function bytesOf(
  body: Readable,
  coding: string | null,
  limit: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const unpacked = unpack(body, coding?.trim().toLowerCase() ?? "identity");
  const stop = () => unpacked.destroy(signal.reason as Error);
  signal.addEventListener("abort", stop, { once: true });
  try {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of unpacked as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > limit) throw tooLarge(limit);
      parts.push(part);
    }
    return Buffer.concat(parts);
  } finally {
    signal.removeEventListener("abort", stop);
    unpacked.destroy();
  }
}

function unpack(body: Readable, coding: string): Readable {
  if (coding === "" || coding === "identity") return body;
  const packed = {
    gzip: createGunzip,
    "x-gzip": createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  };
  const create = packed[coding as keyof typeof packed];
  if (create === undefined) throw new Refusal(`The site packs its pages as ${coding.slice(0, 20)}.`, SAVE_IT);
  const through = create();
  body.once("error", (error) => through.destroy(error));
  return body.pipe(through);
}

export function tooLarge(limit: number): Refusal {
  return new Refusal(
    `The page has more than ${Math.round(limit / 1024 / 1024)} MB.`,
    "Save the article itself as PDF or plain text and add the file.",
  );
}
