/** An article that says sentences of another again, word for word. */
export interface Shared {
  article: string;
  other: string;
  /** How many sentences both have, and how many each has in all, short ones left out. */
  sentences: number;
  of: number;
  ofOther: number;
}

/** Of fewer shared sentences nothing is said: outlets end many articles with the same one. */
const FEWEST = 3;
const SHARE = 0.3;

/** Whether two articles go back to one origin: a third of the shorter one's sentences stand in the other too. */
function isOneOrigin({ sentences, of, ofOther }: Shared): boolean {
  return sentences >= FEWEST && sentences / Math.min(of, ofOther) >= SHARE;
}

/** Those of some articles that go back to one origin, group by group; articles of an origin of their own are in none. */
export function commonOrigins(articles: Iterable<string>, shared: readonly Shared[]): string[][] {
  const origin = new Map([...articles].map((id) => [id, id]));
  for (const pair of shared) {
    const [one, other] = [origin.get(pair.article), origin.get(pair.other)];
    if (one === undefined || other === undefined || one === other || !isOneOrigin(pair)) continue;
    for (const [id, first] of origin) if (first === other) origin.set(id, one);
  }
  const groups = Map.groupBy(origin.keys(), (id) => origin.get(id));
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.sort());
}

/** “one origin”, “2 origins”, for articles of which some repeat each other; null where each has its own. */
export function originWords(articles: ReadonlySet<string>, common: readonly string[][] = []): string | null {
  const again = common.map((group) => group.filter((id) => articles.has(id)).length);
  const origins = again.reduce((count, many) => count - Math.max(0, many - 1), articles.size);
  if (origins === articles.size) return null;
  return origins === 1 ? "one origin" : `${origins} origins`;
}

/** The article that one repeats most of, with the share of its sentences; null where it repeats none by a third. */
export function repeated(
  article: string,
  shared: readonly Shared[],
): { other: string; share: number } | null {
  const most = shared
    .filter((pair) => pair.article === article && pair.sentences >= FEWEST)
    .map(({ other, sentences, of }) => ({ other, share: sentences / of }))
    .sort((a, b) => b.share - a.share || (a.other < b.other ? -1 : 1))[0];
  return most === undefined || most.share < SHARE ? null : most;
}
