import { createHash } from "node:crypto";
import type { Desk, FactFilter } from "../desk.ts";

/**
 * A desk on which only some of the articles are found. It is a scope and no permission: what a citation names by its id
 * can still be opened and checked.
 */
export function narrowed(desk: Desk, articles: ReadonlySet<string>, name: (all: string) => string): Desk {
  const only = (filter: FactFilter = {}): FactFilter => ({ ...filter, articles: among(filter.articles) });
  const among = (some: ReadonlySet<string> | undefined) =>
    some === undefined ? articles : new Set([...some].filter((id) => articles.has(id)));
  const cards = async () => (await desk.articles()).filter(({ id }) => articles.has(id));
  const own: Partial<Desk> = {
    async library() {
      const whole = await desk.library();
      const ids = (await cards()).map(({ id }) => id);
      const revision = createHash("sha256")
        .update(JSON.stringify([whole.revision, ids]))
        .digest("hex");
      return { name: name(whole.name), revision: revision.slice(0, 16), articles: ids.length };
    },
    articles: cards,
    figures: (filter) => desk.figures(only(filter)),
    quotations: (filter) => desk.quotations(only(filter)),
    dates: (filter) => desk.dates(only(filter)),
    people: (filter) => desk.people(only(filter)),
    async speakers() {
      const names = (await desk.quotations(only())).flatMap(({ fact: { speaker } }) =>
        speaker === null || speaker.confidence === "low" ? [] : [{ name: speaker.name, count: 1 }],
      );
      return most(names).map(({ name: who, count }) => ({ name: who, quotations: count }));
    },
    async names() {
      const names = (await desk.people(only())).map(({ fact }) => ({
        name: fact.name,
        count: fact.mentions.length,
      }));
      return most(names).map(({ name: who, count }) => ({ name: who, mentions: count }));
    },
    async years() {
      const periods = (await desk.figures(only())).flatMap(({ fact }) => fact.period ?? []);
      return [...new Set(periods.map(({ to }) => to.slice(0, 4)))].sort();
    },
    search: (request) => desk.search({ ...request, articles: among(request.articles) }),
    scoped: async () => null,
  };
  return { ...desk, ...own };
}

/** Names with what is counted of each, most first. */
function most(names: readonly { name: string; count: number }[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { name, count } of names) counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
