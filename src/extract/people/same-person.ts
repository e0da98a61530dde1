import { bareName, folded, suffixOf } from "./names/names.ts";
import type { Person } from "./person.ts";
import { isHonorific } from "./titles.ts";

/** What the articles of a library say of one person or organisation, taken together. */
export interface LibraryPerson {
  /** The fullest form of the name any of the articles gives, initials apart. */
  name: string;
  kind: Person["kind"];
  gender: Person["gender"];
  /** Every form the articles use, the fullest first: “Marc Alegre”, “Mr Alegre”, “Alegre”. */
  forms: string[];
  /** What each article calls the person, in its own words; contradictions stand side by side. */
  roles: { article: string; start: number; end: number; words: string }[];
  /** The articles that name the person, each with the name it knows them by. */
  articles: { article: string; name: string }[];
}

/**
 * One entry a person over several articles, in the order of their first article.
 * Two entries are one person when forename and surname agree (“Donald J. Trump”, “Donald Trump”); a surname alone joins
 * only where one person of the library bears it. Never joined: two forenames, two genders, a “Jr” and who has none, a
 * person and an organisation.
 */
export function mergePeople(
  articles: readonly { article: string; people: readonly Person[] }[],
): LibraryPerson[] {
  const merged: LibraryPerson[] = [];
  const byName = new Map<string, LibraryPerson>();
  const bySurname = new Map<string, LibraryPerson[]>();
  const entries = articles.flatMap(({ article, people }) => people.map((person) => ({ article, person })));
  const isFull = (person: Person): boolean =>
    person.kind === "organisation" || nameWords(person.name).length > 1;
  const take = (article: string, person: Person, known: LibraryPerson | undefined): LibraryPerson => {
    const into = known ?? {
      name: person.name,
      kind: person.kind,
      gender: null,
      forms: [],
      roles: [],
      articles: [],
    };
    if (known === undefined) merged.push(into);
    absorb(into, article, person);
    return into;
  };
  for (const { article, person } of entries.filter((entry) => isFull(entry.person))) {
    const key = keyOf(person);
    const known = byName.get(key);
    const fits = known === undefined || !contradict(known.gender, person.gender) ? known : undefined;
    const into = take(article, person, fits);
    if (fits !== undefined) continue;
    byName.set(key, into);
    if (person.kind === "person") {
      const surname = nameWords(person.name).at(-1) ?? "";
      bySurname.set(surname, [...(bySurname.get(surname) ?? []), into]);
    }
  }
  for (const { article, person } of entries.filter((entry) => !isFull(entry.person))) {
    const surname = nameWords(person.name).at(-1) ?? "";
    const bearers = (bySurname.get(surname) ?? []).filter(
      (known) => !contradict(known.gender, person.gender),
    );
    // An article that tells two entries apart speaks of two people.
    const only = bearers.length === 1 && !named(bearers[0], article) ? bearers[0] : undefined;
    const known = only ?? byName.get(`alone ${surname}`);
    const into = take(article, person, known);
    if (known === undefined) byName.set(`alone ${surname}`, into);
  }
  for (const entry of merged) entry.name = apartFrom(merged, entry);
  const order = new Map(articles.map(({ article }, at) => [article, at]));
  const first = (entry: LibraryPerson): number => order.get(entry.articles[0]?.article ?? "") ?? 0;
  return merged.sort((a, b) => first(a) - first(b));
}

/** The name an entry is shown by: with its “Jr” where another of the library has the name without. */
function apartFrom(merged: readonly LibraryPerson[], entry: LibraryPerson): string {
  const suffixed = entry.forms.find((form) => suffixOf(form.split(/\s+/)) !== "");
  if (suffixed === undefined) return entry.name;
  return merged.some((other) => other !== entry && other.name === entry.name) ? suffixed : entry.name;
}

function absorb(into: LibraryPerson, article: string, person: Person): void {
  if (
    nameWords(person.name).length > nameWords(into.name).length ||
    (isShort(into.name) && !isShort(person.name))
  )
    into.name = person.name;
  into.gender ??= person.gender;
  const forms = new Set([...into.forms, person.name, ...person.mentions.map((mention) => mention.words)]);
  into.forms = [...forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  into.roles.push(
    ...person.roles.map((role) => ({ article, start: role.start, end: role.end, words: role.words })),
  );
  const seen = into.articles.find((entry) => entry.article === article);
  if (seen === undefined) into.articles.push({ article, name: person.name });
}

function named(person: LibraryPerson | undefined, article: string): boolean {
  return person?.articles.some((one) => one.article === article) === true;
}

function isShort(name: string): boolean {
  return nameWords(name).length < 2;
}

function contradict(a: Person["gender"], b: Person["gender"]): boolean {
  return a !== null && b !== null && a !== b;
}

/** The words of a name that tell people apart: folded, without honorifics, initials and “Jr”. */
export function nameWords(name: string): string[] {
  const words = name
    .replace(/[’']s?$/, "")
    .split(/\s+/)
    .filter((word) => word !== "");
  const bare = words.filter((word, at) => !(isHonorific(word) && at < words.length - 1));
  return bareName(bare).map(folded);
}

function keyOf(person: Person): string {
  const words = nameWords(person.name);
  if (person.kind === "organisation")
    return `organisation ${words.filter((word) => word !== "the").join(" ")}`;
  return `${words[0] ?? ""} ${words.at(-1) ?? ""} ${generationOf(person)}`.trimEnd();
}

/** “jr” or “sr”, where an article has it anywhere: a father and a son of one name are two people in every library. */
function generationOf({ name, mentions }: Person): string {
  const forms = [name, ...mentions.map(({ words }) => words)];
  const told = forms.map((form) => suffixOf(form.split(/\s+/))).find((suffix) => /^[js]r$/.test(suffix));
  return told ?? "";
}
