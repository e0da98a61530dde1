import type { Report } from "./library/import/bulk/bulk.ts";

/** Where the progress of an import is shown: a message of a channel. */
export interface Shown {
  channel: string;
  message: string;
}

/** How far an import of several addresses is. */
export interface ImportProgress {
  id: string;
  library: string;
  shown: Shown | null;
  state: "waiting" | "running" | "ended" | "cancelled";
  /** Sources that were looked at, and how many there are; a feed among them stands for its articles once it was read. */
  done: number;
  total: number;
  report: Report;
}

/** Imports of several addresses: they wait in the queue, outlive a restart, and one at a time is at work. */
export interface Imports {
  /** Notes where the progress of an import is shown; the listener hears how far it is. */
  show(id: string, shown: Shown): Promise<void>;
  /** Calls a listener with every step; it is the door's business how often people see one. */
  listen(listener: (progress: ImportProgress) => void): void;
}
