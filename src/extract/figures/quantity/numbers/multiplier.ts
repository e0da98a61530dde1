import { readNumber } from "./number.ts";
import { ratio, type Quantity } from "../quantity.ts";
import { at, joins, type Token } from "./token.ts";

/** “five times the”, “6.5 times earnings”, “three times as many”, “tenfold”; not “three times a day”, “four times champion”. */
export function times(tokens: Token[], from: number): Quantity | null {
  const { lower } = at(tokens, from);
  const fold = lower.endsWith("fold")
    ? /^(two|three|four|five|six|seven|eight|nine|ten|hundred)fold$/.exec(lower)?.[1]
    : undefined;
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
  // “three times over the limit”
  if (at(tokens, count.to + 1).lower === "over" && at(tokens, count.to + 2).lower === "the")
    return multiplier(from, count.to + 1, count.value);
  // “ten times as many”, “as loud as”; not “elected seven times as senator”
  if (at(tokens, count.to + 1).lower === "as" && !isCompared(tokens, count.to + 2)) return null;
  return /^(?:as|more|less|the|higher|larger|bigger|greater|faster|that|what|its|their|his|her|earnings|book|sales|annual|profits?|normal|smaller|stronger|better|worse|richer|poorer|heavier|lighter|cheaper|likelier|taller|longer|denser|hotter|brighter|louder|deeper)$/.test(
    at(tokens, count.to + 1).lower,
  )
    ? multiplier(from, count.to + 1, count.value)
    : null;
}

const isCompared = (tokens: Token[], place: number): boolean =>
  /^(?:many|much|likely|often|high|large|big|long|fast|good|great|bad|expensive|strong|deadly|powerful|heavy|bright|loud|tall|wide|far|rich|common|dangerous|effective)$/.test(
    at(tokens, place).lower,
  ) || [1, 2, 3].some((k) => at(tokens, place + k).lower === "as");

const isHyphenNext = (tokens: Token[], place: number): boolean => joins(tokens, place);

const MULTIPLE = new Map(
  Object.entries({
    twice: 2,
    thrice: 3,
    double: 2,
    triple: 3,
    treble: 3,
    quadruple: 4,
  }),
);

const VERBS = new Map(
  Object.entries({
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
  }),
);

/** “twice as hard”, “double the rate”, “more than doubled”; not “scored twice”, “a double room”, “men’s doubles”. */
export function multiple(tokens: Token[], from: number): Quantity | null {
  const word = at(tokens, from).lower;
  const next = at(tokens, from + 1).lower;
  const value = MULTIPLE.get(word);
  if (value !== undefined) {
    const compared = /^(?:as|the|that|what|its|their|his|her|those|previous|last)$/.test(next);
    if (
      word === "double" &&
      /^(?:vision|standards?|glazing|figures?|digits?|act|bill|agent|life)$/.test(next)
    )
      return null;
    const verb =
      /^(?:to|will|would|could|may|might|than|nearly|almost)$/.test(at(tokens, from - 1).lower) &&
      word !== "twice" &&
      !/^(?:over|up|down|back)$/.test(next);
    // “pods that would double as cabins”; not “double as many”
    if (next === "as" && !isCompared(tokens, from + 2)) return null;
    return (compared || verb) && !joins(tokens, from + 1) ? multiplier(from, from + 1, value) : null;
  }
  const factor = VERBS.get(word);
  if (factor === undefined || joins(tokens, from + 1) || joins(tokens, from - 1)) return null;
  if (word === "doubles" && !/^(?:the|its|their|in|to)$/.test(next)) return null;
  return /^(?:as|up|down|over|back)$/.test(next) ? null : multiplier(from, from + 1, factor);
}

function multiplier(from: number, to: number, value: number): Quantity {
  return { ...ratio(from, to, value, "multiplier"), unit: "multiplier" };
}
