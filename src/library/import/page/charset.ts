import { Refusal } from "../../../refusal.ts";

const META_CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i;
const XML_ENCODING = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})["']/i;

/**
 * The text of a page or a file in whatever encoding it is. A byte order mark wins; bytes that are valid UTF-8 and hold
 * more than ASCII are UTF-8 whatever a label says; then the label of the server, the page's own, Windows-1252.
 * @throws {Refusal} where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array, label: string | null = null): string {
  const mark = markedEncoding(bytes);
  if (mark !== null) return new TextDecoder(mark).decode(bytes);
  if (isBinary(bytes))
    throw new Refusal(
      "It holds zero bytes and is no text.",
      "Give the article as a web page, PDF, DOCX, plain text or Markdown.",
    );
  const utf8 = decodeStrictly(bytes, "utf-8");
  if (utf8 !== null && bytes.some((byte) => byte > 0x7f)) return utf8;
  for (const given of [label, labelInside(bytes)]) {
    const text = given === null ? null : decodeStrictly(bytes, given);
    if (text !== null) return text;
  }
  return utf8 ?? damagedUtf8(bytes) ?? new TextDecoder("windows-1252").decode(bytes);
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 64 * 1024).includes(0);
}

function labelInside(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return (XML_ENCODING.exec(head) ?? META_CHARSET.exec(head))?.[1] ?? null;
}

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // No such encoding, or bytes it cannot hold.
    return null;
  }
}

/** UTF-8 with a few broken characters (a file cut off, one wrong byte), which keep their place as U+FFFD. */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0;
  return broken * 10 <= whole ? text : null;
}
