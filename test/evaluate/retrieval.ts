import { Search } from "../../src/index/search.ts";
import { type Collection, readCollection } from "./collections.ts";
import { measure, type Measures } from "./measures.ts";

/**
 * `npm run evaluate -- retrieval FOLDER…`: test collections asked of an index of their documents. Query ids that begin
 * with `train` are left out where others exist. nDCG@10, Recall@100 and MRR@10, means over the queries.
 */
export async function evaluate(folders: string[]): Promise<void> {
  for (const folder of folders) {
    const collection = readCollection(folder);
    const index = new Search();
    await index.put(collection.documents);
    const asked = queriesOf(collection);
    const all: Measures[] = [];
    let absent = 0;
    const started = performance.now();
    for (const { id, text } of asked) {
      // The collections' questions are plain words: no mark in them is an operator of ours.
      const words = text.replaceAll(/["“”:]|(?<=^|\s)-/g, " ");
      const { hits, answers } = await index.search({ text: words, mode: "terms", limit: 100 });
      const found = [
        ...new Set(hits.flatMap(({ article, alsoIn }) => [article, ...alsoIn.map((one) => one.article)])),
      ];
      all.push(measure(found, collection.relevant.get(id) ?? new Map()));
      if (!answers) absent++;
    }
    const mean = (name: keyof Measures): string =>
      (all.reduce((sum, one) => sum + one[name], 0) / all.length).toFixed(3);
    console.log(
      `${collection.name}: ${asked.length} queries · nDCG@10 ${mean("ndcg")} · Recall@100 ${mean("recall")} · ` +
        `MRR@10 ${mean("reciprocal")} · called absent ${absent} · ${((performance.now() - started) / asked.length).toFixed(1)} ms`,
    );
  }
}

export function queriesOf({ queries, relevant }: Collection): Collection["queries"] {
  const judged = queries.filter(({ id }) => relevant.has(id));
  const held = judged.filter(({ id }) => !id.startsWith("train"));
  return held.length > 0 ? held : judged;
}
