import { isEnumerated } from "../about/age/listed-age.ts";
import { pluralGroup } from "../counted/plural-group.ts";
import { isAircraft } from "../quantity/numbers/aircraft.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { isNumberWord } from "../quantity/numbers/number-words.ts";
import { at, isCapital, joins, type Token } from "../quantity/numbers/token.ts";
import { unitAt } from "../units/unit.ts";
import type { Reject } from "./rule.ts";

/** Words before a number that make it a label, in either case: “stage 4”, “Section 21”, “page 12”, “No. 10”. */
const LABELS = new Set(
  `no nos vol number numbers section sections article chapter clause paragraph page pages tier stage category phase grade level part
   version lot room flat gate platform route highway junction exit channel step rule act lane zone unit type size formula
   radio episode series season volume figure table line bus flight train terminal apartment suite ward block box key
   appendix schedule question form code model mark mk bay dock pier berth cell area sector district precinct station
   interstate psalm verse opus symphony apollo soyuz falcon windows xbox playstation iphone ipad android galaxy pixel
   lap hole seeded ranked par quoting chart graph reference ref incident log postcode pin boeing airbus g7 agenda factor vitamin omega plan covid catch bbc itv draw division update`.split(
    /\s+/,
  ),
);

const CAPITAL_LABELS = new Set(
  "day week year round game group class match race test stage heat team division league state house world war".split(
    " ",
  ),
);

/** People called by a number to keep their names out. */
const NUMBERED =
  /^(?:victim|witness|defendant|juror|complainant|suspect|plaintiff|contestant|partner|accused)$/;
const isAlone = (tokens: Token[], { to, number }: Quantity): boolean =>
  pluralGroup(tokens, to) === null &&
  (number.form === "digits" || /^(?::|said|told|claimed)$/.test(at(tokens, to).lower)) &&
  !/^(?:of|per|in|out|or|and|more|percent|%)$/.test(at(tokens, to).lower);

/** “stage 4”, “Section 21”, “No. 10”, “Type 2 diabetes”; not “each season 12 goals”. */
export const isLabelled: Reject = (tokens, quantity) => {
  if (
    quantity.measured ||
    quantity.modifier !== null ||
    quantity.number.magnitude > 0 ||
    quantity.number.grouped
  )
    return false;
  // “on the 200 block of Elm Street”
  const block = at(tokens, quantity.to).lower === "block" && at(tokens, quantity.to + 1).lower === "of";
  if (block && quantity.value % 100 === 0 && at(tokens, quantity.from - 1).lower === "the") return true;
  // “junctions 10 and | 11”
  let from = quantity.from;
  while (
    from > quantity.from - 8 &&
    /^(?:and|to|or|of|,|-|–|&)$/.test(at(tokens, from - 1).lower) &&
    /^\d{1,4}$/.test(at(tokens, from - 2).text)
  )
    from -= 2;
  if (
    /^(?:999|911|111|101|112)$/.test(at(tokens, quantity.from).text) &&
    /^(?:calls?|callers?|operators?|crews?|handlers?|dispatchers?|number|emergency|team)$/.test(
      at(tokens, quantity.to).lower,
    )
  )
    return true;
  // “Year 10 and 11 pupils”, “those in years 1, 2 and 6”, “her year two pupils”, “type two diabetes”
  const kind = at(tokens, from - 1).lower;
  const school = /^(?:years?|grades?)$/.test(kind) && isCapital(at(tokens, from - 1));
  const listed = from < quantity.from || /^(?:,|and|to|or|-|–)$/.test(at(tokens, quantity.to).lower);
  if (kind === "years" && listed && quantity.value <= 13) return true;
  const PUPILS = /^(?:pupils?|students?|children|class|classes|diabet(?:es|ics?))$/;
  if (
    /^(?:year|type|grade)$/.test(kind) &&
    quantity.value <= 13 &&
    PUPILS.test(at(tokens, quantity.to).lower)
  )
    return true;
  if (from < quantity.from && !school && pluralGroup(tokens, quantity.to) !== null) return false;
  // “stage four lockdowns”, “category one and | two | events”
  let first = quantity.from;
  if (/^(?:and|or|to)$/.test(at(tokens, first - 1).lower) && isNumberWord(at(tokens, first - 2).lower))
    first -= 2;
  const told = /^(?:this|that|which|what|last|next|first|final|each|every|early|late|one)$/;
  if (quantity.number.form === "words" && quantity.value <= 10 && !told.test(at(tokens, first - 2).lower))
    if (/^(?:stage|tier|phase|level|category|alert)$/.test(at(tokens, first - 1).lower)) return true;
  const dot = at(tokens, from - 1).text === "." && at(tokens, from - 1).glued ? 1 : 0;
  const before = at(tokens, from - 1 - dot);
  // “a par-five”
  if (joins(tokens, from - 1) && LABELS.has(at(tokens, from - 2).lower)) return true;
  if (before.kind !== "word") return false;
  // “named only as victim 4”, “Witness two said”
  if (quantity.value <= 50 && NUMBERED.test(before.lower) && isAlone(tokens, quantity)) return true;
  // “priority two calls”, “a film with a 15 certificate”, “the decisive game four”
  if (before.lower === "priority" && quantity.value <= 5) return true;
  if (before.lower === "game" && quantity.number.form === "words" && quantity.value <= 9)
    return pluralGroup(tokens, quantity.to) === null;
  if (at(tokens, quantity.to).lower === "certificate" && quantity.value <= 18) return true;
  // “I signed S. 138 and H.R. 4521”
  if (dot === 1 && /^[SR]$/.test(before.text)) return true;
  if (dot === 1 && !/^(?:nos?|vol)$/.test(before.lower)) return false;
  if (CAPITAL_LABELS.has(before.lower) && isCapital(before)) return true;
  // “text HELP to 60060”
  if (before.lower === "to" && /^\d{4,6}$/.test(at(tokens, quantity.from).text))
    for (let k = from - 2; k > from - 6; k--)
      if (/^(?:text|texting|sms)$/.test(at(tokens, k).lower)) return true;
  // “rank their staff from 1 to 5”, “on a scale of one to ten”
  if (quantity.valueTo !== undefined && quantity.value <= 1 && /^(?:from|of)$/.test(before.lower))
    for (let k = from - 2; k > from - 7; k--)
      if (
        /^(?:rank\w*|rat(?:e[ds]?|ing)|grad(?:e[ds]?|ing)|scor(?:e[ds]?|ing)|scale|mark(?:s|ed)?)$/.test(
          at(tokens, k).lower,
        )
      )
        return true;
  // “He will wear 11.”
  if (/^(?:wears?|wore|worn|wearing)$/.test(before.lower) && quantity.value < 100)
    return pluralGroup(tokens, quantity.to) === null;
  // “dialled 999”, “a tip to 911”
  if (/^(?:on|to|hoax|(?:call|dial|ring|phone|text)(?:s|l?ed|l?ing)?|rang|rung)$/.test(before.lower))
    if (/^(?:101|111|112|999|000|911|105)$/.test(at(tokens, quantity.from).text))
      return pluralGroup(tokens, quantity.to) === null && (before.lower !== "to" || isCalling(tokens, from));
  // “cars with the latest 70 plate”
  if (!quantity.measured && quantity.value < 100 && /^(?:plate|reg)$/.test(at(tokens, quantity.to).lower))
    return true;
  // “forwarded the texts to 7726”, “if the rule of six fails”
  if (
    before.lower === "to" &&
    /^[4-9]\d{3,4}$/.test(at(tokens, quantity.from).text) &&
    isCalling(tokens, from)
  )
    return pluralGroup(tokens, quantity.to) === null;
  if (before.lower === "of" && at(tokens, from - 2).lower === "rule" && quantity.value === 6) return true;
  const label = before.lower.replace(/(?<=[^s])s$/, "");
  return (
    (LABELS.has(before.lower) || LABELS.has(label)) &&
    !(
      (/^(?:number|area|series|line|plan|form|code|part|act|state|hole|ranked|seeded|draw|division|update|reference|log|record|chart|question|catch|train|bus|plan)s?$/.test(
        before.lower,
      ) ||
        quantity.number.form === "words") &&
      pluralGroup(tokens, quantity.to) !== null &&
      !isCapital(before)
    )
  );
};

/** “a tip | to 911”, “called in | to 111” */
const isCalling = (tokens: Token[], from: number): boolean =>
  tokens
    .slice(Math.max(0, from - 5), from - 1)
    .some(({ lower }) => /^(?:tips?|calls?|called|calling|caller|texts?|texted|emergency)$/.test(lower));

/** “1.” before an item of a list, “(2)”, “top 10”, “the last 16”, “number: 7” alone. */
export const isListed: Reject = (tokens, quantity) => {
  if (quantity.measured || quantity.number.magnitude > 0 || quantity.number.grouped) return false;
  const next = at(tokens, quantity.to);
  const group = pluralGroup(tokens, quantity.to);
  if (quantity.from === 0 && /^[.):]$/.test(next.text) && quantity.number.form === "digits") return true;
  if (isEnumerated(tokens, quantity)) return true;
  // “a top-four club”
  if (joins(tokens, quantity.from - 1) && at(tokens, quantity.from - 2).lower === "top") return true;
  if (/^[#/]$/.test(at(tokens, quantity.from - 1).text) && at(tokens, quantity.from).glued) return true;
  // “Two wins: 1. Welfare reform 2. Courts”
  const item = next.text === "." && next.glued && isCapital(at(tokens, quantity.to + 1));
  if (item && quantity.number.form === "digits" && quantity.value <= 50) return true;
  // A row of numbers: “7 12 9”
  const row = (place: number): boolean =>
    at(tokens, place).kind === "number" && !joins(tokens, place + 1) && !isOfNoun(tokens, place);
  if (row(quantity.to) || (row(quantity.from - 1) && row(quantity.from - 2))) return true;
  if (
    /^(?:top|bottom|last|final|big|front|back|fatal|deadly|famous|fab|magnificent|dirty)$/.test(
      at(tokens, quantity.from - 1).lower,
    )
  )
    return group === null;
  return false;
};

/** “two | 120 mm rounds”, “400 | 737 Max jets”: a number that only tells which. */
function isOfNoun(tokens: Token[], place: number): boolean {
  const unit = unitAt(tokens, place + 1);
  const sized = unit !== null && /^(?:distance|mass|volume)$/.test(unit.unit);
  return isAircraft(tokens, place) || (sized && pluralGroup(tokens, unit.to) !== null);
}
