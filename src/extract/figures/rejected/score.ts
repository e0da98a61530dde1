import { isMatchReport } from "../about/age/bracketed.ts";
import { pluralGroup } from "../counted/plural-group.ts";
import { isNumberWord } from "../quantity/numbers/number-words.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, isCapital, isHyphen, joins, type Token } from "../quantity/numbers/token.ts";
import type { Reject } from "./rule.ts";

const RESULT =
  /^(?:win|wins|won|victory|victories|defeat|loss|lead|draw|triumph|thrashing|success|aggregate|scoreline|rout|hammering|ahead|down|up|behind|at|after|over|against|winners?|favourite|majority|vote|ruling|decision|split|record|in|on|with|to|verdict|away|home)$/;

/** “2-1”, “won 89-89”, “a 5-4 ruling”, “212 for 6”: a score. A range counts something: “20-25 people”. */
export const isScore: Reject = (tokens, quantity) => {
  const { measured, number } = quantity;
  // “through Ferrante (8)”: the minute of a goal
  const second =
    at(tokens, quantity.from - 1).text === "," && at(tokens, quantity.from - 3).text === "(" ? 2 : 0;
  const bracketed =
    at(tokens, quantity.from - 1 - second).text === "(" && /^[,)]$/.test(at(tokens, quantity.to).text);
  if (
    !measured &&
    bracketed &&
    quantity.value <= 120 &&
    isCapital(at(tokens, quantity.from - 2 - second)) &&
    isMatchReport(tokens)
  )
    return true;
  if (measured || number.magnitude > 0 || number.grouped) return false;
  if (at(tokens, quantity.from - 1).lower === "for") {
    const table = number.form === "words" && /^[.,;:)”"]?$/.test(at(tokens, quantity.to).text);
    const wicket = /^\d{1,3}$/.test(at(tokens, quantity.from - 2).text) && quantity.value <= 10;
    if ((table || wicket) && pluralGroup(tokens, quantity.to) === null) return true;
  }
  // “took 4 for | 32”
  const bowled =
    at(tokens, quantity.from - 1).lower === "for" &&
    /^(?:[0-9]|10)$/.test(at(tokens, quantity.from - 2).text) &&
    /^(?:took|takes?|taking|claimed|returned|with)$/.test(at(tokens, quantity.from - 3).lower);
  if (bowled && pluralGroup(tokens, quantity.to) === null) return true;
  // “a 10 out of 10”
  const [ahead, behind] = [at(tokens, quantity.to + 2).text, at(tokens, quantity.from - 3).text];
  const out = at(tokens, quantity.to).lower === "out" && at(tokens, quantity.to + 1).lower === "of";
  const of = at(tokens, quantity.from - 1).lower === "of" && at(tokens, quantity.from - 2).lower === "out";
  const self = at(tokens, quantity.from).text;
  if (number.form === "digits" && ((out && ahead === self) || (of && behind === self))) return true;
  // “Her blood pressure was 170 over 110”
  const upper =
    at(tokens, quantity.to).lower === "over" && /^\d{2,3}$/.test(at(tokens, quantity.to + 1).text);
  const lower =
    at(tokens, quantity.from - 1).lower === "over" && /^\d{2,3}$/.test(at(tokens, quantity.from - 2).text);
  if (upper || lower)
    for (let k = quantity.from - 1; k > quantity.from - 9; k--)
      if (/^(?:bp|pressure|readings?)$/.test(at(tokens, k).lower)) return true;
  const link = at(tokens, quantity.to);
  // Golf: “nine under”, “two over par”
  if (
    /^(?:under|over)$/.test(link.lower) &&
    /^(?:par|after|through|for|with)?$|^[.,;]$/.test(at(tokens, quantity.to + 1).lower)
  )
    return true;
  if (quantity.valueTo !== undefined) {
    // “a group of about 30-50, mostly men”
    if (/^(?:about|around|some|roughly|nearly|almost)$/.test(at(tokens, quantity.from - 1).lower))
      return false;
    if (at(tokens, quantity.from + 1).text === "-" || at(tokens, quantity.from + 1).text === "–")
      return RESULT.test(at(tokens, quantity.to).lower) || pluralGroup(tokens, quantity.to) === null;
    return false;
  }
  if (isHyphen(link) && joins(tokens, quantity.to))
    return at(tokens, quantity.to + 1).kind === "number" || isNumberWord(at(tokens, quantity.to + 1).lower);
  if (
    isHyphen(at(tokens, quantity.from - 1)) &&
    at(tokens, quantity.from - 1).glued &&
    at(tokens, quantity.from).glued
  )
    return (
      at(tokens, quantity.from - 2).kind === "number" || isNumberWord(at(tokens, quantity.from - 2).lower)
    );
  if (number.form === "digits" && link.lower === "for" && /^\d{1,2}$/.test(at(tokens, quantity.to + 1).text))
    return pluralGroup(tokens, quantity.to + 2) === null;
  return false;
};

const VOTING =
  /^(?:vot(?:ed?|es|ing)|ruled|decided|split|divided|approved|passed|rejected|adopted|backed|won|lost|beat(?:en)?|defeated|agreed|carried|endorsed|margin)$/;

const SIDES = /^(?:points?|goals?|runs|tries|sets|frames|legs|games|votes?|wickets)$/;
const WINNING =
  /^(?:win|wins|winning|victory|victories|triumph|defeat|loss|lost|led|leads?|leading|trail(?:ed|ing|s)?)$/;

/** “won by 31 points to 14”, “lost by 12 votes to 9”; not “fell by 31 points to 14”. */
export const isTally: Reject = (tokens, { measured, number, from, to, value }) => {
  if (measured || number.magnitude > 0 || number.grouped || value > 999) return false;
  const isNumber = (place: number): boolean =>
    isNumberWord(at(tokens, place).lower) || /^\d{1,3}$/.test(at(tokens, place).text);
  const first = SIDES.test(at(tokens, to).lower) && at(tokens, to + 1).lower === "to" && isNumber(to + 2);
  const second =
    at(tokens, from - 1).lower === "to" && SIDES.test(at(tokens, from - 2).lower) && isNumber(from - 3);
  if (!first && !second) return false;
  const start = (second ? from - 3 : from) - 1;
  const by = at(tokens, start).lower === "by";
  for (let k = start; k > start - 7; k--) {
    const verb = at(tokens, k).lower;
    // “the index lost 31 points to 14” is no game
    if (verb !== "lost" && VOTING.test(verb)) return true;
    if (by && (verb === "lost" || WINNING.test(verb))) return true;
  }
  return false;
};

/** “by a margin of 55-|45 per cent|”: the end of a score, read without its beginning. */
export const isEndOfScore: Reject = (tokens, { unit, from, value }) => {
  const dash = at(tokens, from - 1);
  const first = at(tokens, from - 2).text;
  return (
    unit === "percent" &&
    /^[-–]$/.test(dash.text) &&
    dash.glued &&
    /^\d{1,2}$/.test(first) &&
    Number(first) >= value
  );
};

/** “voted by five to four”, “beat them 21 to 14”: the two sides of a vote or game; not “voted to cut 12 to 20 jobs”. */
export const isVote: Reject = (tokens, quantity) => {
  const plain = !quantity.measured && quantity.number.magnitude === 0 && !quantity.number.grouped;
  if (!plain || quantity.value > 999) return false;
  const number = (place: number): boolean =>
    isNumberWord(at(tokens, place).lower) || /^\d{1,3}$/.test(at(tokens, place).text);
  const second = at(tokens, quantity.from - 1).lower === "to" && number(quantity.from - 2);
  const first = at(tokens, quantity.to).lower === "to" && number(quantity.to + 1);
  // “agreed by 31 votes to 22”
  const votes =
    /^votes?$/.test(at(tokens, quantity.to).lower) &&
    at(tokens, quantity.to + 1).lower === "to" &&
    number(quantity.to + 2);
  const against =
    at(tokens, quantity.from - 1).lower === "to" &&
    /^votes?$/.test(at(tokens, quantity.from - 2).lower) &&
    number(quantity.from - 3);
  if (votes || against) return true;
  if (!second && !first && quantity.valueTo === undefined) return false;
  const start = second ? quantity.from - 2 : quantity.from;
  const end = first ? quantity.to + 2 : quantity.to;
  if (pluralGroup(tokens, end) !== null) return false;
  if (isPolled(tokens, quantity, second)) return true;
  // “The ratio of boys to girls is 3 to 1.”
  for (let k = start - 1; k > start - 8; k--) if (/^(?:ratio|odds)$/.test(at(tokens, k).lower)) return true;
  const by = at(tokens, start - 1).lower === "by" ? 1 : 0;
  for (let k = start - 1 - by; k > start - 6; k--) {
    if (VOTING.test(at(tokens, k).lower)) return true;
    if (by === 0 && /^(?:to|from|between)$/.test(at(tokens, k).lower)) return false;
  }
  return false;
};

/** “leads them 53 to 47”: two sides that make a hundred, in a poll or vote. */
function isPolled(tokens: Token[], { from, to, value, valueTo }: Quantity, second: boolean): boolean {
  const other = valueTo ?? Number(at(tokens, second ? from - 2 : to + 1).text);
  return (
    value + other === 100 &&
    tokens
      .slice(Math.max(0, from - 10), to + 10)
      .some(({ lower }) =>
        /^(?:leads?|led|trails?|trailed|trailing|preferred|poll|ahead|behind)$/.test(lower),
      )
  );
}

const COMPOUNDS =
  /^(?:seater|wheel|wheeler|way|piece|sided|dimensional|letter|legged|off|part|handed|hander|nil|star|pin|yard|stroke|tier|ply|ball|fold|in|on|up|figure|figures|over|door|footer|pronged|tone|step|horse|lane|way|to|by|and|for|nation|nations|plus|time|times|something|word|track|minded|under|size|speed|liner|button|all|one|two|point|dayer|teen|some|timer|pack)$/;

const WON = /^(?:defeat|win|victory|loss|triumph)$/;

const COUNTED_ONE = /^(?:bedroom|bed|match|game|goal|member|man|person|storey|seat|shot)$/;

/** `seven-seater`, `two-way`, `three-piece`, `one-off`; not `three-bedroom`, `11-member`, `five-match`. */
export const isCompound: Reject = (tokens, quantity) => {
  if (quantity.measured || quantity.attribute === null) return false;
  const noun = at(tokens, quantity.attribute).lower;
  // “a one-man band”, “the two-child limit”
  const next = at(tokens, quantity.attribute + 1).lower;
  if (noun === "man" && /^(?:show|shows|band|army|operation|team|play|crime|wave|rule|tent)$/.test(next))
    return true;
  if (noun === "child" && /^(?:policy|policies|limits?|cap|rule|benefit)$/.test(next)) return true;
  if (quantity.value === 1 && quantity.number.form === "words") return !COUNTED_ONE.test(noun);
  // “the two-party system”, “a two-state solution”; not “a 50-state poll”
  if (/^(?:party|state)$/.test(noun)) return quantity.value <= 3;
  // “a six-point victory”, “a two-run lead”; not “a six-point lead” of a poll
  if (noun === "point" || noun === "run")
    return (noun === "run" ? WINNING : WON).test(at(tokens, quantity.attribute + 1).lower);
  return noun === "star" || COMPOUNDS.test(noun);
};
