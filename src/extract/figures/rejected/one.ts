import { pluralGroup } from "../counted/plural-group.ts";
import { isClosed, isPlural } from "../counted/noun-words.ts";
import { isNumberWord } from "../quantity/numbers/number-words.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, type Token } from "../quantity/numbers/token.ts";
import { isOneCounted } from "./one-counted.ts";
import { isEach } from "./idiom.ts";
import type { Reject } from "./rule.ts";

const CASUALTY = /^(?:dead|killed|injured|wounded|missing|hurt|arrested|count|counts)$/;

/** The pronoun and the determiner *one*: “one of the”, “one MP”, “the first one”; not “just one area”, “one kilometre”. */
export const isPronoun: Reject = (tokens, quantity) => {
  const { number, value } = quantity;
  if (value === 0 && number.form === "words" && !quantity.measured) return true;
  if (value !== 1 || number.form !== "words" || number.magnitude > 0 || quantity.attribute !== null)
    return false;
  const before = at(tokens, quantity.from - 1).lower;
  const next = at(tokens, quantity.to);
  if (quantity.measured && /^(?:pence|cent)$/.test(quantity.unit) && before === "not") return true;
  if (quantity.measured)
    return (
      quantity.unit === "duration" &&
      /^(?:day|night|minute|second)$/.test(quantity.unitDetail ?? "") &&
      quantity.valueTo === undefined &&
      !isEach(tokens, quantity.from, quantity.to) &&
      !/^(?:than|just|only|least|every|within|in)$/.test(before)
    );
  // “compared with one the year before”, “all but one of the schools”
  if (/^(?:with|to)$/.test(before) && at(tokens, quantity.from - 2).lower === "compared") return false;
  if (before === "but" && /^(?:all|none)$/.test(at(tokens, quantity.from - 2).lower)) return false;
  if (isListedAfter(tokens, quantity) || isOneCounted(tokens, quantity)) return false;
  // “four were fined and one was cleared”
  if (before === "and" && /^(?:was|is|were)$/.test(next.lower) && isAfterCounted(tokens, quantity.from))
    return false;
  // “has won one of his 38 races”
  const own = next.lower === "of" && /^(?:his|her|its|their)$/.test(at(tokens, quantity.to + 1).lower);
  if (own && /^(?:won|lost|missed|played)$/.test(before) && isCount(at(tokens, quantity.to + 2)))
    return false;
  if (/^(?:injur|kill|wound)(?:ed|ing|s)$/.test(before) && next.lower === "person") return false;
  if (next.lower === "of" || next.kind !== "word") return true;
  if (CASUALTY.test(next.lower) || isCasualty(tokens, quantity.to)) return false;
  const limited = /^(?:just|only|least|than|exactly)$/.test(before);
  // “the only one unhappy”
  if (before === "only" && at(tokens, quantity.from - 2).lower === "the") return true;
  // “They are just one stakeholder”
  const said = at(tokens, quantity.from - 2).lower;
  const subject = at(tokens, quantity.from - 3);
  const among =
    /^(?:is|are|was|were)$/.test(said) &&
    (/^(?:it|this|that|we|you|they|these|those|he|she)$/.test(subject.lower) || isPlural(subject));
  if (before === "just" && among) return true;
  if (limited && isClosed(next.lower)) return true;
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

/** “three counts of fraud and one of theft”, “two dogs, one budgie”: the same thing counted on, or another beside it. */
function isListedAfter(tokens: Token[], quantity: Quantity): boolean {
  const link = at(tokens, quantity.from - 1);
  const of = link.lower === "and" && at(tokens, quantity.to).lower === "of";
  if (!of && link.text !== ",") return false;
  const next = at(tokens, quantity.to);
  if (!of && (next.kind !== "word" || isClosed(next.lower))) return false;
  for (let k = quantity.from - 2; k > quantity.from - 12; k--) {
    if (!isCount(at(tokens, k))) continue;
    const group = pluralGroup(tokens, k + 1);
    if (group === null) return false;
    return of ? at(tokens, group.to).lower === "of" : group.to === quantity.from - 1;
  }
  return false;
}

/** “Four were fined”, “Eight escaped”, “57 girls fled”: people counted as the subject, not long before. */
function isAfterCounted(tokens: Token[], from: number): boolean {
  for (let k = from - 2; k > from - 14; k--) {
    if (/^[;.]$/.test(at(tokens, k).text)) return false;
    if (isCount(at(tokens, k)) && /^(?:were|are|have|had)$/.test(at(tokens, k + 1).lower)) return true;
    const group = isCount(at(tokens, k)) ? pluralGroup(tokens, k + 1) : null;
    if (group !== null && /^(?:were|are|have|had)$|ed$/.test(at(tokens, group.to).lower)) return true;
  }
  return false;
}

const isCount = (token: Token): boolean =>
  (isNumberWord(token.lower) && token.lower !== "one") || /^\d{1,3}$/.test(token.text);

/** “all three of them”, “you two”: of those spoken of, where nothing counted follows. */
export const isAllOfThem: Reject = (tokens, quantity) =>
  !quantity.measured &&
  quantity.attribute === null &&
  quantity.number.form === "words" &&
  quantity.value <= 12 &&
  quantity.value >= 2 &&
  /^(?:all|you|we|us|them|these|those)$/.test(at(tokens, quantity.from - 1).lower) &&
  pluralGroup(tokens, quantity.to) === null;

const PARTIES =
  /^(?:countries|nations|governments|sides|capitals|parties|states|leaders|powers|camps|presidents|ministers|sexes|years|halves|ends|things)$/;

/** “the two countries”, “these two”, “the other two”: both of those spoken of; not “the two lorry drivers were held”. */
export const isBoth: Reject = (tokens, quantity) => {
  if (
    quantity.value !== 2 ||
    quantity.measured ||
    quantity.attribute !== null ||
    quantity.number.form !== "words"
  )
    return false;
  const before = at(tokens, quantity.from - 1).lower;
  // “split in two”
  if (before === "in" && at(tokens, quantity.to).kind !== "word") return true;
  if (/^(?:biggest|largest|main|other)$/.test(at(tokens, quantity.to).lower)) return false;
  if (/^(?:other|any|every|between)$/.test(before)) return true;
  if (!/^(?:the|these|those)$/.test(before)) return false;
  const group = pluralGroup(tokens, quantity.to);
  return group === null || PARTIES.test(at(tokens, group.to - 1).lower);
};
