import type { DateExpression } from "../../dates/date.ts";

/** “ — Lee Fox (@leefox) | December 23, 2017”: the stamp of a post quoted in full. */
const POSTED = /\(@\w+\)\s*$/;
/** “which is | today | the biggest port in the north”: nowadays. */
const IS = /\b(?:is|are)\s*$/i;
const NOWADAYS =
  /^ (?:an?|the|one of|home to|among|known|worth|a shadow|\p{Lu}[\p{L}’'-]*['’]s?) |^ (?:more|less|fewer|bigger|smaller|richer|poorer) (?:[\p{L}-]+ )?than\b/u;
/** “Under rules in force since | May”: of the rules. */
const IN_FORCE = /\b(?:in (?:force|place|effect)|compulsory|mandatory|illegal|unlawful) since(?: the)?\s*$/i;
/** “the timing of | Easter | hit sales” */
const OCCASION = /\b(?:timing|date|dates|arrival|approach|lateness) of(?: (?:the|this|last|next))?\s*$/i;
/** “Easter | breaks are up” */
const KIND =
  /^ (?!(?:and|or|but|is|was|when|has|had|were|are|the|this|last|to|after|before|with|while|from|until|that|they|because|since)\b)\p{Ll}{4,}/u;

/** “the | ’60s | vibes”, “an | eighties|-inspired dress” */
const OF_STYLE =
  /^(?:[ -](?:inspired|style|themed|era)\b| (?:vibes?|styles?|looks?|glamour|fashions?|music|icons?|hits?|classics?|sitcoms?|pop|rock|supermodels?|throwback|disco|nostalgia|chic|décor|decor|hair|hairdo|pin-up|siren|rave)\b)/i;

/** “The bunkers (pictured in | 1985 |) hold two”, “his wife (left, in | May |)” */
const CAPTION =
  /\((?:[^()]{0,50}\b)?(?:pictured|seen|right|left|above|below|inset)\b[^()]{0,50}$|\((?:pictured|left|right|above|below|inset):[^()]{0,160}$/i;

/** “is traditionally held on the | last Saturday of September |” */
const TRADITION = /\b(?:traditionally|usually|normally|typically) [^,;:]{0,30}$/i;

/** “hoped the | 18th century | vase would fetch £20,000”; not “in the 18th century it fell” */
const OF_CENTURY =
  /^ [‘'“"]?(?!(?:and|or|but|to|in|on|of|at|as|when|was|were|is|are|had|has|have|it|he|she|they|there|after|before|until|with|by|for|from|some|about|more|over|only)\b)\p{Ll}{3,}/u;

/** “the usual 2.8in for an average | August” */
const USUAL = /\b(?:an?|the) (?:average|typical|normal|usual) $/i;
/** “the | 2021 | July floods”: of neither alone. */
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/i;
const IN_MONTH =
  /^ (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const OF_YEAR = /\bthe (?:19|20)\d\d $/;

/** “40 episodes of her | Saturday afternoon | show” */
const SHOW =
  /^ (?:\p{Ll}+ )?(?:shows?|programmes?|slot|series|podcast|column|newspaper|drama|sitcom|quiz|takeaway|club)\b/u;
const WHOSE = /\b(?:his|her|their|its|my|our|the|an?)(?: [\p{L}-]+)? $|['’]s $/iu;
/** “to get where he is | today |” */
const WHERE_IS = /\b(?:where|what|who) (?:he|she|it|they|we|I) (?:is|are|am) $/i;
/** “boys born | between 1986 and 1988 |”: which boys; not “40 were born in 1986” */
const COHORT =
  /(?<!\b(?:was|were|are|is|been|being|be|babies|children|infants|twins|just|\d) )\bborn(?: (?:in|between|on|from|before|after|since))?(?: the)?\s*$/i;
const LIVES = /\b(?:expect(?:ed|ancy)|live)\b/;
/** “Mr Poe, pictured leaving court on | Friday|, was doing 59mph” */
const PICTURED = /, (?:pictured|seen)(?: (?:left|right|above|below|here))? [^,;]*$/i;
/** “a prize set to pass a deadline of | midnight on Sunday”; “will feel more like | mid July | than September” */
const DEADLINE = /\bdeadlines? (?:of|on)(?: the)?\s*$/i;
const LIKE = /\bfe(?:els?|eling|lt) (?:more |much |a bit |just )?like(?: [^,;]{1,30} than)? $/i;

/**
 * Whether words that can be read as a time are none of any event: the stamp of a page or a post, “today” for nowadays, a
 * holiday that names a thing. “Is today one of the largest ports” · “the timing of Easter cut profits by 20 per cent”.
 * Refused: “is today expected to open”, “profits fell over Easter”.
 */
export function isNoTime({ rule, words }: DateExpression, before: string, after: string): boolean {
  // A date stamp is no time of any event.
  if (rule === "ISO date") return !/\b(?:on|in|since|from|by|at|until|of)\s*$/i.test(before);
  if ((before.includes("(@") && POSTED.test(before)) || IN_FORCE.test(before)) return true;
  if (/^(?:weekday|day part|part of a day|relative day)/.test(rule) && SHOW.test(after) && WHOSE.test(before))
    return true;
  if (before.includes("born") && COHORT.test(before) && !LIVES.test(after)) return true;
  if (/^today$/i.test(words) && WHERE_IS.test(before)) return true;
  if (after.startsWith(",") && PICTURED.test(before)) return true;
  if (DEADLINE.test(before) || (before.includes("like ") && LIKE.test(before))) return true;
  if (before.includes("(") && CAPTION.test(before)) return true;
  if (before.includes("lly ") && TRADITION.test(before)) return true;
  if (
    rule === "century" &&
    OF_CENTURY.test(after) &&
    /\b(?:an?|the|this|that|its|his|her|their)\s*$/i.test(before)
  )
    return true;
  if (USUAL.test(before) || (rule === "decade" && OF_STYLE.test(after))) return true;
  if ((rule === "year" && IN_MONTH.test(after)) || (MONTH.test(words) && OF_YEAR.test(before))) return true;
  if (/^today$/i.test(words)) return IS.test(before) && NOWADAYS.test(after);
  return rule === "holiday" && (OCCASION.test(before) || KIND.test(after));
}
