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
  /[0-9]+(?:[.,][0-9]+)*|[\p{L}\p{M}\p{Nd}]+?(?=[0-9])|[\p{L}\p{M}\u00AD]+(?:['’]\p{L}+)*|\p{Nd}+|[^\s]/gu;

/** A word of plain letters, with the mark of a clause behind it or none: most of what is printed. */
const PLAIN = /^[A-Za-z]+[,.;:]?$/;

const MAY_LINK = /[.:@][\w/]/;
/** “DOI: 10.1000/fp.2025.0719”; not “10.5000/month”. */
const DOI = /^\W*(?:doi:)?10\.\d{4,9}\/(?=\S*\d)/i;

const LINK =
  /^\W*(?:https?:|www\.)|^[^\w@]*@\w|^\W*[\w.+-]+@[\w-]+\.\w|^\W*[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|info|io|uk|au|nz|ca|ie|fr|de|it|eu)(?:[/\W]|$)/i;

/** The tokens of `text` between two offsets, in time linear in their length. */
export function tokensOf(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  const words = text.slice(start, end);
  CHUNK.lastIndex = 0;
  for (let found = CHUNK.exec(words); found !== null; found = CHUNK.exec(words)) {
    const [chunk] = found;
    const from = start + found.index;
    if (PLAIN.test(chunk)) {
      const end = chunk.length - 1;
      const marked = (chunk.charCodeAt(end) | 32) < 97;
      tokens.push(token("word", marked ? chunk.slice(0, end) : chunk, from, false));
      if (marked) tokens.push(token("mark", chunk.charAt(end), from + end, true));
    } else if (MAY_LINK.test(chunk) && chunk.length < 300 && (LINK.test(chunk) || DOI.test(chunk)))
      tokens.push(token("link", chunk, from, false));
    else {
      // “[100,000 restaurants](https://…)”: the words, then the address
      const address = chunk.search(/\]\(https?:/);
      const shown = address < 0 ? chunk : chunk.slice(0, address);
      PART.lastIndex = 0;
      for (let part = PART.exec(shown); part !== null; part = PART.exec(shown))
        tokens.push(token(kindOf(part[0]), part[0], from + part.index, part.index > 0));
      if (address >= 0) tokens.push(token("link", chunk.slice(address), from + address, true));
    }
  }
  return tokens;
}

/** The token at a place, or an empty mark where there is none. */
export function at(tokens: Token[], place: number): Token {
  return tokens[place] ?? NOTHING;
}

const HYPHENS = new Set("-‐‑–—−");

export const isHyphen = (token: Token): boolean => HYPHENS.has(token.text);

const JOINING = new Set("-‐‑–");

/** A hyphen with nothing on either side: the one in `36-percent`, not the dash in `crossed - far more`. */
export function joins(tokens: Token[], place: number): boolean {
  const token = at(tokens, place);
  return token.glued && JOINING.has(token.text) && at(tokens, place + 1).glued;
}

/** A capital first, or inside as in “iPhone”. */
export const isCapital = (token: Token): boolean =>
  token.kind === "word" && /^\p{Ll}?\p{Lu}/u.test(token.text);

function kindOf(text: string): Token["kind"] {
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return "number";
  return /^[\p{L}\p{M}\p{Nd}]/u.test(text) ? "word" : "mark";
}

function token(kind: Token["kind"], text: string, start: number, glued: boolean): Token {
  const plain = text.toLowerCase();
  const lower = plain.includes("’") ? plain.replaceAll("’", "'") : plain;
  return { kind, text, lower, start, end: start + text.length, glued };
}
