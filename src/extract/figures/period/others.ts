import { isPast } from "../../dates/words/direction.ts";
import type { Timed } from "./role.ts";
import type { Bounds } from "./window.ts";

const NUMBER = /(?:[£$€¥]\s?)?\d/;
/** “11 years in prison for a murder | in 1994”: the date of the deed. */
const DEED =
  /\bfor (?:an? |the |his |her |their )?(?:[\p{L}-]+ ){0,2}(?:murder|offences?|robbery|attacks?|crimes?|assaults?|thefts?|fraud|killing|rape|burglary|manslaughter)\b[^,;]*$/iu;
/** The date of what another is measured by: “312, up from 208 | in the previous year, and that four in five …”. */
const MEASURE_OWN = /\b(?:(?:up|down) from|compared (?:with|to)|against|versus)\b[^,;]{0,40}\d[^,;]{0,30}$/i;
/** The start of a change, with its own date: “from 5.3% | in August to 4.5%”. */
const START_OWN = /\bfrom\b[^;]{0,40}\d[^;]{0,30}$/i;
/** “£32m was paid in 2022 | and takes this summer's spending to £96m”. */
const AND_TAKES = /\band (?:takes?|brings?|pushes|raises|lifts|puts|leaves)\b[^,;]*\bto $/i;
const AND_ITS = /\b(?:and|but) (?:its|their|his|her|our|the|a|this|that)? ?$/i;
const OF_ANOTHER =
  /^(?: \p{Ll}+){1,3} (?:was|were|is|are|has|had|will|rose|fell|stood|came|reached|grew|cost|totalled)\b/u;
const OTHER_PREDICATE = / and (?:was|were|is|are|has been|had been|will be|would be)\b/i;

/** A date that stands with the number another is measured by, and is not that number's neighbour. */
export function isOthers(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  time: Timed,
  between: string,
): boolean {
  const lead = text.slice(Math.max(sentence.start, time.date.start - 90), time.date.start);
  // “a slide since January and costs that have climbed to”
  if (time.role === "since" && /, (?:who|whose|which)\b/.test(between)) return true;
  if (time.role === "since" && / and (?:[\p{L}’'-]+ ){1,4}(?:that|which|who) /u.test(between)) return true;
  // “31 goals since joining in August 2019 for £7m”: of the joining
  if (time.role === "since" && time.date.end <= figure.start && time.start - sentence.start > 12)
    return !/[,;:–—]|\b(?:has|have|had|was|were|is|are)\b/.test(text.slice(time.date.end, figure.start));
  if (time.date.end <= figure.start)
    return (
      AND_TAKES.test(between) ||
      MEASURE_OWN.test(lead) ||
      (START_OWN.test(lead) && /^ to\b/.test(text.slice(time.date.end, figure.start)))
    );
  // “its 2023 budget was £88m and | its 2024 | budget was £91m”
  if (AND_ITS.test(between) && OF_ANOTHER.test(text.slice(time.date.end, time.date.end + 60))) return true;
  // “stole £400 and was arrested on Friday”
  if (OTHER_PREDICATE.test(between)) return true;
  // “drew 1,940 a game and, on Nov. 3, signed a lease”
  const next = /^,? (\p{Ll}+)/u.exec(text.slice(time.date.end, time.date.end + 30))?.[1];
  if (/ and,?(?: then)?(?: on| in| at)?(?: the)? $/.test(between) && next !== undefined && isPast(next))
    return true;
  return (MEASURE_OWN.test(lead) && NUMBER.test(between)) || DEED.test(between);
}
