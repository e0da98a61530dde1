import { readFileSync } from "node:fs";
import { Search } from "../../src/index/search.ts";
import type { IndexedArticle } from "../../src/index/search-index.ts";
import { corpusArticles, newsArticles } from "../index/corpus.ts";

interface GoldQuestion {
  id: string;
  question: string;
  answers: { seed: string; contains: string }[];
}

/**
 * `npm run evaluate -- questions [FILE]`: the corpus asked, or the questions of the file; then news, with questions it
 * answers and near-misses. A hit is a shown passage of the article holding the words. Of the half that is kept for the
 * end only the totals are printed.
 */
export async function evaluate([file = "test/golden/corpus/questions.json"]: string[]): Promise<void> {
  await ask("corpus", corpusArticles(), file);
  const news = newsArticles();
  await ask("news, development", news, "test/golden/questions/development.json");
  await ask("news, kept", news, "test/golden/questions/kept.json", { misses: false });
}

async function ask(
  name: string,
  articles: readonly IndexedArticle[],
  file: string,
  { misses = true } = {},
): Promise<void> {
  const index = new Search();
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
    if (!good && misses) {
      const right = answers.length === 0 ? "nothing answers" : `first right: ${rank || "none"}`;
      console.log(`${id} ${question} — ${right}${found ? "" : ", called absent"}`);
      for (const { article, start, end } of hits.slice(0, 2))
        console.log(
          `    ${article.slice(0, 12)} ${texts.get(article)?.slice(start, end).slice(0, 160).replace(/\n+/g, " / ")}`,
        );
    }
  }
  console.log(`${name}: hit@1 ${count.first}/${count.asked} · hit@3 ${count.three}/${count.asked}`);
  console.log(
    `${name}: absence ${count.absent}/${count.unanswerable} · wrongly absent ${count.wronglyAbsent}/${count.asked}`,
  );
}
