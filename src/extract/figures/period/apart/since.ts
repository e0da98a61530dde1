import type { Timed } from "../role.ts";
import type { Bounds } from "../window.ts";

/** “€58 an hour, a rate that has not changed | since 2010” */
const UNCHANGED =
  /\b(?:not|never|n['’]t) (?:been )?(?:changed|risen|increased|raised|gone up|moved|updated)\b|\b(?:unchanged|frozen|stood still)\b/i;
/** “taking their gain | since the start of the year to | 31%” */
const GAIN_SINCE = /\b(?:taking|bringing|pushing|leaving) (?:\p{L}+ ){1,4}$/iu;
/** “cut off 40 homes | as the town faces a drought that has lasted since | May” */
const THAT_HAS =
  / (?:as|amid|after|because|despite|during|while) [^,;]* (?:that|which|who)(?:['’](?:s|ve)| has| have) [^,;]*$/;

/** Whether a stretch “since …” is that of somebody or something else in the sentence; null where nothing says so. */
export function isSinceOfOther(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  time: Timed,
  between: string,
): boolean | null {
  // “The 42-year-old has been held since 2016”
  if (text.slice(figure.start, figure.end).endsWith("-old")) return true;
  // “a slide since January and costs that have climbed to”
  if (/, (?:who|whose|which)\b/.test(between)) return true;
  // “stopped the search for 40 men after failing to find any since Friday”
  if (time.date.start >= figure.end && / (?:after|before|despite|without) \p{L}+ing\b/u.test(between))
    return true;
  // “cut off 40 homes as the town faces a drought that has lasted since May”
  if (THAT_HAS.test(between)) return true;
  if (/ and (?:[\p{L}’'-]+ ){1,4}(?:that|which|who) /u.test(between)) return true;
  // “up 89 per cent since 2013, with an average price of | €262,500”
  if (/, with (?:an?|the) [^,;]*\b(?:of|at)\b[^,;]*$/.test(between)) return true;
  // “have risen since 2012, while elsewhere prices are | 17 per cent | below”
  if (
    time.date.end <= figure.start &&
    /, (?:while|whereas|but)\b[^;]*\b(?:is|are|remains?|stands?)\b/.test(between)
  )
    return true;
  // “Two held since 2016 were released on Tuesday”
  if (
    /\b(?:held|jailed|detained|missing|captive|imprisoned|abandoned|captured|kidnapped|interned)(?: [\p{L}’'-]+){0,3} $/u.test(
      text.slice(Math.max(sentence.start, time.start - 40), time.start),
    ) &&
    /^,? (?:was|were|have been|has been|had been|will be) \p{Ll}/u.test(
      text.slice(time.date.end, time.date.end + 30),
    )
  )
    return true;
  // “bosses, who have had full pay since July, would not take a | 10 per cent | cut”
  if (
    time.date.end <= figure.start &&
    between.startsWith(",") &&
    /, (?:who|which) (?:has|have|had) [^,;]*$/.test(
      text.slice(Math.max(sentence.start, time.start - 80), time.start),
    )
  )
    return true;
  // “31 goals since joining in August 2019 for £7m”: of the joining
  if (UNCHANGED.test(between)) return true;
  if (
    time.date.end <= figure.start &&
    time.start - sentence.start > 12 &&
    !GAIN_SINCE.test(text.slice(Math.max(sentence.start, time.start - 60), time.start))
  )
    return !/[,;:–—]|\b(?:has|have|had|was|were|is|are|stood|reached|totalled|came)\b/.test(
      text.slice(time.date.end, figure.start),
    );
  return null;
}
