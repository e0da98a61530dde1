import type { Answer, FigureFinding, Finding } from "../../../src/answer/answer.ts";
import { cite } from "../../../src/answer/citation.ts";
import { sourceOf } from "../../../src/answer/source.ts";
import { bars } from "../../../src/commands/charting/bars.ts";
import { extract } from "../../../src/extract/extraction.ts";
import { parsePublished } from "../../../src/extract/published.ts";
import { article } from "../../scratch.ts";

/** Every figure of some texts, each of its own article, in their order. */
export function figuresOf(...texts: (readonly [text: string, published: string])[]): FigureFinding[] {
  return texts.flatMap(([text, published], at) => {
    const one = article({ id: `a${at}`, text });
    const { figures, sentences } = extract(text, parsePublished(published));
    return figures.map((figure) => {
      const sentence =
        sentences.find(({ start, end }) => start <= figure.start && figure.end <= end) ?? figure;
      return {
        kind: "figure" as const,
        citation: cite(one, sentence.start, sentence.end),
        source: sourceOf(one, figure.start),
        alsoIn: [],
        why: [],
        figure,
      };
    });
  });
}

/** What of an answer its picture is made of, for rows of figures as they stand. */
export async function charted(
  rows: readonly Finding[],
): Promise<Pick<Answer, "chart" | "args" | "total"> & { rows: Finding[]; notes: string[] }> {
  const made = await bars(rows.map((row) => async () => row));
  return {
    chart: made.chart,
    args: { query: "figures" },
    total: rows.length,
    rows: await Promise.all(made.rows.map((make) => make())),
    notes: made.notes,
  };
}
