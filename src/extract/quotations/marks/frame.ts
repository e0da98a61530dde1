import type { Reading } from "../../reading.ts";
import type { Stretch } from "./stretches.ts";

/** A word, a mark of punctuation or a whole marked stretch of a paragraph. */
export interface Token {
  start: number;
  end: number;
  text: string;
  lower: string;
  kind: "word" | "punctuation" | "quotation";
  /** The stretch, for a token of kind quotation. */
  stretch: Stretch | null;
  /** Number of the sentence in its paragraph, counted over the words outside the marks. */
  unit: number;
}

const TOKEN =
  /(?:\p{Lu}\.)+(?:\p{Lu}\b)?|(?:Mr|Mrs|Ms|Dr|Prof|Del|Coun|Cllr|Cmdr|Adm|Insp|Supt|Cpl|Ald|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Rev|St|Jr|Sr|Hon|Messrs|Inc|Ltd|Co|Corp|No|[A-Z])\.|[\p{L}\p{N}$£€@#&](?:[\p{L}\p{N}.,@_/&%-]*[\p{L}\p{N}%])?(?:[’'‘]\p{L}+(?:-\p{L}+)*)*(?:(?<=s)[’'](?![\p{L}]))?|—|–|\.{3}|\S/gu;

/**
 * The words of a paragraph with every marked stretch as one token: the frame in which a speaker is looked for.
 * Sentences are counted over the words outside the marks: `“No.” He left.` has two, `“No,” he said.` one.
 */
export function frameOf(
  reading: Reading,
  paragraph: number,
  stretches: readonly Stretch[],
  starts: readonly number[],
): Token[] {
  const whole = reading.paragraphs[paragraph];
  if (whole === undefined) return [];
  const tokens: Token[] = [];
  let from = whole.start;
  for (const stretch of stretches) {
    words(reading.text, from, stretch.open, tokens);
    const text = reading.text.slice(stretch.start, stretch.end);
    tokens.push({
      start: stretch.open,
      end: stretch.close,
      text,
      lower: "",
      kind: "quotation",
      stretch,
      unit: 0,
    });
    from = stretch.close;
  }
  words(reading.text, from, whole.end, tokens);
  number(tokens, starts);
  return tokens;
}

function words(text: string, start: number, end: number, into: Token[]): void {
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const at = start + match.index;
    const kind = /[\p{L}\p{N}]/u.test(match[0]) ? "word" : "punctuation";
    const lower = match[0].toLowerCase().replace(/[’‘]/g, "'");
    into.push({ start: at, end: at + match[0].length, text: match[0], lower, kind, stretch: null, unit: 0 });
  }
}

/** Gives every token its sentence. `starts` are the beginnings of the paragraph's sentences, in order. */
function number(tokens: readonly Token[], starts: readonly number[]): void {
  let unit = 0;
  let next = 0;
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    let begins = false;
    while (next < starts.length && (starts[next] ?? 0) <= token.start) {
      if (starts[next] === token.start) begins = true;
      next += 1;
    }
    if (before === undefined) begins = false;
    else if (before.kind === "quotation") {
      const ended = /[.!?…][)\]]?[’'”"]?$/.test(before.text);
      const fresh = token.kind === "quotation" || /^\p{Lu}/u.test(token.text);
      begins = ended && fresh && token.kind !== "punctuation";
    } else if (token.kind === "quotation" && !begins) begins = /^[.!?]$/.test(before.text);
    if (begins) unit += 1;
    token.unit = unit;
  });
}
