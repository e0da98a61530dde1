import { PAST } from "../counted/noun-words.ts";
import { pluralGroup } from "../counted/plural-group.ts";
import { unitAt } from "../units/unit.ts";
import { ORDINAL } from "../rejected/calendar.ts";
import { partOfUnit } from "./part-of-unit.ts";
import type { NumberRead } from "./numbers/number-words.ts";
import { at, joins, type Token } from "./numbers/token.ts";
import { ratio, type Quantity } from "./quantity.ts";

const PARTS: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};

/** What may follow a fraction of something: “a third of”, “a quarter more”. */
const SHARED =
  /^(?:of|more|less|fewer|higher|lower|larger|bigger|smaller|since|from|on|in|by|to|this|last|[.,;:)”"’+|…!?]|)$/;

/** What may follow a fraction told to be of a size: “almost a tenth | between 2000 and 2016”, “nearly a quarter | up”. */
const MEASURED =
  /^(?:between|during|after|before|while|when|as|compared|up|down|ahead|above|below|against|per|within|across|at|for|each|every|overall)$/;

const EXACTLY = /^(?:by|than|over|under|about|around|almost|nearly|roughly|least|just)$/;

const SIZED =
  /^(?:a|by|up|down|than|over|under|about|around|almost|nearly|roughly|some|only|just|least|to|and)$/;

/** “two-thirds”, “three quarters of”, “one third”, “a third of”, “by a quarter”. */
export function fraction(tokens: Token[], from: number, number: NumberRead | null): Quantity | null {
  const first = at(tokens, from).lower;
  // “Quarter of a million pounds lost”
  if (first === "quarter") return partOfUnit(tokens, from, from + 1, 0.25) ?? headlineQuarter(tokens, from);
  const count = first === "a" || first === "an" ? null : number;
  if (count === null && first !== "a") return null;
  if (count !== null && (count.form !== "words" || count.value > 9 || count.value < 1)) return null;
  const start = count?.to ?? from + 1;
  const place = joins(tokens, start) && count !== null ? start + 1 : start;
  const name = at(tokens, place).lower;
  const plural = name.endsWith("s");
  const part = PARTS[plural ? name.slice(0, -1) : name];
  // “fell for two quarters”, “three quarters in a row”
  const stretch = /^(?:in a|running|straight)/.test(
    `${at(tokens, place + 1).lower} ${at(tokens, place + 2).lower}`,
  );
  if (name === "quarters" && (count?.value === 2 || stretch)) return null;
  // “on a Fourth of July”
  if (count === null && at(tokens, place).text === "Fourth") return null;
  // “one-half of 1 percent”
  const halved = part === 2 && place > start && at(tokens, place + 1).lower === "of";
  if (part === undefined || (part === 2 && !halved) || joins(tokens, place + 1)) return null;
  if (plural ? count === null || count.value < 2 || count.value >= part : count !== null && count.value !== 1)
    return null;
  const next = at(tokens, place + 1).lower;
  if (
    !plural &&
    next !== "of" &&
    !isRestated(tokens, place + 1) &&
    !(
      count !== null &&
      /^the (?:cost|price|size|rate|weight|number|amount|length|value)$/.test(
        `${next} ${at(tokens, place + 2).lower}`,
      )
    ) &&
    !(count === null && from === 0 && /^(?:are|were|have|say|said)$/.test(next)) &&
    !(next === "and" && at(tokens, from - 1).lower === "by") &&
    !(MEASURED.test(next) && EXACTLY.test(at(tokens, from - 1).lower)) &&
    !isCompared(tokens, place + 1) &&
    !(/^(?:more|fewer)$/.test(next) && pluralGroup(tokens, place + 2) !== null) &&
    !(
      (SHARED.test(next) || isVerbal(at(tokens, place + 1))) &&
      (count !== null || SIZED.test(at(tokens, from - 1).lower))
    )
  )
    return null;
  const value = (count?.value ?? 1) / part;
  return partOfUnit(tokens, from, place + 1, value) ?? ratio(from, place + 1, value, "fraction");
}

/** “Quarter | of villagers walk to work”; not “Quarter of 2020” */
const headlineQuarter = (tokens: Token[], from: number): Quantity | null =>
  from === 0 && at(tokens, 1).lower === "of" && pluralGroup(tokens, 2) !== null
    ? ratio(from, from + 1, 0.25, "fraction")
    : null;

/** “around a fifth | paid more”, “nearly a third – mostly men”, “one third | linked to gangs” */
const isVerbal = ({ lower, glued, text }: Token): boolean =>
  PAST.has(lower) ||
  /^(?:are|is|were|was|have|has|had|said|saying|say|do|did|will|would|could|who|think|believe|feel|admit|agree|want|know|plan|expect|fear|worry|support|live|rely|struggle|cannot|can't|don't|should|may|might|never|now)$/.test(
    lower,
  ) ||
  /\p{Ll}{2,}ed$/u.test(text) ||
  (/^[-–—]$/.test(text) && !glued);

/** “a fifth | faster than the old one”, “a third | less likely than others” */
const isCompared = (tokens: Token[], place: number): boolean =>
  (/^(?:more|less|fewer)$/.test(at(tokens, place).lower) || /\p{Ll}{2,}er$/u.test(at(tokens, place).text)) &&
  [1, 2].some((k) => at(tokens, place + k).lower === "than");

/** “a quarter | (24 per cent)” */
const isRestated = (tokens: Token[], place: number): boolean =>
  at(tokens, place).text === "(" &&
  at(tokens, place + 1).kind === "number" &&
  unitAt(tokens, place + 2)?.unit === "percent";

/** `1/16 of a pint`, “1⁄3 of voters”. */
export function slash(tokens: Token[], from: number): Quantity | null {
  const count = at(tokens, from);
  const mark = at(tokens, from + 1);
  const whole = at(tokens, from + 2);
  if (
    !mark.glued ||
    !/^[/⁄]$/.test(mark.text) ||
    !/^[1-9]\d?$/.test(count.text) ||
    !/^[1-9]\d{0,3}$/.test(whole.text)
  )
    return null;
  if (Number(count.text) >= Number(whole.text)) return null;
  // “1/10th of the energy”
  const th = ORDINAL.test(at(tokens, from + 3).lower) && at(tokens, from + 3).glued ? 1 : 0;
  const of = at(tokens, from + 3 + th).lower === "of";
  // “1/2 mile off”
  const direct = /^[248]$/.test(whole.text) && !at(tokens, from + 3).glued ? unitAt(tokens, from + 3) : null;
  if (!of && direct !== null && /^(?:distance|volume|mass|duration)$/.test(direct.unit)) {
    const part = ratio(from, direct.to, Number(count.text) / Number(whole.text), direct.unit);
    return { ...part, unit: direct.unit, ...(direct.detail === null ? {} : { unitDetail: direct.detail }) };
  }
  if (!of) return null;
  if (th === 1) return ratio(from, from + 4, Number(count.text) / Number(whole.text), "fraction");
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
