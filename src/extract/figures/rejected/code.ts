import { isAircraft } from "../quantity/numbers/aircraft.ts";
import { isNumberWord } from "../quantity/numbers/number-words.ts";
import { openThousands } from "../quantity/numbers/spaced.ts";
import { at, isHyphen, joins, type Token } from "../quantity/numbers/token.ts";
import { unitAt } from "../units/unit.ts";
import { joinsMark, ORDINAL } from "./calendar.ts";
import type { Skip } from "./rule.ts";

/** `A380`, `XC40`, `737-800`, `CentroSud24`, `TPP-11`, `F-16`, `Covid-19`; but `sub-7`, `RM23.50` are read elsewhere. */
export const code: Skip = (tokens, from) => {
  const first = at(tokens, from);
  if (isAircraft(tokens, from)) return glue(tokens, from + 1) - from;
  if (first.kind !== "word") return 0;
  const next = at(tokens, from + 1);
  const glued = next.kind === "number" && next.glued;
  const hyphened = joins(tokens, from + 1) && at(tokens, from + 2).kind === "number";
  if (!glued && !hyphened) return 0;
  const modifies =
    /^(?:sub|minus|plus|over|under|post|pre|now|nearly|almost|per|to|mid|late|early|for|and|the|just|than|of)$/.test(
      first.lower,
    );
  if (hyphened && !modifies && (first.text === "A" || !isNumberWord(first.lower)))
    return glue(tokens, from + 3) - from;
  // “in her late-40s” is an age
  const owned = /^(?:his|her|their|my|our)$/.test(at(tokens, from - 1).lower);
  if (hyphened && !owned && /^(?:mid|late|early|post|pre)$/.test(first.lower)) return 3;
  if (!glued) return 0;
  // “PS4 owners”: the console; “PS400m” is money where the sign could not be printed
  const console = first.text === "PS" && /^[1-6]$/.test(next.text) && !at(tokens, from + 2).glued;
  if (console && !/^(?:million|billion|m|bn)$/.test(at(tokens, from + 2).lower)) return 2;
  if (
    /^(?:RM|Rs|Rp|CHF|PS|SEK|NOK|DKK|SKr|NKr|DKr|SFr|USD|GBP|EUR|AUD|NZD|CAD|JPY|INR|[KTU]?[Ss]hs?)$/.test(
      first.text,
    )
  )
    return 0;
  // “R2.5 million”, “Y80 trillion”
  if (
    /^[RY]$/.test(first.text) &&
    (/[.,]\d/.test(next.text) || /^(?:million|billion|trillion|bn)$/.test(at(tokens, from + 2).lower))
  )
    return 0;
  const end = glue(tokens, from + 2);
  // “M1 5BN”
  const inward = /^\d$/.test(at(tokens, end).text) && /^[A-Z]{2}$/.test(at(tokens, end + 1).text);
  return (inward && at(tokens, end + 1).glued && /^[A-Z]{1,2}$/.test(first.text) ? end + 2 : end) - from;
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
export const parts: Skip = (tokens, from) => {
  const first = at(tokens, from);
  if (first.kind !== "number") return 0;
  if (
    /[.,]\d+[.,]/.test(first.text) &&
    !/^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?$|^\d{1,2}(?:,\d\d)+,\d{3}$/.test(first.text)
  )
    return glue(tokens, from + 1) - from;
  // “a 401(k) plan”, “section 12(b)”
  if (
    at(tokens, from + 1).text === "(" &&
    at(tokens, from + 1).glued &&
    /^[a-z]$/.test(at(tokens, from + 2).text)
  )
    return 4;
  // “won by nearly 3-to-1”
  const odds = joins(tokens, from + 1) && at(tokens, from + 2).lower === "to" && joins(tokens, from + 3);
  if (odds && Number(first.text) >= Number(at(tokens, from + 4).text)) return 5;
  // “2-for-1”
  if (joins(tokens, from + 1) && at(tokens, from + 2).lower === "for" && joins(tokens, from + 3)) return 5;
  let to = from + 1;
  let count = 1;
  while (
    /^[-‐‑–/:.×x,+]$/.test(at(tokens, to).text) &&
    joinsMark(tokens, to) &&
    at(tokens, to + 1).kind === "number"
  ) {
    // “1/3 of”, “1/10th of”
    const th = ORDINAL.test(at(tokens, to + 2).lower) ? 3 : 2;
    if (at(tokens, to).text === "/" && at(tokens, to + th).lower === "of") return 0;
    // “1/2 mile”
    const unit = /^[248]$/.test(at(tokens, to + 1).text) ? unitAt(tokens, to + 2) : null;
    if (
      at(tokens, to).text === "/" &&
      count === 1 &&
      unit !== null &&
      unit.unit !== "percent" &&
      /^[137]$/.test(first.text)
    )
      return 0;
    if (at(tokens, to).text === "×" && at(tokens, to + 1).text === "10") return 0;
    count += /^[/×x:+]$/.test(at(tokens, to).text) ? 2 : 1;
    to += 2;
  }
  return count > 2 ? glue(tokens, to) - from : 0;
};

/** “p = 0.014”, “a .22-calibre rifle”, “486-based machines”, “a 7.65 pistol”: of a test, a gun, a machine; not “n = 412”. */
export const mark: Skip = (tokens, from) => {
  const open = openThousands(tokens, from);
  if (open > 0) return open;
  // “Clause 12(3)”
  const bracket = at(tokens, from - 1).text === "(" && at(tokens, from - 1).glued;
  if (bracket && at(tokens, from - 2).kind === "number" && at(tokens, from + 1).text === ")") return 1;
  const dot = at(tokens, from).text === "." && at(tokens, from + 1).glued ? 1 : 0;
  if (at(tokens, from + dot).kind !== "number") return 0;
  const sign = /^[=<>≤≥]$/.test(at(tokens, from - 1).text) && /^[pPrRtzdfF]$/.test(at(tokens, from - 2).text);
  const to = from + dot + 1;
  const kind = at(tokens, joins(tokens, to) ? to + 1 : to).lower;
  const named =
    /^(?:calibre|caliber|gauge|bore)$/.test(kind) ||
    (kind === "based" && joins(tokens, to)) ||
    isModel(tokens, from + dot, dot === 1 || at(tokens, from).text.includes("."));
  // “Cases per 100,000 fell”, “51.2 cases for every 100,000 people”
  const base =
    /^(?:\S* per|(?:for|in) every)$/.test(`${at(tokens, from - 2).lower} ${at(tokens, from - 1).lower}`) &&
    /^1(?:,?000){1,2}$|^100(?:,?000)?$/.test(at(tokens, from).text) &&
    !/^(?:million|billion)$/.test(kind);
  return sign || named || base ? dot + 1 : 0;
};

/** Models told by a letter: “the 7, 7X and 7S”; not “20C, 5F”, “5K and 10K”, “$5M, 5B”. */
export const models: Skip = (tokens, from) => {
  const digits = at(tokens, from).text;
  if (!/^\d{1,3}$/.test(digits)) return 0;
  const letters: string[] = [];
  let to = from;
  for (let k = from; at(tokens, k).text === digits && letters.length < 8;) {
    const letter =
      at(tokens, k + 1).glued && /^[A-Z]$/.test(at(tokens, k + 1).text) ? at(tokens, k + 1).text : "";
    letters.push(letter);
    to = k + 1 + letter.length;
    k = to;
    while (/^(?:,|and|or|\/)$/.test(at(tokens, k).lower)) k += 1;
    if (k === to) break;
  }
  return new Set(letters).size === letters.length &&
    letters.some((letter) => /^[DEGHIJLNPQRSUXYZ]$/.test(letter)) &&
    letters.length > 1
    ? to - from
    : 0;
};

/** “a 7.65 pistol”, “a .38 revolver”, “System 5.50 update”, “105.4 FM”, “the 73 bus”, “the 7 shirt”; not “1.5 updates”. */
function isModel(tokens: Token[], place: number, decimal: boolean): boolean {
  const kind = at(tokens, place + 1);
  if (kind.glued) return false;
  if (decimal)
    return /^(?:pistol|rifle|handgun|revolver|ammunition|ammo|magnum|fm|update|beta|firmware|release)$/.test(
      kind.lower,
    );
  // “its 486 chip”
  if (/^(?:80)?[1-6]86$/.test(at(tokens, place).text))
    return /^(?:chips?|processors?|microprocessors?)$/.test(kind.lower);
  const the = at(tokens, place - 1).lower === "the" && /^\d{1,3}$/.test(at(tokens, place).text);
  return the && /^(?:bus|tram|shirt|jersey)$/.test(kind.lower);
}

/** Goals, behinds and points of Australian football: `13.9 (87)`. */
export const behinds: Skip = (tokens, from) => {
  if (at(tokens, from + 1).text !== "(" || at(tokens, from + 3).text !== ")") return 0;
  const [goals, points] = at(tokens, from).text.split(".").map(Number);
  const total = Number(at(tokens, from + 2).text);
  return goals !== undefined && points !== undefined && goals * 6 + points === total ? 4 : 0;
};
