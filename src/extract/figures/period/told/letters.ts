const LETTER = /\p{L}/u;

/** How much of the text the letter at a place takes; 0 where none stands. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122 ? 1 : 0;
  if (at >= text.length) return 0;
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return LETTER.test(letter) ? letter.length : 0;
}

function isAfterDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  return code >= 48 && code <= 57;
}

/** The runs of letters in a text, in order, at most so many. */
export const runsIn = (text: string, most: number): string[] => cut(text, most, false);

/** The same without single letters and what stands against a digit: “the 2|nd”. */
export const wordsIn = (text: string, most: number): string[] => cut(text, most, true);

function cut(text: string, most: number, whole: boolean): string[] {
  const runs: string[] = [];
  for (let start = 0; start < text.length && runs.length < most;) {
    let end = start;
    let letters = 0;
    for (let size = letterAt(text, end); size > 0; size = letterAt(text, end)) {
      end += size;
      letters += 1;
    }
    if (whole ? letters > 1 && !isAfterDigit(text, start) : letters > 0) runs.push(text.slice(start, end));
    start = end + 1;
  }
  return runs;
}
