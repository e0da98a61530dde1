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

/** Words as a quotation block, every line of them. Line ends are kept: `linesOf` reads the words back. */
export function quoted(words: string): string {
  return escaped(words)
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
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

/** Escaped words on one line, for headings and source lines. */
export function inline(words: string): string {
  return escaped(words.replace(/\s+/g, " ").trim());
}

/**
 * At most `most` characters of a text, cut between words and marked `[…]`; the whole text where it fits.
 * A character is never cut in half.
 */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = Math.max(1, most - 4);
  const space = text.lastIndexOf(" ", room);
  let end = space > room / 2 ? space : room;
  const before = text.charCodeAt(end - 1);
  if (before >= 0xd800 && before <= 0xdbff) end -= 1;
  return `${text.slice(0, end).trimEnd()} […]`;
}
