import type { Article } from "../../answer/article.ts";
import { damageWords, secondHandWords } from "../../answer/caveats.ts";
import type { Extraction } from "../../extract/extraction.ts";
import { read } from "../../extract/reading.ts";
import { isFurnitureLine } from "./page/furniture.ts";
import { gistsOf, shareRepeated } from "./restated.ts";

type Measured = Pick<Article, "text" | "author" | "published">;

/** Of fewer sentences, or a smaller share of them, nothing is said: one sentence that sums up is no repetition. */
const FEWEST_SENTENCES = 5;
const REPEATS = 0.15;
const BOILERPLATE = 0.1;
/**
 * What was measured of an article that bears on its trust, in words: what is, never why. “undated”, “no byline”,
 * “repeats itself: 38 % of its sentences restate another”. Empty where there is nothing to say.
 */
export function measured(article: Measured, extraction: Pick<Extraction, "sentences">): string[] {
  const found: string[] = [];
  if (article.published === null) found.push("undated");
  if (article.author === null) found.push("no byline");
  const gists = gistsOf(extraction.sentences.map(({ words }) => words));
  const repeats = gists.length < FEWEST_SENTENCES ? 0 : shareRepeated(gists);
  if (repeats >= REPEATS) found.push(`repeats itself: ${percent(repeats)} of its sentences restate another`);
  const damage = damageWords(article.text);
  if (damage !== null) found.push(damage);
  const boilerplate = boilerplateShare(article.text, article.author);
  if (boilerplate >= BOILERPLATE)
    found.push(`boilerplate: ${percent(boilerplate)} of its words are not the story`);
  const [second, ...more] = secondHandWords(article.text);
  if (second !== undefined)
    found.push(
      `second-hand: “${second}”${more.length > 0 ? ` and ${more.length} more such mention${more.length === 1 ? "" : "s"}` : ""}`,
    );
  return found;
}

function boilerplateShare(text: string, author: string | null): number {
  const { paragraphs } = read(text, null, author);
  const length = (all: readonly { words: string }[]) => all.reduce((sum, { words }) => sum + words.length, 0);
  const beside = paragraphs.filter(({ story, words }) => !story || isFurnitureLine(words));
  return paragraphs.length === 0 ? 0 : length(beside) / length(paragraphs);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
