import { nameWords } from "../../library/name-words.ts";
import type { Desk, Fact } from "../../desk.ts";
import { bestMatches, type NameMatch } from "../../extract/people/names/name-match.ts";
import type { LibraryPerson } from "../../extract/people/same-person.ts";
import type { Quotation } from "../../extract/quotations/quotation.ts";
import { orWords, peopleOf, personIn } from "./people-of.ts";

/** Whose quotations a typed name asks for. */
export interface SpokenBy {
  quotations: Fact<Quotation>[];
  /** How the name was understood, where it was not simply part of the speaker's; to be shown. */
  notes: string[];
  /** Several people of that name; none of them is preferred. */
  ambiguous: string[];
}

/**
 * The quotations of whoever is meant by a name, a part of one, a role or an organisation; a misspelt name only where
 * nobody is called so, and then it is said.
 */
export async function spokenBy(desk: Desk, typed: string): Promise<SpokenBy> {
  const found = await desk.quotations({ speaker: typed });
  if (nameWords(typed).length > 0 && found.length > 0)
    return withSpokesmen(desk, typed, await named(desk, typed, found));
  const known = bestMatches(typed, await peopleOf(desk));
  const byForm = await quotedOf(desk, known, "exact");
  if (byForm !== null) return { quotations: byForm, notes: [], ambiguous: [] };
  const byRole = await holdersOf(desk, typed, known);
  if (byRole !== null) return byRole;
  const speakers = (await desk.speakers()).map(({ name }) => ({ name, forms: [], roles: [] }));
  const [best, second] = bestMatches(typed, speakers).filter(({ match }) => match.how === "near");
  if (best === undefined) return { quotations: [], notes: [], ambiguous: [] };
  if (second !== undefined && second.match.score === best.match.score)
    return { quotations: [], notes: [], ambiguous: [best.person.name, second.person.name] };
  const meant = await named(desk, best.person.name, await desk.quotations({ speaker: best.person.name }));
  return { ...meant, notes: [`Nobody called “${typed}” is quoted; shown is ${best.person.name}.`] };
}

/** Who speaks for a body, and is named: “Joe Lund, a spokesman for the Ministry of Defence”. */
const SPEAKS_FOR = /\bspokes(?:man|woman|person)\b|\bpress (?:secretary|officer)\b/i;

/** The quotations of a body, with those of whoever an article calls its spokesman by name. */
async function withSpokesmen(desk: Desk, typed: string, meant: SpokenBy): Promise<SpokenBy> {
  const all = bestMatches(typed, await peopleOf(desk));
  // Lund's spokeswoman does not speak as Lund.
  const somebody = all.some(
    ({ person, match }) => person.kind === "person" && match.how !== "role" && match.how !== "near",
  );
  if (meant.ambiguous.length > 0 || somebody) return meant;
  const known = all.filter(({ match }) => match.how === "role" && SPEAKS_FOR.test(match.matched));
  const more = await holdersOf(desk, typed, known);
  const shown = new Set(meant.quotations);
  const others = more?.quotations.filter((quotation) => !shown.has(quotation)) ?? [];
  if (more === null || others.length === 0) return meant;
  return { ...meant, quotations: [...meant.quotations, ...others], notes: [...meant.notes, ...more.notes] };
}

/** Sorts quotations by the person speaking; two people who share the typed name are not shown as one. */
async function named(desk: Desk, typed: string, found: Fact<Quotation>[]): Promise<SpokenBy> {
  const people = await peopleOf(desk, { articles: new Set(found.map(({ article }) => article)) });
  const whole = nameWords(typed).join(" ");
  const groups = Map.groupBy(found, ({ article, fact }) => {
    const name = fact.speaker?.name ?? "";
    const person = personIn(people, article, name);
    // A description or an organisation is nobody's namesake.
    return person?.kind === "person" ? person.name : "";
  });
  const names = [...groups.keys()].filter((name) => name !== "");
  const exact = names.filter((name) => nameWords(name).join(" ") === whole);
  if (exact.length === 1 && exact[0] !== undefined)
    return { quotations: groups.get(exact[0]) ?? [], notes: [], ambiguous: [] };
  if (names.length > 1) return { quotations: [], notes: [], ambiguous: names.sort() };
  return { quotations: found, notes: [], ambiguous: [] };
}

/** People of the library with how well a typed name fits each. */
type Matches = { person: LibraryPerson; match: NameMatch }[];

/** The quotations of those a typed name fits in one way: “Roy Bell Jr”, whom his article calls Roy Bell; null for none. */
async function quotedOf(
  desk: Desk,
  matches: Matches,
  how: NameMatch["how"],
): Promise<Fact<Quotation>[] | null> {
  const people = matches.filter(({ match }) => match.how === how).map(({ person }) => person);
  const known = new Set(
    people.flatMap(({ articles }) => articles.map((one) => `${one.article} ${one.name}`)),
  );
  const names = new Set(people.flatMap(({ articles }) => articles.map(({ name }) => name)));
  const found = await Promise.all([...names].map((speaker) => desk.quotations({ speaker })));
  const quotations = found
    .flat()
    .filter(({ article, fact }) => known.has(`${article} ${fact.speaker?.name ?? ""}`));
  return quotations.length === 0 ? null : [...new Set(quotations)];
}

/** The quotations of whoever an article calls so: “police chief”. Null where no article calls anybody so. */
async function holdersOf(desk: Desk, typed: string, matches: Matches): Promise<SpokenBy | null> {
  const quotations = await quotedOf(desk, matches, "role");
  if (quotations === null) return null;
  const holders = matches.filter(({ match }) => match.how === "role");
  const called = holders.map(({ person, match }) => `${person.name} (“${match.matched}”)`);
  return {
    quotations,
    notes: [`“${typed}” is what the articles call ${orWords(called)}.`],
    ambiguous: [],
  };
}
