/** A piece of text on a page; lengths in points, from the bottom left corner. */
export interface Printed {
  words: string;
  left: number;
  bottom: number;
  width: number;
  height: number;
  endsLine: boolean;
}

/** A line of a page. */
export interface PrintedLine {
  words: string;
  left: number;
  right: number;
  bottom: number;
  height: number;
}

const SENTENCE_END = /[.!?…:][”"’')\]]*$/;
/** First halves of words that are written with a hyphen: “self-evident”, “anti-war”. */
const KEEPS_HYPHEN =
  /(?:^|[^\p{L}])(?:anti|co|cross|ex|half|high|ill|inter|long|low|mid|multi|non|off|over|post|pre|pro|pseudo|re|self|semi|short|so|sub|ultra|under|well|year|\p{N}+|\p{L})$/iu;

/** The lines of every page without page numbers and what stands at the same edge of most pages. */
export function withoutRunningLines(pages: readonly (readonly Printed[])[]): PrintedLine[][] {
  const all = pages.map((page) => linesOf(page));
  const bare = (line: PrintedLine | undefined) => line?.words.replace(/\d+/g, "#").toLowerCase() ?? "";
  const counts = new Map<string, number>();
  for (const lines of all)
    for (const edge of new Set([0, 1, -1, -2].map((at) => bare(lines.at(at)))))
      counts.set(edge, (counts.get(edge) ?? 0) + 1);
  const runs = (line: PrintedLine) =>
    line.words.length < 120 &&
    !SENTENCE_END.test(line.words) &&
    (counts.get(bare(line)) ?? 0) >= Math.max(2, all.length / 2);
  return all.map((lines) =>
    lines.filter((line, at) => {
      const edge = at < 2 || at >= lines.length - 2;
      return !edge || !(runs(line) || /^(?:page )?\d{1,4}(?: (?:of|\/) \d{1,4})?$/i.test(line.words));
    }),
  );
}

function linesOf(page: readonly Printed[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let open: Printed[] = [];
  const end = () => {
    const words = joined(open).replace(/\s+/g, " ").trim();
    const shown = open.filter((piece) => piece.words.trim() !== "");
    if (words !== "" && shown.length > 0)
      lines.push({
        words,
        left: Math.min(...shown.map((piece) => piece.left)),
        right: Math.max(...shown.map((piece) => piece.left + piece.width)),
        bottom: Math.min(...shown.map((piece) => piece.bottom)),
        height: Math.max(...shown.map((piece) => piece.height)),
      });
    open = [];
  };
  for (const piece of page) {
    const last = open.at(-1);
    if (
      last !== undefined &&
      Math.abs(last.bottom - piece.bottom) > Math.max(last.height, piece.height) * 0.8
    )
      end();
    open.push(piece);
    if (piece.endsLine) end();
  }
  end();
  return lines;
}

/** Pieces that stand apart are words apart. */
function joined(pieces: readonly Printed[]): string {
  return pieces.reduce((words, piece, at) => {
    const before = pieces[at - 1];
    const gap = before === undefined ? 0 : piece.left - (before.left + before.width);
    return words + (gap > 0.2 * piece.height && !/\s$/.test(words) ? " " : "") + piece.words;
  }, "");
}

/** Lines joined into paragraphs: a gap, an indent, another size or a short line that ends a sentence parts them. */
export function paragraphsOf(pages: readonly (readonly PrintedLine[])[]): string[] {
  const paragraphs: string[] = [];
  let open = "";
  for (const lines of pages) {
    const right = Math.max(...lines.map((line) => line.right));
    const gap = usualGap(lines);
    lines.forEach((line, at) => {
      const before = lines[at - 1];
      if (open !== "" && parts(before, line, right, gap, open)) {
        paragraphs.push(open);
        open = "";
      }
      open = open === "" ? line.words : join(open, line.words);
    });
  }
  if (open !== "") paragraphs.push(open);
  return paragraphs;
}

function parts(
  before: PrintedLine | undefined,
  line: PrintedLine,
  right: number,
  gap: number,
  open: string,
): boolean {
  if (before === undefined) return SENTENCE_END.test(open);
  const down = before.bottom - line.bottom;
  if (down < 0) return SENTENCE_END.test(open);
  if (down > 1.35 * gap || Math.abs(line.height - before.height) > 0.15 * before.height) return true;
  const ended = SENTENCE_END.test(before.words);
  if (ended && line.left - before.left > 0.8 * line.height) return true;
  return ended && before.right < before.left + 0.8 * (right - before.left);
}

function usualGap(lines: readonly PrintedLine[]): number {
  const gaps = lines
    .flatMap((line, at) => {
      const before = lines[at - 1];
      return before === undefined || before.bottom <= line.bottom ? [] : [before.bottom - line.bottom];
    })
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 4)] ?? Number.POSITIVE_INFINITY;
}

/** A word that a line break divides is one word again; one that is always written with its hyphen keeps it. */
function join(open: string, next: string): string {
  if (open.endsWith("\u00AD")) return open.slice(0, -1) + next;
  if (!/\p{L}[-\u2010]$/u.test(open) || !/^\p{Ll}/u.test(next))
    return `${open}${/[-\u2010–—/]$/.test(open) && /^\S/.test(next) && /\p{L}[-\u2010/]$/u.test(open) ? "" : " "}${next}`;
  return (KEEPS_HYPHEN.test(open.slice(0, -1)) ? open : open.slice(0, -1)) + next;
}
