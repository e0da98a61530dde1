import type { Reading } from "../../reading.ts";
import { holidayAt } from "./holidays.ts";
import { KINDS, type Kind, meaningOf, type Meaning } from "./lexicon.ts";

/** A word, number or mark with its class; offsets into the article. */
export interface Token {
  start: number;
  end: number;
  lower: string;
  kind: Kind;
  /** Number of a number, month or weekday; else the name. */
  value: number | string;
  capital: boolean;
  /** Index of its sentence in the reading. */
  sentence: number;
}

/** The tokens of an article and, in step with them, one character a token: what the rules' shapes are matched on. */
export interface Tokens {
  list: Token[];
  shape: string;
}

/** Letters no pattern has another meaning for; their low bytes differ, by which strings are searched fastest. */
const CODES = new Map<Kind, string>(KINDS.map((kind, at) => [kind, String.fromCharCode(0x140 + at)]));

export function codeOf(kind: Kind): string | undefined {
  return CODES.get(kind);
}

const NUMBER =
  /\d{4}-\d\d-\d\d(?![\d-])|\d{1,2}([/.])\d{1,2}\1(?:\d{4}|\d\d)(?![\d/.]\d)|\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|s)\b)?/y;
const HALF_DAY = /[ap]\.m\b\.?/iy;
const LETTER = /\p{L}/u;
const SPACE = /\s/;

/** Cuts the sentences into tokens; a `stop` stands between two sentences, so that no shape reaches across. */
export function tokenise({ text, sentences }: Reading): Tokens {
  const list: Token[] = [];
  let shape = "";
  const known = new Map<string, Word>();
  for (const [sentence, { start, end }] of sentences.entries()) {
    for (let at = start; at < end;) {
      if (isSpace(text, at)) {
        at += 1;
        continue;
      }
      const word = wordAt(text, at, known);
      const { kind, value, lower, capital, code } = word;
      const stop = at + word.length;
      list.push({ start: at, end: stop, lower, kind, value, capital, sentence });
      shape += code;
      at = stop;
    }
    list.push({ start: end, end, lower: "", kind: "stop", value: "", capital: false, sentence });
    shape += CODES.get("stop") ?? "";
  }
  return { list, shape };
}

interface Word extends Meaning {
  lower: string;
  capital: boolean;
  length: number;
  /** Its class as one character of the shape. */
  code: string;
}

function wordAt(text: string, at: number, known: Map<string, Word>): Word {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) {
    NUMBER.lastIndex = at;
    const number = NUMBER.exec(text)?.[0] ?? text.charAt(at);
    return wordOf(number, numberIn(text, at, number));
  }
  if (!isLetter(text, at)) return markAt(text, at, code);
  const end = endOfLetters(text, at);
  const letters = text.slice(at, end);
  const next = text.charCodeAt(end);
  if (letters.length === 1 && (next === 46 || (next >= 49 && next <= 52))) {
    HALF_DAY.lastIndex = at;
    const half = HALF_DAY.exec(text)?.[0];
    if (half !== undefined) return wordOf(half, { kind: "ampm", value: half });
    const part = text.slice(at, at + 2);
    if (/^[QH][1-4]$/.test(part) && !/[\p{L}\d]/u.test(text.charAt(at + 2)))
      return wordOf(part, { kind: "part", value: part });
  }
  const capital = isCapital(letters);
  const holiday = capital && letters.length > 1 ? holidayAt(text, at) : null;
  if (holiday !== null) {
    const word = wordOf(text.slice(at, holiday.end), { kind: "holiday", value: holiday.name });
    return word;
  }
  const before = known.get(letters);
  if (before !== undefined) return before;
  const word = wordOf(letters, meaningIn(letters, capital));
  known.set(letters, word);
  return word;
}

function wordOf(word: string, { kind, value }: Meaning): Word {
  const code = CODES.get(kind) ?? "";
  return { kind, value, lower: word.toLowerCase(), capital: isCapital(word), length: word.length, code };
}

const MARKS: Record<string, Kind> = { ",": "comma", ".": "dot", "-": "hyphen", "–": "hyphen", "/": "slash" };
const CAPITAL_ONLY = new Set<Kind>(["month", "weekday", "weekdays", "shortWeekday"]);
const OTHER: Meaning = { kind: "other", value: "" };

const OWNER: Word = { ...wordOf("'s", { kind: "possessive", value: "" }), lower: "s" };

function markAt(text: string, at: number, code: number): Word {
  const owner = (code === 39 || code === 8217) && text.charAt(at + 1) === "s" && !isLetter(text, at + 2);
  if (owner) return OWNER;
  const mark = text.charAt(at);
  const kind = MARKS[mark] ?? "other";
  return { kind, value: mark, lower: mark, capital: false, length: 1, code: CODES.get(kind) ?? "" };
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code < 14 && code > 8) || (code > 127 && SPACE.test(text.charAt(at)));
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  if (code < 128) return code >= 97 && code <= 122;
  return LETTER.test(text.charAt(at));
}

function endOfLetters(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isLetter(text, end)) end += 1;
  return end;
}

function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

function meaningIn(word: string, capital: boolean): Meaning {
  const known = meaningOf(word.toLowerCase());
  if (known === undefined) return OTHER;
  return CAPITAL_ONLY.has(known.kind) && !capital ? OTHER : known;
}

const GLUED_BEFORE = /[\p{L}$£€¥#@_]/u;
const GLUED_AFTER = /[\p{L}%°_]/u;

/** A number glued to letters or a currency sign (“£2000”, “A380”, “130km”) is none the date rules may use. */
function numberIn(text: string, at: number, word: string): Meaning {
  const end = at + word.length;
  const after = text.slice(end, end + 3);
  const fiscal = /(?<!\p{L})FY ?$/u.test(text.slice(Math.max(0, at - 4), at)) && /^(?:20)?\d\d$/.test(word);
  if (fiscal) return { kind: "fiscalYear", value: (Number(word) % 100) + 2000 };
  if (at > 0 && GLUED_BEFORE.test(text[at - 1] ?? "")) return OTHER;
  if (GLUED_AFTER.test(after[0] ?? "") && !/^[ap]m/i.test(after)) return OTHER;
  if (word.length === 10 && word[4] === "-") return { kind: "isoDate", value: word };
  if (/^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(word)) return { kind: "numericDate", value: word };
  if (word.length > 15) return OTHER;
  if (/[a-z]$/.test(word)) {
    const number = Number.parseInt(word, 10);
    if (word.endsWith("s")) return decade(word, number, text[at - 1] ?? "");
    return { kind: number >= 1 && number <= 31 ? "ordinalDay" : "ordinal", value: number };
  }
  if (/^\d{1,2}[:.]\d\d$/.test(word)) return { kind: "clock", value: word };
  if (!/^\d+$/.test(word)) return { kind: "number", value: Number(word.replaceAll(",", "")) };
  const value = Number(word);
  if (word.length <= 2 && value >= 1 && value <= 31) return { kind: "day", value };
  return { kind: word.length === 4 && value >= 1000 && value < 3000 ? "year" : "number", value };
}

function decade(word: string, number: number, before: string): Meaning {
  if (number % 10 !== 0) return OTHER;
  if (word.length === 5 && number >= 1000 && number < 3000) return { kind: "decade", value: number };
  const short = word.length === 3 && (before === "'" || before === "’" || before === "‘");
  return short ? { kind: "decade", value: (number >= 30 ? 1900 : 2000) + number } : OTHER;
}
