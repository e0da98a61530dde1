import { readFileSync } from "node:fs";
import { createIndex } from "../../src/index/search.ts";
import type { IndexedArticle } from "../../src/index/search-index.ts";
import { corpusArticles } from "../index/corpus.ts";

interface GoldQuestion {
  id: string;
  question: string;
  answers: { seed: string; contains: string }[];
}

/** `npm run evaluate -- questions [FILE]`: the corpus asked; a hit is a shown passage of the article holding the words. */
export async function evaluate([file = "test/golden/corpus/questions.json"]: string[]): Promise<void> {
  const articles: IndexedArticle[] = corpusArticles();
  const index = createIndex();
  await index.put(articles);
  const texts = new Map(articles.map(({ article }) => [article.id, article.text]));
  const gold: GoldQuestion[] = JSON.parse(readFileSync(file, "utf8"));
  const count = { asked: 0, first: 0, three: 0, wronglyAbsent: 0, unanswerable: 0, absent: 0 };
  for (const { id, question, answers } of gold) {
    const { hits, answers: found } = await index.search({ text: question, mode: "question", limit: 5 });
    const isHit = hits.map(({ article, start, end }) =>
      answers.some(
        ({ seed, contains }) =>
          seed.startsWith(article) && texts.get(article)?.slice(start, end).includes(contains) === true,
      ),
    );
    const rank = isHit.indexOf(true) + 1;
    if (answers.length === 0) {
      count.unanswerable++;
      if (!found) count.absent++;
    } else {
      count.asked++;
      if (found && rank === 1) count.first++;
      if (found && rank >= 1 && rank <= 3) count.three++;
      if (!found) count.wronglyAbsent++;
    }
    const good = answers.length === 0 ? !found : found && rank === 1;
    if (!good) {
      console.log(`${id} ${question} — first right: ${rank || "none"}${found ? "" : ", called absent"}`);
      for (const { article, start, end } of hits.slice(0, 2))
        console.log(
          `    ${article.slice(0, 3)} ${texts.get(article)?.slice(start, end).slice(0, 160).replace(/\n+/g, " / ")}`,
        );
    }
  }
  console.log(`hit@1 ${count.first}/${count.asked} · hit@3 ${count.three}/${count.asked}`);
  console.log(
    `absence ${count.absent}/${count.unanswerable} · wrongly absent ${count.wronglyAbsent}/${count.asked}`,
  );
}
