import { pluralGroup } from "../noun-group.ts";
import { readNumber } from "./number.ts";
import type { NumberRead } from "./number-words.ts";
import type { Quantity } from "./quantity.ts";
import { at, joins, type Token } from "./token.ts";
import { unitAt } from "./unit.ts";

const PARTS: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
/** What may follow a fraction of something: “a third of”, “a quarter more”. */
const SHARED =
  /^(?:of|more|less|fewer|higher|lower|larger|bigger|smaller|since|from|on|in|by|to|this|last|[.,;:)”"’])$/;
const SIZED =
  /^(?:a|by|up|down|than|over|under|about|around|almost|nearly|roughly|some|only|just|least|to|and)$/;

/**
 * Ratios and multipliers: “Six out of ten”, “one in five”, “two-thirds of”, “almost half of”, “a quarter of”,
 * `1/16 of a pint`; “twice as many”, “doubled”, “tripled”, “five times the”, “tenfold”.
 * Refused: “the first half”, “a third man”, “one in, one out”, “7/10”, “a quarter-final”, “scored twice”.
 */
export function readRatio(tokens: Token[], from: number): Quantity | null {
  return (
    outOf(tokens, from) ??
    fraction(tokens, from) ??
    half(tokens, from) ??
    slash(tokens, from) ??
    times(tokens, from) ??
    multiple(tokens, from)
  );
}

/** “one in five”, “1 in 4”, “six out of ten”, “nine in every 10”, `one-in-five`. */
function outOf(tokens: Token[], from: number): Quantity | null {
  const count = readNumber(tokens, from, false);
  if (count === null || count.value < 1 || count.grouped) return null;
  const dash = joins(tokens, count.to) ? 1 : 0;
  const word = at(tokens, count.to + dash).lower;
  let place = count.to + dash + 1;
  if (word === "out" && at(tokens, place).lower === "of") place += 1;
  else if (word !== "in") return null;
  if (at(tokens, place).lower === "every") place += 1;
  if (dash === 1) place += joins(tokens, place) ? 1 : 0;
  if (word === "in" && at(tokens, place).lower === "a") return null;
  const whole = readNumber(tokens, place, false);
  if (whole === null || whole.value <= count.value || whole.decimal) return null;
  // “12 in 2019” and “two in 24 hours” are no ratios; “one in 10” and “99 out of 100” are.
  if (word === "in" && (count.value > 9 || !isRound(whole) || unitAt(tokens, whole.to) !== null)) return null;
  const shared =
    pluralGroup(tokens, whole.to) !== null ||
    /^(?:of|are|is|say|said|have)$/.test(at(tokens, whole.to).lower);
  if (
    word === "in" &&
    whole.form === "digits" &&
    count.form === "digits" &&
    count.value > 4 &&
    !(shared && whole.value % 10 === 0)
  )
    return null;
  return ratio(from, whole.to, count.value / whole.value, "out of");
}

function isRound(whole: NumberRead): boolean {
  return (
    whole.value <= 12 || (whole.value < 1900 && whole.value % 5 === 0) || whole.grouped || whole.magnitude > 0
  );
}

/** “two-thirds”, “three quarters of”, “one third”, “a third of”, “by a quarter”. */
function fraction(tokens: Token[], from: number): Quantity | null {
  const first = at(tokens, from).lower;
  const count = first === "a" || first === "an" ? null : readNumber(tokens, from, false);
  if (count === null && first !== "a") return null;
  if (count !== null && (count.form !== "words" || count.value > 9 || count.value < 1)) return null;
  const start = count?.to ?? from + 1;
  const place = joins(tokens, start) && count !== null ? start + 1 : start;
  const name = at(tokens, place).lower;
  const plural = name.endsWith("s");
  const part = PARTS[plural ? name.slice(0, -1) : name];
  if (part === undefined || part === 2 || joins(tokens, place + 1)) return null;
  if (plural ? count === null || count.value < 2 || count.value >= part : count !== null && count.value !== 1)
    return null;
  const next = at(tokens, place + 1).lower;
  if (
    !plural &&
    next !== "of" &&
    !(SHARED.test(next) && (count !== null || SIZED.test(at(tokens, from - 1).lower)))
  )
    return null;
  return ratio(from, place + 1, (count?.value ?? 1) / part, "fraction");
}

const NOT_HALF =
  /^(?:first|second|other|better|the|a|this|last|latter|top|bottom|final|each|every|opening|third|his|her|their|one|our|my|[-–])$/;

/** “half of the”, “almost half”, “half its workforce”; also “half an hour”, “half a mile”. */
function half(tokens: Token[], from: number): Quantity | null {
  if (at(tokens, from).lower !== "half" || NOT_HALF.test(at(tokens, from - 1).lower)) return null;
  const next = at(tokens, from + 1);
  if (/^an?$/.test(next.lower)) {
    const unit = unitAt(tokens, from + 2);
    if (unit === null || unit.detail === "century") return null;
    return {
      ...ratio(from, unit.to, 0.5, unit.unit),
      unit: unit.unit,
      ...(unit.detail === null ? {} : { unitDetail: unit.detail }),
    };
  }
  const sized = /^(?:almost|nearly|about|around|than|over|under|roughly|by|least|some|only|just|to)$/.test(
    at(tokens, from - 1).lower,
  );
  if (!/^(?:of|the|its|their|our|all|those|these|that)$/.test(next.lower) && !sized) return null;
  if (
    sized &&
    (joins(tokens, from + 1) || /^(?:time|way|past|term|price|century|full|empty)$/.test(next.lower))
  )
    return null;
  return ratio(from, from + 1, 0.5, "half");
}

/** `1/16 of a pint`, “1⁄3 of voters”. */
function slash(tokens: Token[], from: number): Quantity | null {
  const count = at(tokens, from);
  const mark = at(tokens, from + 1);
  const whole = at(tokens, from + 2);
  if (
    !/^[/⁄]$/.test(mark.text) ||
    !mark.glued ||
    !/^[1-9]\d?$/.test(count.text) ||
    !/^[1-9]\d{0,3}$/.test(whole.text)
  )
    return null;
  if (Number(count.text) >= Number(whole.text)) return null;
  const of = at(tokens, from + 3).lower === "of";
  if (!of) return null;
  const article = /^(?:an?|the)$/.test(at(tokens, from + 4).lower) ? 1 : 0;
  const skip = /^US|UK$/.test(at(tokens, from + 4 + article).text) ? 1 : 0;
  const unit = unitAt(tokens, from + 4 + article + skip);
  const value = Number(count.text) / Number(whole.text);
  if (unit === null) return ratio(from, from + 3, value, "fraction");
  return {
    ...ratio(from, from + 3, value, unit.unit),
    unit: unit.unit,
    ...(unit.detail === null ? {} : { unitDetail: unit.detail }),
  };
}

/** “five times the”, “6.5 times earnings”, “three times as many”, “tenfold”; not “three times a day”, “four times champion”. */
function times(tokens: Token[], from: number): Quantity | null {
  const fold = /^(two|three|four|five|six|seven|eight|nine|ten|hundred)fold$/.exec(
    at(tokens, from).lower,
  )?.[1];
  if (fold !== undefined) {
    const count = readNumber([{ ...at(tokens, from), text: fold, lower: fold }], 0, false);
    return multiplier(from, from + 1, fold === "hundred" ? 100 : (count?.value ?? 0));
  }
  const count = readNumber(tokens, from, false);
  if (count === null || count.value <= 0) return null;
  const hyphen = joins(tokens, count.to) ? 1 : 0;
  const word = at(tokens, count.to + hyphen);
  if (word.lower === "fold") return multiplier(from, count.to + hyphen + 1, count.value);
  if (/^[x×]$/.test(word.text) && word.glued && at(tokens, count.to + 1).kind !== "number") {
    const next = at(tokens, count.to + 1);
    return next.glued || isHyphenNext(tokens, count.to + 1)
      ? null
      : multiplier(from, count.to + 1, count.value);
  }
  if (word.lower !== "times" || hyphen === 1) return null;
  return /^(?:as|more|less|the|higher|larger|bigger|greater|faster|that|what|its|their|his|her|earnings|book|sales|annual|profits?|normal|smaller|stronger|better)$/.test(
    at(tokens, count.to + 1).lower,
  )
    ? multiplier(from, count.to + 1, count.value)
    : null;
}

const isHyphenNext = (tokens: Token[], place: number): boolean => joins(tokens, place);

const MULTIPLE: Record<string, number> = {
  twice: 2,
  thrice: 3,
  double: 2,
  triple: 3,
  treble: 3,
  quadruple: 4,
};
const VERBS: Record<string, number> = {
  doubled: 2,
  doubles: 2,
  doubling: 2,
  tripled: 3,
  triples: 3,
  tripling: 3,
  trebled: 3,
  trebling: 3,
  quadrupled: 4,
  quadrupling: 4,
  halved: 0.5,
  halving: 0.5,
};

/** “twice as hard”, “double the rate”, “more than doubled”; not “scored twice”, “a double room”, “men’s doubles”. */
function multiple(tokens: Token[], from: number): Quantity | null {
  const word = at(tokens, from).lower;
  const next = at(tokens, from + 1).lower;
  const value = MULTIPLE[word];
  if (value !== undefined) {
    const compared = /^(?:as|the|that|what|its|their|his|her|those|previous|last)$/.test(next);
    const verb =
      /^(?:to|will|would|could|may|might|than|nearly|almost)$/.test(at(tokens, from - 1).lower) &&
      word !== "twice";
    return (compared || verb) && !joins(tokens, from + 1) ? multiplier(from, from + 1, value) : null;
  }
  const factor = VERBS[word];
  if (factor === undefined || joins(tokens, from + 1) || joins(tokens, from - 1)) return null;
  if (word === "doubles" && !/^(?:the|its|their|in|to)$/.test(next)) return null;
  return /^(?:as|up|over|back)$/.test(next) ? null : multiplier(from, from + 1, factor);
}

function multiplier(from: number, to: number, value: number): Quantity {
  return { ...ratio(from, to, value, "multiplier"), unit: "multiplier" };
}

function ratio(from: number, to: number, value: number, rule: string): Quantity {
  const number = { value, from, to, form: "words", grouped: false, decimal: true, magnitude: 0 } as const;
  return {
    from,
    to,
    value,
    unit: "ratio",
    vague: false,
    modifier: null,
    attribute: null,
    number,
    measured: true,
    rule,
  };
}
