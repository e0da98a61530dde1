import type { Article } from "./answer/article.ts";
import { openingOf } from "./answer/source.ts";
import type { ArticleCard, Desk, Fact, FactFilter, Reader } from "./desk.ts";
import { RULES_VERSION, type Extraction, extract } from "./extract/extraction.ts";
import type { SearchIndex } from "./index/search-index.ts";
import { createIndex } from "./index/search.ts";
import { readCorpusFolder, type UnreadableFile } from "./library/corpus-folder.ts";
import { libraryRevision } from "./library/revision.ts";
import type { Log } from "./log.ts";
import type { Settings } from "./settings.ts";

/** The library every reader may see: the folder of articles this program was started on. */
export const SHIPPED_LIBRARY = "corpus";

export interface House {
  desk(reader: Reader): Desk;
  unreadable: readonly UnreadableFile[];
  counts(): { articles: number; passages: number };
  close(): Promise<void>;
}

interface Shelf {
  article: Article;
  extraction: Extraction;
}

/** Opens the library: reads the corpus folder, extracts the facts, fills the index. */
export async function openHouse(settings: Pick<Settings, "CORPUS_DIR">, _log: Log): Promise<House> {
  const { articles, unreadable } = await readCorpusFolder(settings.CORPUS_DIR, SHIPPED_LIBRARY);
  const shelves = new Map<string, Shelf>(
    articles.map((article) => [
      article.id,
      { article, extraction: extract(article.text, article.published, article.author) },
    ]),
  );
  const index = createIndex();
  await index.put([...shelves.values()]);
  return {
    desk: (reader) =>
      reader.libraries.includes(SHIPPED_LIBRARY)
        ? deskOver(reader, shelves, index)
        : deskOver(reader, new Map(), createIndex()),
    unreadable,
    counts: () => ({ articles: shelves.size, passages: index.passages() }),
    close: async () => {},
  };
}

function deskOver(reader: Reader, shelves: ReadonlyMap<string, Shelf>, index: SearchIndex): Desk {
  const sorted = [...shelves.values()].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const facts = <T>(pick: (extraction: Extraction) => T[], filter: FactFilter = {}): Fact<T>[] =>
    sorted
      .filter(({ article }) => filter.articles?.has(article.id) ?? true)
      .flatMap(({ article, extraction }) => pick(extraction).map((fact) => ({ article: article.id, fact })));
  return {
    reader,
    library: async () => ({
      name: SHIPPED_LIBRARY,
      revision: libraryRevision(
        sorted.map((shelf) => shelf.article),
        RULES_VERSION,
      ),
      articles: shelves.size,
    }),
    articles: async () => sorted.map(({ article }) => cardOf(article)),
    article: async (id) => shelves.get(id)?.article ?? null,
    extraction: async (id) => shelves.get(id)?.extraction ?? null,
    figures: async (filter) => facts((extraction) => extraction.figures, filter),
    quotations: async (filter) => facts((extraction) => extraction.quotations, filter),
    people: async (filter) => facts((extraction) => extraction.people, filter),
    search: (request) => index.search({ today: reader.today, ...request }),
    notes: async () => [],
  };
}

function cardOf({ text, ...rest }: Article): ArticleCard {
  return { ...rest, opening: openingOf(text) };
}
