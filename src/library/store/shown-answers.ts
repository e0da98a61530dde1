import type { Citation } from "../../answer/citation.ts";
import type { Log } from "../../log.ts";
import type { Store } from "./base/store.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** An answer's buttons work for so long; then nothing of the question is left. */
const KEPT_DAYS = 35;

/** An answer as it must be known to page through it, show it again, or check what it cited. No words of the answer. */
interface ShownAnswer {
  id: string;
  /** Whose it is, for example `user:<id>`: what `/forget` goes by. */
  owner: string;
  command: string;
  args: Record<string, unknown>;
  libraries: readonly string[];
  libraryRevision: string;
}

/** What was shown and not yet forgotten. The only place where words of a question are kept. */
export interface ShownAnswers {
  keep(answer: ShownAnswer, citations: readonly Citation[]): Promise<void>;
  /** Null when its time is over, or it was never there. */
  find(id: string): Promise<ShownAnswer | null>;
  /** Forgets everything of one owner; how many answers that were. */
  forget(owner: string): Promise<number>;
  /** Forgets what is older than 35 days. */
  expire(): Promise<void>;
}

export function shownAnswers(store: Store): ShownAnswers {
  return {
    keep: (answer, citations) =>
      store.write(async (trx) => {
        const { id, owner, command } = answer;
        const now = Date.now();
        await trx
          .insertInto("shown_answer")
          .values({
            id,
            owner,
            command,
            arguments: JSON.stringify(answer.args),
            libraries: JSON.stringify(answer.libraries),
            library_revision: answer.libraryRevision,
            shown_at: new Date(now).toISOString(),
            forget_at: new Date(now + KEPT_DAYS * DAY_MS).toISOString(),
          })
          .execute();
        if (citations.length > 0)
          await trx
            .insertInto("shown_citations")
            .values(
              citations.map(({ article, revision, start, end, words }, number) => ({
                shown_id: id,
                number,
                article_id: article,
                revision,
                words,
                start_at: start,
                end_at: end,
              })),
            )
            .execute();
      }),
    find: async (id) => {
      const row = await store.db
        .selectFrom("shown_answer")
        .selectAll()
        .where("id", "=", id)
        .where("forget_at", ">", new Date().toISOString())
        .executeTakeFirst();
      if (row === undefined) return null;
      return {
        id,
        owner: row.owner,
        command: row.command,
        args: JSON.parse(row.arguments) as Record<string, unknown>,
        libraries: JSON.parse(row.libraries) as string[],
        libraryRevision: row.library_revision,
      };
    },
    forget: async (owner) => {
      const gone = await store.write((trx) =>
        trx.deleteFrom("shown_answer").where("owner", "=", owner).executeTakeFirst(),
      );
      // The write-ahead log still holds the pages as they were; where a reader holds it, the next checkpoint empties it.
      store.raw("pragma wal_checkpoint(truncate)");
      return Number(gone.numDeletedRows);
    },
    expire: () =>
      store.write(async (trx) => {
        const now = new Date();
        const [today, later] = [
          now.toISOString(),
          new Date(now.getTime() + KEPT_DAYS * DAY_MS).toISOString(),
        ];
        await trx.deleteFrom("shown_answer").where("forget_at", "<=", today).execute();
        // Shown “in the future”: the clock was ahead then. Nothing is kept longer for that.
        await trx
          .updateTable("shown_answer")
          .set({ shown_at: today, forget_at: later })
          .where("shown_at", ">", today)
          .execute();
      }),
  };
}

/** Forgets what is too old now and once a day; the timer to be cleared at the end. */
export function expireDaily(kept: readonly { expire(): Promise<void> }[], log: Log): NodeJS.Timeout {
  const expire = () =>
    void Promise.all(kept.map((one) => one.expire())).catch((error: unknown) =>
      log.error({ problem: String(error) }, "nothing was forgotten"),
    );
  expire();
  return setInterval(expire, DAY_MS).unref();
}
