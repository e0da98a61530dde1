import { isSettled } from "../timeless/lasting.ts";
import type { Timed } from "../role.ts";
import type { Bounds } from "../window.ts";

const NUMBER = /(?:[£$€¥]\s?)?\d/;
/** “11 years in prison for a murder | in 1994”: the date of the deed. */
export const DEED =
  /\bfor (?:an? |the |his |her |their )?(?:[\p{L}-]+ ){0,2}(?:murder|shooting|bombing|explosion|crash|massacre|offences?|robbery|attacks?|crimes?|assaults?|thefts?|fraud|killing|rape|burglary|manslaughter)\b[^,;]*$/iu;
/** “was sentenced Thursday for | stealing $4.2m”, “charged on Monday with | killing three”: a day of the law, or of an office. */
const JUDGED =
  /\b(?:sentenc(?:ed|ing)|jail(?:ed|ing)|imprisoned|convict(?:ed|ing)|found guilty|fin(?:ed|ing)|charg(?:ed|ing)|arrest(?:ed|ing)|indict(?:ed|ing)|accus(?:ed|ing)|pleaded|pled|held|questioned|sued|suing|sacked|fired|suspended|banned|praised|honou?red|thanked|cleared|acquitted|condemned|criticised|criticized|apologi[sz]ed)\b/i;
const FOR_DOING =
  /\b(?:for|of|over|with|to|after|on suspicion of|in connection with) (?:\p{Ll}+ly )?(?:(?!being\b|during\b|including\b|according\b)\p{Ll}{2,}ing\b|(?:an? |the |his |her |their )?(?:alleged |attempted )?(?:theft|fraud|murder|killing|robbery|burglary|smuggling|sale|death|manslaughter|assault|offences?|crimes?|raid)s?\b)[^;:]*$/iu;

/** “who stole | £12,000”, said of one judged later */
const WHO_DID = /\b(?:who|which) (?!said|says|told|claimed|warned|added)[^,;:]*$/i;

/** “sentenced on Friday over a | two-day | siege” */
const FOR_A = /^ (?:for|over|in connection with) an? $/;
/** “jailed for | six years | over a blast in May”, “for the killing of two in 2019”: of the deed. */
const PUNISHED =
  /\b(?:(?<!suspended )for|over|after (?!appearing|admitting|pleading|a (?:[\p{L}-]+ )?trial|being found guilty)|on charges|following|because|when|who|that|arising|which)\b/iu;

/** “found guilty in April of taping him in | 2018|, and fined £4,000”: of the deed, where the figure is of the judgment. */
const OF_DEED =
  /\b(?:guilty|convicted|charged|accused)\b[^;]* (?:of|with|for) (?:\p{Ll}+ly )?(?:\p{Ll}{2,}ing|an?|the|two|three|four)\b[^;]*$/iu;
const FINED =
  /\b(?:and|then) (?:was |were |been )?(?:also )?(?:fined|jailed for|sentenced to|ordered to pay|banned for)(?: (?:an?|a total of|more than|about))* $/i;

/** Whether the time is of the judgment and the figure of the deed: “A man who stole | £400 was jailed on Friday”. */
export function isDeed(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  { role, date }: Timed,
  lead: string,
  between: string,
): boolean {
  // “Two have been charged over the theft of 31 vehicles since June”: of the thefts
  if (role === "since" && date.start >= figure.end)
    return NUMBER.test(between) && JUDGED.test(between) && FOR_DOING.test(between);
  if (role !== "within") return false;
  if (date.end <= figure.start) {
    const [told, after] = [text.slice(sentence.start, date.start), text.slice(date.end, figure.start)];
    if (FINED.test(after) && OF_DEED.test(told)) return true;
    const done = FOR_DOING.test(between) || FOR_A.test(between);
    return done && JUDGED.test(lead + between) && !FINED.test(after) && !isSettled(text, sentence, figure);
  }
  if (PUNISHED.test(between) && isSettled(text, sentence, figure)) return true;
  const before = text.slice(Math.max(sentence.start, figure.start - 120), figure.start);
  return (
    WHO_DID.test(before) &&
    /\b(?:was|were|is|are|has been|have been|will be|pleaded|pled) /.test(between) &&
    JUDGED.test(between)
  );
}
