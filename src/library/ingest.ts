import type { Article } from "../answer/article.ts";
import type { Extraction } from "../extract/extraction.ts";
import { RULES_VERSION } from "../extract/rules-version.ts";
import type { Log } from "../log.ts";
import type { Jobs } from "../work/jobs.ts";
import { JobDied } from "../work/job-died.ts";
import type { Pool } from "../work/pool.ts";
import { articleById, unreadBy } from "./store/articles.ts";
import { overridesMark, overridesOf } from "./store/facts/overrides.ts";
import { fingerprintOf } from "./revision.ts";
import { putArticle, type Read } from "./store/shelves.ts";
import type { Store } from "./store/base/store.ts";

const NOTHING: Extraction = { sentences: [], figures: [], quotations: [], dates: [], people: [] };

/** The way of an article into the store: read for facts in the pool, then put on the shelf in one transaction. */
export class Ingest {
  readonly #store: Store;
  readonly #pool: Pool<Jobs>;
  readonly #log: Log;

  constructor(store: Store, pool: Pool<Jobs>, log: Log) {
    this.#store = store;
    this.#pool = pool;
    this.#log = log;
  }

  /**
   * Adds an article or a new revision of it. One that stands there as it is, read by these rules, costs one look.
   * @throws {Refusal} where the store cannot take it; then nothing of it is stored.
   */
  async add(article: Article): Promise<"added" | "changed" | "same"> {
    const row = await this.#store.db
      .selectFrom("articles")
      .select(["fingerprint", "library_id", "gone_at"])
      .where("id", "=", article.id)
      .executeTakeFirst();
    const { id, revision } = article;
    const mark = overridesMark(await overridesOf(this.#store.db, { article: id, revision }));
    const same = [false, true].some(
      (failed) => row?.fingerprint === fingerprintOf(article, RULES_VERSION, failed, mark),
    );
    if (same && row?.gone_at === null && row.library_id === article.library) return "same";
    return putArticle(this.#store, article, await this.#read(article));
  }

  /** Reads again what other rules have read in a library, and what could not be read before. */
  async reread(library: string): Promise<void> {
    for (const id of await unreadBy(this.#store.db, library, RULES_VERSION)) {
      const article = await articleById(this.#store.db, [library], id);
      if (article === null) continue;
      const read = await this.#read(article);
      // Edited or removed while it was read: the newer one stands, and was read by these rules.
      const now = await articleById(this.#store.db, [library], id);
      if (now?.revision === article.revision) await putArticle(this.#store, now, read);
    }
  }

  async #read(article: Article): Promise<Read> {
    const { text, published, author } = article;
    const attempt = () => this.#pool.run("extract", { text, published, author });
    try {
      // A worker may have died of something else than this article.
      const extraction = await attempt().catch((error: unknown) => {
        if (error instanceof JobDied && (error.why === "crash" || error.why === "memory")) return attempt();
        throw error;
      });
      return { extraction, rules: RULES_VERSION, problem: null };
    } catch (error) {
      if (!(error instanceof JobDied) || error.why === "closed") throw error;
      this.#log.warn(
        { article: article.id, why: error.why, detail: error.message },
        "an article could not be read",
      );
      return { extraction: NOTHING, rules: RULES_VERSION, problem: problemOf(error) };
    }
  }
}

function problemOf({ why }: JobDied): { problem: string; remedy: string } {
  const what = {
    time: "took too long",
    memory: "needed too much memory",
    crash: "made the reader stop",
    fault: "met a fault of ours",
    closed: "was cut off",
  }[why];
  return {
    problem: `Its words can be searched, but reading it for figures and quotations ${what}.`,
    remedy:
      why === "fault"
        ? "The log says where; report it with the article."
        : "Split the article into parts; each is read by itself.",
  };
}
