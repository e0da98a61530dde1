import type { Article } from "../../answer/article.ts";
import type { Desk } from "../../desk.ts";
import type { Extraction } from "../../extract/extraction.ts";

/** The articles one check has opened: each is fetched once, however many claims are looked up in it. */
export class ReadingRoom {
  readonly desk: Desk;
  readonly #articles = new Map<string, Promise<Article>>();
  readonly #extractions = new Map<string, Promise<Extraction>>();

  constructor(desk: Desk) {
    this.desk = desk;
  }

  article(id: string): Promise<Article> {
    return remembered(this.#articles, id, async () => there(await this.desk.article(id), id));
  }

  extraction(id: string): Promise<Extraction> {
    return remembered(this.#extractions, id, async () => there(await this.desk.extraction(id), id));
  }
}

function remembered<T>(kept: Map<string, Promise<T>>, id: string, fetch: () => Promise<T>): Promise<T> {
  const known = kept.get(id) ?? fetch();
  kept.set(id, known);
  return known;
}

function there<T>(found: T | null, id: string): T {
  if (found === null) throw new Error(`Article ${id} is listed but not there.`);
  return found;
}
