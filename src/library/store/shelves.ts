import type { Kysely, Transaction } from "kysely";
import type { Article } from "../../answer/article.ts";
import { newNotices, type Notice } from "../../answer/notice.ts";
import { openingOf } from "../../answer/source.ts";
import type { ArticleCard } from "../../desk.ts";
import type { Extraction } from "../../extract/extraction.ts";
import { Refusal } from "../../refusal.ts";
import { clearFacts, writeFacts } from "./facts/facts.ts";
import { noticesArrived } from "../notices/arrival.ts";
import { digestAfter, fingerprintOf } from "../revision.ts";
import { corrected, overridesMark, overridesOf } from "./facts/overrides.ts";
import type { ArticleRow, LibraryRow, Tables } from "./base/schema.ts";
import type { Store } from "./base/store.ts";

/** What was read from an article, by which rules; `problem` where it could not be read for facts. */
export interface Read {
  extraction: Extraction;
  rules: string;
  problem: { problem: string; remedy: string } | null;
}

/**
 * Puts an article on the shelf with everything read from it and raises the library's revision: one transaction, whole
 * or not at all. An article that stands there as it is changes nothing.
 * @throws {Refusal} where the id belongs to another library, or the text cannot be kept as it is.
 */
export async function putArticle(
  store: Store,
  article: Article,
  read: Read,
): Promise<"added" | "changed" | "same"> {
  if (!article.text.isWellFormed() || article.text.includes("\0"))
    throw new Refusal(
      "The text holds halves of characters or zero bytes.",
      "Save it as UTF-8 text and add it again.",
    );
  return store.write(async (trx) => {
    const now = new Date().toISOString();
    const old = await articleRow(trx, article.id);
    if (old !== undefined && old.library_id !== article.library)
      throw new Refusal(`Another library has an article ${article.id}.`, "Give the file another name.");
    const overrides = await overridesOf(trx, { article: article.id, revision: article.revision });
    const mark = overridesMark(overrides);
    const fingerprint = fingerprintOf(article, read.rules, read.problem !== null, mark);
    if (old?.fingerprint === fingerprint && old.rules === read.rules && old.gone_at === null) return "same";
    const library = await libraryRow(trx, article.library);
    const row = {
      ...columnsOf(article),
      rules: read.rules,
      problem: read.problem === null ? null : JSON.stringify(read.problem),
      fingerprint,
      sequence: library.sequence + 1,
      changed_at: now,
      gone_at: null,
    };
    await trx
      .insertInto("articles")
      .values({ ...row, added_at: now })
      .onConflict((c) => c.column("id").doUpdateSet(row))
      .execute();
    await keepText(trx, article, now, row.sequence);
    const known = old === undefined || old.notices === null ? [] : cardOf(old).notices;
    await noticesArrived(trx, article.id, newNotices(article.notices, known));
    await writeFacts(trx, article.library, article, corrected(read.extraction, overrides));
    await raise(trx, library, old?.gone_at === null ? old.fingerprint : null, fingerprint, now);
    return old === undefined || old.gone_at !== null ? "added" : "changed";
  });
}

/** Takes an article out of its library; its texts stay, so that citations of it can still be checked. */
export async function removeArticle(store: Store, library: string, id: string): Promise<boolean> {
  return store.write(async (trx) => {
    const old = await articleRow(trx, id);
    if (old === undefined || old.library_id !== library || old.gone_at !== null) return false;
    const now = new Date().toISOString();
    const shelf = await libraryRow(trx, library);
    await clearFacts(trx, id);
    await trx
      .updateTable("articles")
      .set({ gone_at: now, changed_at: now, sequence: shelf.sequence + 1 })
      .where("id", "=", id)
      .execute();
    await raise(trx, shelf, old.fingerprint, null, now);
    return true;
  });
}

type Reading = Kysely<Tables> | Transaction<Tables>;

function articleRow(db: Reading, id: string): Promise<ArticleRow | undefined> {
  return db.selectFrom("articles").selectAll().where("id", "=", id).executeTakeFirst();
}

async function libraryRow(db: Reading, id: string): Promise<LibraryRow> {
  const row = await db.selectFrom("libraries").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) throw new Error(`There is no library ${id}.`);
  return row;
}

async function keepText(
  trx: Transaction<Tables>,
  article: Article,
  now: string,
  sequence: number,
): Promise<void> {
  const { id, revision, text } = article;
  const last = await trx
    .selectFrom("revisions")
    .select(({ fn }) => fn.max("number").as("number"))
    .where("article_id", "=", id)
    .executeTakeFirst();
  await trx
    .insertInto("revisions")
    .values({ article_id: id, revision, number: (last?.number ?? 0) + 1, text, added_at: now, sequence })
    .onConflict((c) => c.columns(["article_id", "revision"]).doNothing())
    .execute();
}

async function raise(
  trx: Transaction<Tables>,
  library: LibraryRow,
  out: string | null,
  into: string | null,
  now: string,
): Promise<void> {
  await trx
    .updateTable("libraries")
    .set({
      digest: digestAfter(library.digest, out, into),
      sequence: library.sequence + 1,
      changed_at: now,
    })
    .where("id", "=", library.id)
    .execute();
}

function columnsOf({ text, library, published, notices = [], ...rest }: Article) {
  return {
    ...rest,
    library_id: library,
    published: published === null ? null : JSON.stringify(published),
    published_from: published?.from ?? null,
    published_to: published?.to ?? null,
    notices: notices.length === 0 ? null : JSON.stringify(notices),
    opening: openingOf(text),
  };
}

/** An article's row as everyone but the store sees it. */
export function cardOf(row: Omit<ArticleRow, "fingerprint">): ArticleCard {
  const { id, library_id: library, revision, title, outlet, author, url, opening } = row;
  const published = row.published === null ? null : (JSON.parse(row.published) as Article["published"]);
  const notices = row.notices === null ? {} : { notices: JSON.parse(row.notices) as Notice[] };
  return { id, library, revision, title, outlet, author, published, url, opening, ...notices };
}
