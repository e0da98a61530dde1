import type { ArticleCard, Desk, Reader } from "../desk.ts";
import type { Figure } from "../extract/figures/figure.ts";
import type { Person } from "../extract/people/person.ts";
import type { Quotation } from "../extract/quotations/quotation.ts";
import type { Hit, SearchRequest, SearchResult } from "../index/search-index.ts";
import type { Catalogue } from "./catalogue.ts";
import {
  articleAt,
  articleById,
  articleCards,
  countStale,
  libraryOf,
  sequencesOf,
  speakersOf,
  yearsOf,
} from "./store/desk-queries.ts";
import { readExtraction, readFacts } from "./store/facts.ts";
import type { Store } from "./store/store.ts";

interface Given {
  store: Store;
  catalogue: (library: string) => Catalogue;
  /** What to know of a library beside what the store says of it. */
  notes: (library: string) => string[];
}

/** A search begun again because the library changed meanwhile is begun so often. */
const TRIES = 3;

/** Libraries whose cards are kept at hand; each reader's set is one. */
const KEPT = 20;

/** Sets tables for readers. Every query names the reader's libraries; nothing behind a desk takes another. */
export function desksOver({ store, catalogue, notes }: Given): (reader: Reader) => Desk {
  const { db } = store;
  const kept = new Map<string, { state: string; cards: Promise<ArticleCard[]> }>();
  const cardsOf = async (libraries: string[]): Promise<ArticleCard[]> => {
    const key = JSON.stringify(libraries);
    const state = JSON.stringify(await sequencesOf(db, libraries));
    const known = kept.get(key);
    if (known?.state === state) return known.cards;
    if (kept.size >= KEPT) kept.clear();
    const cards = articleCards(db, libraries);
    kept.set(key, { state, cards });
    return cards;
  };
  return (reader) => deskFor(reader, { store, catalogue, notes }, cardsOf);
}

function deskFor(
  reader: Reader,
  { store, catalogue, notes }: Given,
  cardsOf: (libraries: string[]) => Promise<ArticleCard[]>,
): Desk {
  const { db } = store;
  const libraries = [...new Set(reader.libraries)].sort();
  return {
    reader,
    library: () => libraryOf(db, libraries),
    articles: async () => [...(await cardsOf(libraries))],
    article: (id) => articleById(db, libraries, id),
    revision: (id, revision) => articleAt(db, libraries, id, revision),
    extraction: async (id) => {
      const article = await articleById(db, libraries, id);
      return article === null ? null : readExtraction(db, id, article.text);
    },
    figures: (filter) => readFacts<Figure>(db, "figures", libraries, filter),
    quotations: (filter) => readFacts<Quotation>(db, "quotations", libraries, filter),
    people: (filter) => readFacts<Person>(db, "people", libraries, filter),
    speakers: () => speakersOf(db, libraries),
    years: () => yearsOf(db, libraries),
    async search(request) {
      for (let tries = 1; ; tries++) {
        const before = await sequencesOf(db, libraries);
        const results = await Promise.all(
          before.map(({ id }) => catalogue(id).search({ today: reader.today, ...request })),
        );
        const after = await sequencesOf(db, libraries);
        if (tries === TRIES || JSON.stringify(after) === JSON.stringify(before))
          return together(results, request);
      }
    },
    async notes() {
      const stale = await countStale(db, libraries);
      const again = `${stale} ${stale === 1 ? "article is" : "articles are"} being read again by newer rules: figures and quotations may still change.`;
      return [...(stale > 0 ? [again] : []), ...libraries.flatMap(notes)];
    },
  };
}

/** The answers of several libraries as one; where some answer, what is merely near in others is left out. */
function together(results: readonly SearchResult[], { limit }: SearchRequest): SearchResult {
  const [first] = results;
  if (results.length === 1 && first !== undefined) return first;
  const answers = results.some((result) => result.answers);
  const all = <T>(pick: (result: SearchResult) => T[]): T[] => [
    ...new Map(results.flatMap(pick).map((one) => [JSON.stringify(one), one])).values(),
  ];
  const byScore = (a: Hit, b: Hit) =>
    b.score - a.score || (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start);
  return {
    hits: results
      .filter((result) => !answers || result.answers)
      .flatMap(({ hits }) => hits)
      .sort(byScore)
      .slice(0, limit),
    answers,
    terms: all(({ terms }) => terms),
    unknown: (first?.unknown ?? []).filter((word) => results.every(({ unknown }) => unknown.includes(word))),
    repaired: all(({ repaired }) => repaired),
    notUnderstood: all(({ notUnderstood }) => notUnderstood),
  };
}
