import type { Expected } from "../expected.ts";
import type { Question } from "../question.ts";
import { alternativesTo } from "../words/alternatives.ts";
import { termOf, wordsOf } from "../words/analysis.ts";

const COUNT =
  "(?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|hundreds?|thousands?|millions?|billions?|dozens?|half|no)";
const SHARE = "\\d[\\d,.]*(?:\\s?%|[\\s-]per ?cent)";
const MOVES =
  "(?:increas|ris|rose|grow|grew|climb|surg|jump|soar|gain|up\\b|higher|more\\b|fall|fell|drop|decreas|declin|reduc|plung|slump|shr[iu]nk|down\\b|lower|fewer|less\\b)";
const MONTH =
  "(?:[Jj]anuary|[Ff]ebruary|[Aa]pril|[Jj]une|[Jj]uly|[Aa]ugust|[Ss]eptember|[Oo]ctober|[Nn]ovember|[Dd]ecember|March|May|(?:march|may)(?= \\d)|Jan\\.?|Feb\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";

/** What an answer of a kind looks like. A match counts when it holds a word the question does not. */
const LOOKS: Record<Expected, RegExp | null> = {
  count: new RegExp(`\\b${COUNT}\\b`, "gi"),
  money:
    /[£$€¥]\s?\d[\d,.]*(?:\s?(?:million|billion|trillion|bn|m|k)\b)?|\b\d[\d,.]*\s?(?:million |billion |trillion )?(?:pounds?|dollars?|euros?|cents?|yen|francs?)\b/gi,
  percentage:
    /\d[\d,.]*\s?%|\d[\d,.]*[ -]per ?cent\b|\b(?:half|third|quarter)\b|\b\w+ (?:out of|in) (?:\d+|\w+)\b/gi,
  change: new RegExp(
    `${SHARE} (?:\\w+ )?${MOVES}|\\b${MOVES}\\w*(?: \\w+){0,4}? (?:by |of |to )?${SHARE}|\\b(?:doubled|trebled|tripled|quadrupled|halved)\\b`,
    "gi",
  ),
  length:
    /\b\d[\d,.]*[\s-]?(?:million |billion )?(?:km|kilomet|miles?|met(?:re|er)s?|m\b|feet|foot|ft|inch|in\b|cm|mm|mph|kg|tonnes?|tons?|pounds?|acres?|hectares?|square|years?|months?|hours?|minutes?|°)/gi,
  duration: new RegExp(
    `\\b${COUNT}[\\s-](?:and a half )?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries)\\b|\\b(?:until|since) \\w+|\\bfrom \\d{4}\\b`,
    "gi",
  ),
  age: /\b\d+[\s-]years?(?:[\s-]old)?\b|\baged? \d+|\b\w+-year-old\b|, \d\d,|\bborn\b.*\d{4}/gi,
  when: new RegExp(
    `\\b(?:1\\d|20)\\d\\ds?\\b|\\b${MONTH}(?:\\s\\d{1,2})?\\b|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b(?:yesterday|today|tomorrow|last (?:week|month|year|night)|this (?:morning|week|month))\\b|\\b\\w+ century\\b`,
    "g",
  ),
  who: /\bby (?!the )\p{L}{3,}|\b\p{Lu}[\p{L}’'-]+(?: (?:(?:de|von|van|der|bin|Le|al|of|the) )*\p{Lu}[\p{L}.’'-]*)+|(?<=[\p{Ll},”] )(?!\p{Lu}+\$)\p{Lu}[\p{L}’'-]+/gu,
  where:
    /\b(?:located|situated|lies|based|headquartered|capital|city|county|province|region|island|town) (?:in|on|at|near|of)\b|\b(?:in|at|near|from|off|to|of|around|outside|across|on) (?:the )?(?:\p{Ll}+ )?\p{Lu}\p{L}+/gu,
  why: /\b(?:because|due to|as a result|caused? by|owing to|thanks to|since(?! (?:\d|last|early|late|mid|then|the (?:start|beginning|end)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))|so that|in order to|to (?:avoid|prevent|stop|protect|help|reduce)|as (?:they|he|she|it|the)|led to|after)\b/gi,
  quotation:
    /[“"]\p{L}[^”"]+|[‘']\p{L}[^’']+\s[^’']+|\b(?:said|says|told|added|warned|claimed|stated|called|insisted|argued)\b/gu,
  identity: null,
  definition: null,
  other: null,
};

/** How well a run holds the kind of answer asked for, from 0 (not at all) to 1. */
export function evidenceIn(words: string, question: Question): number {
  const looks = LOOKS[question.expects];
  if (looks === null) return 0;
  if (question.expects === "why" || question.expects === "quotation")
    return looks.test(resetting(looks, words)) ? 1 : 0;
  for (const match of words.matchAll(looks)) {
    const news = wordsOf(match[0]).some(({ text }) => {
      const term = termOf(text) ?? text;
      return !question.terms.has(term);
    });
    if (news) return 1;
  }
  return 0;
}

function resetting(pattern: RegExp, words: string): string {
  pattern.lastIndex = 0;
  return words;
}

const NUMBER = new RegExp(`^${COUNT}$`, "i");

/** Words that end what a number counts: “9,100 people from their *homes*” counts no homes, “60% of trains” no trains. */
const PARTS = /^(?:from|in|to|on|at|by|for|with|and|or|who|that|which|their|his|her|its|percent)$/;

/** Whether a number stands just before the thing counted: “how many vehicles” and “more than 100 mobile vehicles”. */
export function counts(
  folded: readonly string[],
  terms: readonly (string | null)[],
  isThing: (term: string) => boolean,
): boolean {
  return terms.some((term, at) => {
    if (term === null || !isThing(term)) return false;
    const before = folded.slice(Math.max(0, at - 4), at);
    return before
      .slice(before.findLastIndex((word) => PARTS.test(word)) + 1)
      .some((word) => NUMBER.test(word));
  });
}

const humans = new Set(
  `people resident inhabitant passenger patient victim family household migrant refugee evacuee worker employee staff
  soldier protester visitor customer student pupil child man woman adult volunteer member fan spectator voter`
    .split(/\s+/)
    .map(termOf),
);

/** Whether a term is of people: “how many people were evacuated” may be told in residents. */
export function isHuman(term: string | null): boolean {
  return humans.has(term);
}

/** Whether words name the thing a question counts, or what may stand for it; true where it counts nothing. */
export function namesCounted(words: string, { counted }: Question): boolean {
  if (counted === null) return true;
  const may = alternativesTo(counted);
  return wordsOf(words).some(({ text }) => {
    const term = termOf(text);
    return term !== null && (term === counted || may.has(term) || (isHuman(counted) && isHuman(term)));
  });
}

/** Whether the words say what the thing asked about is: “A ratel is a …”, “Perjury refers to …”. */
export function defines(words: string, sought: ReadonlySet<string>): boolean {
  const match =
    /^(.{1,120}?)\s(?:(?:is|are|was|were)\s(?:an?|the|one|any)|means|refers to|stands for|consists? of)\s/i.exec(
      words,
    );
  const subject = wordsOf((match?.[1] ?? "").replaceAll(/\([^)]*\)/g, " ")).flatMap(
    ({ text }) => termOf(text) ?? [],
  );
  if (subject.length === 0 || subject.length > 6) return false;
  return subject.filter((term) => sought.has(term)).length * 2 >= subject.length;
}

const CUE =
  "(?:said|says|say|stated|states|added|adds|told|warned|warns|claimed|claims|insisted|explained|argued|announced|tweeted|wrote|promised|called|described|acknowledged|admitted|declared|vowed|blamed)";

/** Whether a name asked about is the one who speaks: “Mr Starmer added”, not “Starmer’s reshuffle, she said”. */
export function speaks(words: string, names: readonly string[]): boolean {
  for (const match of words.matchAll(
    new RegExp(
      `([\\p{Lu}][\\p{L}-]+)(?:,[^,“"]{1,120},)?(?: \\([^)]*\\))? (?:also |has |had |later )?${CUE}\\b`,
      "gu",
    ),
  )) {
    const term = termOf(wordsOf(match[1] ?? "")[0]?.text ?? "");
    if (term !== null && names.includes(term)) return true;
  }
  for (const match of words.matchAll(new RegExp(`${CUE} (?:\\p{L}+ ){0,4}([\\p{Lu}][\\p{L}-]+)`, "gu"))) {
    const term = termOf(wordsOf(match[1] ?? "")[0]?.text ?? "");
    if (term !== null && names.includes(term)) return true;
  }
  return false;
}

/** Whether the words say who a name is: “police chief Jane Roe”, “Jane Roe, representing …”, “Roe is a …”. */
export function identifies(words: string, names: readonly string[]): boolean {
  for (const match of words.matchAll(
    /(\p{Ll}+ )?((?:\p{Lu}[\p{L}.’'-]+ ?)+)(, \p{Ll}+|,? (?:is|was|who|has been|became|served)\b)?/gu,
  )) {
    const named = wordsOf(match[2] ?? "").some(({ text }) => names.includes(termOf(text) ?? ""));
    const role =
      match[1] !== undefined &&
      !/^(?:of|and|by|to|with|that|as|said|told|from|for|in|the|at|on) $/.test(match[1]);
    if (named && (match[3] !== undefined || role)) return true;
  }
  return false;
}
