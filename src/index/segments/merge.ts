import { compareTerms, Dictionary } from "./dictionary.ts";
import { type FigureColumns, FigureWriter } from "./figures.ts";
import { PostingWriter, type Segment, type TextColumns } from "./segment.ts";

/** How long a merge works before it lets others have a turn, in milliseconds. */
const TURN = 8;

/** One segment of the living articles of several, in their order; the segments themselves stay as they are. */
export async function mergeSegments(segments: readonly Segment[]): Promise<Segment> {
  const turn = new Turn();
  const { texts, figures, numbers, articles } = joinTexts(segments);
  const writer = new PostingWriter(texts);
  const terms: string[] = [];
  const heads = segments.map((segment) => ({ segment, at: 0, term: termAt(segment, 0) }));
  for (;;) {
    let next: string | null = null;
    for (const { term } of heads)
      if (term !== null && (next === null || compareTerms(term, next) < 0)) next = term;
    if (next === null) break;
    let written = 0;
    heads.forEach((head, s) => {
      if (head.term !== next) return;
      const { termStart, postingText, postingFrequency } = head.segment;
      for (let p = termStart[head.at]!; p < termStart[head.at + 1]!; p++) {
        const text = numbers[s]![postingText[p]!]!;
        if (text === GONE) continue;
        writer.add(text, postingFrequency[p]!);
        written++;
      }
      head.term = termAt(head.segment, ++head.at);
    });
    if (written > 0) {
      terms.push(next);
      writer.endTerm();
    }
    if (turn.over()) await turn.next();
  }
  return {
    articles,
    dead: new Uint8Array(articles.length),
    ...texts,
    ...figures,
    dictionary: Dictionary.of(terms),
    ...writer.columns(),
  };
}

const GONE = 0xffffffff;

/** The texts of all living articles in one row, and for each segment the new number of each of its texts. */
function joinTexts(segments: readonly Segment[]): {
  texts: TextColumns;
  figures: FigureColumns;
  numbers: Uint32Array[];
  articles: Segment["articles"];
} {
  const most = segments.reduce((sum, segment) => sum + segment.textKind.length, 0);
  const texts = {
    textArticle: new Uint32Array(most),
    textStart: new Uint32Array(most),
    textEnd: new Uint32Array(most),
    textLength: new Uint16Array(most),
    textKind: new Uint8Array(most),
  };
  const articles: Segment["articles"] = [];
  const figures = new FigureWriter();
  let count = 0;
  const numbers = segments.map((segment) => {
    const renumbered = segment.articles.map((article, at) =>
      segment.dead[at] === 1 ? GONE : articles.push(article) - 1,
    );
    return segment.textArticle.map((article, text) => {
      if (renumbered[article] === GONE) return GONE;
      texts.textArticle[count] = renumbered[article]!;
      texts.textStart[count] = segment.textStart[text]!;
      texts.textEnd[count] = segment.textEnd[text]!;
      texts.textLength[count] = segment.textLength[text]!;
      texts.textKind[count] = segment.textKind[text]!;
      for (let at = segment.figureStart[text]!; at < segment.figureStart[text + 1]!; at++)
        figures.add(segment.figureAt[at]!, segment.figureKind[at]!);
      figures.endText();
      return count++;
    });
  });
  return {
    texts: {
      textArticle: texts.textArticle.slice(0, count),
      textStart: texts.textStart.slice(0, count),
      textEnd: texts.textEnd.slice(0, count),
      textLength: texts.textLength.slice(0, count),
      textKind: texts.textKind.slice(0, count),
    },
    figures: figures.columns(),
    numbers,
    articles,
  };
}

function termAt(segment: Segment, at: number): string | null {
  return at < segment.dictionary.size ? segment.dictionary.term(at) : null;
}

class Turn {
  #ends = performance.now() + TURN;

  over(): boolean {
    return performance.now() > this.#ends;
  }

  async next(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.#ends = performance.now() + TURN;
  }
}
