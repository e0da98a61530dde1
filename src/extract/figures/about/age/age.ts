import { pluralGroup } from "../../counted/plural-group.ts";
import { isClosed } from "../../counted/noun-words.ts";
import type { Figure } from "../../figure.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import { isNumberWord } from "../../quantity/numbers/number-words.ts";
import { isAfterName } from "./after-name.ts";
import { isAverage, isListedAge } from "./listed-age.ts";
import { GROWN, PERSON } from "./person-words.ts";
import { isAgeInTime, isAgePhrase, isInTurn } from "./phrase.ts";
import { at, isCapital, type Token } from "../../quantity/numbers/token.ts";

/**
 * A bare number that is somebody's age: “Maria Lopez, 34, said”, “Lopez (34)”, “aged 18 to 24”, “over the age of 21”,
 * “He will be 35”, “who turned 50”. Refused: “In Leeds, 12 people”, “Leeds, 12 were”, “On page 34”.
 */
export function asAge(tokens: Token[], quantity: Quantity, previous: Figure | undefined): Quantity {
  const { measured, number, value } = quantity;
  if (isAgeInTime(tokens, quantity)) return { ...quantity, unit: "age", rule: "age" };
  const plain =
    !measured &&
    quantity.attribute === null &&
    !quantity.vague &&
    number.magnitude === 0 &&
    (!number.decimal || isExpected(tokens, quantity)) &&
    value > 0 &&
    value <= 120;
  if (!plain) return quantity;
  const told =
    isAged(tokens, quantity) || isAverage(tokens, quantity) || isAgePhrase(tokens, quantity, previous);
  const ranged = quantity.valueTo !== undefined;
  const named = isAfterName(tokens, quantity) || isInTurn(tokens, quantity);
  if (!told && (ranged || !(named || isListedAge(tokens, quantity, previous)))) return quantity;
  return { ...quantity, unit: "age", unitDetail: "year", measured: true, rule: "age" };
}

/** “is expected to live until she is | 81.4” */
const isExpected = (tokens: Token[], { from }: Quantity): boolean =>
  /^(?:until|till) (?:he|she|they) (?:is|are)$/.test(
    [3, 2, 1].map((k) => at(tokens, from - k).lower).join(" "),
  );

function isAged(tokens: Token[], quantity: Quantity): boolean {
  const near = [1, 2, 3, 4].map((k) => at(tokens, quantity.from - k).lower);
  if (/^(?:aged?|ages)$/.test(near[0] ?? "")) return true;
  if (near[0] === "between" && /^(?:aged|ages)$/.test(near[1] ?? "")) return true;
  if (near[0] === "of" && /^ages?$/.test(near[1] ?? "")) return true;
  if (
    /^(?:under|over|about|around|just|only|from)$/.test(near[0] ?? "") &&
    /^(?:aged|ages)$/.test((near[1] === "from" ? near[2] : near[1]) ?? "")
  )
    return true;
  // “Ms Dunn, then 19 became a bride”
  const atThatTime = near[0] === "then" && near[1] === "," && isCapital(at(tokens, quantity.from - 3));
  if (atThatTime && quantity.number.form === "digits" && pluralGroup(tokens, quantity.to) === null)
    return true;
  // “Jo Kell (left and right at 18) was”
  const pictured =
    at(tokens, quantity.to).text === ")" &&
    tokens
      .slice(Math.max(0, quantity.from - 6), quantity.from)
      .some(({ lower }) => /^(?:left|right|pictured|above|below)$/.test(lower));
  if (near[0] === "at" && pictured && quantity.number.form === "digits") return true;
  // “left school at 14”, “at 19 she married”
  const years = quantity.value >= 5 && quantity.valueTo === undefined;
  if (years && near[0] === "at" && quantity.number.form === "digits") {
    if (/^(?:he|she)$/.test(at(tokens, quantity.to).lower)) return true;
    if (
      /^(?:school|home|birth|retired|died|dies|dead|married|orphaned|widowed|widow|widower|mother|father|mum|dad|grandmother|grandfather|orphan|pregnant)$/.test(
        near[1] ?? "",
      )
    )
      return !/^[%a-z]/.test(at(tokens, quantity.to).lower) || isClosed(at(tokens, quantity.to).lower);
  }
  // “His brother, Amos, is 79.” · “Loretta, his only child, was 14 that summer”
  const then = `${at(tokens, quantity.to).lower} ${at(tokens, quantity.to + 1).lower}`;
  if (
    /^(?:is|was)$/.test(near[0] ?? "") &&
    near[1] === "," &&
    quantity.number.form === "digits" &&
    (/^[.;]?$/.test(at(tokens, quantity.to).text) || /^(?:that \p{L}+|when \p{L}+|at the)$/u.test(then)) &&
    isOfPerson(tokens, quantity.from - 2)
  )
    return true;
  // “who was then 47,”
  if (
    near[0] === "then" &&
    near[1] === "was" &&
    /^(?:who|he|she)$/.test(near[2] ?? "") &&
    quantity.value >= 10
  )
    return true;
  // “I was eleven.”
  if (
    near[0] === "was" &&
    /^(?:i|he|she)$/.test(near[1] ?? "") &&
    quantity.value >= 7 &&
    quantity.value <= 19
  )
    if (/^[.;!?’”"']?$/.test(at(tokens, quantity.to).text)) return true;
  // “since I was about four,”
  const place = /^(?:about|around|just|only|nearly|almost)$/.test(near[0] ?? "") ? 1 : 0;
  const was = near[place] === "was" && /^(?:i|he|she)$/.test(near[place + 1] ?? "");
  const recalled = /^(?:since|when|until|till|from)$/.test(near[place + 2] ?? "");
  if (was && recalled && /^[,.;!?)”"’']?$/.test(at(tokens, quantity.to).text)) return true;
  const turned =
    /^(?:turn|turned|turns|turning)$/.test(near[0] ?? "") ||
    (near[0] === "still" && !/^[a-z]/.test(at(tokens, quantity.to).lower));
  if (
    turned &&
    quantity.number.form === "digits" &&
    quantity.value >= 5 &&
    pluralGroup(tokens, quantity.to) === null
  )
    return true;
  const older = `${at(tokens, quantity.to).lower} ${at(tokens, quantity.to + 1).lower}`;
  if (/^(?:and|or) (?:older|younger|over)$/.test(older) && quantity.number.form === "digits") return true;
  const person =
    (/^(?:they|you|he|she|who|we)$/.test(near[2] ?? "") ||
      GROWN.test(near[2] ?? "") ||
      at(tokens, quantity.from - 3).kind === "number" ||
      isNumberWord(near[2] ?? "")) &&
    /^(?:are|is|were|was|be)$/.test(near[1] ?? "");
  if (/^(?:under|over)$/.test(near[0] ?? "") && person) return !/^[a-z]/.test(at(tokens, quantity.to).lower);
  if (/^(?:under|over|above|below)$/.test(near[0] ?? "") && GROWN.test(near[1] ?? "")) return true;
  // “births to women over-35”
  if (near[0] === "-" && /^(?:under|over)$/.test(near[1] ?? "") && GROWN.test(near[2] ?? "")) return true;
  if (
    !/^[,.;)”"]?$|^(?:when|by|in|at|and|but|or|now|this|next|last|on|years)$/.test(
      at(tokens, quantity.to).lower,
    )
  )
    return false;
  if (/^(?:turn|turned|turns|turning)$/.test(near[0] ?? ""))
    return quantity.number.form === "digits" || at(tokens, quantity.to).kind !== "word";
  // “She's 17, she has no …”, “I'm 82 and live alone”
  const being =
    near[0] === "be" ||
    (/^(?:he's|she's|i'm)$/.test(near[0] ?? "") && at(tokens, quantity.to + 1).kind !== "number") ||
    ((near[0] === "was" || near[0] === "is" || near[0] === "am") && /^(?:he|she|i|who)$/.test(near[1] ?? ""));
  // “Mr Barrow was 24 in March 1979”, “one who was no older than 19”
  const titled =
    /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady)$/.test(near[2] ?? "") && /^(?:is|was)$/.test(near[0] ?? "");
  if (
    titled &&
    isCapital(at(tokens, quantity.from - 2)) &&
    value(quantity) &&
    quantity.number.form === "digits"
  )
    return !/^(?:of|points?|out)$/.test(at(tokens, quantity.to).lower);
  if (near[0] === "than" && /^(?:older|younger)$/.test(near[1] ?? "") && near[2] === "no") return true;
  // “took the woman, believed to be 28,”
  if (
    near[0] === "be" &&
    near[1] === "to" &&
    /^(?:believed|thought|understood|said|reported)$/.test(near[2] ?? "")
  )
    return isOfPerson(tokens, quantity.from - 3) && quantity.number.form === "digits" && value(quantity);
  return (
    being &&
    near.some((word) => /^(?:he|she|i|you|who|he's|she's|i'm)$/.test(word)) &&
    value(quantity) &&
    quantity.number.form === "digits"
  );
}

/** “His brother, Amos |,”, “Loretta, Wendell’s only child |,”. */
function isOfPerson(tokens: Token[], comma: number): boolean {
  for (let k = comma - 1; k > comma - 8; k--)
    if (
      PERSON.test(at(tokens, k).lower) ||
      /^(?:child|grandson|granddaughter|twin|baby)$/.test(at(tokens, k).lower)
    )
      return true;
  return false;
}

const value = (quantity: Quantity): boolean => quantity.value >= 5;
