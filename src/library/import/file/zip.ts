import { inflateRawSync } from "node:zlib";
import { Refusal } from "../../../refusal.ts";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const MOST_ENTRIES = 2_000;
const DAMAGED = new Refusal(
  "The file is damaged: its parts cannot be unpacked.",
  "Save it again and add the new file.",
);

/**
 * Unpacks every part of a ZIP file, by name, before anything else trusts it: what a part claims to hold is not believed.
 * @throws {Refusal} where it is damaged, encrypted, or unpacks to more than `limit` bytes.
 */
export function unzip(bytes: Buffer, limit: number): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06"));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) throw DAMAGED;
  const entries = bytes.readUInt16LE(end + 10);
  if (entries > MOST_ENTRIES) throw tooMuch();
  const parts = new Map<string, Buffer>();
  let left = limit;
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw DAMAGED;
    const nameLength = bytes.readUInt16LE(at + 28);
    const part = unpack(bytes, at, left);
    left -= part.length;
    parts.set(bytes.toString("utf8", at + 46, at + 46 + nameLength), part);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function unpack(bytes: Buffer, at: number, left: number): Buffer {
  if ((bytes.readUInt16LE(at + 8) & 1) === 1)
    throw new Refusal("The file is encrypted.", "Save it without a password and add that.");
  const method = bytes.readUInt16LE(at + 10);
  const size = bytes.readUInt32LE(at + 20);
  const local = bytes.readUInt32LE(at + 42);
  if (local + 30 > bytes.length) throw DAMAGED;
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (start + size > bytes.length) throw DAMAGED;
  const packed = bytes.subarray(start, start + size);
  if (method === 0 && packed.length <= left) return packed;
  if (method === 0) throw tooMuch();
  if (method !== 8) throw DAMAGED;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? tooMuch() : DAMAGED;
  }
}

function tooMuch(): Refusal {
  return new Refusal(
    "The file unpacks to more than an article can hold.",
    "Copy the article's words into a new document and add that.",
  );
}
