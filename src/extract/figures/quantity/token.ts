/** A word, a run of digits with its separators, one mark, or a web or mail address, with offsets into the article. */
export interface Token {
  kind: "word" | "number" | "mark" | "link";
  text: string;
  /** Lower case, with straight apostrophes. */
  lower: string;
  start: number;
  end: number;
  /** Nothing stands between it and the token before: `130km` is two tokens, the second glued. */
  glued: boolean;
}

/** Stands before the first and after the last token, so that rules can look around without asking. */
const NOTHING: Token = { kind: "mark", text: "", lower: "", start: -1, end: -1, glued: false };

const CHUNK = /\S+/g;
const PART =
  /[0-9]+(?:[.,][0-9]+)*|[\p{L}\p{M}\p{Nd}]+?(?=[0-9])|[\p{L}\p{M}]+(?:['’]\p{L}+)*|\p{Nd}+|[^\s]/gu;
const LINK =
  /^\W*(?:https?:|www\.)|^\W*[\w.+-]+@[\w-]+\.\w|^\W*[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|info|io|uk|au|nz|ca|ie|fr|de|it|eu)(?:[/\W]|$)/i;

/** The tokens of `text` between two offsets, in time linear in their length. */
export function tokensOf(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  for (const chunk of text.slice(start, end).matchAll(CHUNK)) {
    const from = start + chunk.index;
    if (chunk[0].length < 300 && LINK.test(chunk[0])) {
      tokens.push(token("link", chunk[0], from, false));
      continue;
    }
    for (const part of chunk[0].matchAll(PART)) {
      const kind = /^[0-9]/.test(part[0]) ? "number" : /^[\p{L}\p{M}\p{Nd}]/u.test(part[0]) ? "word" : "mark";
      tokens.push(token(kind, part[0], from + part.index, part.index > 0));
    }
  }
  return tokens;
}

/** The token at a place, or an empty mark where there is none. */
export function at(tokens: Token[], place: number): Token {
  return tokens[place] ?? NOTHING;
}

export const isHyphen = (token: Token): boolean => /^[-‐‑–—−]$/.test(token.text);

/** A hyphen with nothing on either side: the one in `36-percent`, not the dash in `crossed - far more`. */
export function joins(tokens: Token[], place: number): boolean {
  return /^[-‐‑–]$/.test(at(tokens, place).text) && at(tokens, place).glued && at(tokens, place + 1).glued;
}

/** A capital first, or inside as in “iPhone”. */
export const isCapital = (token: Token): boolean =>
  token.kind === "word" && /^\p{Ll}?\p{Lu}/u.test(token.text);

function token(kind: Token["kind"], text: string, start: number, glued: boolean): Token {
  const lower = text.toLowerCase().replaceAll("’", "'");
  return { kind, text, lower, start, end: start + text.length, glued };
}
