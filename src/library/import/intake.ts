import { basename } from "node:path";
import type { Article } from "../../answer/article.ts";
import { newNotices } from "../../answer/notice.ts";
import { Refusal } from "../../refusal.ts";
import type { Jobs } from "../../work/jobs.ts";
import { JobDied } from "../../work/job-died.ts";
import type { Pool } from "../../work/pool.ts";
import type { Offered } from "../../shelf.ts";
import type { Ingest } from "../ingest.ts";
import { articleById } from "../store/articles.ts";
import { beforeOf, record } from "../store/audit.ts";
import type { Store } from "../store/base/store.ts";
import { DOCUMENT_TYPES, type Given } from "./document.ts";
import type { Draft } from "./draft.ts";
import { plainDraft } from "./file/text.ts";
import type { Preview } from "./preview.ts";
import type { Web } from "./web/fetch.ts";

interface Rooms {
  store: Store;
  pool: Pool<Jobs>;
  ingest: Ingest;
  /** Opens a way to the web; closed after use. */
  web: () => Promise<Web>;
  /** Ids of articles of a library that speak of the same. */
  like(library: string, words: string): Promise<string[]>;
}

/** Where Discord keeps files that people attach. */
const ATTACHED = new Set(["cdn.discordapp.com", "media.discordapp.net"]);
/** Discord names some files by nothing but their bytes. */
const ANY_FILE: ReadonlySet<string> = new Set([
  ...DOCUMENT_TYPES,
  "application/octet-stream",
  "binary/octet-stream",
]);
const MOST_ALIKE = 6;
const PROBES = 3;

/** The way of an article from wherever it is to the shelf. Nothing is stored before `take`. */
export class Intake {
  readonly #rooms: Rooms;

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
  }

  /** Fetches and reads. @throws {Refusal} naming what to do. */
  async read(offered: Offered): Promise<Draft> {
    if ("words" in offered) return plainDraft(offered.words);
    if ("bytes" in offered) return this.#document({ address: null, charset: null, ...offered });
    const web = await this.#rooms.web();
    try {
      const { bytes, address, charset } = await web.fetch(offered.address, {
        types: ATTACHED.has(URL.parse(offered.address)?.hostname ?? "") ? ANY_FILE : DOCUMENT_TYPES,
      });
      const url = new URL(address);
      // Where a file was handed over is not where its article stands.
      if (ATTACHED.has(url.hostname))
        return await this.#document({ bytes, name: basename(url.pathname), address: null, charset });
      return await this.#document({ bytes, name: null, address, charset });
    } finally {
      await web.close();
    }
  }

  /** How a draft would stand in a library. */
  async preview(library: string, article: Article, remarks: string[]): Promise<Preview> {
    const { db } = this.#rooms.store;
    const same = await db
      .selectFrom("articles")
      .select("id")
      .where("library_id", "=", library)
      .where("gone_at", "is", null)
      .where((where) => where.or([where("id", "=", article.id), where("revision", "=", article.revision)]))
      .limit(MOST_ALIKE)
      .execute();
    const ids = new Set(same.map(({ id }) => id));
    for (const probe of probesOf(article))
      for (const id of await this.#rooms.like(library, probe)) ids.add(id);
    const like: Pick<Article, "id" | "text" | "url">[] = [];
    for (const id of [...ids].slice(0, MOST_ALIKE)) {
      const known = await articleById(db, [library], id);
      if (known !== null) like.push({ id, text: known.text, url: known.url });
    }
    return this.#ran("preview", { draft: { ...article, remarks }, like });
  }

  /** Puts an article on the shelf and writes down who did it. */
  async take(article: Article, who: string): Promise<"added" | "changed" | "same"> {
    const { store, ingest } = this.#rooms;
    const old = await articleById(store.db, [article.library], article.id);
    // A page that says nothing of what an editor noted does not take it back.
    const noted = newNotices(old?.notices, article.notices);
    const notices = [...(article.notices ?? []), ...noted];
    const what = await ingest.add(notices.length === 0 ? article : { ...article, notices });
    if (what === "same") return what;
    const before = old === null ? {} : { before: beforeOf(old) };
    const details = { revision: article.revision, ...before };
    await record(store, { who, what, library: article.library, article: article.id, details });
    return what;
  }

  async #document(given: Given): Promise<Draft> {
    const outcome = await this.#ran("import", given);
    if ("problem" in outcome) throw new Refusal(outcome.problem, outcome.remedy);
    return outcome.draft;
  }

  /** @throws {Refusal} where a job needs more time or memory than an article may. */
  async #ran<Name extends "import" | "preview">(
    name: Name,
    given: Jobs[Name]["given"],
  ): Promise<Jobs[Name]["made"]> {
    try {
      return (await this.#rooms.pool.run(name, given as never)) as Jobs[Name]["made"];
    } catch (error) {
      if (!(error instanceof JobDied) || error.why === "fault" || error.why === "closed") throw error;
      throw new Refusal(
        `Reading it ${error.why === "time" ? "took too long" : error.why === "memory" ? "needed too much memory" : "made the reader stop"}.`,
        "Save the article itself as plain text and add that.",
      );
    }
  }
}

/** Words by which articles like this one are looked for: its title and its longest sentences. */
function probesOf({ title, text }: Article): string[] {
  const lines = text
    .split(/\n+/)
    .filter((line) => line.length > 40)
    .sort((a, b) => b.length - a.length)
    .slice(0, PROBES)
    .map((line) => line.slice(0, 300));
  return [...(title === null ? [] : [title]), ...lines];
}
