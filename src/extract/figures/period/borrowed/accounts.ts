import type { DateExpression } from "../../../dates/date.ts";
import type { Reading } from "../../../reading.ts";
import type { Sentence } from "../../../sentences.ts";
import type { Period } from "../../figure.ts";
import { periodFrom } from "../days.ts";
import { perSentence } from "../per-sentence.ts";
import { type Timed, timesIn } from "../role.ts";
import { isNarrated } from "../tense.ts";
import type { Bounds } from "../window.ts";
import { isReportPeriod, isOfThen, OTHER_STRETCH } from "./results.ts";

/** So many sentences below the one that names them accounts may still be told. */
const BACK = 10;
/** “accounts for the year to June 30”, “results for the three months to September” */
const ACCOUNTS =
  /\b(?:accounts|annual report|(?:annual |full-year |half-year |quarterly |financial )?results|financial statements?)\b[^.;]{0,40}\b(?:for|covering|in|to) (?:the |its )?(?:\p{L}+ )?$/iu;
const ITEM =
  "(?:revenues?|sales|turnover|income|profits?|loss(?:es)?|costs|wages|wage bill|margins?|takings|receipts|orders|EBITDA|spending|expenses|overheads|dividends?|cash flow)";
const DID =
  "(?:was|were|rose|fell|grew|climbed|dropped|jumped|slipped|shrank|doubled|came|reached|hit|increased|declined|widened|narrowed|totalled|soared|slid|edged)";
/** “Matchday | income rose by £2.1m”, “Its online | sales were £40m” */
const ITEM_DID = new RegExp(
  `^(?:(?:The|Its|Their|But|And|Meanwhile,) )*(?:[\\p{L}’'-]+ ){0,3}?${ITEM}(?: (?:from|at|in|on|before|after|of) (?:[\\p{L}’'-]+ ){1,3}?)? ?(?:also )?${DID}\\b`,
  "iu",
);

/**
 * The year or quarter accounts are of, for the items told further below without a time, though other times were told
 * between: “The accounts for the year to June 30 show … They spent £96m in January. Matchday income rose by £2.1m”,
 * “Results for the quarter to March … Online sales were £40m”. Refused: prices of shares, what is forecast, an item that is
 * not the subject (“He said the drop in sales was £3m”), and a text of two such stretches.
 */
export function inAccounts(
  reading: Reading,
  at: number,
  figure: Bounds,
  dates: readonly DateExpression[],
): Period | null {
  const own = reading.sentences[at];
  if (own === undefined || !tellsItem(own)) return null;
  let found: { sentence: Sentence; time: Timed } | null = null;
  for (let back = 1; back <= BACK; back++) {
    const earlier = reading.sentences[at - back];
    if (earlier === undefined || earlier.words.length > 2000) break;
    const times = timesIn(reading, earlier, dates);
    if (found === null && times.length === 0 && OTHER_STRETCH.test(earlier.words)) return null;
    for (const time of times) {
      if (time.role !== "within" || !isReportPeriod(time) || !isOver(reading, time)) continue;
      if (found !== null && found.time.days.from !== time.days.from) return null;
      if (ACCOUNTS.test(reading.text.slice(Math.max(earlier.start, time.date.start - 90), time.date.start)))
        found = { sentence: earlier, time };
    }
  }
  if (found === null) return null;
  const { sentence, time } = found;
  const period = periodFrom(reading, sentence, figure, time, [time]);
  return period === null
    ? null
    : { ...period, basis: "derived", derivation: `accounts for “${time.date.words}”` };
}

const isOver = ({ published }: Reading, { days }: Timed): boolean =>
  published === null || days.to <= published.to;

const tellsItem = perSentence(
  ({ words }) => words.length < 400 && ITEM_DID.test(words) && isOfThen(words) && isNarrated(words),
);
