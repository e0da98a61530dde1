import type { Notice } from "../../answer/notice.ts";
import type { ArticleCard } from "../../desk.ts";
import { cardOf } from "../store/shelves.ts";
import type { Store } from "../store/base/store.ts";
import { hashed, markOf } from "./arrival.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** Corrections come late; where an article was shown is forgotten after so many days. */
const KEPT_DAYS = 365;
/** A try whose outcome nobody knows, because the process ended, is made again within this time and then never. */
const UNSURE_MS = 2 * 60 * 1000;
const AT_ONCE = 5;

/** A channel to be told what a publisher said of an article that was shown in it. */
export interface Telling {
  channel: string;
  article: ArticleCard;
  notice: Notice;
  /** The same for every try: a second message of this name is the first one again. */
  name: string;
}

/** Who is told of publishers' notices: channels of servers in which passages of the article were shown to everybody. */
export interface Tellings {
  /** Notes that passages of articles were shown in a channel of a server, `guild:<id>`; of a person nothing is noted. */
  shown(channel: string, owner: string, articles: readonly string[]): Promise<void>;
  /** The next channels to be told, a few at a time; each is taken as tried from now on. */
  next(): Promise<Telling[]>;
  /** It was told, or never will be. */
  done(telling: Telling): Promise<void>;
  /** It certainly was not: it is tried again. */
  again(telling: Telling): Promise<void>;
  /** Forgets where articles were shown to an owner. */
  forget(owner: string): Promise<void>;
  /** Forgets what is older than a year. */
  expire(): Promise<void>;
}

export function tellings(store: Store): Tellings {
  /** What was noted today already: answers repeat their sources, and need not be written down each time. */
  const noted = new Set<string>();
  let today = "";
  const row = ({ channel, article, notice }: Telling) => ({
    channel,
    article: article.id,
    notice: markOf(notice),
  });
  return {
    async shown(channel, owner, articles) {
      if (!owner.startsWith("guild:")) return;
      const day = new Date().toISOString().slice(0, 10);
      if (day !== today) noted.clear();
      today = day;
      const fresh = [...new Set(articles)].filter((id) => !noted.has(`${channel} ${id}`));
      if (fresh.length === 0) return;
      await store.write(async (trx) => {
        const rows = fresh.map((id) => ({ channel, article_id: id, owner, day }));
        await trx
          .insertInto("shown_in")
          .values(rows)
          .onConflict((c) => c.columns(["channel", "article_id"]).doUpdateSet({ owner, day }))
          .execute();
      });
      for (const id of fresh) noted.add(`${channel} ${id}`);
    },
    async next() {
      const now = Date.now();
      const rows = await store.db
        .selectFrom("tellings")
        .innerJoin("articles", "articles.id", "tellings.article_id")
        .selectAll("articles")
        .select(["channel", "notice", "tried_at"])
        .where("told_at", "is", null)
        .orderBy("made_at")
        .orderBy("channel")
        .limit(AT_ONCE)
        .execute();
      const due: Telling[] = [];
      for (const { channel, notice: mark, tried_at, ...columns } of rows) {
        const article = cardOf(columns);
        const notice = article.notices?.find((one) => markOf(one) === mark);
        const lost = tried_at !== null && now - Date.parse(tried_at) > UNSURE_MS;
        const of = { channel, article: article.id, notice: mark };
        // Taken back meanwhile, or perhaps told before the process ended: nobody is told twice.
        if (notice === undefined || columns.gone_at !== null || lost) await put(store, of, "told_at", now);
        else due.push({ channel, article, notice, name: hashed(JSON.stringify(of)) });
      }
      for (const telling of due) await put(store, row(telling), "tried_at", now);
      return due;
    },
    done: (telling) => put(store, row(telling), "told_at", Date.now()),
    again: (telling) => put(store, row(telling), "tried_at", null),
    forget: (owner) =>
      store.write(async (trx) => {
        noted.clear();
        await trx.deleteFrom("shown_in").where("owner", "=", owner).execute();
        await trx.deleteFrom("tellings").where("owner", "=", owner).execute();
      }),
    expire: () =>
      store.write(async (trx) => {
        const before = new Date(Date.now() - KEPT_DAYS * DAY_MS).toISOString();
        await trx.deleteFrom("shown_in").where("day", "<", before.slice(0, 10)).execute();
        await trx.deleteFrom("tellings").where("told_at", "<", before).execute();
      }),
  };
}

async function put(
  store: Store,
  { channel, article, notice }: { channel: string; article: string; notice: string },
  column: "tried_at" | "told_at",
  at: number | null,
): Promise<void> {
  await store.write((trx) =>
    trx
      .updateTable("tellings")
      .set({ [column]: at === null ? null : new Date(at).toISOString() })
      .where("channel", "=", channel)
      .where("article_id", "=", article)
      .where("notice", "=", notice)
      .execute(),
  );
}
