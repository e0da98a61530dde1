import type { Article } from "./answer/article.ts";
import type { ImportProgress } from "./imports.ts";
import type { Preview } from "./library/import/preview.ts";
import type { LinkSettings } from "./library/links/private-links.ts";
import type { Kept } from "./library/store/audit.ts";
import type { Override } from "./library/store/facts/overrides.ts";

/** What somebody wants taken in: an address, words, or a file; one that was fetched comes with its address. */
export type Offered =
  | { address: string }
  | { words: string }
  | { bytes: Uint8Array; name: string | null; address?: string; charset?: string | null };

/** The library a reader looks after, and who they are to its records. */
export interface Home {
  id: string;
  name: string;
  owner: string;
  /** `user:<id>`, or `terminal`. */
  who: string;
}

/** What a person knows better than the page: null or left out where they say nothing. */
export type Corrections = Partial<Pick<Article, "title" | "outlet" | "author" | "published">>;

/** Some articles of a library under a name; a channel may be answered from these alone. @throws {Refusal} */
export interface Collections {
  /** By name, with the ids of their articles; `here` is the one this channel is answered from. */
  all(): Promise<{ name: string; articles: string[]; here: boolean }[]>;
  make(name: string): Promise<void>;
  /** Puts an article in or takes it out; whether that changed anything. */
  arrange(name: string, article: string, into: boolean): Promise<boolean>;
  /** Answers this channel from one of them; null from everything. */
  use(name: string | null): Promise<void>;
  drop(name: string): Promise<void>;
}

/** Putting articles into one library and taking them out. Everything done is written down. */
export interface Shelf {
  readonly library: string;
  /**
   * Reads what is offered and shows how it would stand; nothing is stored. The code confirms exactly what was shown, for
   * half an hour. @throws {Refusal}
   */
  preview(offered: Offered, corrections: Corrections): Promise<{ code: string; preview: Preview }>;
  /** The article that a code confirms; null where it is of another library, of another day, or changed. */
  shown(code: string): Article | null;
  /** Takes an article in: searchable when the promise resolves. @throws {Refusal} */
  take(article: Article): Promise<"added" | "changed" | "same">;
  /** Sets what the publisher said of an article since, as it stands in `article.notices`. */
  note(article: Article): Promise<"changed" | "same">;
  /** Takes an article out; `forever` deletes its words too, and nothing brings them back. */
  remove(article: string, forever: boolean): Promise<boolean>;
  /** Takes back the last thing done here, within a day; null where there is nothing. */
  undo(): Promise<Kept | null>;
  /** Marks a fact of an article here as wrong, or sets it right: at once, and in every reading to come. */
  correct(
    given: Pick<Override, "article" | "revision" | "kind" | "start" | "end" | "set" | "why">,
  ): Promise<void>;
  records(limit: number): Promise<Kept[]>;
  /** How links into articles here open them. */
  links(): Promise<LinkSettings>;
  /** Sets that: the number of days for links made from now on, the rest for all of them. */
  setLinks(settings: LinkSettings): Promise<void>;
  /** Voids every link made so far into an article, or into all of them. */
  revokeLinks(article: string | null): Promise<void>;
  /** Takes in several addresses in the background, one after another; the id of the import. */
  takeMany(addresses: readonly string[]): Promise<string>;
  /** The imports of this library that wait or are at work. */
  imports(): Promise<ImportProgress[]>;
  /** Ends one of them; whether there was one. */
  cancel(id: string): Promise<boolean>;
  /** Takes in the articles of a feed, now, as the import of that id, and as they come. @throws {Refusal} where there is no feed. */
  follow(address: string): Promise<{ title: string | null; articles: number; run: string }>;
  /** Ends that; whether it was followed. Its articles stay. */
  unfollow(address: string): Promise<boolean>;
  /** The feeds that are followed, and why one could not be read the last time. */
  feeds(): Promise<{ address: string; problem: string | null }[]>;
  readonly collections: Collections;
}
