import { considerIn, type Place } from "./consider.ts";
import type { PassageSource } from "./ranking/passage-reader.ts";
import type { SearchRequest, SearchResult } from "./search-index.ts";
import { answerFrom, type Search } from "./search.ts";
import { Retriever } from "./segments/retrieve.ts";

/**
 * Searches several indexes as if their articles were of one: a word weighs what it weighs in all of them together, and
 * nothing of any other index counts.
 */
export async function searchTogether(
  indexes: readonly Search[],
  request: SearchRequest,
): Promise<SearchResult> {
  const [only] = indexes;
  if (indexes.length === 1 && only !== undefined) return only.search(request);
  const places = await Promise.all(indexes.map((index) => index.place()));
  return answerFrom(await considerIn(joined(places), request), request);
}

/** Unions made lately, to be used again while none of their libraries changes. */
const made: { of: readonly Retriever[]; place: Place }[] = [];
const KEPT = 20;

function joined(places: readonly Place[]): Place {
  const of = places.map(({ retriever }) => retriever);
  const at = made.findIndex(
    (one) => one.of.length === of.length && one.of.every((each, i) => each === of[i]),
  );
  const [known] = at < 0 ? [] : made.splice(at, 1);
  const union = known ?? { of, place: unionOf(places) };
  made.unshift(union);
  made.length = Math.min(made.length, KEPT);
  return union.place;
}

function unionOf(places: readonly Place[]): Place {
  const readers = new Map(
    places.flatMap(({ retriever, reader }) =>
      retriever.segments.map((segment) => [segment, reader] as const),
    ),
  );
  const reader: PassageSource = {
    known: (candidate) => readers.get(candidate.segment)?.known(candidate),
    read: async (candidate) => readers.get(candidate.segment)?.read(candidate),
  };
  return { retriever: new Retriever([...readers.keys()]), reader };
}
