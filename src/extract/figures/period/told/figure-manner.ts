import type { Quotation } from "../../../quotations/quotation.ts";
import type { Reading } from "../../../reading.ts";
import type { Sentence } from "../../../sentences.ts";
import type { Figure } from "../../figure.ts";
import { isCompared } from "../apart/compared.ts";
import { stemsOf } from "../borrowed/stems.ts";
import { type Classes, classesOf } from "./word-classes.ts";
import { nearWords } from "./near-words.ts";
import { clauseTense, mannerOf } from "./sentence-manner.ts";
import { isOwnLength } from "../timeless/lasting.ts";
import { isStanding } from "../timeless/standing.ts";

export const UNITS = ["count", "money", "percent", "age", "duration", "distance", "other"] as const;
const CHANGES = ["none", "by", "to"] as const;

const PER =
  /^[^.;,]{0,12}\b(?:a|an|per|each|every) (?:hour|day|night|week|month|year|person|head|share|litre|gallon|square|ton|tonne)\b|^\/|^-a-(?:day|week|month|year)/i;
const SIZE =
  /^(?: \([^)]*\))? (?:deep|wide|long|tall|high|thick|away|apart|from|north|south|east|west|off|border|below|above|inland|in (?:diameter|length|height|size))\b/;
const NOUN_AFTER =
  /^ (?!(?:an?|the|of|in|on|to|from|for|by|at|and|or|with|was|were|is|are|has|had|have|as|after|before|per|each|that|which|who|more|less|over|last|this|next|during|since|worth|between|under|into|up|down|out|off|than|but|when|while|if|so|ago|later|earlier|old|higher|lower)\b)\p{L}/u;
const LIMIT =
  /\b(?:up to|maximum|minimum|limit|at most|cap(?:ped)?|no more than|fine of|penalty|threshold|worth|valued at|capacity)\b[^.;,]{0,25}$/i;

/** Asked of the words before and after a figure; each counts for itself. */
export const FIGURE_SIGNS = [
  "quoted",
  "compared",
  "rate",
  "limit",
  "hyphen",
  "known",
  "of the",
  "-year-old",
  "aged",
  "age beside a name",
  "in brackets",
  "listed",
  "in passing",
  "headline",
  "caption",
  "a time in its sentence",
  "more times in its sentence",
  "size",
  "beside a noun",
  "standing",
  "its own length",
] as const;
const PERCENT = UNITS.indexOf("percent");
type Sign = (typeof FIGURE_SIGNS)[number];

export interface FigureManner {
  /** Index into `UNITS`. */
  unit: number;
  /** Index into `CHANGES`: by how much, to what level, neither. */
  change: number;
  /** Indices into `FIGURE_SIGNS`. */
  signs: readonly number[];
  /** Index into `CLAUSES`. */
  clause: number;
  /** Index of the quotation it stands in; -1 where in none. */
  quotation: number;
  /** Indices into `NEAR_WORDS`. */
  words: readonly number[];
  classes: Classes;
  /** Stems of what is counted. */
  counted: readonly string[];
}

/** How many words around a figure are looked at. */
const REACH = 200;
const NEAR = 80;

/** How a figure is told, apart from its sentence. `times`: how many times its own sentence tells. */
export function figureManner(
  { text }: Reading,
  sentence: Sentence,
  figure: Figure,
  times: number,
  quotations: readonly Quotation[],
): FigureManner {
  const before = text.slice(Math.max(sentence.start, figure.start - REACH), figure.start);
  const after = text.slice(figure.end, Math.min(sentence.end, figure.end + NEAR));
  const unit = unitOf(figure.unit);
  const quotation = quotationAt(quotations, figure.start);
  const age = UNITS[unit] === "age";
  const { open, bullet } = mannerOf(sentence);
  const signs: Record<Sign, boolean> = {
    quoted: quotation >= 0,
    compared: isCompared(before),
    rate: PER.test(after),
    limit: LIMIT.test(before),
    hyphen: /^-\p{L}/u.test(after),
    known: /\b(?:the|these|those|all|its|their|his|her)\s*$/i.test(before),
    "of the": /^ of (?:the|them|these|those)/.test(after),
    "-year-old": age && figure.words.endsWith("old"),
    aged: age && /aged? $/.test(before),
    "age beside a name": age && before.endsWith(", "),
    "in brackets": /\([^)]*$/.test(before),
    listed: /\d[^,;]{0,12}(?:,| and) $/.test(before),
    "in passing": /, (?:who|whose|whom|which|where|an?|aged|now)\b[^,;]*$/i.test(before),
    headline: sentence.paragraph === 0 && open,
    caption: sentence.paragraph > 0 && open && !bullet,
    "a time in its sentence": times === 1,
    "more times in its sentence": times > 1,
    size: SIZE.test(after),
    "beside a noun": unit !== 0 && unit !== PERCENT && NOUN_AFTER.test(after),
    standing: isStanding(text, sentence, figure),
    "its own length": isOwnLength(text, sentence, figure),
  };
  return {
    unit,
    change: CHANGES.indexOf(figure.change?.kind ?? "none"),
    signs: FIGURE_SIGNS.flatMap((sign, at) => (signs[sign] ? at : [])),
    clause: clauseTense(clauseOf(before, figure.words, after)),
    quotation,
    words: nearWords(before.slice(-90), after.slice(0, 70)),
    classes: classesOf(before.slice(-110), after, figure.counted?.words ?? ""),
    counted: stemsOf(figure.counted?.words ?? ""),
  };
}

const CLAUSE = /,(?!\d)|[;:–—]|\b(?:and|but|while|which|who|that|whose|where|when|as|because|although|if)\b/g;

/** The clause of a figure, as far as marks and joining words tell. */
function clauseOf(before: string, words: string, after: string): string {
  let start = 0;
  for (const { index } of before.matchAll(CLAUSE)) start = index + 1;
  const end = after.search(CLAUSE);
  return before.slice(start) + words + (end < 0 ? after : after.slice(0, end));
}

/** The kind of a unit, as an index into `UNITS`. */
function unitOf(unit: string): number {
  if (/^[A-Z]{3}$/.test(unit)) return UNITS.indexOf("money");
  const at = UNITS.findIndex((one) => one === unit);
  return at < 0 ? UNITS.indexOf("other") : at;
}

/** Index of the quotation that holds an offset; -1 where none does. */
export function quotationAt(quotations: readonly Quotation[], offset: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low > 0 && offset < quotations[low - 1]!.end ? low - 1 : -1;
}
