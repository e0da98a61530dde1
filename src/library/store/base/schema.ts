import type { FactRow, NameRow, ReadingRow } from "./schema-facts.ts";

/**
 * What the store holds. Ids and dates are text (ISO, UTC), truth is 0 or 1, and columns named in a comment as JSON hold
 * JSON: SQL that PostgreSQL reads as well. Every change of a library raises its `sequence`; order is never taken from
 * clocks.
 */
export interface Tables {
  meta: Meta;
  libraries: LibraryRow;
  collections: { id: string; library_id: string; name: string; created_at: string };
  collection_articles: { collection_id: string; article_id: string };
  /** What is asked in a channel, where it is not everything. */
  chosen_collections: { channel: string; collection_id: string };
  alerts: AlertRow;
  /** How far an alert has looked: the sequence of a library. */
  alert_marks: { alert_id: string; library_id: string; sequence: number };
  articles: ArticleRow;
  revisions: RevisionRow;
  origins: OriginRow;
  readings: ReadingRow;
  figures: FactRow & { unit: string; from_day: string | null; to_day: string | null; rank: number };
  quotations: FactRow & { speaker: string | null };
  dates: FactRow & { from_day: string | null; to_day: string | null };
  people: FactRow & { name: string; kind: string; mentions: number };
  names: NameRow;
  /** What a sentence says, in short: equal prints are equal words. */
  prints: { library_id: string; article_id: string; print: string };
  shown_answer: ShownRow;
  shown_citations: ShownCitationRow;
  settings: { owner: string; name: string; value: string };
  jobs: JobRow;
  audit: AuditRow;
  overrides: OverrideRow;
  /** Goes into the links of a library, or of one article of it (`""`: of all): another salt, and no older link opens. */
  link_salts: { library_id: string; article_id: string; salt: string; made_at: string };
  /** Channels of servers in which passages of an article were shown to everybody; no person and no words. */
  shown_in: { channel: string; article_id: string; owner: string; day: string };
  /**
   * Channels to be told of a notice on an article (`notice`: a hash of it), once: `tried_at` is set before that, and
   * taken back when it certainly failed.
   */
  tellings: { channel: string; article_id: string; notice: string; owner: string; made_at: string } & Told;
}

/** `schema`: number of the last migration; `store`: an id of the file, another one after a restore; `secret`: for links. */
interface Meta {
  name: string;
  value: string;
}

export interface LibraryRow {
  id: string;
  name: string;
  /** Who it belongs to: `house`, `guild:<id>` or `user:<id>`. */
  owner: string;
  is_public: number;
  /** Whether a link into it opens the whole article, or the passage with its surroundings. */
  is_readable: number;
  /** How many days a link made today opens; null without end. */
  link_days: number | null;
  /** Sum of the fingerprints of its articles; the library revision is made of it. */
  digest: string;
  sequence: number;
  created_at: string;
  changed_at: string;
}

export interface ArticleRow {
  id: string;
  library_id: string;
  revision: string;
  title: string | null;
  outlet: string | null;
  author: string | null;
  /** JSON of `Article["published"]`; its days again, for filters. */
  published: string | null;
  published_from: string | null;
  published_to: string | null;
  url: string | null;
  /** JSON of `Article["notices"]`. */
  notices: string | null;
  opening: string;
  /** The rules version its facts were read by. */
  rules: string;
  /** JSON {problem, remedy} where it could not be read for facts. */
  problem: string | null;
  fingerprint: string;
  /** The library's sequence at its last change. */
  sequence: number;
  added_at: string;
  changed_at: string;
  /** Set when it left the library; its revisions stay, so that citations can be checked. */
  gone_at: string | null;
}

/** A text as it once stood; never changed, never deleted while anything cites it. */
interface RevisionRow {
  article_id: string;
  revision: string;
  number: number;
  text: string;
  added_at: string;
  /** The library's sequence when it came; 0 for those that came before this was noted. */
  sequence: number;
}

/** Where articles came from: a file of a watched folder, and what was wrong with it. */
export interface OriginRow {
  library_id: string;
  location: string;
  /** Size and times of the file when it was last read: an equal mark needs no reading. */
  mark: string;
  article_id: string | null;
  problem: string | null;
  remedy: string | null;
}

interface ShownRow {
  id: string;
  owner: string;
  command: string;
  /** JSON. */
  arguments: string;
  /** JSON: ids of the libraries asked. */
  libraries: string;
  library_revision: string;
  shown_at: string;
  forget_at: string;
}

interface ShownCitationRow {
  shown_id: string;
  number: number;
  article_id: string;
  revision: string;
  start_at: number;
  end_at: number;
  words: string;
}

export interface JobRow {
  id: string;
  name: string;
  /** JSON. */
  payload: string;
  state: "waiting" | "running" | "failed";
  attempts: number;
  position: number;
  problem: string | null;
  remedy: string | null;
  created_at: string;
}

interface AuditRow {
  id: string;
  at: string;
  who: string;
  what: string;
  library_id: string | null;
  article_id: string | null;
  /** JSON; never texts. */
  details: string;
}

export interface AlertRow {
  id: string;
  /** The server or person in whose channel it stands: `guild:<id>` or `user:<id>`. */
  owner: string;
  channel: string;
  kind: string;
  words: string;
  made_at: string;
}

interface OverrideRow {
  id: string;
  library_id: string;
  article_id: string;
  revision: string;
  kind: string;
  start_at: number;
  end_at: number;
  /** JSON. */
  body: string;
  who: string;
  why: string;
  made_at: string;
  withdrawn_at: string | null;
}

interface Told {
  tried_at: string | null;
  told_at: string | null;
}
