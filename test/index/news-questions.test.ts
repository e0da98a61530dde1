import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Search } from "../../src/index/search.ts";
import { newsArticles } from "./corpus.ts";

const articles = newsArticles();
const texts = new Map(articles.map(({ article }) => [article.id, article.text]));
const news = new Search();
await news.put(articles);

test.for([
  ["development", { first: 18, wronglyAbsent: 3, absent: 20 }],
  ["kept", { first: 18, wronglyAbsent: 3, absent: 15 }],
] as const)(
  "questions on news, the %s half: those answered, those wrongly called absent, near-misses called absent",
  async ([half, floors]) => {
    const file = new URL(`../golden/questions/${half}.json`, import.meta.url);
    const gold: { question: string; answers: { seed: string; contains: string }[] }[] = JSON.parse(
      readFileSync(file, "utf8"),
    );
    const count = { first: 0, wronglyAbsent: 0, absent: 0 };
    for (const { question, answers } of gold) {
      const result = await news.search({ text: question, mode: "question", limit: 1 });
      const [hit] = result.hits;
      if (answers.length === 0) count.absent += result.answers ? 0 : 1;
      else if (!result.answers) count.wronglyAbsent++;
      else if (
        hit !== undefined &&
        answers.some(
          ({ seed, contains }) =>
            seed === hit.article && texts.get(seed)!.slice(hit.start, hit.end).includes(contains),
        )
      )
        count.first++;
    }
    expect(count.first).toBeGreaterThanOrEqual(floors.first);
    expect(count.absent).toBeGreaterThanOrEqual(floors.absent);
    expect(count.wronglyAbsent).toBeLessThanOrEqual(floors.wronglyAbsent);
  },
);
