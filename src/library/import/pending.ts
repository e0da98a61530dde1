import { createHash } from "node:crypto";
import type { Article } from "../../answer/article.ts";

const KEPT_MS = 30 * 60 * 1000;
const MOST = 200;

/** Articles that were shown and wait for somebody to confirm them. In memory only: nothing is stored before. */
export class Pending {
  readonly #waiting = new Map<string, { article: Article; until: number }>();

  /** Keeps an article for half an hour; the code that stands for it as it was shown. */
  put(article: Article, now = Date.now()): string {
    const code = codeOf(article);
    for (const [key, { until }] of this.#waiting)
      if (until < now || this.#waiting.size >= MOST) this.#waiting.delete(key);
    this.#waiting.set(keyOf(article.library, code), { article, until: now + KEPT_MS });
    return code;
  }

  /** The article that a code stands for in a library; null where nothing waits, or waits no longer. */
  get(library: string, code: string, now = Date.now()): Article | null {
    const waiting = this.#waiting.get(keyOf(library, code));
    return waiting === undefined || waiting.until < now ? null : waiting.article;
  }
}

/** Eight digits for an article as it was shown: another text, or other metadata, have others. */
function codeOf(article: Article): string {
  return createHash("sha256").update(JSON.stringify(article)).digest("hex").slice(0, 8);
}

function keyOf(library: string, code: string): string {
  return `${library} ${code}`;
}
