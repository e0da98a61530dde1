import type { ArticleCard, Desk } from "../desk.ts";
import { publishedWords } from "../answer/source.ts";
import type { Choice } from "./command.ts";
import { readFiguresQuery } from "./figures/query.ts";
import { remembered } from "./remembered.ts";

/** Discord shows at most 25 suggestions, each of at most 100 characters. */
const MOST = 25;
const LONGEST = 100;

/** Lower case, accents and apostrophes folded: how names are compared. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[’']/g, "'")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}

/** Folded names of suggestions that are remembered: folding is what a keystroke would otherwise spend its time on. */
const foldedNames = new WeakMap<Choice, string>();

function foldedName(choice: Choice): string {
  const known = foldedNames.get(choice) ?? folded(choice.name);
  foldedNames.set(choice, known);
  return known;
}

/** Where a folded name has what is typed: 0 at its beginning, 1 where a word begins, 2 within one, 3 nowhere. */
export function placeOf(name: string, wanted: string): 0 | 1 | 2 | 3 {
  const at = name.indexOf(wanted);
  if (at === -1) return 3;
  return at === 0 ? 0 : /[\s“"'(]/.test(name[at - 1] ?? "") ? 1 : 2;
}

/** The best of some suggestions for what is typed: beginnings first, then beginnings of words, then the rest. */
export function bestChoices(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = folded(typed);
  const rank = (choice: Choice): number => placeOf(foldedName(choice), wanted);
  const seen = new Set<string>();
  return choices
    .map((choice, order) => ({ choice, order, rank: rank(choice) }))
    .filter(
      ({ rank, choice }) =>
        rank < 3 && choice.value.length <= LONGEST && !seen.has(choice.value) && seen.add(choice.value),
    )
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, MOST)
    .map(({ choice }) => ({ ...choice, name: shortened(choice.name) }));
}

function shortened(name: string): string {
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 4)} […]`.slice(0, LONGEST);
}

/** Whether an article is meant by words for a source: its id, title, outlet or author holds them. */
export function matchesSource(card: ArticleCard, words: string): boolean {
  return [card.id, card.title, card.outlet, card.author, card.opening].some((text) =>
    folded(text ?? "").includes(folded(words)),
  );
}

/** Outlets, then titles with their dates. */
export async function sourceChoices(desk: Desk, typed: string): Promise<Choice[]> {
  const choices = await remembered(desk, "sources", async () => {
    const cards = await desk.articles();
    const outlets = [...new Set(cards.flatMap((card) => card.outlet ?? []))];
    return [
      ...outlets.map((outlet) => ({ name: outlet, value: outlet })),
      ...cards.map((card) => ({
        name: [card.title ?? card.opening, card.published && publishedWords(card.published)]
          .filter((part) => part !== null)
          .join(" · "),
        value: card.id,
      })),
    ];
  });
  return bestChoices(choices, typed);
}

/** Everyone who is quoted, most quoted first. */
export async function speakerChoices(desk: Desk, typed: string): Promise<Choice[]> {
  return bestChoices(await remembered(desk, "speakers", async () => named(await desk.speakers())), typed);
}

/** People and organisations, those most often named first. */
export async function personChoices(desk: Desk, typed: string): Promise<Choice[]> {
  return bestChoices(await remembered(desk, "names", async () => named(await desk.names())), typed);
}

function named(people: readonly { name: string }[]): Choice[] {
  return people.map(({ name }) => ({ name, value: name }));
}

/** The things the figures of the library count, most often counted first. */
async function topicsOf(desk: Desk): Promise<Choice[]> {
  const counts = new Map<string, number>();
  for (const { fact } of await desk.figures()) {
    const counted = fact.counted?.words.toLowerCase().replace(/\s+/g, " ");
    if (!fact.vague && counted !== undefined && counted.length <= 40)
      counts.set(counted, (counts.get(counted) ?? 0) + 1);
  }
  const names = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => ({ name }));
  return named(names.filter(({ name }) => isTopic(name, desk.reader.today)));
}

/** “summer deal” would be asked as a time and a word, so it is no suggestion. */
function isTopic(name: string, today: string): boolean {
  const { time, units, words } = readFiguresQuery(name, today);
  return time === null && units === null && words.length > 0;
}

/** Years, units and topics; after a year the topics go on from it: “2021 cr” suggests “2021 crossings”. */
export async function figureChoices(desk: Desk, typed: string): Promise<Choice[]> {
  const [, year = "", rest = ""] = /^\s*((?:1[5-9]|20)\d\d)\s+(.*)$/.exec(typed) ?? [];
  const topics = await remembered(desk, "topics", () => topicsOf(desk));
  if (year === "") return [...(await yearChoices(desk, typed)), ...bestChoices(topics, typed)].slice(0, MOST);
  return bestChoices(topics, rest).map(({ name, value }) => ({
    name: `${year} ${name}`,
    value: `${year} ${value}`,
  }));
}

/** The years figures speak of and articles appeared in, newest first. */
async function yearChoices(desk: Desk, typed: string): Promise<Choice[]> {
  const choices = await remembered(desk, "years", async () => {
    const years = new Set(await desk.years());
    for (const card of await desk.articles())
      if (card.published !== null) years.add(card.published.to.slice(0, 4));
    return named(
      [...years]
        .sort()
        .reverse()
        .map((name) => ({ name })),
    );
  });
  return bestChoices(
    [...choices, { name: "£ (sums of money)", value: "£" }, { name: "% (shares and changes)", value: "%" }],
    typed,
  );
}
