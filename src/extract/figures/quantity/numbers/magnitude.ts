import { pluralGroup } from "../../counted/plural-group.ts";
import { isClosed, isPlural } from "../../counted/noun-words.ts";
import { currencyAfter } from "../../units/currency.ts";
import { isLengthwise, isOfLength } from "./length.ts";
import { isNumberWord, type NumberRead } from "./number-words.ts";
import { isOfMoney } from "./sum.ts";
import { at, isCapital, joins, type Token } from "./token.ts";

/** What a picture is shown on: “4k streaming”. */
const SCREEN =
  /^(?:streams?|streaming|video|resolution|tvs?|televisions?|footage|cameras?|displays?|screens?|monitors?|gaming|projectors?|content|at|ultra|hdr)$/;

const RUNS = /^(?:run|runs|race|races|walk|time|swim|event|charity)$/;

const TOTALLING =
  /^(?:from|to|of|by|than|hit|hits|reach(?:ed|es|ing)?|exceed(?:ed|s)?|topped|totalled|over|about|around|nearly|almost|under)$/;

/** What people or things do, not lengths: “17.4m voted”. */
const COUNTED =
  /^(?:were|have|had|are|voted|live|died|watched|tuned|work|worked|use|used|signed|visited|lost|backed|claim|claimed)$/;

/** Likewise, where the sentence measures no lengths: “5m could lose out”, “2m unemployed”. */
const FOLLOWED =
  /^(?:will|would|could|can|may|might|must|should|did|who|whose|unemployed|homeless|jobless|disabled|elderly|fewer|faced?|facing|s(?:ee|aw)|get|got|miss|missed|pay|suffer(?:ed)?|struggl(?:e|ed)|watch|enjoy(?:ed)?|own|earn|receiv(?:e|ed)|need(?:ed)?|download(?:ed)?|stream(?:ed)?|majority|turnout|audience|crowd|workforce|population|backlog)$/;

/** “2.4m of us”, “8m to get”, “3m on benefits”, “1m in poverty” */
const BELONGING =
  /^(?:of (?:them|us|you|those|these|whom)|to (?:get|lose|see|face|be|receive|miss|pay|benefit|gain)|on (?:benefits|welfare|sick|furlough|waiting)|in (?:poverty|work|debt)|at risk|a year|-? ?strong)$/;

export const PEOPLE =
  /^(?:population|people|users|viewers|subscribers|customers|voters|passengers|members|residents|households|workers|jobs|tourists|visitors|streams|downloads|sales|followers|accounts|audience|adults|children|patients|votes|doses|tickets|crowds?|copies|views|visits|homes|cars|vehicles|units|pupils|students|pensioners|families|claimants|refugees|migrants)$/;

/** “The population will rise from 26m to 30m”: whole millions only where the sentence speaks of people or sales. */
function isOfPeople(tokens: Token[], number: NumberRead): boolean {
  for (let k = Math.max(0, number.from - 15); k < number.to + 8; k++)
    if (PEOPLE.test(at(tokens, k).lower)) return true;
  return false;
}

/** “3m | over-65s” */
const isAgeGroup = (tokens: Token[], place: number): boolean =>
  /^(?:over|under)$/.test(at(tokens, place).lower) &&
  joins(tokens, place + 1) &&
  at(tokens, place + 3).text === "s";

/** “17.4m voted Leave and | 16.1m Remain” */
function followsCount(tokens: Token[], number: NumberRead): boolean {
  for (let k = number.from - 1; k > number.from - 25; k--)
    if (at(tokens, k).text === "m" && at(tokens, k).glued && COUNTED.test(at(tokens, k + 1).lower))
      return true;
  return false;
}

/**
 * Whether a one-letter sign after a number is a magnitude: `1.5m people`, `£3k`, `4.3M digital sales`, “rose to 1.2m”.
 * Not in “a 37m (121ft)-long skeleton”, “the 100m sprint”, “waves of up to 1.5m”, “a 10k run”.
 */
export function isMagnitude(tokens: Token[], number: NumberRead, money: boolean): boolean {
  if (money) return true;
  const sign = at(tokens, number.to);
  const next = at(tokens, number.to + 1);
  if (sign.lower === "t" || /^mill?$/.test(sign.lower)) return false;
  // “a 4K television”, “4k streaming”
  const screen = sign.text === "K" || SCREEN.test(next.lower);
  if (sign.lower === "k" && screen && /^[48]$/.test(String(number.value))) return false;
  // “a 10k in 45 minutes”, but “a 10k salary”
  const owned = /^(?:an?|the|his|her|my|our|their)$/.test(at(tokens, number.from - 1).lower);
  const run = owned && number.value <= 20 && (next.kind !== "word" || isClosed(next.lower));
  if (sign.lower === "k") return !run && !RUNS.test(next.lower);
  if (isLengthwise(tokens, number.to + 1) || number.grouped) return false;
  // “a Piper 180B”
  if (sign.text === "B" && !number.decimal && isCapital(at(tokens, number.from - 1))) return false;
  if (sign.text === "B" || currencyAfter(tokens, number.to + (joins(tokens, number.to + 1) ? 2 : 1)) !== null)
    return true;
  // “two 3m boards”
  const sized = isNumberWord(at(tokens, number.from - 1).lower) && sign.text === "m";
  if (pluralGroup(tokens, number.to + 1) !== null || isAgeGroup(tokens, number.to + 1)) return !sized;
  // “took 177m more parcels”
  if (/^(?:more|fewer|extra|new)$/.test(next.lower) && pluralGroup(tokens, number.to + 2) !== null)
    return true;
  // “It cost 2m”
  if (/^(?:cost|costs|costing|worth|paid|spent)$/.test(at(tokens, number.from - 1).lower)) return true;
  if (isOfMoney(tokens, number)) return true;
  if (sign.lower === "b") return false;
  const before = at(tokens, number.from - 1).lower;
  const earlier = at(tokens, number.from - 2).lower;
  const pair = `${next.lower} ${at(tokens, number.to + 2).lower}`;
  if (number.decimal && COUNTED.test(next.lower)) return true;
  // “Hedges over 2m can stay”
  const limit = /^(?:over|under|above|below)$/.test(before) && isPlural(at(tokens, number.from - 2));
  if (
    !limit &&
    sign.text === "m" &&
    (COUNTED.test(next.lower) ||
      FOLLOWED.test(next.lower) ||
      BELONGING.test(pair) ||
      isSeen(earlier, before) ||
      isOwing(tokens, number.to + 1))
  )
    return !isOfLength(tokens, number);
  if (!number.decimal && sign.text === "m" && !isOfPeople(tokens, number)) return false;
  if (sign.text === "M") return number.decimal || number.value < 1000;
  if (COUNTED.test(next.lower) || followsCount(tokens, number)) return true;
  if (!TOTALLING.test(before) && !isOfPeople(tokens, number)) return false;
  return !isOfLength(tokens, number);
}

/** “3m | behind on their rent”; not “finished 3m behind on the last lap” */
const isOwing = (tokens: Token[], place: number): boolean =>
  /^(?:behind|late)$/.test(at(tokens, place).lower) &&
  /^(?:on|with)$/.test(at(tokens, place + 1).lower) &&
  [2, 3, 4].some((k) =>
    /^(?:rent|bills?|mortgages?|payments?|repayments?|loans?|tax|taxes|debts?)$/.test(
      at(tokens, place + k).lower,
    ),
  );

/** “watched by | 9m”, “There are | 2.4m” */
const isSeen = (earlier: string, before: string): boolean =>
  (before === "by" && /^(?:watched|seen|viewed|streamed|downloaded|attended|used|read)$/.test(earlier)) ||
  (earlier === "there" && /^(?:are|were)$/.test(before));
