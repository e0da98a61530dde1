import { Article } from "../../answer/article.ts";
import { Refusal } from "../../refusal.ts";
import type { Home, Shelf } from "../../shelf.ts";
import { linkSettings, putLinkSettings, revokeLinks } from "../links/private-links.ts";
import type { Ingest } from "../ingest.ts";
import { collectionsOf } from "../collections.ts";
import { beforeOf, type Kept, record, recordsOf } from "../store/audit.ts";
import { articleAt, articleById } from "../store/articles.ts";
import { eraseArticle } from "../store/erase.ts";
import { putOverride, withdrawOverride } from "../store/facts/overrides.ts";
import { putLibrary } from "../store/libraries.ts";
import { removeArticle } from "../store/shelves.ts";
import type { Store } from "../store/base/store.ts";
import { feedOf, followedFeeds, keepFeed } from "../store/kept-feeds.ts";
import type { ImportRuns } from "./bulk/import-runs.ts";
import { articleFrom } from "./identity.ts";
import type { Intake } from "./intake.ts";
import type { Pending } from "./pending.ts";
import { webAddress } from "./web/address.ts";
import { FEED_TYPES, readFeed } from "./web/feed.ts";
import type { Web } from "./web/fetch.ts";

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const LOOKED_BACK = 50;
/** Who somebody at the terminal is to the records. */
const TERMINAL = "terminal";
/** What an undo passes over: it is undone already, cannot be, or is put right by the command that did it. */
const KEPT: ReadonlySet<Kept["what"]> = new Set([
  "undone",
  "erased",
  "collected",
  "links set",
  "links revoked",
]);

interface Rooms {
  store: Store;
  ingest: Ingest;
  intake: Intake;
  pending: Pending;
  web: () => Promise<Web>;
  imports: ImportRuns;
  /** Resolves when the library's index holds what the store holds. */
  settle(library: string): Promise<void>;
}

/** Somebody's way to their library; `channel` is where they ask, if anywhere. */
export function shelfOf(home: Home, channel: string | undefined, rooms: Rooms): Shelf {
  const { store, ingest, intake } = rooms;
  const { id: library, name, owner, who } = home;
  const insist = async () => {
    const known = await store.db
      .selectFrom("libraries")
      .select("id")
      .where("id", "=", library)
      .executeTakeFirst();
    if (known === undefined) await putLibrary(store, { id: library, name, owner, public: false });
  };
  /** Facts are corrected in one's own library; at the terminal, by whoever owns the disk, in any. */
  const libraryOf = async (article: string): Promise<string> => {
    if (who !== TERMINAL) return library;
    const row = await store.db
      .selectFrom("articles")
      .select("library_id")
      .where("id", "=", article)
      .executeTakeFirst();
    return row?.library_id ?? library;
  };
  /** Reads an article again, with the corrections that stand now. */
  const again = async (id: string) => {
    const of = await libraryOf(id);
    const article = await articleById(store.db, [of], id);
    if (article !== null) await ingest.add(article);
    await rooms.settle(of);
  };
  const done = (what: Kept["what"], article: string, details: Kept["details"]) =>
    record(store, { who, what, library, article, details });
  return {
    library,
    collections: collectionsOf(home, channel, { store, insist }),
    async preview(offered, corrections) {
      const draft = await intake.read(offered);
      const given = Object.fromEntries(
        Object.entries(corrections).filter(([, value]) => value !== undefined),
      );
      const article = articleFrom(library, { ...draft, ...given });
      const preview = await intake.preview(library, article, draft.remarks);
      return { code: rooms.pending.put(article), preview };
    },
    shown: (code) => rooms.pending.get(library, code),
    async take(article) {
      await insist();
      const outcome = await intake.take(article, who);
      await rooms.settle(library);
      return outcome;
    },
    async note(article) {
      const old = await articleById(store.db, [library], article.id);
      if (old === null || (await ingest.add(article)) === "same") return "same";
      await done("changed", article.id, { revision: article.revision, before: beforeOf(old) });
      await rooms.settle(library);
      return "changed";
    },
    async remove(id, forever) {
      const old = await articleById(store.db, [library], id);
      const was = await removeArticle(store, library, id);
      await rooms.settle(library);
      const erased = forever && (await eraseArticle(store, library, id));
      if (erased) await done("erased", id, {});
      else if (old !== null) await done("removed", id, { before: beforeOf(old) });
      return was || erased;
    },
    async undo() {
      const last = await undoable(store, library);
      if (last === null) return null;
      const { before, override } = last.details;
      if (override !== undefined) {
        await withdrawOverride(store, override);
        await again(last.article);
      } else if (before === undefined) await removeArticle(store, library, last.article);
      else {
        const then = await articleAt(store.db, [library], last.article, before.revision);
        if (then === null)
          throw new Refusal(
            "Its words have been deleted since.",
            "Add the article again from where it came.",
          );
        await ingest.add(Article.parse({ ...then, ...before }));
      }
      await done("undone", last.article, { undoes: last.id });
      await rooms.settle(library);
      return last;
    },
    async correct(given) {
      const override = await putOverride(store, { ...given, library: await libraryOf(given.article), who });
      await again(given.article);
      await done("corrected", given.article, { override });
    },
    links: () => linkSettings(store, library),
    async setLinks(settings) {
      await insist();
      await putLinkSettings(store, library, settings);
      await done("links set", "", {});
    },
    async revokeLinks(article) {
      await insist();
      await revokeLinks(store, library, article);
      await done("links revoked", article ?? "", {});
    },
    async takeMany(addresses) {
      await insist();
      return rooms.imports.begin(library, who, addresses);
    },
    imports: () => rooms.imports.of(library),
    cancel: (id) => rooms.imports.cancel(library, id),
    records: (limit) => recordsOf(store.db, library, limit),
    async follow(address) {
      const { href } = webAddress(address);
      const web = await rooms.web();
      try {
        const { bytes, charset, address: at } = await web.fetch(href, { types: FEED_TYPES });
        const { title, entries } = readFeed(bytes, charset, at);
        await insist();
        // Its articles are taken in now by an import; the watch comes in its time.
        const next = Date.now() + HOUR_MS;
        const state = { address: href, etag: null, modified: null, failures: 0, next, follower: who };
        await keepFeed(store, library, state);
        const run = await rooms.imports.begin(library, who, [href]);
        return { title, articles: entries.length, run };
      } finally {
        await web.close();
      }
    },
    async unfollow(address) {
      const { href } = webAddress(address);
      const state = await feedOf(store.db, library, href);
      if (state === null || state.follower === null) return false;
      await keepFeed(store, library, { ...state, follower: null });
      return true;
    },
    async feeds() {
      const followed = await followedFeeds(store.db, library);
      return followed.map(({ state, problem }) => ({ address: state.address, problem }));
    },
  };
}

/** The newest change of the last day that has not been taken back, unless the words of its article were erased. */
async function undoable(store: Store, library: string): Promise<Kept | null> {
  const records = await recordsOf(store.db, library, LOOKED_BACK);
  const undone = new Set(records.map(({ details }) => details.undoes));
  const erased = new Set(records.filter(({ what }) => what === "erased").map(({ article }) => article));
  const last = records.find(
    ({ id, what, article }) => !KEPT.has(what) && !undone.has(id) && !erased.has(article),
  );
  return last === undefined || Date.now() - Date.parse(last.at) > DAY_MS ? null : last;
}
