import type { Alerts } from "./alerts.ts";
import type { PlainFinding } from "./answer/answer.ts";
import type { Article } from "./answer/article.ts";
import type { Shared } from "./answer/origins.ts";
import type { Style } from "./answer/reference.ts";
import type { DateExpression } from "./extract/dates/date.ts";
import type { Extraction } from "./extract/extraction.ts";
import type { Figure } from "./extract/figures/figure.ts";
import type { Person } from "./extract/people/person.ts";
import type { Quotation } from "./extract/quotations/quotation.ts";
import type { Sentence } from "./extract/sentences.ts";
import type { Home, Shelf } from "./shelf.ts";
import type { SearchRequest, SearchResult } from "./index/search-index.ts";

/** Who asks, and what they may see. Doors make it; nothing behind a desk can widen it. */
export interface Reader {
  door: "discord" | "web" | "terminal";
  /** Ids of the libraries this reader may read. */
  libraries: readonly string[];
  mayCurate: boolean;
  /** Where the question is asked: a channel and a person; null where there is no conversation. */
  conversation: string | null;
  /** The channel asked in, where something may be posted unasked too; left out where there is none. */
  channel?: string;
  /** The channel that a thread asked in belongs to. */
  parent?: string;
  /** The library they may put articles into, and who they are to its records; left out where they may not. */
  home?: Home;
  /** ISO date that “today” and “this year” in a question mean. */
  today: string;
}

/** An article without its text. */
export type ArticleCard = Omit<Article, "text"> & { opening: string };

export interface Fact<T> {
  article: string;
  fact: T;
}

/** Narrows facts before they are loaded; leaving everything out means all, which is slow in a big library. */
export interface FactFilter {
  articles?: ReadonlySet<string>;
  /**
   * Figures that touch these years, both inclusive: their period overlaps them, they are compared with a time that may,
   * or they state no period and their article appeared then. What a figure is to a year is judged afterwards.
   */
  years?: { from: number; to: number };
  /** The same of days, both inclusive, ISO dates. */
  days?: { from: string; to: string };
  /** Figures of this unit, as `Figure.unit` has it, or of any of these. */
  unit?: string | readonly string[];
  /** With days: only figures whose time begins or ends there, or has none; or only those that span them. */
  reach?: "edge" | "across";
  /** Of figures only so many: those a reader is likeliest to want, in that order. */
  best?: number;
  /** Quotations whose speaker's name holds all these words; accents, case and titles do not matter. */
  speaker?: string;
  /** People and organisations whose name holds all these words. */
  person?: string;
}

/** A table set for one reader: everything on it may be shown to them. */
export interface Desk {
  readonly reader: Reader;
  library(): Promise<{ name: string; revision: string; articles: number }>;
  /** All articles, sorted by id. */
  articles(): Promise<ArticleCard[]>;
  /** Null where there is no such article on this desk. */
  article(id: string): Promise<Article | null>;
  /** The article with the words of one of its revisions (12 digits or more), also when it has changed or gone since. */
  revision(id: string, revision: string): Promise<Article | null>;
  extraction(id: string): Promise<Extraction | null>;
  /** The sentences of an article alone; none where there is no such article. */
  sentences(id: string): Promise<Sentence[]>;
  /** Those of several articles at once, by article. */
  sentencesOf(ids: readonly string[]): Promise<Map<string, Sentence[]>>;
  figures(filter?: FactFilter): Promise<Fact<Figure>[]>;
  quotations(filter?: FactFilter): Promise<Fact<Quotation>[]>;
  dates(filter?: FactFilter): Promise<Fact<DateExpression>[]>;
  people(filter?: FactFilter): Promise<Fact<Person>[]>;
  /** Everyone who is quoted with some certainty, most quoted first. */
  speakers(): Promise<{ name: string; quotations: number }[]>;
  /** People and organisations by name, most often named first. */
  names(): Promise<{ name: string; mentions: number }[]>;
  /** The years figures speak of, oldest first. */
  years(): Promise<string[]>;
  search(request: SearchRequest): Promise<SearchResult>;
  /** A cited passage as text to copy, as `answer/reference.ts` writes it, made where it keeps nobody waiting. */
  reference(finding: PlainFinding, style: Style): Promise<string>;
  /** What articles share, word for word, with any article of this desk. */
  shared(articles: readonly string[]): Promise<Shared[]>;
  /** What was found, with citations of articles not open to everybody carrying the capability their links need. */
  linked<T>(found: T): Promise<T>;
  /** For putting articles in and taking them out; null where the reader has no library to look after. */
  readonly shelf: Shelf | null;
  /** The desk with the collection alone that this channel is answered from; null where it is answered from everything. */
  scoped(): Promise<Desk | null>;
  /** The alerts of the channel asked in; null where nothing can be posted. */
  readonly alerts: Alerts | null;
  /** What a person should know before trusting an answer: “2 articles are being read again”. */
  notes(): Promise<string[]>;
}
