import type { Reading } from "../reading.ts";
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

const CODES = new Map<Kind, string>(KINDS.map((kind, at) => [kind, String.fromCharCode(0xe000 + at)]));

export function codeOf(kind: Kind): string | undefined {
  return CODES.get(kind);
}

const TOKEN =
  /\d{4}-\d\d-\d\d(?![\d-])|\d{1,2}([/.])\d{1,2}\1(?:\d{4}|\d\d)(?![\d/.]\d)|\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|s)\b)?|['’]s\b|[ap]\.m\b\.?|[QH][1-4]\b|\p{L}+|[^\s\p{L}\d]/gu;

/** Cuts the sentences into tokens; a `stop` stands between two sentences, so that no shape reaches across. */
export function tokenise(reading: Reading): Tokens {
  const list: Token[] = [];
  const codes: string[] = [];
  const push = (token: Token): void => {
    list.push(token);
    codes.push(CODES.get(token.kind) ?? "");
  };
  for (const [sentence, { start, end }] of reading.sentences.entries()) {
    TOKEN.lastIndex = start;
    for (let found = TOKEN.exec(reading.text); found !== null && found.index < end;) {
      const word = found[0];
      const at = found.index;
      const capital = isCapital(word);
      const holiday = capital && word.length > 1 ? holidayAt(reading.text, at) : null;
      const meaning =
        holiday === null
          ? meaningIn(reading.text, at, word)
          : { kind: "holiday" as Kind, value: holiday.name };
      const stop = holiday === null ? at + word.length : holiday.end;
      push({ start: at, end: stop, lower: word.toLowerCase(), ...meaning, capital, sentence });
      TOKEN.lastIndex = stop;
      found = TOKEN.exec(reading.text);
    }
    push({ start: end, end, lower: "", kind: "stop", value: "", capital: false, sentence });
  }
  return { list, shape: codes.join("") };
}

const MARKS: Record<string, Kind> = { ",": "comma", ".": "dot", "-": "hyphen", "–": "hyphen", "/": "slash" };
const CAPITAL_ONLY = new Set<Kind>(["month", "weekday", "weekdays", "shortWeekday"]);
const OTHER: Meaning = { kind: "other", value: "" };

function isCapital(word: string): boolean {
  const first = word[0] ?? "";
  return first !== first.toLowerCase();
}

function meaningIn(text: string, at: number, word: string): Meaning {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return numberIn(text, at, word);
  if (word.length === 1) {
    const mark = MARKS[word];
    if (mark !== undefined) return { kind: mark, value: word };
  }
  if (word === "'s" || word === "’s") return { kind: "possessive", value: "" };
  const lower = word.toLowerCase();
  if (word.length === 2 && (first === 81 || first === 72) && /\d/.test(word))
    return { kind: "part", value: word };
  if (lower.startsWith("a.m") || lower.startsWith("p.m")) return { kind: "ampm", value: lower };
  const known = meaningOf(lower);
  if (known === undefined) return OTHER;
  return CAPITAL_ONLY.has(known.kind) && !isCapital(word) ? OTHER : known;
}

const GLUED_BEFORE = /[\p{L}$£€¥#@_]/u;
const GLUED_AFTER = /[\p{L}%°_]/u;

/** A number glued to letters or a currency sign (“£2000”, “A380”, “130km”) is none the date rules may use. */
function numberIn(text: string, at: number, word: string): Meaning {
  const end = at + word.length;
  const after = text.slice(end, end + 3);
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
