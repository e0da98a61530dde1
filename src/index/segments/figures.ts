import type { Figure } from "../../extract/figures/figure.ts";
import type { IndexedArticle } from "../search-index.ts";

/** What the figures of an article that came in are of, as far as a question can ask for it. */
export type FigureKind = "count" | "money" | "share" | "measure" | "duration" | "age";

const KINDS: [FigureKind, RegExp][] = [
  ["count", /^count$/],
  ["money", /^[A-Z]{3}$/],
  ["share", /^(?:percent|percentage point|ratio)$/],
  ["measure", /^(?:distance|area|mass|volume|speed|temperature)$/],
  ["duration", /^duration$/],
  ["age", /^age$/],
];

/** The figures read in each text: those of text `t` are `figureStart[t]…figureStart[t + 1]`, in order. */
export interface FigureColumns {
  figureStart: Uint32Array;
  /** Where it begins in the article (UTF-16), and its kind, one more than its number in `KINDS`. */
  figureAt: Uint32Array;
  figureKind: Uint8Array;
}

/** Writes the figures text by text. */
export class FigureWriter {
  readonly #starts: number[] = [0];
  readonly #at: number[] = [];
  readonly #kinds: number[] = [];

  add(at: number, kind: number): void {
    this.#at.push(at);
    this.#kinds.push(kind);
  }

  endText(): void {
    this.#starts.push(this.#at.length);
  }

  columns(): FigureColumns {
    return {
      figureStart: Uint32Array.from(this.#starts),
      figureAt: Uint32Array.from(this.#at),
      figureKind: Uint8Array.from(this.#kinds),
    };
  }
}

/** The figures of articles by the texts they were cut into, which cover each article in order. */
export function figuresOf(
  articles: readonly IndexedArticle[],
  texts: readonly { article: number; start: number; end: number }[],
): FigureColumns {
  const writer = new FigureWriter();
  const told = articles.map(({ extraction }) =>
    extraction.figures.flatMap((figure) => {
      const kind = kindOf(figure);
      return kind === 0 ? [] : [{ at: figure.start, kind }];
    }),
  );
  for (const { article, start, end } of texts) {
    for (const { at, kind } of told[article] ?? []) if (start <= at && at < end) writer.add(at, kind);
    writer.endText();
  }
  return writer.columns();
}

function kindOf({ unit, vague }: Figure): number {
  return vague ? 0 : KINDS.findIndex(([, units]) => units.test(unit)) + 1;
}

/** Whether a figure of one of some kinds was read between two places of a text. */
export function holdsFigure(
  { figureStart, figureAt, figureKind }: FigureColumns,
  text: number,
  start: number,
  end: number,
  kinds: readonly FigureKind[],
): boolean {
  for (let figure = figureStart[text]!; figure < figureStart[text + 1]!; figure++) {
    const [at, kind] = [figureAt[figure]!, KINDS[figureKind[figure]! - 1]];
    if (start <= at && at < end && kind !== undefined && kinds.includes(kind[0])) return true;
  }
  return false;
}
