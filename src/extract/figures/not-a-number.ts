import { pluralGroup } from "./noun-group.ts";
import { isNumberWord } from "./quantity/number-words.ts";
import { at, isCapital, isHyphen, joins, type Token } from "./quantity/token.ts";
import { unitAt } from "./quantity/unit.ts";

/** How many tokens from here are no quantity whatever follows; 0 where the rule does not apply. */
type Skip = (tokens: Token[], from: number) => number;

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const ORDINAL = /^(?:st|nd|rd|th)$/i;
const ZONE = /^(?:gmt|bst|cet|est|edt|et|pt|pst|pdt|aest|aedt|awst|acst|utc|hours|hrs|local)$/i;
const DAY = /^(?:[1-9]|[12]\d|3[01])$/;

const isMonth = (token: Token): boolean => MONTH.test(token.lower) && isCapital(token);

/** `4am`, `10.45pm`, “4 p.m.”, `16:30`, “1300 GMT”, “six o’clock”, “8-10pm”, “at 9.30”. */
const clock: Skip = (tokens, from) => {
  const first = at(tokens, from);
  if (first.kind !== "number" && !isNumberWord(first.lower)) return 0;
  let to = from + 1;
  if (/^(?:to|and|-|–)$/.test(at(tokens, to).lower) && /^\d/.test(at(tokens, to + 1).text)) {
    const until = clockEnd(tokens, to + 2);
    if (until > 0 && /^\d{1,2}(?:\.\d\d)?$/.test(first.text)) return until - from;
  }
  if (
    /^[:：]$/.test(at(tokens, to).text) &&
    /^\d\d$/.test(at(tokens, to + 1).text) &&
    at(tokens, to + 1).glued
  ) {
    to += 2;
    while (
      /^[:.]$/.test(at(tokens, to).text) &&
      at(tokens, to + 1).glued &&
      at(tokens, to + 1).kind === "number"
    )
      to += 2;
    return (clockEnd(tokens, to) || to) - from;
  }
  const end = clockEnd(tokens, to);
  if (end > 0 && (/^\d{1,2}(?:\.\d\d)?$/.test(first.text) || first.kind === "word")) return end - from;
  if (/^o'clock$/.test(at(tokens, to).lower)) return to + 1 - from;
  if (
    /^[012]\d[0-5]\d$/.test(first.text) &&
    ZONE.test(at(tokens, to).lower) &&
    !/^hours$/.test(at(tokens, to).lower)
  )
    return 2;
  if (
    /^[012]\d[0-5]\d$/.test(first.text) &&
    /^(?:hours|hrs)$/.test(at(tokens, to).lower) &&
    /^(?:at|by|from|until)$/.test(at(tokens, from - 1).lower)
  )
    return 2;
  const timely = /^(?:at|by|from|until|till|before|after|around)$/.test(at(tokens, from - 1).lower);
  const closes =
    at(tokens, to).kind !== "word" ||
    /^(?:on|in|to|for|and|this|yesterday|today|local|last|when|but)$/.test(at(tokens, to).lower);
  return at(tokens, from - 1).lower === "at" &&
    timely &&
    closes &&
    /^(?:1?\d|2[0-3])\.[0-5]\d$/.test(first.text) &&
    unitAt(tokens, to) === null
    ? 1
    : 0;
};

/** The place after “am”, “pm”, “a.m.”; 0 where there is none. */
function clockEnd(tokens: Token[], to: number): number {
  const word = at(tokens, to).lower;
  if (/^[ap]m$/.test(word)) return to + 1;
  if (/^[ap]$/.test(word) && at(tokens, to + 1).text === "." && at(tokens, to + 2).lower === "m")
    return to + (at(tokens, to + 3).text === "." ? 4 : 3);
  return 0;
}

/** “May 31”, “31 May 2025”, “July 8 and 10”, “8 to 10 July”, “Sept. 11, 2001”, “the 1930s”, “’90s”, “2023-24”. */
const date: Skip = (tokens, from) => {
  const first = at(tokens, from);
  if (isMonth(first)) {
    let to = from + 1;
    if (at(tokens, to).text === ".") to += 1;
    if (!DAY.test(at(tokens, to).text) && !/^(?:19|20)\d\d$/.test(at(tokens, to).text)) return 0;
    // “In May 12 people died”
    if (
      pluralGroup(tokens, to + 1) !== null &&
      !/^(?:19|20)\d\d$/.test(at(tokens, to).text) &&
      first.lower === "may"
    )
      return 0;
    to += 1;
    if (ORDINAL.test(at(tokens, to).lower)) to += 1;
    while (
      /^(?:and|to|-|–|—|,|or)$/.test(at(tokens, to).lower) &&
      DAY.test(at(tokens, to + 1).text) &&
      !isQuantified(tokens, to + 2)
    )
      to += 2;
    return (year(tokens, to) || to) - from;
  }
  if (DAY.test(first.text)) {
    let to = from + 1;
    if (ORDINAL.test(at(tokens, to).lower) && at(tokens, to).glued) to += 1;
    if (/^(?:and|to|-|–|or)$/.test(at(tokens, to).lower) && DAY.test(at(tokens, to + 1).text)) to += 2;
    if (ORDINAL.test(at(tokens, to).lower) && at(tokens, to).glued) to += 1;
    if (at(tokens, to).lower === "of") to += 1;
    if (!isMonth(at(tokens, to))) return 0;
    to += at(tokens, to + 1).text === "." && /^\d/.test(at(tokens, to + 2).text) ? 2 : 1;
    return (year(tokens, to) || to) - from;
  }
  if (/^(?:1\d|20)\d\d$/.test(first.text)) {
    if (at(tokens, from + 1).text === "s" && at(tokens, from + 1).glued) return 2;
    if (
      /^[-–/]$/.test(at(tokens, from + 1).text) &&
      joinsMark(tokens, from + 1) &&
      /^(?:\d\d|(?:1\d|20)\d\d)$/.test(at(tokens, from + 2).text) &&
      first.text < `${first.text.slice(0, 4 - at(tokens, from + 2).text.length)}${at(tokens, from + 2).text}`
    )
      return 3;
  }
  const nineties =
    /^['’‘]$/.test(at(tokens, from).text) &&
    /^\d\d$/.test(at(tokens, from + 1).text) &&
    at(tokens, from + 1).glued;
  if (nineties && (at(tokens, from + 2).text === "s" || !at(tokens, from + 2).glued) && !first.glued)
    return at(tokens, from + 2).text === "s" ? 3 : 2;
  if (/^[2-9]0$/.test(first.text) && at(tokens, from + 1).text === "s" && at(tokens, from + 1).glued)
    return 2;
  return 0;
};

const joinsMark = (tokens: Token[], place: number): boolean =>
  at(tokens, place).glued && at(tokens, place + 1).glued;

function year(tokens: Token[], to: number): number {
  const place = at(tokens, to).text === "," ? to + 1 : to;
  return /^(?:1\d|20)\d\d$/.test(at(tokens, place).text) && !at(tokens, place).glued ? place + 1 : 0;
}

function isQuantified(tokens: Token[], to: number): boolean {
  return (
    at(tokens, to).text === "%" ||
    pluralGroup(tokens, to) !== null ||
    /^(?:per|year|m|bn|million)$/.test(at(tokens, to).lower)
  );
}

/** `21st`, `96th-minute`. */
const ordinal: Skip = (tokens, from) =>
  at(tokens, from).kind === "number" && ORDINAL.test(at(tokens, from + 1).lower) && at(tokens, from + 1).glued
    ? 2
    : 0;

/** `A380`, `XC40`, `CentroSud24`, `TPP-11`, `F-16`, `Covid-19`; but `sub-7`, `RM23.50` are read elsewhere. */
const code: Skip = (tokens, from) => {
  const first = at(tokens, from);
  if (first.kind !== "word") return 0;
  const next = at(tokens, from + 1);
  const glued = next.kind === "number" && next.glued;
  const hyphened = joins(tokens, from + 1) && at(tokens, from + 2).kind === "number";
  const modifies =
    /^(?:sub|minus|plus|over|under|post|pre|now|nearly|almost|per|to|mid|late|early|for|and|the|just|than|of)$/.test(
      first.lower,
    );
  if (hyphened && !modifies && !isNumberWord(first.lower)) return glue(tokens, from + 3) - from;
  if (hyphened && /^(?:mid|late|early|post|pre)$/.test(first.lower)) return 3;
  if (
    !glued ||
    /^(?:RM|Rs|Rp|CHF|PS|SEK|NOK|DKK|SKr|NKr|DKr|SFr|USD|GBP|EUR|AUD|NZD|CAD|JPY|INR)$/.test(first.text)
  )
    return 0;
  return glue(tokens, from + 2) - from;
};

/** The place after everything glued to here: the rest of `M21`, `A380-800`, `Il24.it`. */
function glue(tokens: Token[], to: number): number {
  let end = to;
  while (
    at(tokens, end).glued &&
    (at(tokens, end).kind !== "mark" || (isHyphen(at(tokens, end)) && joins(tokens, end)))
  )
    end += 1;
  return end;
}

/** `4-4-2`, `978-0-306-40615-7`, `19/06/2024`, `4×4`, `192.168.0.1`, `1,2,3,4`, `24/7`, `1.2.3`. */
const parts: Skip = (tokens, from) => {
  const first = at(tokens, from);
  if (first.kind !== "number") return 0;
  if (
    /[.,]\d+[.,]/.test(first.text) &&
    !/^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?$|^\d{1,2}(?:,\d\d)+,\d{3}$/.test(first.text)
  )
    return glue(tokens, from + 1) - from;
  let to = from + 1;
  let count = 1;
  while (
    /^[-‐‑–/:.×x,]$/.test(at(tokens, to).text) &&
    joinsMark(tokens, to) &&
    at(tokens, to + 1).kind === "number"
  ) {
    if (at(tokens, to).text === "/" && at(tokens, to + 2).lower === "of") return 0;
    if (at(tokens, to).text === "×" && at(tokens, to + 1).text === "10") return 0;
    count += /^[/×x:]$/.test(at(tokens, to).text) ? 2 : 1;
    to += 2;
  }
  return count > 2 ? glue(tokens, to) - from : 0;
};

/** `0800 123 456`, `+44 20 7946 0958`, “call 13 11 14”, `116 123`, `(02) 9876 5432`, `000`, `0306406152`. */
const telephone: Skip = (tokens, from) => {
  const plus = at(tokens, from).text === "+" && at(tokens, from + 1).glued ? 1 : 0;
  const first = at(tokens, from + plus).text;
  if (at(tokens, from + plus).kind !== "number") return 0;
  if (/^\d{10,}$/.test(first) || /^0\d+$/.test(first)) return runEnd(tokens, from + plus) - from;
  if (!/^\d{1,6}$/.test(first)) return 0;
  const end = runEnd(tokens, from + plus);
  const groups = groupsIn(tokens, from + plus, end);
  if (groups < 2) return 0;
  const called = [1, 2, 3, 4].some((k) =>
    /^(?:call\w*|phon\w+|ring|text|dial|helpline|hotline|lifeline|tel|on|freephone)$/.test(
      at(tokens, from - k).lower,
    ),
  );
  let size = 0;
  for (let k = from + plus; k < Math.min(end, from + 20); k++) size += at(tokens, k).text.length;
  if (plus === 1 || (called && size >= 6) || (groups > 2 && size >= 6)) return end - from;
  return 0;
};

function runEnd(tokens: Token[], from: number): number {
  let end = from + 1;
  while (/^\d{2,6}$/.test(at(tokens, end).text) && at(tokens, end).start === at(tokens, end - 1).end + 1)
    end += 1;
  return end;
}

function groupsIn(tokens: Token[], from: number, to: number): number {
  return tokens.slice(from, Math.min(to, from + 20)).filter((token) => token.kind === "number").length;
}

const PLACES =
  /^(?:street|road|avenue|lane|drive|st|rd|ave|way|place|court|square|crescent|close|terrace|boulevard|blvd|highway|parade|row|gardens|grove|mews|rue|via)$/;

/** “10 Downing Street”, “16-18 Industrial Avenue”, “9 E 71st St”, “22 Ave Foch”. */
const address: Skip = (tokens, from) => {
  if (!/^[1-9]\d{0,3}$/.test(at(tokens, from).text)) return 0;
  let to = from + 1;
  if (/^[-–]$/.test(at(tokens, to).text) && at(tokens, to + 1).kind === "number") to += 2;
  for (let k = to; k < to + 5; k++) {
    const token = at(tokens, k);
    if (!isCapital(token) && !(token.kind === "number" && k > to) && !ORDINAL.test(token.lower)) return 0;
    if (PLACES.test(token.lower) && isCapital(token)) return k + 1 - from;
  }
  return 0;
};

const IDIOMS: string[][] =
  `one in , one out|one by one|one on one|one - on - one|one - by - one|one another|no one|one day|one night|one morning
|one evening|one afternoon|one thing|one point|one time|one way|one other|at one|number one|nine to five|nine - to - five|one or two|zero tolerance|zero sum
|fifty - fifty|fifty fifty|twenty - twenty|twenty20|cloud nine|square one|back to one|half past|quarter past|quarter to|one - off|one - way|one - time
|one - sided|one - stop|one - nil|two - nil|three - nil|four - nil|five - nil|six - nil|two - way|two - faced|high five|catch - 22|one too many|a million miles
|one in a million|a thousand times|six - pack|ten - pin|deep six|all fours|day one|two - one|three - one|three - two|one nil|two nil
|one up|one down|one minute|one second|one moment|third party|one for the|one last|one step|one hand|one side|one end|one man's|one person's`
    .split(/\|/)
    .map((words) => words.trim().split(/\s+/));
const IDIOM_STARTS = new Map<string, string[][]>();
for (const idiom of IDIOMS) {
  const start = idiom[0] ?? "";
  IDIOM_STARTS.set(start, [...(IDIOM_STARTS.get(start) ?? []), idiom]);
}

/** “one in, one out”, “one by one”, “nine to five”, “fifty-fifty”, “one day”. */
const idiom: Skip = (tokens, from) => {
  for (const words of IDIOM_STARTS.get(at(tokens, from).lower) ?? []) {
    if (
      words.every(
        (word, k) => word === at(tokens, from + k).lower || (word === "-" && isHyphen(at(tokens, from + k))),
      )
    )
      return words.length;
  }
  return 0;
};

/** Goals, behinds and points of Australian football: `13.9 (87)`. */
const behinds: Skip = (tokens, from) => {
  const [goals, points] = at(tokens, from).text.split(".").map(Number);
  const total = Number(at(tokens, from + 2).text);
  const bracketed = at(tokens, from + 1).text === "(" && at(tokens, from + 3).text === ")";
  return bracketed && goals !== undefined && points !== undefined && goals * 6 + points === total ? 4 : 0;
};

/** A web or mail address. */
const link: Skip = (tokens, from) => (at(tokens, from).kind === "link" ? 1 : 0);

const SKIPS: Skip[] = [link, idiom, clock, date, ordinal, code, parts, behinds, telephone, address];

/** The place after what is certainly no quantity and starts at a token; the token's own place where nothing does. */
export function skipNonNumber(tokens: Token[], from: number): number {
  for (const skip of SKIPS) {
    const length = skip(tokens, from);
    if (length > 0) return from + length;
  }
  return from;
}
