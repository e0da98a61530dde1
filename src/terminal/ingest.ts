import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { SHIPPED_LIBRARY } from "../house.ts";
import { type Bulk, emptyReport, type Report, takeAll } from "../library/import/bulk/bulk.ts";
import { filesAt } from "../library/import/bulk/gather.ts";
import { Intake } from "../library/import/intake.ts";
import { Visits } from "../library/import/bulk/visits.ts";
import { openWeb } from "../library/import/web/fetch.ts";
import { Ingest } from "../library/ingest.ts";
import { orRefusal } from "../library/store/base/faults.ts";
import { putLibrary } from "../library/store/libraries.ts";
import { takeLock } from "../library/store/base/lock.ts";
import { openStore, type Store } from "../library/store/base/store.ts";
import { openLog } from "../log.ts";
import { Refusal } from "../refusal.ts";
import { readSettings } from "../settings.ts";
import { openPool } from "../work/pool.ts";
import { TERMINAL_HOME } from "./ask.ts";
import { Progress } from "./progress.ts";

const WORKERS = 2;
/** Heap of each: an article that needs more is refused, and the two stay below a gigabyte. */
const MEGABYTES = 448;
const HANDS = 4;
const USAGE = "npm run ingest -- [--library ID] FILES, FOLDERS, ADDRESSES or FEEDS";

/**
 * Takes in files, folders, addresses and feeds, beside a running bot or without one. Cut off, it goes on where it was
 * when it is run again; a source that cannot be read is named at the end with what to do.
 */
export async function ingest(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { library: { type: "string", default: TERMINAL_HOME.id } },
  });
  if (positionals.length === 0) throw new Refusal("There is nothing to take in.", USAGE);
  if (values.library === SHIPPED_LIBRARY)
    throw new Refusal(
      "The library “corpus” follows its folder.",
      "Put Markdown files into CORPUS_DIR, or name another library with --library.",
    );
  const { DATA_DIR, LOG_LEVEL } = readSettings();
  const log = openLog({ LOG_LEVEL: LOG_LEVEL === "info" ? "error" : LOG_LEVEL });
  const lock = await orRefusal(() => {
    mkdirSync(DATA_DIR, { recursive: true });
    return takeLock(DATA_DIR, "tool");
  });
  try {
    const store = await openStore(DATA_DIR, { guest: lock === null });
    const pool = openPool({ log, workers: WORKERS, megabytes: MEGABYTES });
    try {
      await makeLibrary(store, values.library);
      const intake = new Intake({
        store,
        pool,
        ingest: new Ingest(store, pool, log),
        web: async () => openWeb(),
        like: async () => [],
      });
      const rooms = { store, intake, library: values.library, who: "terminal", log };
      const report = await takeIn(positionals, rooms);
      say(report, values.library, lock === null);
    } finally {
      await pool.close();
      await store.close();
    }
  } finally {
    lock?.release();
  }
}

async function takeIn(
  given: readonly string[],
  rooms: Pick<Bulk, "store" | "intake" | "library" | "who" | "log">,
): Promise<Report> {
  const isAddress = (one: string) => /^[a-z][a-z\d+.-]*:\/\//i.test(one);
  const report = emptyReport();
  const web = openWeb();
  let stop = false;
  const onSignal = () => {
    stop = true;
    process.stderr.write("\nStopping after what is in hand; run the same again to go on.\n");
  };
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  try {
    const files = await filesAt(given.filter((one) => !isAddress(one)));
    const visits = new Visits({ web, store: rooms.store, library: rooms.library });
    const pages = await visits.tasksFor(given.filter(isAddress));
    report.failures.push(...files.failures, ...pages.failures);
    const progress = new Progress(files.tasks.length + pages.tasks.length);
    let done = 0;
    const bulk = {
      ...rooms,
      stopped: () => stop,
      done: () => progress.show(++done, report.failures.length),
    };
    await takeAll(files.tasks, { ...bulk, hands: HANDS }, report);
    const before = report.failures.length;
    await takeAll(pages.tasks, { ...bulk, hands: 1 }, report);
    await visits.remember(!stop && report.failures.length === before);
    return report;
  } finally {
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
    await web.close();
  }
}

async function makeLibrary(store: Store, id: string): Promise<void> {
  const known = await store.db.selectFrom("libraries").select("id").where("id", "=", id).executeTakeFirst();
  if (known !== undefined) return;
  const owner = /^(?:guild|user):\d+$/.test(id) ? id : TERMINAL_HOME.owner;
  await putLibrary(store, {
    id,
    name: id === TERMINAL_HOME.id ? TERMINAL_HOME.name : id,
    owner,
    public: false,
  });
}

function say(report: Report, library: string, beside: boolean): void {
  const { added, changed, same, skipped, undated, failures } = report;
  const lines = [
    `Library “${library}”: ${added} added, ${changed} changed, ${same} there already, ${skipped} unchanged since the last time.`,
    ...(undated > 0
      ? [`${undated} state no date: their figures say “not dated” until somebody gives one.`]
      : []),
    ...(beside && added + changed > 0
      ? ["The running Verbatim makes them searchable at the next question."]
      : []),
    ...failures.flatMap(({ what, problem, remedy }) => [`Failed: ${what}`, `  ${problem} ${remedy}`]),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  if (failures.length > 0) process.exitCode = 1;
}
