import type { Desk, Reader } from "../desk.ts";
import type { DateExpression } from "../extract/dates/date.ts";
import type { Figure } from "../extract/figures/figure.ts";
import type { Person } from "../extract/people/person.ts";
import type { Quotation } from "../extract/quotations/quotation.ts";
import { searchTogether } from "../index/search-together.ts";
import type { Home, Shelf } from "../shelf.ts";
import { alertsAt } from "./alerts.ts";
import type { Catalogue } from "./catalogue/catalogue.ts";
import { linked } from "./links/private-links.ts";
import { articleAt, articleById, articleCards, countStale } from "./store/articles.ts";
import { narrowed } from "./narrow-desk.ts";
import { chosenIn } from "./store/collections.ts";
import { libraryOf, namesOf, sequencesOf, speakersOf, yearsOf } from "./store/desk-queries.ts";
import { readFacts } from "./store/facts/fact-queries.ts";
import { readExtraction, readSentences, readSentencesOf } from "./store/facts/facts.ts";
import { sharedBy } from "./store/facts/prints.ts";
import type { Store } from "./store/base/store.ts";

interface Given {
  store: Store;
  catalogue: (library: string) => Catalogue;
  /** What to know of a library beside what the store says of it. */
  notes: (library: string) => string[];
  shelf: (home: Home, channel: string | undefined) => Shelf;
  reference: Desk["reference"];
}

/** A search begun again because the library changed meanwhile is begun so often. */
const TRIES = 3;

/** Lists of whole libraries kept at hand until the library changes: what suggestions are made of. */
const KEPT = 50;

/** Sets tables for readers. Every query names the reader's libraries; nothing behind a desk takes another. */
export function desksOver(given: Given): (reader: Reader) => Desk {
  const { db } = given.store;
  const lists = new Map<string, { state: string; list: Promise<unknown> }>();
  /** A list of these libraries as they are now, made once for each of their states. */
  const keep: Keep = async (name, libraries, make) => {
    const key = JSON.stringify([name, libraries]);
    const state = JSON.stringify(await sequencesOf(db, libraries));
    let known = lists.get(key);
    if (known?.state !== state) {
      if (lists.size >= KEPT) lists.clear();
      known = { state, list: make(db, libraries) };
      lists.set(key, known);
    }
    return [...((await known.list) as Awaited<ReturnType<typeof make>>)];
  };
  return (reader) => deskFor(reader, given, keep);
}

type Keep = <T>(
  name: string,
  libraries: readonly string[],
  make: (db: Store["db"], libraries: readonly string[]) => Promise<T[]>,
) => Promise<T[]>;

function deskFor(reader: Reader, { store, catalogue, notes, shelf, reference }: Given, keep: Keep): Desk {
  const { db } = store;
  const libraries = [...new Set(reader.libraries)].sort();
  const { channel, home, parent } = reader;
  const table: Desk = {
    reader,
    reference,
    shared: (articles) => sharedBy(db, libraries, articles),
    linked: (found) => linked(store, libraries, reader.today, found),
    shelf: home === undefined || !reader.mayCurate ? null : shelf(home, parent ?? channel),
    alerts:
      home === undefined || channel === undefined
        ? null
        : alertsAt(store, { channel, owner: home.owner, libraries }),
    async scoped() {
      const place = parent ?? channel;
      const chosen = place === undefined ? null : await chosenIn(db, place, libraries);
      if (chosen === null) return null;
      const { articles, name } = chosen;
      return narrowed(table, new Set(articles), (all) => `${all} · collection “${name}”`);
    },
    library: () => libraryOf(db, libraries),
    articles: () => keep("articles", libraries, articleCards),
    article: (id) => articleById(db, libraries, id),
    revision: (id, revision) => articleAt(db, libraries, id, revision),
    extraction: async (id) => {
      const article = await articleById(db, libraries, id);
      return article === null ? null : readExtraction(db, id, article.text);
    },
    sentences: async (id) => {
      const article = await articleById(db, libraries, id);
      return article === null ? [] : readSentences(db, id, article.text);
    },
    sentencesOf: (ids) => readSentencesOf(db, libraries, ids),
    figures: (filter) => readFacts<Figure>(db, "figures", libraries, filter),
    quotations: (filter) => readFacts<Quotation>(db, "quotations", libraries, filter),
    dates: (filter) => readFacts<DateExpression>(db, "dates", libraries, filter),
    people: (filter) => readFacts<Person>(db, "people", libraries, filter),
    speakers: () => keep("speakers", libraries, speakersOf),
    names: () => keep("names", libraries, namesOf),
    years: () => keep("years", libraries, yearsOf),
    async search(request) {
      for (let tries = 1; ; tries++) {
        const before = await sequencesOf(db, libraries);
        const indexes = await Promise.all(before.map(({ id }) => catalogue(id).approached()));
        const result = await searchTogether(indexes, { today: reader.today, ...request });
        const after = await sequencesOf(db, libraries);
        if (tries === TRIES || JSON.stringify(after) === JSON.stringify(before)) return result;
      }
    },
    async notes() {
      const stale = await countStale(db, libraries);
      const again = `${stale} ${stale === 1 ? "article is" : "articles are"} being read again by newer rules: figures and quotations may still change.`;
      return [...(stale > 0 ? [again] : []), ...libraries.flatMap(notes)];
    },
  };
  return table;
}
