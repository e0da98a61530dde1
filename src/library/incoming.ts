import type { Log } from "../log.ts";
import type { Home, Shelf } from "../shelf.ts";
import type { Jobs } from "../work/jobs.ts";
import type { Pool } from "../work/pool.ts";
import type { NewJob } from "../work/queue.ts";
import { FeedWatch } from "./import/bulk/feed-watch.ts";
import { ImportRuns } from "./import/bulk/import-runs.ts";
import { Intake } from "./import/intake.ts";
import { Pending } from "./import/pending.ts";
import { shelfOf } from "./import/shelf.ts";
import type { Network } from "./import/web/network.ts";
import type { IndexRoom } from "./catalogue/index-room.ts";
import type { Ingest } from "./ingest.ts";
import type { Store } from "./store/base/store.ts";

interface Rooms {
  store: Store;
  pool: Pool<Jobs>;
  ingest: Ingest;
  indexes: IndexRoom;
  /** The way to the web; the internet where left out. */
  network: Network | undefined;
  /** Leaves jobs in the queue. */
  add: (jobs: readonly NewJob[]) => Promise<void>;
  log: Log;
}

/** The ways by which articles come in from outside the corpus folder. */
interface Incoming {
  intake: Intake;
  feeds: FeedWatch;
  imports: ImportRuns;
  /** Somebody's way to their library; `channel` is where they ask, if anywhere. */
  shelf: (home: Home, channel: string | undefined) => Shelf;
}

export function incomingOf({ store, pool, ingest, indexes, network, add, log }: Rooms): Incoming {
  const pending = new Pending();
  const web = async () => (await import("./import/web/fetch.ts")).openWeb(network);
  const settle = (library: string) => indexes.of(library).catchUp();
  const like = (library: string, text: string) => indexes.like(library, text);
  const intake = new Intake({ store, pool, ingest, web, like });
  const coming = { store, intake, web, settle, log };
  const imports = new ImportRuns({ ...coming, add });
  return {
    intake,
    imports,
    feeds: new FeedWatch(coming),
    shelf: (home, channel) =>
      shelfOf(home, channel, { store, ingest, intake, pending, web, imports, settle }),
  };
}
