import type { Log } from "../../../log.ts";
import type { Store } from "../../store/base/store.ts";
import { type Failure, failureOf, type Task } from "./gather.ts";
import { articleFrom } from "../identity.ts";
import type { Intake } from "../intake.ts";

/** What became of many sources. */
export interface Report {
  added: number;
  changed: number;
  /** Stood there already, word for word. */
  same: number;
  /** Not looked at again: unchanged since the last time. */
  skipped: number;
  failures: Failure[];
  /** Articles whose date nobody states: their figures say “not dated”. */
  undated: number;
}

export interface Bulk {
  store: Store;
  intake: Intake;
  library: string;
  who: string;
  log?: Log;
  /** How many at once. */
  hands: number;
  /** Called after every source. */
  done(report: Report): void;
  /** Whether to begin no further source. */
  stopped(): boolean;
}

export function emptyReport(): Report {
  return { added: 0, changed: 0, same: 0, skipped: 0, failures: [], undated: 0 };
}

/**
 * Takes in many sources. A broken one is reported and the rest goes on; what was taken in is marked, so that a run cut
 * off goes on from there the next time.
 */
export async function takeAll(tasks: readonly Task[], bulk: Bulk, report: Report): Promise<void> {
  const marks = await marksOf(bulk);
  let next = 0;
  const work = async (): Promise<void> => {
    for (let task = tasks[next++]; task !== undefined && !bulk.stopped(); task = tasks[next++]) {
      try {
        if (task.mark !== null && marks.get(task.location) === task.mark) report.skipped++;
        else await takeOne(task, bulk, report);
      } catch (error) {
        const failure = failureOf(task.location, error);
        report.failures.push(failure);
        if (failure.fault !== undefined) bulk.log?.error({ problem: String(error) }, "a source met a fault");
      }
      bulk.done(report);
    }
  };
  await Promise.all(Array.from({ length: bulk.hands }, work));
}

async function takeOne(task: Task, bulk: Bulk, report: Report): Promise<void> {
  const draft = await bulk.intake.read(await task.offered());
  const article = articleFrom(bulk.library, draft);
  const outcome = await bulk.intake.take(article, bulk.who);
  report[outcome]++;
  if (article.published === null) report.undated++;
  await mark(bulk, task, article.id);
}

async function marksOf({ store, library }: Bulk): Promise<Map<string, string>> {
  const rows = await store.db
    .selectFrom("origins")
    .select(["location", "mark"])
    .where("library_id", "=", library)
    .execute();
  return new Map(rows.map((row) => [row.location, row.mark]));
}

async function mark({ store, library }: Bulk, task: Task, article: string): Promise<void> {
  const row = { mark: task.mark ?? "", article_id: article, problem: null, remedy: null };
  await store.write((trx) =>
    trx
      .insertInto("origins")
      .values({ library_id: library, location: task.location, ...row })
      .onConflict((c) => c.columns(["library_id", "location"]).doUpdateSet(row))
      .execute(),
  );
}
