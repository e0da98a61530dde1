import lunr from "lunr";
import { lemmas } from "./lemmas.ts";
import { stopWords } from "./stop-words.ts";

/** A word of a text: `text` as compared (folded, not stemmed) and where it stands (UTF-16, end exclusive). */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** Longest word kept, in UTF-16 units: what is longer is a cut-off address or noise. */
const LONGEST = 64;

/**
 * What counts as one word: initials (“U.S.”), grouped digits (“44,000”), digits, letters with inner apostrophes, a
 * percent sign. Scripts written without spaces give a word a character.
 */
const WORD =
  /[Pp]er cent(?!\p{L})|(?:\p{L}\.){2,}|\d{1,3}(?:[,.]\d{3})+(?!\d)|\d+[x×]\d+|\p{N}+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}\p{M}])+\p{N}*(?:['’ʼ]\p{L}+)*[\p{L}\p{M}\p{N}]*|%/gu;
/** Words kept in each table of words met before. */
const KEPT = 50_000;
const TAIL = /['’ʼ](?:s|re|ll|ve|d|m)$/;
const MARKS = /\p{M}+/gu;
const PLAIN = /^[a-z0-9]+$/;

/**
 * Cuts a text into words: “Macron’s” gives `macron`, “U.S.” `us`, “Élysée” `elysee`, “44,000” `44000`, “36%” `36`
 * and `percent`. Any text at all, in time linear in its length.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(patternFor(text))) {
    const start = match.index;
    for (const piece of fold(match[0])) words.push({ text: piece, start, end: start + match[0].length });
  }
  return words;
}

/** The words of a text as compared, and the term each is looked up by (null for a stop word). */
export function termsOf(text: string): { folded: string[]; terms: (string | null)[] } {
  const folded: string[] = [];
  const terms: (string | null)[] = [];
  for (const [raw] of text.matchAll(patternFor(text))) {
    let known = analysed.get(raw);
    if (known === undefined) {
      known = fold(raw).map((word) => ({ word, term: termOf(word) }));
      if (analysed.size >= KEPT) analysed.clear();
      analysed.set(raw, known);
    }
    for (const { word, term } of known) {
      folded.push(word);
      terms.push(term);
    }
  }
  return { folded, terms };
}

/** What stands between words of most English texts has no letters beyond A to Z: those are cut several times faster. */
const PLAIN_WORD =
  /[Pp]er cent(?![A-Za-z])|(?:[A-Za-z]\.){2,}|\d{1,3}(?:[,.]\d{3})+(?!\d)|\d+[x×]\d+|\d+|[A-Za-z]+\d*(?:['’][A-Za-z]+)*[A-Za-z0-9]*|%/g;
const NOT_PLAIN = /[^\0-\x7f‘’“”–—…£€×\u00a0]/;

function patternFor(text: string): RegExp {
  return NOT_PLAIN.test(text) ? WORD : PLAIN_WORD;
}

/** Words as printed met before; words repeat. */
const analysed = new Map<string, { word: string; term: string | null }[]>();

function fold(word: string): string[] {
  let folded = word.toLowerCase();
  if (PLAIN.test(folded)) return [folded.slice(0, LONGEST)];
  if (folded === "%") return ["percent"];
  folded = folded.replace(TAIL, "").replace("×", "x").normalize("NFKD").replace(MARKS, "").toLowerCase();
  const pieces = folded.split(/['’ʼ]/);
  // “o’brien” and “don’t” are one word; a mark glued between two longer words separates them.
  const glued = pieces.length === 2 && ((pieces[0]?.length ?? 0) <= 2 || (pieces[1]?.length ?? 0) <= 2);
  return (glued ? [pieces.join("")] : pieces)
    .map((piece) => piece.replace(/[^\p{L}\p{N}]+/gu, "").slice(0, LONGEST))
    .filter((piece) => piece !== "");
}

const tokenizer = (text: unknown): lunr.Token[] =>
  wordsOf(typeof text === "string" ? text : "").map((word) => new lunr.Token(word.text, {}));

const dropStopWords: lunr.PipelineFunction = (token) => (stopWords.has(token.toString()) ? null : token);
const lemmatise = (token: lunr.Token): lunr.Token => token.update((word) => lemmas.get(word) ?? word);

/** Stems met before: Lunr's stemmer runs a dozen patterns a word, and words repeat. */
const stems = new Map<string, string>();

const stem = (token: lunr.Token): lunr.Token => {
  const word = token.toString();
  const known = stems.get(word);
  if (known !== undefined) return token.update(() => known);
  const stemmed = lunr.stemmer(token);
  if (stems.size >= KEPT) stems.clear();
  stems.set(word, stemmed.toString());
  return stemmed;
};

const steps = [dropStopWords, lemmatise, stem];
steps.forEach((step, at) => lunr.Pipeline.registerFunction(step, `verbatim-${at}`));

/** Gives a builder our tokenizer, and the same pipeline for what is indexed and for what is asked. */
export function analyse(builder: lunr.Builder): void {
  Object.assign(builder, { tokenizer });
  for (const pipeline of [builder.pipeline, builder.searchPipeline]) {
    pipeline.reset();
    pipeline.add(...steps);
  }
}

const asked = new lunr.Pipeline();
asked.add(...steps);

/** The term a folded word is indexed under: `crossings` → `cross`; null for a stop word. */
export function termOf(word: string): string | null {
  if (stopWords.has(word)) return null;
  const known = stems.get(lemmas.get(word) ?? word);
  const term = known ?? asked.run([new lunr.Token(word, {})])[0]?.toString();
  return term === undefined || term === "" ? null : term;
}
