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

const PART =
  /[0-9]+(?:[.,][0-9]+)*|[\p{L}\p{M}\p{Nd}]+?(?=[0-9])|[\p{L}\p{M}\u00AD]+(?:['’]\p{L}+)*|\p{Nd}+|[^\s]/gu;

const MAY_LINK = /[.:@][\w/]/;
/** “DOI: 10.1000/fp.2025.0719”; not “10.5000/month”. */
const DOI = /^\W*(?:doi:)?10\.\d{4,9}\/(?=\S*\d)/i;

const LINK =
  /^\W*(?:https?:|www\.)|^[^\w@]*@\w|^\W*[\w.+-]+@[\w-]+\.\w|^\W*[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|info|io|uk|au|nz|ca|ie|fr|de|it|eu)(?:[/\W]|$)/i;

/** The tokens of `text` between two offsets, in time linear in their length. */
export function tokensOf(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  for (let from = start; from < end;) {
    if (isSpace(text.charCodeAt(from))) {
      from += 1;
      continue;
    }
    let letters = from;
    while (letters < end && isPlainLetter(text.charCodeAt(letters))) letters += 1;
    let to = letters;
    while (to < end && !isSpace(text.charCodeAt(to))) to += 1;
    // Most of what is printed: a word of plain letters, with the mark of a clause behind it or none.
    if (
      letters > from &&
      (to === letters || (to === letters + 1 && isClauseMark(text.charCodeAt(letters))))
    ) {
      tokens.push(token("word", text.slice(from, letters), from, false));
      if (to > letters) tokens.push(token("mark", text.slice(letters, to), letters, true));
    } else cutChunk(tokens, text.slice(from, to), from);
    from = to;
  }
  return tokens;
}

/** The tokens of what stands between two spaces. */
function cutChunk(tokens: Token[], chunk: string, from: number): void {
  if (MAY_LINK.test(chunk) && chunk.length < 300 && (LINK.test(chunk) || DOI.test(chunk))) {
    tokens.push(token("link", chunk, from, false));
    return;
  }
  // “[100,000 restaurants](https://…)”: the words, then the address
  const address = chunk.includes("](http") ? chunk.search(/\]\(https?:/) : -1;
  const shown = address < 0 ? chunk : chunk.slice(0, address);
  PART.lastIndex = 0;
  for (let part = PART.exec(shown); part !== null; part = PART.exec(shown))
    tokens.push(token(kindOf(part[0]), part[0], from + part.index, part.index > 0));
  if (address >= 0) tokens.push(token("link", chunk.slice(address), from + address, true));
}

const isSpace = (code: number): boolean =>
  code === 32 || (code < 14 && code > 8) || (code > 159 && /\s/.test(String.fromCharCode(code)));

const isPlainLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** `,` `.` `;` `:` */
const isClauseMark = (code: number): boolean => code === 44 || code === 46 || code === 58 || code === 59;

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
export function isCapital({ kind, text }: Token): boolean {
  if (kind !== "word") return false;
  const first = text.charCodeAt(0);
  if (first >= 65 && first <= 90) return true;
  const plain = isPlainLetter(first) && isPlainLetter(text.charCodeAt(1));
  return plain ? text.charCodeAt(1) <= 90 : /^\p{Ll}?\p{Lu}/u.test(text);
}

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
