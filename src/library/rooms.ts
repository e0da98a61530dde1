import { isLight, reference } from "../answer/reference.ts";
import type { Log } from "../log.ts";
import { openPool } from "../work/pool.ts";
import { Queue } from "../work/queue.ts";
import { IndexRoom } from "./catalogue/index-room.ts";
import { CorpusSource } from "./folder/corpus-source.ts";
import { IMPORT } from "./import/bulk/import-runs.ts";
import type { Network } from "./import/web/network.ts";
import { incomingOf } from "./incoming.ts";
import { Ingest } from "./ingest.ts";
import { desksOver } from "./library-desk.ts";
import type { Role } from "./store/base/lock.ts";
import type { Store } from "./store/base/store.ts";

export interface Given {
  corpus: { folder: string; library: string };
  store: Store;
  /** The way to the web; the internet where left out. */
  network: Network | undefined;
  /** Where the indexes keep their files; in memory only when null. */
  indexFolder: string | null;
  log: Log;
  /** A guest reads the store of a running bot and changes nothing of its own accord. */
  role: Role | "guest";
  release(): void;
}

interface Doings {
  /** Brings indexes and counts up to date with the store. */
  settle: () => Promise<void>;
  /** Reads a library again by the present rules. */
  reread: (library: string) => Promise<void>;
}

export type Rooms = ReturnType<typeof roomsOf>;

/** The parts that work on one store, each knowing those it needs. Nothing runs yet. */
export function roomsOf(
  { corpus, store, network, indexFolder, log, role }: Given,
  { settle, reread }: Doings,
) {
  const pool = openPool({ log });
  const ingest = new Ingest(store, pool, log);
  const indexes = new IndexRoom(store, indexFolder, role === "guest", log, (order) =>
    pool.run("merge", order),
  );
  const arrived = () => indexes.follow(corpus.library);
  const source = new CorpusSource({ ...corpus, store, ingest, log, arrived }, settle);
  const queue: Queue = new Queue(
    store,
    {
      reread: (library) => reread(String(library)),
      [IMPORT]: (given): Promise<void> => incoming.imports.run(given),
    },
    log,
  );
  const add = (jobs: Parameters<Queue["add"]>[0]) => queue.add(jobs);
  const incoming = incomingOf({ store, pool, ingest, indexes, network, add, log });
  const desk = desksOver({
    store,
    reference: (finding, style) =>
      isLight(style) ? reference(finding, style) : pool.run("reference", { finding, style }),
    shelf: incoming.shelf,
    catalogue: (library) => indexes.of(library),
    notes: (library) => [...(library === corpus.library ? source.notes() : []), ...indexes.notes(library)],
  });
  return { pool, ingest, indexes, source, queue, incoming, desk };
}
