import { type FSWatcher, statSync, watch } from "node:fs";
import type { Log } from "../../log.ts";

/** After a change the folder is looked at again; a file that still grows is left until it rests. */
const SETTLE_MS = 150;
/** Folders on other machines send no word of changes: they are looked at anyway. */
const LOOK_MS = 30_000;

/**
 * Calls `look` whenever something happens in a folder, and now and then in any case; again soon where `look` says that
 * it is not done. A folder that vanishes is watched again when it is back.
 */
export class FolderWatch {
  readonly #folder: string;
  readonly #look: () => Promise<"done" | "again">;
  readonly #log: Log;
  readonly #regular: NodeJS.Timeout;
  #watcher: FSWatcher | null = null;
  #watched: bigint | null = null;
  #soon: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(folder: string, look: () => Promise<"done" | "again">, log: Log) {
    this.#folder = folder;
    this.#look = look;
    this.#log = log;
    this.#regular = setInterval(() => this.soon(), LOOK_MS).unref();
    this.#arm();
  }

  /** Looks after a short rest; many calls make one look. */
  soon(): void {
    if (this.#soon !== null || this.#closed) return;
    this.#soon = setTimeout(() => {
      this.#soon = null;
      void this.#lookNow();
    }, SETTLE_MS).unref();
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#regular);
    if (this.#soon !== null) clearTimeout(this.#soon);
    this.#watcher?.close();
  }

  async #lookNow(): Promise<void> {
    try {
      if ((await this.#look()) === "again") this.soon();
    } catch (error) {
      this.#log.error({ problem: String(error) }, "the corpus folder could not be looked through");
    }
    this.#arm();
  }

  #arm(): void {
    if (this.#closed) return;
    const now = statSync(this.#folder, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
    if (now === this.#watched && this.#watcher !== null) return;
    this.#watcher?.close();
    this.#watcher = null;
    this.#watched = now;
    if (now === null) return;
    try {
      this.#watcher = watch(this.#folder, { persistent: false }, () => this.soon());
      this.#watcher.on("error", () => this.soon());
    } catch (error) {
      this.#log.debug({ problem: String(error) }, "changes of the corpus folder are only seen by looking");
    }
  }
}
