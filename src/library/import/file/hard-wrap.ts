/** Lines broken at a column are so long at most, and mostly so long at least. */
const WIDEST = 100;
const NARROWEST = 40;
/** Fewer broken lines prove nothing. */
const FEWEST = 4;
/** The share of lines that must be of that width, and of lines that must end within a sentence. */
const OF_WIDTH = 0.75;
const UNFINISHED = 0.6;
/** Ends a sentence, a heading with its colon, or a line of a letter. */
const FINISHED = /[.!?:;…][”’"')\]»*_]*\s*$/;
/** Begins something new whatever stands before: an item of a list, a quotation of a mail, a heading, a row of a table. */
const NEW = /^\s*(?:[-*•–—+>#|]|\d{1,3}[.)]\s)/;

/**
 * Joins the lines of a text that was broken at a column, as mail programs and some archives do: “The mayor of the\ntown said so.” is one
 * line again. Each line break becomes a space, so that no word moves; blank lines still part paragraphs, items of a list stand
 * alone, and a text with a line a paragraph stays as it is.
 */
export function withoutHardWrap(text: string): string {
  const lines = text.split("\n");
  const inner = lines.filter((line, at) => continued(line, lines[at + 1]));
  if (inner.length < FEWEST) return text;
  const ofWidth = inner.filter((line) => line.length >= NARROWEST && line.length <= WIDEST).length;
  const unfinished = inner.filter((line) => !FINISHED.test(line)).length;
  if (ofWidth < OF_WIDTH * inner.length || unfinished < UNFINISHED * inner.length) return text;
  const widest = inner.reduce((most, line) => Math.max(most, line.length), 0);
  let joined = "";
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    if (next === undefined) joined += line;
    else joined += line + (continued(line, next) && full(line, next, widest) ? " " : "\n");
  });
  return joined;
}

/** Whether another line follows that is none of its own. */
function continued(line: string, next: string | undefined): boolean {
  return line.trim() !== "" && next !== undefined && next.trim() !== "" && !NEW.test(next);
}

/** Whether a line was broken because the next word had no room; a shorter one ends where its writer ended it. */
function full(line: string, next: string, widest: number): boolean {
  const word = /^\s*(\S+)/.exec(next)?.[1] ?? "";
  return line.trimEnd().length + 1 + word.length >= widest - SLACK;
}

/** Columns a line may be short of the widest. */
const SLACK = 8;
