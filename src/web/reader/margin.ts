import type { Article } from "../../answer/article.ts";
import type { ArticleCard, Desk } from "../../desk.ts";
import type { Extraction } from "../../extract/extraction.ts";
import type { Person } from "../../extract/people/person.ts";
import { mergePeople } from "../../extract/people/same-person.ts";
import {
  dateNote,
  figureNote,
  type Mentioned,
  type Note,
  personNote,
  quotationNote,
} from "../../render/html/margin.ts";
import { inOrder, type Mention, stepTo } from "./elsewhere.ts";
import { measureWays } from "./measures.ts";

/** Articles whose notes are kept at hand until the library changes. */
const KEPT = 20;
const kept = new Map<string, { revision: string; notes: Promise<Note[]> }>();

/**
 * Everything read from an article as notes, in the order of their places. `alone`: for somebody who may see this article
 * of its library and no other, without ways to what the library says elsewhere.
 */
export async function notesOn(desk: Desk, article: Article, alone = false): Promise<Note[]> {
  const { revision } = await desk.library();
  const key = JSON.stringify([desk.reader.libraries, article.id, alone]);
  const known = kept.get(key);
  if (known?.revision === revision) return known.notes;
  if (kept.size >= KEPT) kept.clear();
  const notes = made(desk, article, alone);
  kept.set(key, { revision, notes });
  notes.catch(() => kept.delete(key));
  return notes;
}

const NO_WAYS: Awaited<ReturnType<typeof measureWays>> = new Map();

async function made(desk: Desk, article: Article, alone: boolean): Promise<Note[]> {
  const extraction = await desk.extraction(article.id);
  if (extraction === null) return [];
  const cards = new Map((await desk.articles()).map((card) => [card.id, card]));
  const ways = alone ? NO_WAYS : await measureWays(desk, article, extraction.figures, cards);
  return [
    ...extraction.figures.map((figure) => figureNote(figure, alone, ways.get(figure))),
    ...extraction.quotations.map(quotationNote),
    ...extraction.dates.map(dateNote),
    ...(alone ? [] : (await mentions(desk, article, extraction, cards)).map(personNote)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** For everybody an article names, paragraph by paragraph: where the library names them before and after. */
async function mentions(
  desk: Desk,
  article: Article,
  extraction: Extraction,
  cards: ReadonlyMap<string, ArticleCard>,
): Promise<Mentioned[]> {
  const lists = await Promise.all(
    extraction.people.map(async (person) =>
      steps(article, person, await everywhere(desk, article, person, cards)),
    ),
  );
  return lists.flat();
}

/** Every mention of one person in the library, by the articles' dates and the places in them. */
async function everywhere(
  desk: Desk,
  article: Article,
  { name }: Person,
  cards: ReadonlyMap<string, ArticleCard>,
): Promise<Mention[]> {
  const facts = await desk.people({ person: name.split(/\s+/).at(-1) ?? name });
  const byArticle = Map.groupBy(facts, (fact) => fact.article);
  const entry = mergePeople(
    [...byArticle].map(([id, here]) => ({ article: id, people: here.map(({ fact }) => fact) })),
  ).find((one) => one.articles.some((known) => known.article === article.id && known.name === name));
  return (entry?.articles ?? [])
    .flatMap(({ article: id, name: as }) => {
      const card = cards.get(id);
      const fact = byArticle.get(id)?.find((one) => one.fact.name === as)?.fact;
      return card === undefined
        ? []
        : (fact?.mentions ?? []).map(({ start, end }) => ({ article: card, start, end }));
    })
    .sort(inOrder);
}

function steps(article: Article, { name }: Person, all: readonly Mention[]): Mentioned[] {
  const paragraphs = Map.groupBy(
    all.flatMap((mention, at) => (mention.article.id === article.id ? [{ ...mention, at }] : [])),
    ({ start }) => article.text.lastIndexOf("\n", start),
  );
  return [...paragraphs.values()].flatMap((here) => {
    const [first, last] = [here[0], here.at(-1)];
    if (first === undefined || last === undefined) return [];
    const { start, end } = first;
    return [
      {
        name,
        start,
        end,
        before: stepTo(article.id, all[first.at - 1]),
        after: stepTo(article.id, all[last.at + 1]),
      },
    ];
  });
}
