import type { Bounds } from "../window.ts";

/** “took £2m a day from its | ten million | customers”: how many it has. */
const FROM_ITS =
  /\b(?:from|to|among|by) (?:(?:all|each|most|many) )?(?:of )?(?:its|their|his|her|the [\p{L}-]+['’]s)(?: (?:about|around|roughly|nearly|almost|more than|some|over))*\s*$/iu;
const PEOPLE =
  /^ (?:[\p{L}-]+ )?(?:customers|subscribers|users|clients|members|employees|staff|workers|players|pupils|students|tenants|stores|shops|branches|outlets)\b/iu;
/** “urged its | 100,000 | members to join on Friday” */
const ITS = /\b(?:its|their|his|her)(?: (?:about|around|roughly|nearly|almost|more than|some|over))* $/i;
const MEMBERS = /^ (?:members|customers|subscribers|users|followers|employees|fans)\b/;
/** “78 per cent were seen within | 15 minutes”: what is aimed at. */
const IN_TIME =
  /(?:%|per ?cent|percent|\b(?:half|third|quarter|tenth)s?)\b[^,;]{0,40}\bwithin (?:the )?(?:target )?$/i;
/** “was missed by 68 boards, a third of the | 204 | in the land”: how many there are. */
const OF_ALL =
  /(?:, |[–—(] ?| - )(?:or )?(?:(?:just|only|about|around|nearly|almost|well|over|under|more than|less than) )*(?:an? (?:third|quarter|fifth|tenth)|half|\d[\d.]*(?:%| per ?cent)) of (?:all )?(?:of )?(?:the|its|their) $/i;
/** “80 per cent of Norland’s | 4,500 | villages”, “his wife and one of his | four | sons” */
const OF_NAMED =
  /(?:%|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|per ?cent|percent|half|third|quarter|fifth|tenth)s?) of (?:all )?(?:of )?(?:the )?\p{Lu}[\p{L}-]+['’]s $|\bone of (?:his|her) $|\d of (?:its|their|his|her) $/u;
/** “inside the bank’s target of | 2 per cent |”, “with a speed limit of | 12mph |” */
const AIMED =
  /\b(?:target|target (?:range|band)|speed limit|ceiling|threshold) of (?:(?:about|around|between|up to|just|no more than) )?$/i;
/** “rules limiting gatherings to just | eight | people” */
const LIMITED =
  /\b(?:limit(?:s|ed|ing)?|capp(?:ed|ing)|restrict(?:ed|ing)?) [^,;]{1,40} to (?:just |only )?$/i;
/** “to meet its | 18-week | target” */
const MET = /\bto (?:achieve|meet) (?:the|its|their|his|her) $/i;
/** “how many of an estimated | 185,000 | have left” */
const HOW_MANY = /\b(?:how many|how much|none|few|some|most|many) of (?:an?|the|its|their) estimated $/i;
/** “12 per cent waited over | 52 weeks |”, “went for | $1m | or more”: a bound of those counted. */
const WAITED =
  /\b(?:wait|waited|waiting|waits)(?: for)? (?:more than|longer than|less than|over|under|at least|within) $/i;
/** “40,099 had been waiting | six weeks | or more and 5,675 for at least | 13 weeks |” */
const WAITING = /\bwait(?:ed|ing)\b(?:[^,;]|,(?=\d))*\bfor (?:at least|more than|over) $/i;
const WAITED_FOR = / wait(?:ed|ing)(?: for)? $/;
const PRICED = / (?:for|worth|above|below|at) $/;
const OR_MORE = /^ or (?:more|less)\b/;
const MONEY = /^[A-Z]{0,3}[£$€¥]|\b(?:pounds?|dollars?|euros?)$/i;
const LENGTH = /\b(?:minutes?|hours?|days?|weeks?|months?|years?)$/i;
/** “doing 97mph in a | 40mph | zone”, “beyond the | 270 | needed to win” */
const ZONE = /^ (?:zone|limit|area|speed limit|zones|areas)\b/;
const SPEED = /(?:mph|km\/h|kph|kmh)$/i;
const NEEDED = /^ (?:\p{Ll}+ ){0,2}?(?:needed|required|necessary) (?:to|for)\b/u;
/** “a nation of about | 11 million | people” */
const PLACE_OF =
  /\b(?:town|city|village|community|county|island|district|country|nation|suburb|settlement) of (?:(?:about|around|some|just|only|nearly|almost|over|more than|fewer than|less than) )?$/i;
const OF = [OF_ALL, OF_NAMED, AIMED, HOW_MANY, PLACE_OF];
/** “15 minutes”, “an hour” */
const SHORT = /^\d+ (?:minutes?|hours?)$|^(?:an|one|two|four|six|twelve) hours?$/i;

/**
 * Whether a figure is a whole that others are a part of, what is aimed at or a bound, whatever is told beside it: “68 boards, a third
 * of the | 204 | in the land”, “78 per cent were seen within | 15 minutes”. Refused: “a third of the | 204 | who came in May”, “came
 * within | 15 minutes”.
 */
export function isWhole(text: string, sentence: Bounds, figure: Bounds): boolean {
  const before = text.slice(Math.max(sentence.start, figure.start - 80), figure.start);
  if (/ of /i.test(before) && OF.some((of) => of.test(before))) return true;
  if (MET.test(before) || LIMITED.test(before)) return true;
  const words = text.slice(figure.start, figure.end);
  const after = text.slice(figure.end, Math.min(sentence.end, figure.end + 60));
  if (SHORT.test(words) && IN_TIME.test(before)) return true;
  if (LENGTH.test(words))
    if (WAITED.test(before) || WAITING.test(before) || (OR_MORE.test(after) && WAITED_FOR.test(before)))
      return true;
  if (OR_MORE.test(after) && MONEY.test(words) && PRICED.test(before)) return true;
  if (ZONE.test(after) && SPEED.test(words)) return true;
  if (before.endsWith(" the ") && NEEDED.test(after)) return true;
  if (MEMBERS.test(after) && ITS.test(before)) return true;
  return PEOPLE.test(after) && FROM_ITS.test(before);
}
