/** New findings for these words are posted to a channel. */
export interface Alert {
  id: string;
  /** The server or person in whose channel it stands: `guild:<id>` or `user:<id>`. */
  owner: string;
  channel: string;
  /** What it waits for: passages for a search, a person's quotations and figures, figures of a measure. */
  kind: "query" | "person" | "measure";
  words: string;
}

/** The alerts of one channel. */
export interface Alerts {
  /** Sets one, for what comes from now on; whether it was there already. @throws {Refusal} where there are too many */
  set(kind: Alert["kind"], words: string): Promise<{ known: boolean }>;
  list(): Promise<Alert[]>;
  /** Ends one; null where this channel has no such alert. */
  stop(id: string): Promise<Alert | null>;
}

/** Texts that came since an alert last looked. */
export interface Fresh {
  /** Ids of their articles, with the texts each had before. */
  articles: ReadonlyMap<string, readonly string[]>;
  /** How far this was, to be noted once it has been told. */
  marks: readonly { library: string; sequence: number }[];
}

/** All alerts, for the door that posts them. */
export interface AlertBook {
  all(): Promise<Alert[]>;
  /** What came to these libraries since; all of it is searchable when the promise resolves. */
  fresh(alert: Alert, libraries: readonly string[]): Promise<Fresh>;
  /** Notes how far an alert has looked. */
  seen(alert: Alert, marks: Fresh["marks"]): Promise<void>;
  /** Ends the alerts of a channel or of an owner; how many there were. */
  drop(which: { channel: string } | { owner: string }): Promise<number>;
  /** Stands for all libraries as they are: another after any change. */
  state(): Promise<string>;
}
