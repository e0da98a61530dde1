import { isClosed } from "../../counted/noun-words.ts";
import { pluralGroup } from "../../counted/plural-group.ts";
import type { Figure } from "../../figure.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import { GROWN } from "./person-words.ts";
import { at, type Token } from "../../quantity/numbers/token.ts";

const YOUNG =
  /^(?:girl|boy|child|baby|toddler|lad|lass|youngster|teenager|youth|man|woman|person|pensioner|grandmother|grandfather|gran|granny|widow|widower|worker|saver|driver|student|pupil|someone|anyone|somebody|anybody|kitten|puppy|foal)$/;

/**
 * A number that is an age by the phrase it stands in: “a girl of | six”, “as young as | ten”, “aged up to | four”, “the | five
 * to 11 group”, “the youngest is | three”, “raise the pension age to | 68”, “people over 65 or under | 18”, “At | 29, she was
 * mayor”, “until they are | 68”, “lived to be | 97”. Refused: “a man of ten trades”, “as old as six dynasties”, “the 5 to 11 cup ties”, “At 29, Leeds had most”.
 */
export function isAgePhrase(tokens: Token[], quantity: Quantity, previous: Figure | undefined): boolean {
  const { from, to } = quantity;
  const [last, second, third] = [1, 2, 3].map((k) => at(tokens, from - k).lower);
  const next = at(tokens, to);
  const here = previous !== undefined && previous.start >= at(tokens, 0).start ? previous : undefined;
  const group = /^(?:groups?|brackets?|cohorts?|range|category|demographic)$/;
  const age = next.lower === "age" ? 1 : 0;
  if (quantity.value >= 3 && isThen(tokens, quantity)) return true;
  if (quantity.valueTo !== undefined) {
    if (/^(?:the|this|that|in|an?)$/.test(last ?? "") && group.test(at(tokens, to + age).lower)) return true;
    // “27 aged five to 11 and 133 between | 12 and 17”
    const aged = tokens.slice(Math.max(0, from - 40), from).some(({ lower }) => lower === "aged");
    // “those between | 12 and 18 | will be able to meet six”
    const those = /^(?:those|anyone|everyone|youngsters|teenagers|adults)$/.test(second ?? "");
    return (
      last === "between" && (aged || (those && isClosed(next.lower))) && pluralGroup(tokens, to) === null
    );
  }
  if (last === "than" && isYoungerThan(tokens, from)) return pluralGroup(tokens, to) === null;
  if (last === "of" && isYoung(tokens, from - 2)) return pluralGroup(tokens, to) === null;
  if (last === "as" && third === "as" && /^(?:young|old)$/.test(second ?? ""))
    return pluralGroup(tokens, to) === null;
  if (!ends(next) || pluralGroup(tokens, to) !== null) return false;
  if (last === "to" && second === "up" && /^(?:aged?|ages)$/.test(third ?? "")) return true;
  if (/^(?:under|over)$/.test(last ?? "") && /^(?:or|and)$/.test(second ?? "") && here?.unit === "age")
    return true;
  const oldest = /^(?:youngest|oldest|eldest)$/;
  if (
    oldest.test(last ?? "") ||
    (/^(?:is|was|being|just|only|aged|at)$/.test(last ?? "") && oldest.test(second ?? ""))
  )
    return true;
  const her = at(tokens, to + 1).lower;
  const digits = quantity.number.form === "digits" && quantity.value >= 12;
  if (last === "at" && from === 1 && digits && next.text === ",") return /^(?:he|she|i)$/.test(her);
  // “wait until they are 68”, “She lived to be 97”
  const years = quantity.number.form === "digits" && quantity.value >= 5;
  const when =
    /^(?:when|until|till|once|before|by|if)$/.test(third ?? "") || at(tokens, from - 4).lower === "time";
  if (years && when && /^(?:are|were|is)$/.test(last ?? "") && /^(?:they|you|we|he|she)$/.test(second ?? ""))
    return true;
  if (
    years &&
    quantity.value >= 40 &&
    /^liv(?:e|es|ed|ing)$/.test(last === "be" ? (third ?? "") : (second ?? ""))
  )
    return /^(?:to|be|past|until|beyond)$/.test(last ?? "");
  if (years && isWhen(tokens, from)) return true;
  const just =
    /^(?:just|only|still|now|already)$/.test(last ?? "") && /^(?:is|was|am|were)$/.test(second ?? "");
  return (
    just && /^(?:he|she|i|who)$/.test(third ?? "") && quantity.number.form === "digits" && quantity.value >= 4
  );
}

/** “children younger than | 5”, “those who are older than | 65”; not “bridges older than 50” */
function isYoungerThan(tokens: Token[], from: number): boolean {
  if (!/^(?:young|old)er$/.test(at(tokens, from - 2).lower)) return false;
  const being = /^(?:is|are|was|were|be|being)$/.test(at(tokens, from - 3).lower) ? 1 : 0;
  const who = at(tokens, from - 3 - being).lower;
  return GROWN.test(who) || /^(?:who|they|he|she|you|we|i|someone|anybody|babies|infants)$/.test(who);
}

/** “when you're around | 30”, “until she’s | 68”; not “when you're 30 points up” */
function isWhen(tokens: Token[], from: number): boolean {
  const about = /^(?:about|around|only|just|nearly|almost|over)$/.test(at(tokens, from - 1).lower) ? 1 : 0;
  const who = at(tokens, from - 1 - about).lower;
  const when = at(tokens, from - 2 - about).lower;
  return (
    /^(?:you're|they're|we're|he's|she's|i'm)$/.test(who) && /^(?:when|until|till|once|before|if)$/.test(when)
  );
}

/** “who was about | 10 or 11 at the time”; not “the toll was 10 or 11 at the time” */
function isThen(tokens: Token[], { from, to }: Quantity): boolean {
  const about = /^(?:about|around|only|just)$/.test(at(tokens, from - 1).lower) ? 1 : 0;
  if (!/^(?:was|were)$/.test(at(tokens, from - 1 - about).lower)) return false;
  const time = [0, 1, 2].map((k) => at(tokens, to + k).lower).join(" ");
  return (
    (time === "at the time" || at(tokens, to).lower === "when") &&
    [2, 3, 4, 5].some((k) => /^(?:he|she|who|i)$/.test(at(tokens, from - k - about).lower))
  );
}

/** Nothing is counted behind it. */
const ends = (next: Token): boolean =>
  next.kind !== "word" || isClosed(next.lower) || next.lower === "yesterday";

/** “a | girl of six”, “his little | boy of two”; not “the best | man of ten” */
function isYoung(tokens: Token[], place: number): boolean {
  if (!YOUNG.test(at(tokens, place).lower)) return false;
  if (/^(?:some|any)(?:one|body)$/.test(at(tokens, place).lower)) return true;
  return [1, 2].some((k) =>
    /^(?:an?|one|his|her|my|their|little|young|another)$/.test(at(tokens, place - k).lower),
  );
}

/** “a baby of | 18 months”, “lambs aged | two days”, “an average age of | 21 years”: how old, though told in a unit of time. */
export const isAgeInTime = (tokens: Token[], { from, unit, attribute }: Quantity): boolean =>
  unit === "duration" &&
  attribute === null &&
  (at(tokens, from - 1).lower === "aged" ||
    isOfChild(tokens, from) ||
    /^(?:average|mean|median|old|tender|the|an) age of$/.test(
      [3, 2, 1].map((k) => at(tokens, from - k).lower).join(" "),
    ) ||
    (at(tokens, from - 1).lower === "of" && isYoung(tokens, from - 2)));

/** “his daughter Mia | (10 months)”; not “Lee (10 months)” of those jailed */
function isOfChild(tokens: Token[], from: number): boolean {
  if (at(tokens, from - 1).text !== "(") return false;
  const child = /^(?:daughters?|sons?|baby|babies|twins|grandson|granddaughter|niece|nephew)$/;
  return [2, 3, 4].some((k) => child.test(at(tokens, from - k).lower));
}

/** “The guide, | 49, the father, 48, and his son”: people of no name told by turns. */
export function isInTurn(tokens: Token[], { from, to, value, number }: Quantity): boolean {
  if (number.form !== "digits" || value < 5) return false;
  const person = (place: number): boolean =>
    /^(?:the|an?|his|her|their)$/.test(at(tokens, place).lower) &&
    /^\p{Ll}{3,}$/u.test(at(tokens, place + 1).text) &&
    at(tokens, place + 2).text === "," &&
    /^\d{1,2}$/.test(at(tokens, place + 3).text) &&
    /^[,.;]$/.test(at(tokens, place + 4).text);
  const and = /^and$/.test(at(tokens, to + 1).lower) ? 1 : 0;
  return person(from - 3) && person(to + 1 + and);
}
