import { pluralGroup } from "../counted/plural-group.ts";
import { isPlural } from "../counted/noun-words.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, isCapital, joins, type Token } from "../quantity/numbers/token.ts";
import type { Reject } from "./rule.ts";
import { isWordName, OPENERS } from "./word-name.ts";

/** “Radio Club 91”, “Galaxy Note 20 Ultra”, “Fortune 100”, “Boeing 737 jets”; not “In Leeds, 12 people”, “Tuesday 85 people”. */
export const isName: Reject = (tokens, quantity) => {
  const before = at(tokens, quantity.from - 1);
  // “the Under-23s won”
  const team = quantity.rule === "age group" && isCapital(at(tokens, quantity.from - 2));
  if (team && /^(?:the|an?|our|their|his)$/.test(at(tokens, quantity.from - 3).lower)) return true;
  if (quantity.measured)
    return (
      isPlan(tokens, quantity) ||
      isWar(tokens, quantity) ||
      isTitle(tokens, quantity) ||
      isBand(tokens, quantity) ||
      isBearing(tokens, quantity) ||
      isModel(tokens, quantity)
    );
  if (isAgeGroup(tokens, quantity)) return true;
  const plain =
    !quantity.measured &&
    quantity.number.magnitude === 0 &&
    !quantity.number.grouped &&
    quantity.modifier === null;
  if (!plain) return false;
  // “the Group of 20”, “the Class of 92”
  if (before.lower === "of" && /^(?:Group|Class)$/.test(at(tokens, quantity.from - 2).text)) return true;
  // “the new ‘rule of six’”
  if (before.lower === "of" && at(tokens, quantity.from - 2).lower === "rule" && quantity.value <= 9)
    return pluralGroup(tokens, quantity.to) === null;
  if (/^(?:&|p|sp|s)$/.test(before.lower) && quantity.number.form === "digits" && quantity.value === 500)
    return true;
  if (quantity.number.form === "words") return isWordName(tokens, quantity);
  // “24 Commando Royal Engineers”
  if (
    /^(?:Commando|Squadron|Battalion|Regiment|Brigade|Para|Signal|Field)$/.test(at(tokens, quantity.to).text)
  )
    return true;
  if (!isCapital(before) || OPENERS.has(before.lower) || /'s$|s'$/.test(before.lower))
    return quantity.attribute === null && isAfterName(tokens, quantity);
  // “DRIVER BROKE 5 ROAD RULES”
  const shouted = (place: number): boolean => /^[A-Z]{4,}$/.test(at(tokens, place).text);
  if (shouted(quantity.from - 1) && shouted(quantity.to) && pluralGroup(tokens, quantity.to) !== null)
    return false;
  // “Melby 9611.5”
  if (quantity.number.decimal && quantity.value >= 1000) return false;
  if (/^(?:people|times)$/.test(at(tokens, quantity.to).lower) || isTally(tokens, quantity)) return false;
  // “gave Jai 11 units of blood”
  const given = /^(?:gave|gives?|given|handed|sent|paid|owed?|owes|offered|awarded|brought|showed|lent)$/;
  if (given.test(at(tokens, quantity.from - 2).lower) && pluralGroup(tokens, quantity.to) !== null)
    return false;
  // “Ministry Says 40 Schools Closed”
  const verb =
    /^(?:says?|frees?|kills?|finds?|sees?|gets?|cuts?|adds?|loses?|wins?|takes?|leaves?|hits?|has|have|are|injures?|includ(?:es|ing)|[a-z]{2,}ed)$/;
  if (verb.test(before.lower) && pluralGroup(tokens, quantity.to) !== null) return false;
  return !/^(?:by|in|won)$/.test(before.lower);
};

/** “Labour won 411 seats, the Conservatives 121 and the Greens four”: the verb left out after the first. */
function isTally(tokens: Token[], quantity: Quantity): boolean {
  const party = at(tokens, quantity.from - 1);
  if (!isPlural(party) || !/^(?:[,.;]|and|at|in|with)?$/.test(at(tokens, quantity.to).lower)) return false;
  let place = quantity.from - 2;
  while (place > quantity.from - 5 && isCapital(at(tokens, place))) place -= 1;
  if (at(tokens, place).lower !== "the") return false;
  const link = at(tokens, place - 1).lower === "and" || at(tokens, place - 1).text === ",";
  return link && [2, 3, 4].some((k) => at(tokens, place - k).kind === "number");
}

/** “30 Seconds to Mars”, “50 Cent”: a unit with a capital; “34 Celsius” is none. */
function isTitle(tokens: Token[], quantity: Quantity): boolean {
  const unit = at(tokens, quantity.to - 1);
  const name = /^\p{Lu}\p{Ll}{2,}$/u.test(unit.text) && unit.start > at(tokens, quantity.number.to - 1).start;
  if (/^(?:Canadian|Australian|American)$/.test(unit.text)) return false;
  // “Three Mile Island”
  const island = quantity.value > 1 && !unit.lower.endsWith("s") && isCapital(at(tokens, quantity.to));
  if (name && island && quantity.number.form === "words" && quantity.attribute === null) return true;
  if (!name || /^(?:celsius|fahrenheit|euros?)$/.test(unit.lower) || quantity.to - 1 < quantity.number.to)
    return false;
  return !isCapital(at(tokens, quantity.to)) || isCapital(at(tokens, quantity.to + 1));
}

/** “the Six-Day War”, “the Thirty Years’ War” */
const isWar = (tokens: Token[], { from, to, attribute, number }: Quantity): boolean => {
  const first = /^\p{Lu}/u.test(at(tokens, from).text) && number.form === "words";
  return first && from > 0 && [0, 1].some((k) => at(tokens, (attribute ?? to) + k).text === "War");
};

/** “the 10-year Health Plan”; not “a 10-year health plan”. */
function isPlan(tokens: Token[], { unit, attribute }: Quantity): boolean {
  if (unit !== "duration" || attribute === null) return false;
  let place = attribute;
  while (place < attribute + 5 && isCapital(at(tokens, place))) place += 1;
  return /^(?:Plan|Strategy|Framework|Vision|Programme|Agreement|Deal|Review|Forecast)$/.test(
    at(tokens, place - 1).text,
  );
}

/** “the 40p band”, “the 45p rate”: which of several, no sum paid. */
const isBand = (tokens: Token[], quantity: Quantity): boolean =>
  quantity.unit === "pence" && /^(?:band|bracket|rate|threshold)s?$/.test(at(tokens, quantity.to).lower);

/** “his Chrysler | 300C |”, “told | 2GB | radio” */
const isModel = (tokens: Token[], { unit, from, to, value }: Quantity): boolean =>
  (unit === "temperature" &&
    value >= 100 &&
    isCapital(at(tokens, from - 1)) &&
    at(tokens, to - 1).glued &&
    from > 1) ||
  (unit === "data" &&
    /^(?:radio|host|presenter|breakfast|broadcaster|listeners|['’]s)$/.test(at(tokens, to).lower));

/** “43 degrees North”, “at 12 degrees latitude”: a place; “a 360 degree view”: all round; not “43 degrees in the North”. */
const isBearing = (tokens: Token[], { to, value }: Quantity): boolean =>
  /^degrees?$/.test(at(tokens, to - 1).lower) &&
  (/^(?:north|south|east|west|latitude|longitude)$/.test(at(tokens, to).lower) ||
    // “a 360 degree view”
    (/^(?:90|180|270|360)$/.test(String(value)) &&
      /^(?:views?|panoramas?|panoramic|cameras?|videos?|vision|turn|spin|images?|tour|feedback|rotation|photos?)$/.test(
        at(tokens, to).lower,
      )));

/** “England Under-21 international”, “the under-18 side”. */
function isAgeGroup(tokens: Token[], quantity: Quantity): boolean {
  const before = at(tokens, quantity.from - 2);
  if (!joins(tokens, quantity.from - 1) || !/^(?:under|over)$/.test(before.lower)) return false;
  const team =
    /^(?:internationals?|team|squad|side|level|world|european|cup|championships?|tournament|captain|coach|player|match|game|final|league)$/;
  return team.test(at(tokens, quantity.to).lower) || (isCapital(before) && quantity.from > 2);
}

/** The number is part of a name on its right: “787 Dreamliner”, “a 737 Max”, “11 Pro Max”, “4 Started well” in marks. */
function isAfterName(tokens: Token[], quantity: Quantity): boolean {
  const next = at(tokens, quantity.to);
  const before = at(tokens, quantity.from - 1);
  if (quantity.number.form !== "digits" || quantity.number.decimal) return false;
  // “the 757 is parked”
  const aeroplane =
    /^7[0-8]7$/.test(at(tokens, quantity.from).text) && /^(?:an?|the|his|her|its|old)$/.test(before.lower);
  if (aeroplane && pluralGroup(tokens, quantity.to) === null) return true;
  // Player ratings: “Herrera: 4 Started well”
  if (
    before.text === ":" &&
    quantity.value <= 10 &&
    isCapital(at(tokens, quantity.from - 2)) &&
    !isPlural(next)
  )
    return true;
  if (/^(?:new|own|older|ageing|aging)$/.test(before.lower) && quantity.value >= 100 && isCapital(next))
    return true;
  if (!isCapital(next) || next.glued || isPlural(next) || next.text === "IQ") return false;
  // “900 H&M stores”, “138 F-35s”, “16 UK F-35s”
  const firm = at(tokens, quantity.to + 1).text === "&" && at(tokens, quantity.to + 1).glued;
  if (firm && isPlural(at(tokens, quantity.to + 3))) return false;
  for (const place of [quantity.to, quantity.to + 1]) {
    const type = joins(tokens, place + 1) && at(tokens, place + 2).kind === "number";
    if (type && /^s$/.test(at(tokens, place + 3).lower) && at(tokens, place + 3).glued) return false;
  }
  return pluralGroup(tokens, quantity.to) === null;
}
