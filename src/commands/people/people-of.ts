import type { Desk, FactFilter } from "../../desk.ts";
import { type LibraryPerson, mergePeople } from "../../extract/people/same-person.ts";

/** The people and organisations of some articles, one entry each over all of them. */
export async function peopleOf(desk: Desk, filter: FactFilter = {}): Promise<LibraryPerson[]> {
  const byArticle = Map.groupBy(await desk.people(filter), ({ article }) => article);
  return mergePeople(
    [...byArticle].map(([article, facts]) => ({ article, people: facts.map(({ fact }) => fact) })),
  );
}

/** The entry an article means by a name of its own; undefined for a description nobody's name is given for. */
export function personIn(
  people: readonly LibraryPerson[],
  article: string,
  name: string,
): LibraryPerson | undefined {
  return people.find((person) =>
    person.articles.some((known) => known.article === article && known.name === name),
  );
}

/** “A”, “A or B”, “A, B or C”. */
export function orWords(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
