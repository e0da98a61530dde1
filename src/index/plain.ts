import { read } from "../extract/reading.ts";
import type { IndexedArticle, SearchIndex } from "./search-index.ts";

/** Counts shared words; stands in until the Lunr index is in place. */
export function createIndex(): SearchIndex {
  const articles = new Map<string, IndexedArticle>();
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  const passages = () =>
    [...articles.values()].flatMap(({ article }) =>
      read(article.text, null).sentences.map((sentence) => ({ article: article.id, sentence })),
    );
  return {
    put: async (added) => added.forEach((one) => articles.set(one.article.id, one)),
    remove: async (ids) => ids.forEach((id) => articles.delete(id)),
    passages: () => passages().length,
    async search({ text, limit }) {
      const wanted = words(text);
      const hits = passages()
        .map(({ article, sentence }) => ({
          article,
          start: sentence.start,
          end: sentence.end,
          score: words(sentence.words).intersection(wanted).size,
          why: [],
          alsoIn: [],
        }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
      const answers = (hits[0]?.score ?? 0) > 1;
      return { hits, answers, terms: [...wanted], unknown: [], repaired: [], notUnderstood: [] };
    },
  };
}
