/** Characters Discord's Markdown gives a meaning to anywhere in a line. */
const MARKS = /[\\*_~`|<>[\]()#]/g;
/** Line starts that make a list: “- a”, “+ a”, “3. a”; and “-# a”, which is small print. */
const BULLET = /^([^\S\n]*)([-+])(?=\s|\\?#)/gm;
const NUMBERED = /^([^\S\n]*\d+)([.])(?=\s|$)/gm;

/**
 * Writes words so that Discord draws exactly them: no formatting, no mention, timestamp or command reference, no
 * address turned into a link. “https://a.example/b_c” → `https\://a.example/b\_c`; “1. First” → `1\. First`.
 * Only backslashes are added; `unescaped` takes them away again.
 */
export function escaped(words: string): string {
  return words
    .replace(MARKS, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/@(?=everyone|here)/gi, "\\@")
    .replace(BULLET, "$1\\$2")
    .replace(NUMBERED, "$1\\$2");
}

/** What Discord draws for escaped words. */
export function unescaped(text: string): string {
  return text.replace(/\\([^0-9A-Za-z\s])/g, "$1");
}

/**
 * Words as a quotation block, every line of them, at most `most` characters long; where they do not fit they are cut
 * after a word with a visible `[…]`. Line ends are kept: `unquoted` reads the words back.
 */
export function quoted(words: string, most = Number.POSITIVE_INFINITY): string {
  return fitted(words, most, (part) => `> ${escaped(part).replaceAll("\n", "\n> ")}`);
}

/** The words of a quotation block. */
export function unquoted(block: string): string {
  return unescaped(
    block
      .split("\n")
      .map((line) => line.replace(/^> /, ""))
      .join("\n"),
  );
}

/** Escaped words on one line, for headings and source lines; cut like `quoted`. */
export function inline(words: string, most = Number.POSITIVE_INFINITY): string {
  return fitted(words.replace(/\s+/g, " ").trim(), most, escaped);
}

/** A text of at most `most` characters, cut like `quoted` but not escaped. */
export function cutTo(text: string, most: number): string {
  return fitted(text, most, (part) => part);
}

/**
 * Text to copy, cut like `quoted`: inside a block of code nothing is formatted. Words that hold its end mark are escaped
 * instead.
 */
export function codeBlock(words: string, most = Number.POSITIVE_INFINITY): string {
  if (words.includes("```")) return fitted(words, most, escaped);
  return `\`\`\`\n${fitted(words, most - 8, (part) => part)}\n\`\`\``;
}

const MARK = " […]";

/** Writes as much of a text as fits; what is written must not be longer than `most`, the mark included. */
function fitted(text: string, most: number, write: (part: string) => string): string {
  const whole = write(text);
  if (whole.length <= most) return whole;
  for (let room = Math.min(most, text.length) - MARK.length; room > 1; room = Math.floor(room * 0.9)) {
    const cut = `${write(text.slice(0, cutAt(text, room)))}${MARK}`;
    if (cut.length <= most) return cut;
  }
  return MARK.trim();
}

/** After a word where one ends not far before `room`; never through a character. */
function cutAt(text: string, room: number): number {
  const space = text.lastIndexOf(" ", room);
  let end = space > room / 2 ? space : room;
  const before = text.charCodeAt(end - 1);
  if (before >= 0xd800 && before <= 0xdbff) end -= 1;
  return text.slice(0, end).trimEnd().length;
}
