import { statSync } from "node:fs";
import { printCorpus } from "./figures-corpus.ts";
import { printNews } from "./figures-news.ts";
import { newsquant } from "./figures-newsquant.ts";

/**
 * `npm run evaluate -- figures [NEWSQUANT.json | FOLDER]…`: the corpus and the golden news texts side by side, then any
 * NewsQuant file or folder of golden texts given.
 */
export async function evaluate(files: string[]): Promise<void> {
  printCorpus();
  printNews("test/golden/news");
  printNews("test/golden/held-out");
  for (const file of files) {
    if (statSync(file).isDirectory()) printNews(file);
    else newsquant(file);
  }
}
