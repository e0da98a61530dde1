import lunr from "lunr";
import { expect, test } from "vitest";
import { read } from "../../src/extract/reading.ts";
import { understand } from "../../src/index/question.ts";
import { passagesOf } from "../../src/index/segments/passages.ts";
import { Retriever, type Wanted } from "../../src/index/segments/retrieve.ts";
import { segmentOf } from "../../src/index/segments/segment.ts";
import { analyse } from "../../src/index/words/analysis.ts";
import { corpusArticles } from "./corpus.ts";

const given = corpusArticles();
const articles = given.map(({ article }) => article);
const retriever = new Retriever([segmentOf(given)]);

/** Every run of one to four neighbouring words of the corpus that is worth asking, about 3,000 queries. */
const queries = articles.flatMap(({ text }) => {
  const words = text.split(/\s+/);
  return words.flatMap((_, at) => words.slice(at, at + 1 + (at % 4)).join(" "));
});

function wantedOf(text: string): Wanted[] {
  const weights = new Map<string, number>();
  for (const { term } of understand(text).asked) weights.set(term, (weights.get(term) ?? 0) + 1);
  return [...weights].map(([term, weight]) => ({ term, weight }));
}

function lunrIndex(
  documents: { id: string; all: string; title?: string }[],
  settings: { k1: number; b: number },
): (wanted: Wanted[]) => Map<string, number> {
  const index = lunr(function () {
    analyse(this);
    this.k1(settings.k1);
    this.b(settings.b);
    this.ref("id");
    this.field("all");
    if (documents.some(({ title }) => title !== undefined)) this.field("title", { boost: 0.5 });
    for (const one of documents) this.add(one);
  });
  return (wanted) => {
    // Lunr divides by the length of the question's vector; a search over one library need not.
    const length = Math.hypot(...wanted.map(({ weight }) => weight));
    const found = index.query((query) => {
      for (const { term, weight } of wanted) query.term(term, { boost: weight, usePipeline: false });
    });
    return new Map(found.map(({ ref, score }) => [ref, score * length]));
  };
}

test("a passage has Lunr's own score, over thousands of queries", () => {
  const passages = articles.flatMap(({ id, text, published, author }) =>
    passagesOf(read(text, published, author)).map(({ start, end }) => ({
      id: `${id} ${start}`,
      all: text.slice(start, end),
    })),
  );
  const lunrScores = lunrIndex(passages, { k1: 0.9, b: 0.4 });
  let asked = 0;
  for (const query of queries) {
    const wanted = wantedOf(query);
    const known = retriever.know(wanted);
    if (known.length !== wanted.length || known.length === 0) continue;
    const expected = lunrScores(known);
    const ours = retriever.best(known, { most: 1000, share: 0 }).filter((one) => one.passageScore > 0);
    expect(ours.length).toBe(expected.size);
    for (const { article, segment, text, passageScore } of ours) {
      const score = expected.get(`${article} ${segment.textStart[text]}`) ?? Number.NaN;
      // Lunr rounds each term's share to three decimals.
      expect(Math.abs(passageScore - score)).toBeLessThan(1e-3 * score + 0.0006 * known.length);
    }
    asked++;
  }
  expect(asked).toBeGreaterThan(2000);
});

test("an article has Lunr's own score, title field and all", () => {
  const lunrScores = lunrIndex(
    articles.map(({ id, title, text }) => ({ id, title: title ?? "", all: `${title ?? ""}\n${text}` })),
    { k1: 1.6, b: 0.75 },
  );
  for (const query of queries.slice(0, 800)) {
    const wanted = wantedOf(query);
    const known = retriever.know(wanted);
    if (known.length !== wanted.length || known.length === 0) continue;
    const expected = lunrScores(known);
    const ours = retriever.bestArticles(known, { most: 100 });
    for (const { article, articleScore } of ours) {
      const score = expected.get(article) ?? Number.NaN;
      expect(Math.abs(articleScore - score)).toBeLessThan(1e-3 * score + 0.0012 * known.length);
    }
    expect(ours.length).toBe(expected.size);
  }
});
