import type { Sentence } from "../../../sentences.ts";
import { stemsOf } from "../borrowed/stems.ts";
import { perSentence } from "../per-sentence.ts";
import { happened, narrates } from "../tense.ts";

/** How a sentence tells: past, past beside the present, to come, by now, at present, without a verb, else. */
export const TENSES = [
  "past",
  "past and present",
  "past in doubt",
  "ahead",
  "perfect",
  "present",
  "no verb",
  "other",
] as const;

const AHEAD =
  /\b(?:will|would|shall|won['’]t|expected?|forecast|planned|plans|target|due|set to|could|may|might|can|should|if|unless|until)\b|['’]ll\b/i;
const PERFECT =
  /\b(?:has|have|['’]ve) (?:\p{L}+ly |now |already |also |been |never |since )*(?!about\b|not\b|yet\b|it\b|what\b|between\b|often\b|different\b|current\b|\p{L}*ment\b)\p{L}+(?:ed|en|ne|wn|nt|ld|de|id|ought|aught|one|ome|ut|et|it)\b/iu;
const PRESENT =
  /\b(?:is|are|am|isn['’]t|aren['’]t|has|have|says|costs?|remains?|employs?|needs?|lives?|works?|runs|owns|means|includes?)\b/i;

/** What a sentence is about and how it begins; each counts for itself. */
const SIGNS: readonly (readonly [name: string, sign: RegExp])[] = [
  [
    "had done",
    /\bhad (?:\p{L}+ly |already |also |been |never )*\p{L}+(?:ed|en|ne|wn|nt|ld|de|id|ought|aught)\b/iu,
  ],
  ["had", /\bhad\b/i],
  ["was", /\b(?:was|were)\b/i],
  ["habit", /\b(?:usually|normally|typically|often|always|every|each|average|generally|regularly)\b/i],
  ["said", /\b(?:said|says|told|added|according to|claimed|insisted|warned|revealed|announced)\b/i],
  ["results", /\b(?:profits?|sales|revenues?|earnings|turnover|loss(?:es)?|dividend|income|margin)\b/i],
  [
    "counts",
    /\b(?:figures|statistics|data|report|survey|study|poll|research|results|total|number|rate|average|proportion|percentage|share)\b/i,
  ],
  ["in all", /\b(?:total|altogether|overall|in all|combined)\b/i],
  [
    "pronoun first",
    /^["“‘']?(?:he|she|they|it|his|her|their|its|both|another|others|most|some|this|that|these|those)\b/i,
  ],
  ["known first", /^["“‘']?the \p{Ll}+/iu],
  [
    "same time",
    /\b(?:same (?:period|time|month|year|day|quarter|week)|that (?:year|month|day|time|night|morning|period|quarter)|at the time|then)\b/i,
  ],
  [
    "incident",
    /\b(?:police|court|jailed|arrested|killed|injured|crash|fire|hospital|died|dead|officers|victims?|wounded|rescued|stabbed|shot|attack|blast|storm|struck|hit|found|seized|stolen|evacuated|rushed)\b/i,
  ],
  ["sentence passed", /\b(?:sentenced|jailed|fined|ordered|pleaded|convicted|banned|charged)\b/i],
  ["now", /\b(?:now|currently|today|still|already|so far|to date|recently|latest|these days|at present)\b/i],
  ["before", /\b(?:earlier|previous(?:ly)?|before|ago|former(?:ly)?|once|in the past|originally|until)\b/i],
  ["after", /\b(?:later|after(?:wards)?|next|following|subsequently|meanwhile)\b/i],
  ["possible", /\b(?:can|could|may|might|would|if)\b/i],
  [
    "rule",
    /\b(?:must|rules?|laws?|allowed|entitled|required|limit|eligible|maximum|minimum|standard|normal)\b/i,
  ],
  ["there were", /^["“‘']?there (?:was|were|has|have|are)\b/i],
  [
    "people asked",
    /\b(?:respondents?|participants|surveyed|polled|polls?|polling|surveys?|questioned|said they|say they|of those)\b/i,
  ],
  [
    "found out",
    /\b(?:research(?:ers)?|study|studies|tests?|testing|trials?|analysis|experts?|scientists?|experiments?)\b/i,
  ],
  [
    "asked for",
    /\b(?:for sale|on the market|auction|guide price|asking|listed|offers?|bids?|available|retails?|starts? at)\b/i,
  ],
  ["price", /\b(?:cost|price|worth|fee|ticket|salary|pay|wage|rent|bill|fare|valued)\b/i],
];

export const SENTENCE_SIGNS = SIGNS.map(([name]) => name);

export interface Manner {
  /** Index into `TENSES`. */
  tense: number;
  /** Indices into `SENTENCE_SIGNS`. */
  signs: readonly number[];
  stems: ReadonlySet<string>;
  names: ReadonlySet<string>;
  narrated: boolean;
  /** Begins with somebody’s words. */
  spoken: boolean;
  /** Does not end as a sentence does: a heading, a caption, an item. */
  open: boolean;
  bullet: boolean;
}

/** What has no end must not cost without end. */
const LONGEST = 1200;

/** What is asked of a sentence for each figure in it and each time told in it; read once. */
export const mannerOf = perSentence((sentence: Sentence): Manner => {
  const words = sentence.words.slice(0, LONGEST);
  const narrated = narrates(sentence);
  const past = happened(words);
  return {
    tense: tenseOf(words, narrated, past),
    signs: SIGNS.flatMap(([, sign], at) => (sign.test(words) ? at : [])),
    stems: new Set(stemsOf(words)),
    names: new Set(words.match(/(?<=[\p{Ll}’,“"] )\p{Lu}[\p{L}’'-]{2,}/gu)),
    narrated: narrated && past,
    spoken: /^["“‘'«]/.test(words),
    open: !/[.!?…”"’'):\]]\s*$/.test(sentence.words.slice(-4)),
    bullet: /^[*•–-] /.test(words),
  };
});

/** The tense of one clause: to come, by now, past, at present, or without a verb. */
export const CLAUSES = ["ahead", "perfect", "past", "present", "no verb"] as const;
export function clauseTense(words: string): number {
  if (AHEAD.test(words)) return 0;
  if (PERFECT.test(words)) return 1;
  if (PRESENT.test(words)) return 3;
  return happened(words) ? 2 : 4;
}

function tenseOf(words: string, narrated: boolean, past: boolean): number {
  if (AHEAD.test(words)) return TENSES.indexOf("ahead");
  if (PERFECT.test(words)) return TENSES.indexOf("perfect");
  if (narrated && past) return TENSES.indexOf("past");
  const present = PRESENT.test(words);
  if (past) return TENSES.indexOf(present ? "past and present" : "past in doubt");
  if (present) return TENSES.indexOf("present");
  return TENSES.indexOf(narrated ? "no verb" : "other");
}
