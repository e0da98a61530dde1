import { isNumberWord } from "../quantity/numbers/number-words.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, isCapital, isHyphen, joins, type Token } from "../quantity/numbers/token.ts";
import type { Stretch } from "./group-word.ts";
import { ING_NOUNS, isAdverb, isClosed, isPlural, isVerb, PAST, PLURAL_MODIFIERS } from "./noun-words.ts";
import { TIME } from "./subject.ts";

const EMPTY =
  /^(?:front|shy|short|excess|minimum|maximum|average|region|tune|favour|favor|spite|behalf|total|worth|equivalent|rate|level|low|high|peak|record)$/;

/** “payments consisted of”, “initial quarterly of”; “speed” and “need” are nouns. */
const isVerbal = (word: Token): boolean =>
  isAdverb(word) || (word.lower.endsWith("ed") && !ING_NOUNS.has(word.lower));

const SIZED = /^(?:around|about|some|nearly|almost|over|roughly|up|to|more|than|just|only)$/;

/** “a group of around | 45”, “a maximum fine of | £500”. */
export function groupOf(tokens: Token[], quantity: Quantity): Stretch | null {
  let place = quantity.from - 1;
  while (place > quantity.from - 5 && SIZED.test(at(tokens, place).lower)) place -= 1;
  if (at(tokens, place).lower !== "of") return null;
  const noun = at(tokens, place - 1);
  if (
    noun.kind !== "word" ||
    isClosed(noun.lower) ||
    isNumberWord(noun.lower) ||
    EMPTY.test(noun.lower) ||
    isVerbal(noun)
  )
    return null;
  if (isOfPerson(tokens, quantity, noun.lower)) return null;
  if (TIME.test(noun.lower) && /^[A-Z]{3}$|^percent$/.test(quantity.unit))
    return beforeTime(tokens, place - 1);
  // “defrauded 16 victims of £640,000”: those it was taken from
  if (quantity.rule.endsWith("currency") && isPlural(noun) && isPerson(tokens, place - 1)) return null;
  // “a margin of error of | 4.9 percent”
  const margin = at(tokens, place - 2).lower === "of" && at(tokens, place - 3).lower === "margin";
  return { from: margin ? place - 3 : nounStart(tokens, place - 1), to: place };
}

/** “a father of | four”, “a veteran of | 22 years”, “founder of | two lobbying firms”: of whom, not of what. */
function isOfPerson(tokens: Token[], { unit, to }: Quantity, noun: string): boolean {
  if (PARENT.test(noun)) return true;
  if (unit === "duration") return PERSON.test(noun);
  const next = at(tokens, to);
  // “a group of 45 | hidden in the dunes”, but “co-founder of two | lobbying and consulting firms”
  const open = next.kind === "word" && !isClosed(next.lower) && !PAST.has(next.lower);
  return unit === "count" && open && !next.lower.endsWith("ed");
}

const PARENT =
  /^(?:(?:grand|step)?(?:father|mother|parents?)|dad|mum|mom|gran|grandad|parent|widow|widower|boss|founder)$/;
const PERSON =
  /^(?:veteran|employee|member|teacher|resident|fan|supporter|survivor|partner|friend|wife|husband|girlfriend|boyfriend|director|minister|president|leader|manager|boss|owner|colleague|neighbou?r|player|captain|chairman|chief|pastor|officer|head|student|customer|reader|tenant|boy|girl|man|woman|child|baby|son|daughter|officer|worker|servant|driver|nurse|soldier|reporter|coach)$/;

/** “net income | for the third quarter of $8.6m”. */
function beforeTime(tokens: Token[], noun: number): Stretch | null {
  for (let k = noun; k > noun - 7; k--)
    if (/^(?:for|in|during)$/.test(at(tokens, k).lower))
      return at(tokens, k - 1).kind === "word" && !isClosed(at(tokens, k - 1).lower)
        ? { from: nounStart(tokens, k - 1), to: k }
        : null;
  return null;
}

/** Counted themselves, or robbed: the noun before “of £…” is no name of a sum. */
const isPerson = (tokens: Token[], noun: number): boolean =>
  /^(?:victims|people|pensioners|customers|clients|investors|taxpayers|families|victim|women|men|couples)$/.test(
    at(tokens, noun).lower,
  );

export function nounStart(tokens: Token[], noun: number): number {
  let from = noun;
  while (from > noun - 3) {
    const before = at(tokens, from - 1);
    // “a pre-tax loss of”
    if (isHyphen(before) && joins(tokens, from - 1)) {
      from -= 2;
      continue;
    }
    if (before.kind !== "word" || isClosed(before.lower) || /(?:ing|ed)$/.test(before.lower)) break;
    if (isVerb(before) || PAST.has(before.lower) || isNumberWord(before.lower)) break;
    // “Keller advocates | tax increases of”
    if (isPlural(before) && !PLURAL_MODIFIERS.has(before.lower) && !isCapital(before)) break;
    from -= 1;
  }
  return from;
}
