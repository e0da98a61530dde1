import { publishedName } from "../../dates/anchors.ts";
import type { Precision } from "../../dates/date.ts";
import { addDays, isoName } from "../../dates/days.ts";
import type { Reading } from "../../reading.ts";
import type { Period } from "../figure.ts";
import { atItsEnd, countedAsOf } from "./ends.ts";
import { BRINGS } from "./chosen/total-brought.ts";
import type { Timed } from "./role.ts";
import { happened } from "./tense.ts";
import type { Bounds } from "./window.ts";

const AHEAD =
  /\b(?:will|would|won['’]t|shall|expect(?:s|ed|ing)?|hopes?|hoped to|poised|bracing|on (?:track|course)|(?:is|are) to|forecast(?:s|ing|ers)?|could|planned?|plans|planning for|target|aims?|due|budget(?:ed)?|allocated?|allotted|earmarked|set aside|set to)\b|['’]ll\b/i;
const COUNTED =
  /\b(?:have|has|had|was|were|did|total|tally|toll|already|so far|now|reached|saw|seen|made|came|rose|fell|went|got|took)\b|\b(?:is|are) (?:up|down)\b|\b\p{L}{2,}ed\b/iu;
/** Reported more than so many days before publication, a count ends with the report. */
const LATE = 7;
/** “arrived yesterday, bringing the total … this year to 11,431”: the total ends with the event. */
const BRINGING = new RegExp(`\\b${BRINGS}\\b(?:[^.;]|\\.(?= \\d)){0,140}$`, "i");

/** The period of a figure by the time expression it belongs to; null where it would need an unknown publication date. */
export function periodFrom(
  reading: Reading,
  sentence: Bounds,
  figure: Bounds,
  chosen: Timed,
  timed: readonly Timed[],
): Period | null {
  const { text, published } = reading;
  const { date, days } = chosen;
  const words = text.slice(chosen.start, chosen.end);
  const stated: Period = {
    ...days,
    precision: date.precision,
    basis: date.basis,
    words,
    ...(date.derivation === undefined ? {} : { derivation: date.derivation }),
  };
  if (chosen.role === "within" && isToCome(words) && isRecalled(text, clauseOf(text, sentence, figure)))
    return null;
  const counted = countedAsOf(text, sentence, figure, chosen, timed);
  if (counted !== null) return counted;
  const end = atItsEnd(text, sentence, figure, chosen);
  if (end !== null) {
    const derivation = date.derivation?.replace(/→.*$/, `→ ${end.to}`);
    return { ...stated, ...end, precision: "day", ...(derivation === undefined ? {} : { derivation }) };
  }
  if (chosen.role === "within" && !isRunning(reading, sentence, figure, chosen, date.precision))
    return stated;
  if (published === null) return chosen.role === "since" ? null : stated;
  const event = eventBringing(text, figure, chosen, timed);
  const said = timed.find(
    ({ role, days: { to } }) => role === "said" && to > days.from && to < addDays(published.from, -LATE),
  );
  const known = event ?? said;
  const to = known?.days.to ?? published.to;
  if (to < days.from) return chosen.role === "since" ? null : stated;
  const until = known === undefined ? `published ${publishedName(published)}` : `“${known.date.words}”`;
  const precision: Precision =
    known?.date.precision ?? (published.precision === "range" ? "none" : published.precision);
  return {
    from: days.from,
    to,
    precision,
    basis: "derived",
    words,
    derivation: `“${words}” up to ${until} → ${isoName({ from: days.from, to })}`,
  };
}

/** “pledged $40bn over the | next five years”: of all of them. */
const isToCome = (words: string): boolean => /\b(?:next|coming) (?:\p{L}+|\d+) \p{L}+s\b/iu.test(words);

/** “rang her several times over the | next six months”: counted from the day told of, not from publication. */
const PLEDGED =
  /\b(?:announc|pledg|declar|commit|promis|inten[dt]|invest|agree|propos|approv|predict|vow|offer|plan)\w*\b|\b(?:if|to (?:spend|cut|build|hire|close|pay))\b|n['’]t\b/i;

/** “have been hit, | with the line cancelling 200 trains over the next 10 days”: told of by itself. */
function clauseOf(text: string, sentence: Bounds, figure: Bounds): Bounds {
  const own = /, with (?:[\p{L}’'-]+ ){1,6}?\p{L}{2,}ing\b[^,;]*$/iu.exec(
    text.slice(sentence.start, figure.start),
  );
  return own === null ? sentence : { start: sentence.start + own.index, end: sentence.end };
}

function isRecalled(text: string, { start, end }: Bounds): boolean {
  const words = text.slice(start, end);
  return happened(words) && !AHEAD.test(words) && !PLEDGED.test(words);
}

/** With so few days left a year is told as over. */
const LEFT = 3;

/** A count of a stretch not over when the article was published: it ends there, unless the sentence looks ahead. */
function isRunning(
  { text, published }: Reading,
  sentence: Bounds,
  figure: Bounds,
  { date, days, start, end }: Timed,
  precision: Precision,
): boolean {
  if (published === null || days.from > published.to || days.to <= published.to) return false;
  if (days.from === published.from && days.to === published.to) return false;
  const told = text.slice(start, end);
  // “was found earlier this year”: once, and no count up to now
  // “between 2023 and 2025”, “in the first quarter”: so many days, whatever has passed of them
  if (
    date.rule === "quarter of a year" ||
    date.rule === "stretch up to a day" ||
    (date.rule === "range" && date.basis === "stated")
  )
    return false;
  if (precision === "week" || isToCome(told) || /^earlier\b/i.test(told)) return false;
  const before = text.slice(sentence.start, figure.start);
  const after = text.slice(figure.end, sentence.end);
  const clause = before.slice(before.search(/[;:][^;:]*$/) + 1) + after.slice(0, 120);
  // “shut in 2019”, on December 30: the year is as good as over; not “is up 4% this year”
  const over = precision === "year" && date.rule !== "to date" && addDays(published.to, LEFT) >= days.to;
  if (over && !/\b(?:is|are) (?:up|down)\b|\b(?:has|have)\b/.test(clause)) return false;
  // “are being audited in September and October”, in September
  if (precision === "month" && / and /.test(told) && days.to.slice(0, 7) > published.to.slice(0, 7))
    return false;
  // “rose from £313 in 2019 to | £1,119 | in 2020”
  if (/\bfrom [^;]{0,40}\b(?:19|20)\d\d to $/.test(before.slice(-70))) return false;
  return !AHEAD.test(clause) && COUNTED.test(clause);
}

function eventBringing(
  text: string,
  figure: Bounds,
  chosen: Timed,
  timed: readonly Timed[],
): Timed | undefined {
  const event = timed.findLast(
    ({ date, role }) =>
      date !== chosen.date && role === "within" && date.end <= Math.min(figure.start, chosen.date.start),
  );
  if (event === undefined || event.days.from < chosen.days.from) return undefined;
  if (chosen.role !== "since" && event.days.to > chosen.days.to) return undefined;
  return BRINGING.test(text.slice(event.date.end, figure.start)) ? event : undefined;
}
