import { extract } from "../../src/extract/extraction.ts";
import { Search } from "../../src/index/search.ts";
import { type Collection, readCollection } from "./collections.ts";
import { measure, type Measures } from "./measures.ts";

/**
 * `npm run evaluate -- retrieval FOLDER…`: test collections asked of an index of their documents. Query ids that begin
 * with `train` are left out where others exist. nDCG@10, Recall@100 and MRR@10, means over the queries; then the same
 * with one typing slip in the rarest word of each query.
 */
export async function evaluate(folders: string[]): Promise<void> {
  for (const folder of folders) {
    const collection = readCollection(folder);
    const index = new Search();
    await index.put(
      collection.documents.map(({ article }) => ({
        article,
        extraction: extract(article.text, article.published),
      })),
    );
    const asked = queriesOf(collection);
    const started = performance.now();
    const all: Measures[] = [];
    for (const { id, text } of asked) all.push(measure(await search(index, text), gradesOf(collection, id)));
    const each = (performance.now() - started) / asked.length;
    const mistyped: Measures[] = [];
    for (const { id, text } of asked)
      mistyped.push(measure(await search(index, await mistype(index, text)), gradesOf(collection, id)));
    console.log(
      `${collection.name}: ${asked.length} queries · nDCG@10 ${mean(all, "ndcg")} · Recall@100 ${mean(all, "recall")} · ` +
        `MRR@10 ${mean(all, "reciprocal")} · ${each.toFixed(1)} ms · with a slip nDCG@10 ${mean(mistyped, "ndcg")}`,
    );
  }
}

export function queriesOf({ queries, relevant }: Collection): Collection["queries"] {
  const judged = queries.filter(({ id }) => relevant.has(id));
  const held = judged.filter(({ id }) => !id.startsWith("train"));
  return held.length > 0 ? held : judged;
}

function gradesOf({ relevant }: Collection, query: string): ReadonlyMap<string, number> {
  return relevant.get(query) ?? new Map<string, number>();
}

/** The documents found, best first. The collections' questions are plain words: no mark in them is an operator of ours. */
async function search(index: Search, text: string): Promise<string[]> {
  const words = text.replaceAll(/["“”:]|(?<=^|\s)-/g, " ");
  const { hits } = await index.search({ text: words, mode: "terms", limit: 100 });
  return [...new Set(hits.flatMap(({ article, alsoIn }) => [article, ...alsoIn.map((one) => one.article)]))];
}

/** One slip in the rarest word of at least four letters: two letters swapped, one left out, doubled or changed, in turn. */
async function mistype(index: Search, text: string): Promise<string> {
  const { question, asked } = await index.consider({ text, mode: "question", limit: 1 });
  const rarest = asked.find(({ term }) =>
    question.asked.some((one) => one.term === term && one.word.length >= 4),
  );
  const typed = question.asked.find(({ term }) => term === rarest?.term)?.typed;
  if (typed === undefined) return text;
  const at = 1 + (text.length % (typed.length - 2));
  const [left, letter, right] = [typed.slice(0, at), typed.charAt(at), typed.slice(at + 1)];
  const slips = [
    `${left}${right.charAt(0)}${letter}${right.slice(1)}`,
    left + right,
    `${left}${letter}${letter}${right}`,
    `${left}x${right}`,
  ];
  return text.replace(typed, slips[text.length % 4] ?? typed);
}

function mean(all: readonly Measures[], name: keyof Measures): string {
  return (all.reduce((sum, one) => sum + one[name], 0) / all.length).toFixed(3);
}
