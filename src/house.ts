import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { AlertBook } from "./alerts.ts";
import type { Imports } from "./imports.ts";
import type { Article } from "./answer/article.ts";
import type { Desk, Reader } from "./desk.ts";
import { Household } from "./library/household.ts";
import type { Place } from "./answer/link.ts";
import type { Admission } from "./library/links/private-links.ts";
import type { Intake } from "./library/import/intake.ts";
import type { Network } from "./library/import/web/network.ts";
import type { Tellings } from "./library/notices/tellings.ts";
import type { UnreadableFile } from "./library/folder/corpus-folder.ts";
import type { Library } from "./library/store/libraries.ts";
import { orRefusal } from "./library/store/base/faults.ts";
import { type Role, takeLock } from "./library/store/base/lock.ts";
import type { KeptSettings } from "./library/store/kept-settings.ts";
import type { ShownAnswers } from "./library/store/shown-answers.ts";
import { openStore } from "./library/store/base/store.ts";
import type { Log } from "./log.ts";
import type { Chart } from "./render/chart/chart.ts";
import type { Look } from "./render/chart/paper.ts";
import type { Settings } from "./settings.ts";

/** The library every reader may see: the folder of articles this program was started on. */
export const SHIPPED_LIBRARY = "corpus";

export interface House {
  /** A table set for this reader; it shows nothing of libraries they did not bring. */
  desk(reader: Reader): Desk;
  /** Files and articles that could not be read, each with its remedy, as things are now. */
  readonly unreadable: readonly UnreadableFile[];
  counts(): { articles: number; passages: number };
  libraries(): Promise<Library[]>;
  /** Ids of the libraries everybody may read. */
  readonly openLibraries: readonly string[];
  /** What a link with a capability lets its holder see; null where it opens nothing. */
  admit(link: Place): Promise<Admission | null>;
  /** Makes a library, or renames it. */
  putLibrary(library: Library): Promise<void>;
  /** Deletes a library with its articles, their revisions and facts, for good. */
  deleteLibrary(id: string): Promise<void>;
  /** Takes an article in; it is stored, and searchable, when the promise resolves. @throws {Refusal} */
  add(article: Article): Promise<"added" | "changed" | "same">;
  /** Takes an article out; whether it was there. Citations of it can still be checked. */
  remove(library: string, article: string): Promise<boolean>;
  /** The way in for articles from addresses and files. */
  readonly intake: Intake;
  /** Draws a chart, off the main thread: SVG as text, PNG as bytes. */
  draw(chart: Chart, look: Look, format: "svg" | "png"): Promise<string | Uint8Array>;
  readonly alerts: AlertBook;
  readonly imports: Imports;
  readonly shown: ShownAnswers;
  /** Channels to be told what publishers said of articles shown there. */
  readonly tellings: Tellings;
  /** What people set for what is theirs. */
  readonly kept: KeptSettings;
  /** Resolves when everything that has come so far is read and searchable. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Where articles come from and where they are kept; without a DATA_DIR everything lives in memory. `network` stands for
 * the internet where there is none, in tests; no setting of the environment reaches it.
 */
export type HouseSettings = Pick<Settings, "CORPUS_DIR"> & {
  DATA_DIR?: string | undefined;
  network?: Network;
};

/**
 * Opens store, pool and indexes and takes in what changed in the corpus folder. A bot has the data folder to itself and
 * goes on watching; a tool answers beside it as a guest or, where no bot runs, brings everything up to date first.
 * @throws {Refusal} where the data folder or the corpus folder cannot be used, or another bot holds it.
 */
export async function openHouse(settings: HouseSettings, log: Log, role: Role = "bot"): Promise<House> {
  const { DATA_DIR: data, network } = settings;
  const corpus = { folder: settings.CORPUS_DIR, library: SHIPPED_LIBRARY };
  if (data === undefined) {
    const store = await openStore(null);
    return Household.open({ corpus, store, network, indexFolder: null, log, role, release: () => {} });
  }
  const lock = await orRefusal(() => {
    mkdirSync(data, { recursive: true });
    return takeLock(data, role);
  });
  const release = () => lock?.release();
  try {
    const store = await openStore(data, { guest: lock === null });
    return await Household.open({
      corpus,
      store,
      network,
      indexFolder: join(data, "index"),
      log,
      role: lock === null ? "guest" : role,
      release,
    });
  } catch (error) {
    release();
    throw error;
  }
}
