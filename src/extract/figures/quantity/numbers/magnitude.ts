import { pluralGroup } from "../../counted/plural-group.ts";
import { isClosed } from "../../counted/noun-words.ts";
import { currencyAfter } from "../../units/currency.ts";
import type { NumberRead } from "./number-words.ts";
import { at, type Token } from "./token.ts";

const LENGTHWISE = new Set(
  `high tall wide long deep thick away from race sprint freestyle final finals relay hurdles butterfly backstroke
   breaststroke medley dash swim run tower wall wave waves drop fall pool stretch ahead below above apart north south
   east west runner sprinter runners sprinters heat heats tide tides swell swells gusts`.split(/\s+/),
);

export const OF_LENGTH =
  /^(?:waves?|swells?|tides?|high|tall|wide|deep|long|length|height|depth|metres?|meters?|ft|feet|fell|water|jump(?:ed)?|snow|cliff)$/;

const RUNS = /^(?:run|runs|race|races|walk|time|swim|event|charity)$/;

const TOTALLING =
  /^(?:from|to|of|by|than|hit|hits|reached|reaching|topped|totalled|over|about|around|nearly|almost|under)$/;

/** What people or things do, not lengths: “17.4m voted”. */
const COUNTED =
  /^(?:were|have|had|are|voted|live|died|watched|tuned|work|worked|use|used|signed|visited|lost|backed|claim|claimed)$/;

const PEOPLE =
  /^(?:population|people|users|viewers|subscribers|customers|voters|passengers|members|residents|households|workers|jobs|tourists|visitors|streams|downloads|sales|followers|accounts|audience|adults|children|patients|votes|doses|tickets|crowds?|copies|views|visits|homes|cars|vehicles|units|pupils|students|pensioners|families|claimants|refugees|migrants)$/;

/** “The population will rise from 26m to 30m”: whole millions only where the sentence speaks of people or sales. */
function isOfPeople(tokens: Token[], number: NumberRead): boolean {
  for (let k = Math.max(0, number.from - 15); k < number.to + 8; k++)
    if (PEOPLE.test(at(tokens, k).lower)) return true;
  return false;
}

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
  // “a 4K television”
  if (sign.text === "K" && /^[48]$/.test(String(number.value))) return false;
  // “a 10k in 45 minutes”, but “a 10k salary”
  const owned = /^(?:an?|the|his|her|my|our|their)$/.test(at(tokens, number.from - 1).lower);
  const run = owned && number.value <= 20 && (next.kind !== "word" || isClosed(next.lower));
  if (sign.lower === "k") return !run && !RUNS.test(next.lower);
  if (LENGTHWISE.has(next.lower) || number.grouped) return false;
  if (sign.text === "B" || currencyAfter(tokens, number.to + 1) !== null) return true;
  if (pluralGroup(tokens, number.to + 1) !== null) return true;
  // “It cost 2m”
  if (/^(?:cost|costs|costing|worth|paid|spent)$/.test(at(tokens, number.from - 1).lower)) return true;
  if (sign.lower === "b" || (!number.decimal && sign.text === "m" && !isOfPeople(tokens, number)))
    return false;
  if (sign.text === "M") return number.decimal || number.value < 1000;
  const before = at(tokens, number.from - 1).lower;
  if (COUNTED.test(next.lower) || followsCount(tokens, number)) return true;
  if (!TOTALLING.test(before)) return false;
  for (let k = Math.max(0, number.from - 15); k < number.to + 10; k++)
    if (OF_LENGTH.test(at(tokens, k).lower)) return false;
  return true;
}
