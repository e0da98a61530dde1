import type { Figure } from "../figure.ts";
import { isClosed } from "../counted/noun-words.ts";
import { pluralGroup } from "../counted/plural-group.ts";
import { homeDollar } from "../units/home-dollar.ts";
import { BRITISH } from "../units/weight.ts";
import { OF_LENGTH } from "../quantity/numbers/length.ts";
import { isOfMoney } from "../quantity/numbers/sum.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, type Token } from "../quantity/numbers/token.ts";

const THROWN =
  /^(?:jumps?|leap(?:s|ed|t)?|throws?|threw|thrown|putt?s?|vault(?:s|ed)?|swam|swims?|ran|fences?|walls?|trees?|poles?|cliffs|tall|apart|above|below)$/;

/** “Employment in the union is now | 203.1m |”: what is told in millions of people. */
const COUNTED_IN_MILLIONS =
  /^(?:employment|unemployment|population|workforce|audience|audiences|viewership|readership|circulation|membership|jobless|viewers|users|subscribers|customers|passengers|claimants)$/;
const isVerbOfLevel = (word: string): boolean =>
  /^(?:is|was|to|at|of|now|reached|hit|about|around|nearly|almost|over|than|by|totalled|stands|stood)$/.test(
    word,
  );

/**
 * An “m” that goes on counting millions: “The list stood at 2.1 million. At its worst it was | 2.4m.”, “viewers rose to 1.3m; a
 * year ago it was | 1.1m”. The figure before is a sum or count of about that many. Refused: “drew 2.1 million people. The
 * wave was 2.4m”, “cost £2.1 million. The fence stands 2.4m high”, “2.1 million people. He jumped 7.4m” of another size.
 */
export function inMillions(
  text: string,
  tokens: Token[],
  quantity: Quantity,
  before: Figure[],
  earlier: Figure[],
): Quantity {
  const { number, unit } = quantity;
  if (unit !== "distance" || quantity.attribute !== null || quantity.valueTo !== undefined) return quantity;
  if (at(tokens, quantity.to - 1).text !== "m" || number.form !== "digits" || number.magnitude > 0)
    return quantity;
  const previous = continued(before.at(-1)) ?? sumOf(text, earlier);
  // “The £20m centre has a 25m pool”
  const next = at(tokens, quantity.to);
  if (next.kind === "word" && !isClosed(next.lower)) return quantity;
  const value = Number(`${quantity.value}e6`);
  if (previous === undefined) {
    const people = tokens.slice(0, quantity.from).some(({ lower }) => COUNTED_IN_MILLIONS.test(lower));
    const long = tokens.some(({ lower }) => OF_LENGTH.test(lower) || THROWN.test(lower));
    if (!people || long || !isVerbOfLevel(at(tokens, quantity.from - 1).lower)) return quantity;
    const { unitDetail: __, ...whole } = quantity;
    return {
      ...whole,
      value,
      unit: "count",
      number: { ...number, magnitude: 6, value, to: quantity.to },
      measured: false,
      rule: "millions of people",
    };
  }
  // In one sentence the sums of a row may be of any size.
  const row = previous !== before.at(-1) || previous.start >= at(tokens, 0).start;
  const most = previous.unit !== "count" && row ? 50 : 3;
  if (value > previous.value * most || value < previous.value / most) return quantity;
  if (before.some((figure) => figure.unit === "distance")) return quantity;
  const near = tokens.slice(Math.max(0, quantity.from - 25), quantity.to + 25);
  if (near.some(({ lower }) => OF_LENGTH.test(lower) || THROWN.test(lower))) return quantity;
  const { unitDetail: _, ...rest } = quantity;
  const read = { ...number, magnitude: 6, value, to: quantity.to };
  const count = previous.unit === "count";
  return { ...rest, value, number: read, unit: previous.unit, measured: !count, rule: "millions as before" };
}

/**
 * “fell to 4.1 million from | 5.2”, “£4.1bn, compared with | 5.2 last year”: what it is compared with is of the same magnitude.
 * Refused: “4.1 million from 5.2 per cent”, “4.1 million from 52 towns”.
 */
export function asLarge(
  text: string,
  tokens: Token[],
  quantity: Quantity,
  previous: Figure | undefined,
): Quantity {
  const { from, to, value, number, measured, attribute } = quantity;
  if (
    previous === undefined ||
    previous.vague ||
    previous.value < 1e6 ||
    !/^(?:count|[A-Z]{3})$/.test(previous.unit)
  )
    return quantity;
  const bare = !measured && attribute === null && number.decimal && number.magnitude === 0 && value < 1000;
  const between = bare ? text.slice(previous.end, at(tokens, from).start) : "";
  if (!/^,? (?:from|(?:compared )?with|compared to|against) (?:about |around )?$/.test(between))
    return quantity;
  if (!isEnd(at(tokens, to)) || pluralGroup(tokens, to) !== null) return quantity;
  const power = Math.floor(Math.log10(previous.value) / 3) * 3;
  const large = Number(`${value}e${power}`);
  if (large > previous.value * 10 || large < previous.value / 10) return quantity;
  const { unit } = previous;
  const read = { ...number, magnitude: power, value: large };
  return {
    ...quantity,
    value: large,
    number: read,
    unit,
    measured: unit !== "count",
    rule: "magnitude left out",
  };
}

const isEnd = ({ kind, lower }: Token): boolean =>
  kind === "mark"
    ? lower !== "%"
    : /^(?:a|last|this|the|in|and|but|when|previously|earlier|before)$/.test(lower);

const continued = (previous: Figure | undefined): Figure | undefined =>
  previous !== undefined &&
  !previous.vague &&
  previous.value >= 1e6 &&
  /^(?:count|[A-Z]{3})$/.test(previous.unit)
    ? previous
    : undefined;

const LENGTHS =
  /\b(?:kilo|centi)?met(?:re|er)s?\b|\b(?:feet|foot|ft|km|miles?|cm|yards?|inch(?:es)?)\b|\dft\b|\dkm\b/;

/** A sum printed with “m” before, in an article that measures no lengths. */
const sumOf = (text: string, earlier: Figure[]): Figure | undefined =>
  toldBy(text).lengths
    ? undefined
    : earlier.slice(-60).findLast(({ unit, words }) => /^[A-Z]{3}$/.test(unit) && /\dm$/.test(words));

/** What an article as a whole tells: whether it measures lengths, and the money of sums without a sign. */
interface Told {
  lengths: boolean;
  money: string | undefined;
}

const known = new Map<string, Told>();

function toldBy(text: string): Told {
  let told = known.get(text);
  if (told !== undefined) return told;
  const sign = /[£€$](?=\d)/.exec(text)?.[0];
  const printed = sign === undefined ? undefined : SIGNS[sign];
  const money = printed ?? (BRITISH.test(text) ? "GBP" : undefined);
  told = { lengths: LENGTHS.test(text), money: money === "USD" ? homeDollar(text) : money };
  known.clear();
  known.set(text, told);
  return told;
}

const SIGNS: Record<string, string> = { "£": "GBP", "€": "EUR", $: "USD" };

/**
 * “a 30m bid”, “paid 12m for him”: a sum without its sign is in the money the article prints, in pounds where it prints
 * none and speaks of Britain. Refused: “a 30m drop”, “12m customers”; where no money is told it stays a number.
 */
export function asSum(text: string, tokens: Token[], quantity: Quantity): Quantity {
  const { number, unit, measured } = quantity;
  if (unit !== "count" || measured || number.magnitude < 6) return quantity;
  if (!/^(?:m|mn|bn|M)$/.test(at(tokens, number.to - 1).text)) return quantity;
  const after = quantity.attribute === null ? quantity.to : quantity.attribute;
  if (pluralGroup(tokens, after) !== null || !isOfMoney(tokens, { ...number, to: number.to - 1 }))
    return quantity;
  const { money } = toldBy(text);
  if (money === undefined) return quantity;
  return { ...quantity, unit: money, measured: true, rule: "sum without a sign" };
}
