import type { FigureFinding } from "../../answer/answer.ts";
import { cite } from "../../answer/citation.ts";
import { sourceOf } from "../../answer/source.ts";
import type { Desk } from "../../desk.ts";
import type { Figure } from "../../extract/figures/figure.ts";
import type { z } from "zod";
import { articleOf } from "../article-of.ts";

/** A figure with the sentence it stands in. A figure without a period is listed under its article's year, and says so. */
export async function figureFinding(
  desk: Desk,
  id: string,
  figure: Figure,
  more: Partial<Pick<z.infer<typeof FigureFinding>, "why" | "standing" | "alsoIn">> = {},
): Promise<z.infer<typeof FigureFinding>> {
  const article = await articleOf(desk, id);
  const sentences = await desk.sentences(id);
  const sentence = sentences.find(({ start, end }) => start <= figure.start && figure.end <= end) ?? figure;
  return {
    kind: "figure",
    citation: cite(article, sentence.start, sentence.end),
    source: sourceOf(article, figure.start),
    alsoIn: [],
    why: [],
    figure,
    ...(figure.period === null && article.published !== null
      ? { listedUnder: { year: Number(article.published.to.slice(0, 4)), why: "publication" as const } }
      : {}),
    ...more,
  };
}
