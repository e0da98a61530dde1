import { createHmac, timingSafeEqual } from "node:crypto";
import type { Place } from "../../answer/link.ts";

/** What capabilities into one article are made with. Another salt of the library or the article voids all made before. */
export interface Seal {
  /** Hexadecimal, of the store. */
  secret: string;
  /** Id of the store: a restored one has another, and knows nothing of what was revoked since its backup. */
  store: string;
  library: string;
  librarySalt: string;
  article: string;
  articleSalt: string;
}

/** Either the whole article, or exactly these places of one revision. */
export type Opened = "whole" | Pick<Place, "revision" | "at">;

/** 128 bits: as many as nobody guesses, and as few as a link in a message should carry. */
const BYTES = 16;
const FORM = /^(?:(\d{4})(\d\d)(\d\d)\.)?([\w-]{22})$/;

/** What a link carries to open something private; `until` is its last day (ISO), null for no end. */
export function capabilityOf(seal: Seal, opened: Opened, until: string | null): string {
  const mac = macOf(seal, opened, until).toString("base64url");
  return until === null ? mac : `${until.replaceAll("-", "")}.${mac}`;
}

/** The last day a capability names, null for no end; undefined where it is no capability at all. */
export function endOf(capability: string): string | null | undefined {
  const parts = FORM.exec(capability);
  if (parts === null) return undefined;
  const [, year, month, day] = parts;
  return year === undefined ? null : `${year}-${month}-${day}`;
}

/** Whether a capability opens this; the comparison takes as long whatever is wrong. */
export function opens(capability: string, seal: Seal, opened: Opened): boolean {
  const until = endOf(capability);
  const given = Buffer.from(FORM.exec(capability)?.[4] ?? "", "base64url");
  const right = macOf(seal, opened, until ?? null);
  return given.length === right.length && timingSafeEqual(given, right);
}

function macOf(seal: Seal, opened: Opened, until: string | null): Buffer {
  const { store, library, librarySalt, article, articleSalt } = seal;
  const what =
    opened === "whole" ? opened : [opened.revision, opened.at.map(({ start, end }) => [start, end])];
  return createHmac("sha256", Buffer.from(seal.secret, "hex"))
    .update(JSON.stringify([store, library, librarySalt, article, articleSalt, what, until]))
    .digest()
    .subarray(0, BYTES);
}
