import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Article } from "../../src/answer/article.ts";

/** One change: an article as it is to be, or its removal. */
export interface Step {
  id: string;
  article: Article | null;
  /** A word that stands in this text alone. */
  word: string;
}

const ARTICLES = 40;

/** The change of a number, always the same: articles come, are edited, go, and come back. */
export function stepAt(number: number): Step {
  const hash = createHash("sha256").update(String(number)).digest();
  const id = `article-${hash.readUInt16BE(0) % ARTICLES}`;
  const word = `zq${[...hash.subarray(8, 16)].map((byte) => String.fromCharCode(97 + (byte % 26))).join("")}`;
  if (number > ARTICLES && hash[2]! % 5 === 0) return { id, article: null, word };
  const text = [
    `In 20${10 + (hash[3]! % 15)}, ${1000 + hash.readUInt16BE(4)} people crossed near ${word}.`,
    `“We saw ${hash[6]!} boats,” Marc Alegre said on ${1 + (hash[7]! % 28)} June 2024.`,
  ].join("\n");
  const revision = createHash("sha256").update(text).digest("hex");
  const article: Article = {
    id,
    library: "corpus",
    revision,
    text,
    title: `Report ${number}`,
    outlet: null,
    author: null,
    url: null,
    published: { from: "2024-06-19", to: "2024-06-19", precision: "day", basis: "printed", evidence: [] },
  };
  return { id, article, word };
}

export function settingsIn(folder: string) {
  return { CORPUS_DIR: join(folder, "corpus"), DATA_DIR: join(folder, "data") };
}
