import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lookUp } from "../src/index/look.ts";
import { understand } from "../src/index/question.ts";
import { Search } from "../src/index/search.ts";
import type { IndexedArticle } from "../src/index/search-index.ts";
import { LibrarySegments } from "../src/index/segments/library-segments.ts";

/** One line of the growth table: a library is built into a folder, opened again by itself, and asked. */
export async function measureGrowth(
  articles: IndexedArticle[],
  {
    memory,
    percentile,
  }: { memory: () => number; percentile: (times: readonly number[], share: number) => number },
): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), "growth-"));
  const words = join(directory, "words");
  try {
    const questions = questionsFrom(articles);
    // Articles live on disk, as they do in the product: the index must not hold them.
    const files = new Map(articles.map(({ article }, at) => [article.id, join(directory, `${at}.txt`)]));
    for (const { article } of articles) writeFileSync(files.get(article.id) ?? words, article.text);
    const textOf = (id: string): string | undefined => {
      const file = files.get(id);
      return file === undefined ? undefined : readFileSync(file, "utf8");
    };
    const folder = join(directory, "index");
    const started = performance.now();
    const building = new Search({ directory: folder, textOf });
    const count = articles.length;
    await building.put(articles.splice(0));
    await building.settled();
    const build = (performance.now() - started) / 1000;
    const peak = process.resourceUsage().maxRSS / 1000;
    const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1e6;

    const before = memory();
    const opened = performance.now();
    const library = new LibrarySegments(folder);
    await library.ready();
    const ready = performance.now() - opened;
    const alone: number[] = [];
    for (const text of [...questions, ...questions]) {
      const start = performance.now();
      const { asked, others } = lookUp(understand(text), library.retriever);
      library.retriever.best([...asked, ...others], { most: 100, share: 0.5 });
      alone.push(performance.now() - start);
    }
    alone.splice(0, questions.length);
    const held = memory() - before;

    const index = new Search({ directory: folder, textOf });
    const whole: number[] = [];
    for (const text of questions) {
      const start = performance.now();
      await index.search({ text, mode: "question", limit: 10 });
      whole.push(performance.now() - start);
    }
    const put = performance.now();
    await index.put([{ ...sample(textOf, files) }]);
    const added = performance.now() - put;
    await index.settled();
    const cells = [
      count,
      index.passages(),
      build.toFixed(0),
      peak.toFixed(0),
      bytes.toFixed(0),
      ready.toFixed(0),
      held.toFixed(0),
    ];
    for (const share of [0.5, 0.95, 0.99]) cells.push(percentile(alone, share).toFixed(2));
    for (const share of [0.5, 0.95]) cells.push(percentile(whole, share).toFixed(1));
    return `| ${[...cells, added.toFixed(0)].join(" | ")} |`;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Questions as people put them, from words of the articles: “who … ?”, “how many … ?” and plain words. */
function questionsFrom(articles: readonly IndexedArticle[]): string[] {
  const openings = ["Who ", "How many ", "What did ", "When did ", "", ""];
  return Array.from({ length: 300 }, (_, at) => {
    const { text } = articles[(at * 7919) % articles.length]!.article;
    const words = text.split(/\s+/).filter((word) => /^[\p{L}\p{N}]+$/u.test(word));
    const from = (at * 31) % Math.max(1, words.length - 12);
    return `${openings[at % openings.length]}${words.slice(from, from + 4 + (at % 7)).join(" ")}?`;
  });
}

function sample(
  textOf: (id: string) => string | undefined,
  files: ReadonlyMap<string, string>,
): IndexedArticle {
  const text = textOf([...files.keys()][0] ?? "") ?? "";
  return {
    article: {
      id: "one-more",
      library: "bench",
      revision: "1".repeat(64),
      text,
      title: null,
      outlet: null,
      author: null,
      published: null,
      url: null,
    },
    extraction: { sentences: [], figures: [], quotations: [], dates: [], people: [] },
  };
}
