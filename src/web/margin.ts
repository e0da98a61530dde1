import type { Article } from "../answer/article.ts";
import { articlePath } from "../answer/link.ts";
import type { ArticleCard, Desk } from "../desk.ts";
import type { Extraction } from "../extract/extraction.ts";
import type { Person } from "../extract/people/person.ts";
import { mergePeople } from "../extract/people/same-person.ts";
import {
  dateNote,
  figureNote,
  type Mentioned,
  type Note,
  personNote,
  quotationNote,
} from "../render/html-margin.ts";

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

async function made(desk: Desk, article: Article, alone: boolean): Promise<Note[]> {
  const extraction = await desk.extraction(article.id);
  if (extraction === null) return [];
  return [
    ...extraction.figures.map((figure) => figureNote(figure, alone)),
    ...extraction.quotations.map(quotationNote),
    ...extraction.dates.map(dateNote),
    ...(alone ? [] : (await mentions(desk, article, extraction)).map(personNote)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** For everybody an article names, paragraph by paragraph: where the library names them before and after. */
async function mentions(desk: Desk, article: Article, extraction: Extraction): Promise<Mentioned[]> {
  const cards = new Map((await desk.articles()).map((card) => [card.id, card]));
  const lists = await Promise.all(
    extraction.people.map(async (person) =>
      steps(article, person, await everywhere(desk, article, person, cards)),
    ),
  );
  return lists.flat();
}

interface Mention {
  article: ArticleCard;
  start: number;
  end: number;
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
    .sort((a, b) => order(a.article, b.article) || a.start - b.start);
}

/** Oldest first; articles without a date after the others. */
function order(a: ArticleCard, b: ArticleCard): number {
  const [x, y] = [a, b].map((card) => `${card.published?.from ?? "9999"} ${card.id}`) as [string, string];
  return x < y ? -1 : x > y ? 1 : 0;
}

function steps(article: Article, { name }: Person, all: readonly Mention[]): Mentioned[] {
  const paragraphs = Map.groupBy(
    all.flatMap((mention, at) => (mention.article.id === article.id ? [{ ...mention, at }] : [])),
    ({ start }) => article.text.lastIndexOf("\n", start),
  );
  const to = (mention: Mention | undefined): Mentioned["before"] => {
    if (mention === undefined) return null;
    const { id, revision, title, opening } = mention.article;
    const place = {
      article: id,
      revision: revision.slice(0, 12),
      at: [{ start: mention.start, end: mention.end }],
    };
    return {
      path: articlePath({ ...place, capability: null }),
      title: id === article.id ? null : (title ?? opening),
    };
  };
  return [...paragraphs.values()].flatMap((here) => {
    const [first, last] = [here[0], here.at(-1)];
    if (first === undefined || last === undefined) return [];
    const { start, end } = first;
    return [{ name, start, end, before: to(all[first.at - 1]), after: to(all[last.at + 1]) }];
  });
}
