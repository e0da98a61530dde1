import type { Hit, SearchRequest, SearchResult } from "../index/search-index.ts";

type Searching = (request: SearchRequest) => Promise<SearchResult>;

/** Searches several libraries as if they were one. */
export async function searchAll(
  libraries: readonly { search: Searching }[],
  request: SearchRequest,
): Promise<SearchResult> {
  const first = await Promise.all(libraries.map((library) => library.search(request)));
  const results = await Promise.all(
    libraries.map(async (library, at) => {
      const result = first[at] ?? NOTHING;
      const misread = result.repaired.map(({ typed }) => typed).filter((word) => isKnown(word, first));
      if (misread.length === 0) return result;
      // What one library takes for a slip is a word of another: it is looked for there, and here without it.
      const text = misread.reduce(without, request.text);
      return /[\p{L}\p{N}]/u.test(text) ? library.search({ ...request, text }) : NOTHING;
    }),
  );
  return together(results, request);
}

const NOTHING: SearchResult = {
  hits: [],
  answers: false,
  terms: [],
  unknown: [],
  repaired: [],
  notUnderstood: [],
};

/** Whether a word stands in one of the libraries as it was typed. */
function isKnown(word: string, results: readonly SearchResult[]): boolean {
  return results.some(
    ({ unknown, repaired }) => !unknown.includes(word) && !repaired.some(({ typed }) => typed === word),
  );
}

function without(text: string, word: string): string {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "giu"), " ");
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
