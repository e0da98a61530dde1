import { createHash } from "node:crypto";
import type { Article } from "../answer/article.ts";

/**
 * What of an article can change an answer, as 64 hexadecimal digits: its id, text, metadata and how its facts were read
 * (rules version, whether that failed, and the mark of what editors corrected).
 */
export function fingerprintOf(
  article: Omit<Article, "text">,
  rules: string,
  failed: boolean,
  corrections = "",
): string {
  const { id, revision, title, outlet, author, url } = article;
  const { from, to, precision, basis, evidence } = article.published ?? {};
  const published = [from, to, precision, basis, evidence];
  const parts: unknown[] = [id, revision, title, outlet, author, published, url, rules, failed];
  if (corrections !== "") parts.push(corrections);
  if (article.notices !== undefined && article.notices.length > 0) parts.push({ notices: article.notices });
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** The digest of a library without articles. */
export const EMPTY_DIGEST = "0".repeat(64);

/**
 * A library's digest after one article came, changed or left: the sum of its articles' fingerprints (mod 2^256), so
 * that one article costs one addition and the order in which they came leaves no trace.
 */
export function digestAfter(digest: string, out: string | null, into: string | null): string {
  const sum = BigInt(`0x${digest}`) + number(into) - number(out);
  return BigInt.asUintN(256, sum).toString(16).padStart(64, "0");
}

function number(fingerprint: string | null): bigint {
  return fingerprint === null ? 0n : BigInt(`0x${fingerprint}`);
}

/** The library revision people and answers see. Equal articles give equal revisions, on any machine. */
export function libraryRevision(digests: readonly string[]): string {
  const hash = createHash("sha256");
  for (const digest of [...digests].sort()) hash.update(`${digest}\n`);
  return hash.digest("hex").slice(0, 16);
}
