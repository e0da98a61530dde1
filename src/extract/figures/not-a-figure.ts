import { isPlural, pluralGroup } from "./noun-group.ts";
import { isNumberWord } from "./quantity/number-words.ts";
import type { Quantity } from "./quantity/quantity.ts";
import { at, isCapital, isHyphen, joins, type Token } from "./quantity/token.ts";

/** Whether a quantity is one that must never be shown as a figure. */
type Reject = (tokens: Token[], quantity: Quantity) => boolean;

/** Words before a number that make it a label, in either case: “stage 4”, “Section 21”, “page 12”, “No. 10”. */
const LABELS = new Set(
  `no nos number numbers section sections article chapter clause paragraph page pages tier stage category phase grade level part
   version lot room flat gate platform route highway junction exit channel step rule act lane zone unit type size formula
   radio episode series season volume figure table line bus flight train terminal apartment suite ward block box key
   appendix schedule question form code model mark mk bay dock pier berth cell area sector district precinct station
   interstate psalm verse opus symphony apollo soyuz falcon windows xbox playstation iphone ipad android galaxy pixel
   quoting reference ref incident log postcode pin boeing airbus g7 agenda factor vitamin omega plan covid catch bbc itv`.split(
    /\s+/,
  ),
);
const CAPITAL_LABELS = new Set(
  "day week year round game group class match race test stage heat team division league state house world war".split(
    " ",
  ),
);

const bareDigits = (quantity: Quantity): boolean =>
  !quantity.measured && quantity.number.form === "digits" && quantity.number.magnitude === 0;

/** “in 2019”, “the 2024 elections”, “since 1805”: a year; not “2,019 votes”, “2000 rpm”, “more than 1900 people”. */
const isYear: Reject = (tokens, quantity) => {
  const { value, number, modifier } = quantity;
  if (!bareDigits(quantity) || number.grouped || number.decimal || modifier !== null) return false;
  const before = at(tokens, quantity.from - 1).lower;
  if (quantity.valueTo !== undefined)
    return /^(?:between|from)$/.test(before) && value >= 1000 && quantity.valueTo < 2100;
  if (value >= 2100 && value < 2200)
    return /^(?:in|by|until|since|before|after)$/.test(before) && pluralGroup(tokens, quantity.to) === null;
  if (value >= 1900 && value < 2100)
    return !(
      /^(?:than|nearly|almost|roughly|approximately|exactly|least|some|only|just)$/.test(before) &&
      pluralGroup(tokens, quantity.to) !== null
    );
  if (value < 1000 || value >= 1900) return false;
  return (
    /^(?:in|since|from|by|of|until|till|between|circa|to|and|around|during|before|after|[(])$/.test(before) &&
    pluralGroup(tokens, quantity.to) === null &&
    at(tokens, quantity.to).lower !== "who"
  );
};

/** “stage 4”, “Section 21”, “No. 10”, “Type 2 diabetes”; not “each season 12 goals”. */
const isLabelled: Reject = (tokens, quantity) => {
  if (
    quantity.measured ||
    quantity.modifier !== null ||
    quantity.number.magnitude > 0 ||
    quantity.number.grouped
  )
    return false;
  // “junctions 10 and | 11”
  let from = quantity.from;
  while (
    /^(?:and|to|or|,|-|–|&)$/.test(at(tokens, from - 1).lower) &&
    /^\d{1,4}$/.test(at(tokens, from - 2).text)
  )
    from -= 2;
  if (from < quantity.from && pluralGroup(tokens, quantity.to) !== null) return false;
  const dot = at(tokens, from - 1).text === "." && at(tokens, from - 1).glued ? 1 : 0;
  const before = at(tokens, from - 1 - dot);
  if (before.kind !== "word") return false;
  if (dot === 1 && !/^nos?$/.test(before.lower)) return false;
  if (CAPITAL_LABELS.has(before.lower) && isCapital(before)) return true;
  if (/^(?:on|call|dial|ring|phone|text)$/.test(before.lower))
    return /^(?:101|111|112|999|000|911|105)$/.test(at(tokens, quantity.from).text);
  const label = before.lower.replace(/(?<=[^s])s$/, "");
  return (
    (LABELS.has(before.lower) || LABELS.has(label)) &&
    !(
      /^(?:number|area|series|line|plan|form|code|part|act|state)s?$/.test(before.lower) &&
      pluralGroup(tokens, quantity.to) !== null &&
      !isCapital(before)
    )
  );
};

/** Capitalised words that are no name: they only begin a sentence. */
const OPENERS = new Set(
  `a about after all almost also although among an and another any around as at average because before between both but by each
   even every exactly fewer first for from further he her his if in including instead into is it its just last least less like
   more most nearly no not now of on once only or our out over police roughly she since so some still such than that the their
   then there these they this those though through to today total under until up upon was we were what when where while with
   within without yet you i mr mrs dr approximately another monday tuesday wednesday thursday friday saturday sunday yesterday
   tonight overall meanwhile however altogether nationally worldwide officers officials doctors witnesses`.split(
    /\s+/,
  ),
);

/** “Radio Club 91”, “Galaxy Note 20 Ultra”, “Fortune 100”, “Boeing 737 jets”; not “In Leeds, 12 people”, “Tuesday 85 people”. */
const isName: Reject = (tokens, quantity) => {
  const before = at(tokens, quantity.from - 1);
  const plain =
    !quantity.measured &&
    quantity.number.magnitude === 0 &&
    !quantity.number.grouped &&
    quantity.modifier === null;
  if (!plain) return false;
  if (/^(?:&|p|sp|s)$/.test(before.lower) && quantity.number.form === "digits" && quantity.value === 500)
    return true;
  if (quantity.number.form === "words") return isWordName(tokens, quantity);
  if (!isCapital(before) || OPENERS.has(before.lower) || /'s$|s'$/.test(before.lower))
    return quantity.attribute === null && isAfterName(tokens, quantity);
  if (at(tokens, quantity.to).lower === "people") return false;
  return !/^(?:by|in|won)$/.test(before.lower);
};

/** The number is part of a name on its right: “787 Dreamliner”, “a 737 Max”, “11 Pro Max”, “4 Started well” in marks. */
function isAfterName(tokens: Token[], quantity: Quantity): boolean {
  const next = at(tokens, quantity.to);
  const before = at(tokens, quantity.from - 1);
  if (quantity.number.form !== "digits" || quantity.number.decimal) return false;
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
  if (!isCapital(next) || next.glued || isPlural(next)) return false;
  return pluralGroup(tokens, quantity.to) === null;
}

/** “Six Nations”, “Erik ten Hag”, “Channel Nine”, “the Big Four”; not “Two officers”, “TWO men”. */
function isWordName(tokens: Token[], quantity: Quantity): boolean {
  const first = at(tokens, quantity.from);
  const before = at(tokens, quantity.from - 1);
  const next = at(tokens, quantity.to);
  if (quantity.attribute !== null) return false;
  if (/^Nations?$/.test(next.text)) return true;
  const title = /^\p{Lu}\p{Ll}/u.test(first.text);
  if (title && isCapital(before) && !OPENERS.has(before.lower)) return true;
  if (
    !title &&
    isCapital(before) &&
    !OPENERS.has(before.lower) &&
    isCapital(next) &&
    !isPlural(next) &&
    !before.lower.endsWith("s") &&
    !/^[A-Z]+$/.test(before.text)
  )
    return pluralGroup(tokens, quantity.to) === null;
  return title && /^\p{Ll}/u.test(before.text) && isCapital(next);
}

const RESULT =
  /^(?:win|wins|won|victory|victories|defeat|loss|lead|draw|triumph|thrashing|success|aggregate|scoreline|rout|hammering|ahead|down|up|behind|at|after|over|against|winners?|favourite|majority|vote|ruling|decision|split|record|in|on|with|to|verdict|away|home)$/;

/** “2-1”, “won 89-89”, “a 5-4 ruling”, “212 for 6”: a score. A range counts something: “20-25 people”. */
const isScore: Reject = (tokens, quantity) => {
  const { measured, number } = quantity;
  if (measured || number.magnitude > 0 || number.grouped) return false;
  if (at(tokens, quantity.from - 1).lower === "for") {
    const table = number.form === "words" && /^[.,;:)”"]?$/.test(at(tokens, quantity.to).text);
    const wicket = /^\d{1,3}$/.test(at(tokens, quantity.from - 2).text) && quantity.value <= 10;
    if ((table || wicket) && pluralGroup(tokens, quantity.to) === null) return true;
  }
  const link = at(tokens, quantity.to);
  // Golf: “nine under”, “two over par”
  if (
    /^(?:under|over)$/.test(link.lower) &&
    /^(?:par|after|through|for|with)?$|^[.,;]$/.test(at(tokens, quantity.to + 1).lower)
  )
    return true;
  if (quantity.valueTo !== undefined) {
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

const COMPOUNDS =
  /^(?:seater|wheel|wheeler|way|piece|sided|dimensional|letter|legged|off|part|handed|hander|nil|star|pin|yard|stroke|tier|ply|ball|fold|in|on|up|figure|figures|over|door|footer|pronged|tone|step|horse|lane|way|to|by|and|for|nation|nations|plus|time|times|something|word|track|minded|under|size|speed|liner|button|all|one|two|point|dayer|teen|some|timer)$/;
const COUNTED_ONE = /^(?:bedroom|bed|match|game|goal|member|man|person|storey|seat|shot)$/;

/** `seven-seater`, `two-way`, `three-piece`, `one-off`; not `three-bedroom`, `11-member`, `five-match`. */
const isCompound: Reject = (tokens, quantity) => {
  if (quantity.measured || quantity.attribute === null) return false;
  const noun = at(tokens, quantity.attribute).lower;
  if (quantity.value === 1 && quantity.number.form === "words") return !COUNTED_ONE.test(noun);
  return noun === "point" || noun === "star" ? noun === "star" : COMPOUNDS.test(noun);
};

const CASUALTY = /^(?:dead|killed|injured|wounded|missing|hurt|arrested|count|counts)$/;

/** The pronoun and the determiner *one*: “one of the”, “one MP”, “the first one”; not “just one area”, “one kilometre”. */
const isPronoun: Reject = (tokens, quantity) => {
  const { number, value } = quantity;
  if (value !== 1 || number.form !== "words" || number.magnitude > 0 || quantity.attribute !== null)
    return false;
  const before = at(tokens, quantity.from - 1).lower;
  const next = at(tokens, quantity.to);
  if (quantity.measured)
    return (
      quantity.unit === "duration" &&
      /^(?:day|night|minute|second)$/.test(quantity.unitDetail ?? "") &&
      quantity.valueTo === undefined &&
      !/^(?:than|just|only|least|every|within|in)$/.test(before)
    );
  if (next.lower === "of" || next.kind !== "word") return true;
  if (CASUALTY.test(next.lower) || isCasualty(tokens, quantity.to)) return false;
  const limited = /^(?:just|only|least|than|exactly)$/.test(before);
  if (limited) return /^(?:thing|who|that|way|to|more|day|in|for|with|on|such|side)$/.test(next.lower);
  return !isCoordinated(tokens, quantity);
};

/** “One person was killed”, “one man has died”. */
function isCasualty(tokens: Token[], noun: number): boolean {
  if (
    !/^(?:person|man|woman|child|boy|girl|passenger|officer|soldier|civilian|worker|driver|student|pupil|firefighter|baby)$/.test(
      at(tokens, noun).lower,
    )
  )
    return false;
  for (let k = noun + 1; k < noun + 5; k++) {
    const word = at(tokens, k).lower;
    if (
      /^(?:killed|injured|dead|died|arrested|hurt|wounded|missing|shot|stabbed|charged|detained|hospitalised|rescued)$/.test(
        word,
      )
    )
      return true;
    if (
      !/^(?:was|is|has|had|have|been|were|are|also|remains?|still|seriously|critically|fatally|being|reported|confirmed|found)$/.test(
        word,
      )
    )
      return false;
  }
  return false;
}

/** “one goal and two assists”, “two men and one woman”: counted beside another count. */
function isCoordinated(tokens: Token[], quantity: Quantity): boolean {
  for (let k = quantity.to + 1; k < quantity.to + 4; k++) {
    if (!/^(?:and|,)$/.test(at(tokens, k).lower)) continue;
    const other = at(tokens, k).text === "," && at(tokens, k + 1).lower === "and" ? k + 2 : k + 1;
    if (isCount(at(tokens, other))) return pluralGroup(tokens, other + 1) !== null;
  }
  const and = at(tokens, quantity.from - 1).lower === "and";
  if (!and) return false;
  for (let k = quantity.from - 2; k >= quantity.from - 5; k--)
    if (isCount(at(tokens, k))) return pluralGroup(tokens, k + 1) !== null;
  return false;
}

const isCount = (token: Token): boolean =>
  (isNumberWord(token.lower) && token.lower !== "one") || /^\d{1,3}$/.test(token.text);

/** “the two countries”, “these two”, “the other two”: both of things already named. */
const isBoth: Reject = (tokens, quantity) => {
  if (
    quantity.value !== 2 ||
    quantity.measured ||
    quantity.attribute !== null ||
    quantity.number.form !== "words"
  )
    return false;
  const before = at(tokens, quantity.from - 1).lower;
  return (
    /^(?:the|these|those|other|any|between|every)$/.test(before) &&
    !/^(?:biggest|largest|main|other)$/.test(at(tokens, quantity.to).lower)
  );
};

/** “1.” before an item of a list, “(2)”, “top 10”, “the last 16”, “number: 7” alone. */
const isListed: Reject = (tokens, quantity) => {
  if (quantity.measured || quantity.number.magnitude > 0 || quantity.number.grouped) return false;
  const next = at(tokens, quantity.to);
  const group = pluralGroup(tokens, quantity.to);
  if (quantity.from === 0 && /^[.):]$/.test(next.text) && quantity.number.form === "digits") return true;
  if (at(tokens, quantity.from - 1).text === "#") return true;
  if (/^(?:top|bottom|last|final|big|front|back)$/.test(at(tokens, quantity.from - 1).lower))
    return group === null;
  return false;
};

/** “the first three months of 2024”, “seven days to Monday”: a stretch of the calendar, read as a date. */
const isCalendar: Reject = (tokens, quantity) => {
  if (quantity.unit !== "duration" || quantity.attribute !== null) return false;
  const before = at(tokens, quantity.from - 1).lower;
  const next = at(tokens, quantity.to).lower;
  const after = at(tokens, quantity.to + 1);
  if (/^(?:first|final|opening|last|closing)$/.test(before) && next === "of") return true;
  if (/^(?:to|ending|ended|until|through)$/.test(next)) {
    const day =
      after.lower === "on" || after.lower === "the" || after.lower === "last"
        ? at(tokens, quantity.to + 2)
        : after;
    return (
      /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|end)$/.test(
        day.lower,
      ) || /^\d/.test(day.text)
    );
  }
  return false;
};

const REJECTS: Reject[] = [
  isYear,
  isLabelled,
  isName,
  isScore,
  isCompound,
  isPronoun,
  isBoth,
  isListed,
  isCalendar,
];

/** Years, labels, names, scores, compounds, *one* and *both*, list marks, stretches of the calendar. */
export function isNotAFigure(tokens: Token[], quantity: Quantity): boolean {
  return !quantity.vague && REJECTS.some((reject) => reject(tokens, quantity));
}
