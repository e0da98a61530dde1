import { randomBytes } from "node:crypto";
import { type Citation, eachCitation } from "../../answer/citation.ts";
import type { Place } from "../../answer/link.ts";
import { some } from "../store/articles.ts";
import { LOCKED } from "../store/libraries.ts";
import type { Store } from "../store/base/store.ts";
import { capabilityOf, endOf, opens, type Seal } from "./capability.ts";

/** What a link with a capability lets its holder see: one article, whole or as much as stands around the cited words. */
export interface Admission {
  library: string;
  /** Opens the whole article, for links within its page; null where only the cited words may be shown. */
  whole: string | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Stands for an article that is not there, so that looking for it takes as long. */
const NOBODY = { library_id: "", library_salt: null, article_salt: null, is_public: 0, is_readable: 0 };

/** Whom a link lets in; null where its capability is wrong, revoked or over, or there is no such article. */
export async function admit(store: Store, place: Place, today: string): Promise<Admission | null> {
  const capability = place.capability ?? "";
  const end = endOf(capability);
  const [row] = await sealed(store, [place.article]);
  const { is_public, is_readable } = row ?? NOBODY;
  const seal = await sealOf(store, place.article, row ?? NOBODY);
  const readable = is_public === 1 || is_readable === 1;
  const here = opens(capability, seal, place);
  const everywhere = opens(capability, seal, "whole") && readable;
  if (row === undefined || row.locked !== null || end === undefined || !(here || everywhere)) return null;
  if (end !== null && end < today) return null;
  return { library: row.library_id, whole: readable ? capabilityOf(seal, "whole", end) : null };
}

/** What was found, with citations of articles that are not open to everybody carrying what their links need. */
export async function linked<T>(
  store: Store,
  libraries: readonly string[],
  today: string,
  found: T,
): Promise<T> {
  const cited = new Set<string>();
  eachCitation(found, (citation) => {
    cited.add(citation.article);
    return citation;
  });
  if (cited.size === 0) return found;
  const rows = (await sealed(store, [...cited])).filter(
    ({ is_public, library_id }) => is_public === 0 && libraries.includes(library_id),
  );
  if (rows.length === 0) return found;
  const seals = new Map<string, (citation: Citation) => string>();
  for (const row of rows) {
    const seal = await sealOf(store, row.id, row);
    const until = row.link_days === null ? null : dayAfter(today, row.link_days);
    seals.set(row.id, ({ revision, start, end }) =>
      capabilityOf(seal, { revision: revision.slice(0, 12), at: [{ start, end }] }, until),
    );
  }
  return eachCitation(found, (citation) => {
    const make = seals.get(citation.article);
    return make === undefined ? citation : { ...citation, capability: make(citation) };
  });
}

/** Voids every link made so far into an article, or into all of a library's. */
export async function revokeLinks(store: Store, library: string, article: string | null): Promise<void> {
  const row = { salt: randomBytes(16).toString("hex"), made_at: new Date().toISOString() };
  await store.write((trx) =>
    trx
      .insertInto("link_salts")
      .values({ library_id: library, article_id: article ?? "", ...row })
      .onConflict((c) => c.columns(["library_id", "article_id"]).doUpdateSet(row))
      .execute(),
  );
}

/** How links into a library's articles open them. */
export interface LinkSettings {
  /** Whether they show the whole article, or the cited words with what stands around them. */
  whole: boolean;
  /** For how many days; null without end. */
  days: number | null;
}

export async function linkSettings({ db }: Store, library: string): Promise<LinkSettings> {
  const row = await db
    .selectFrom("libraries")
    .select(["is_readable", "link_days"])
    .where("id", "=", library)
    .executeTakeFirst();
  return { whole: row?.is_readable === 1, days: row?.link_days ?? null };
}

export async function putLinkSettings(
  store: Store,
  library: string,
  { whole, days }: LinkSettings,
): Promise<void> {
  await store.write((trx) =>
    trx
      .updateTable("libraries")
      .set({ is_readable: whole ? 1 : 0, link_days: days })
      .where("id", "=", library)
      .execute(),
  );
}

/** What is known of articles' libraries and salts; `locked` where the library's owner has left. */
function sealed({ db }: Store, articles: readonly string[]) {
  return db
    .selectFrom("articles")
    .innerJoin("libraries", "libraries.id", "articles.library_id")
    .leftJoin("link_salts as library", (join) =>
      join.onRef("library.library_id", "=", "libraries.id").on("library.article_id", "=", ""),
    )
    .leftJoin("link_salts as own", (join) =>
      join.onRef("own.library_id", "=", "libraries.id").onRef("own.article_id", "=", "articles.id"),
    )
    .leftJoin("settings", (join) =>
      join.onRef("settings.owner", "=", "libraries.owner").on("settings.name", "=", LOCKED),
    )
    .select(["articles.id", "articles.library_id", "is_public", "is_readable", "link_days"])
    .select(["library.salt as library_salt", "own.salt as article_salt", "settings.value as locked"])
    .where("articles.id", "in", some(articles))
    .execute();
}

async function sealOf(
  { db, id: store }: Store,
  article: string,
  row: { library_id: string; library_salt: string | null; article_salt: string | null },
): Promise<Seal> {
  const kept = await db
    .selectFrom("meta")
    .select("value")
    .where("name", "=", "secret")
    .executeTakeFirstOrThrow();
  return {
    secret: kept.value,
    store,
    library: row.library_id,
    librarySalt: row.library_salt ?? "",
    article,
    articleSalt: row.article_salt ?? "",
  };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
