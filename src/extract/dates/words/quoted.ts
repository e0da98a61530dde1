import type { Published } from "../../published.ts";
import type { Days } from "../days.ts";
import { wholeMonth, monthOf, yearOf } from "../days.ts";
import type { Dated } from "../rule.ts";
import type { Token } from "./token.ts";

/** A quotation, first to last token inside its marks, and the days it was said: there “this year” is their year. */
export interface Quoted {
  first: number;
  last: number;
  said: Published;
}

const SPEECH =
  /^(?:said|says|saying|told|added|wrote|warned|announced|insisted|admitted|claimed|stated|tweeted|posted|promised|vowed|declared|asked|argued|predicted)$/;
/** A quotation longer than this is none: a mark was left out. */
const LONGEST = 400;
/** So far from the marks stands the verb of speech, and from that the date. */
const REACH = 8;

/**
 * The quotations that were said at a time their own sentence gives: “In March 2021, he told MPs: “This year …””,
 * ““We expect 500 this year,” she said in February.” Not those whose date is only near: “On Friday ministers met. “…””.
 */
export function quotedAt(tokens: readonly Token[], dates: readonly Dated[]): Quoted[] {
  const spans = quotations(tokens);
  if (spans.length === 0) return [];
  const found: Quoted[] = [];
  let next = 0;
  for (const { first, last } of spans) {
    const count = found.length;
    while (next < dates.length && (dates[next]?.last ?? 0) < first - 2 * REACH) next += 1;
    for (let at = next; at < dates.length; at++) {
      const date = dates[at];
      if (date === undefined || date.first > last + 2 * REACH) break;
      if (date.days === null || !isAttribution(tokens, date, first, last)) continue;
      found.push({ first, last, said: publishedOn(date.days) });
      break;
    }
    // “…,” she said in February. “…”: the speech goes on.
    const before = found.at(-1);
    const goesOn = found.length === count && before !== undefined && first - before.last < 2 * REACH;
    if (goesOn && (tokens[first]?.sentence ?? 0) - (tokens[before.last]?.sentence ?? 0) < 2)
      found.push({ first, last, said: before.said });
  }
  return found;
}

function quotations(tokens: readonly Token[]): { first: number; last: number }[] {
  const spans: { first: number; last: number }[] = [];
  let open = -1;
  for (let at = 0; at < tokens.length; at++) {
    const { lower } = tokens[at]!;
    const opens = lower === "“" || (lower === '"' && open < 0);
    if (opens) open = at;
    else if ((lower === "”" || lower === '"') && open >= 0) {
      if (at - open > 3 && at - open < LONGEST) spans.push({ first: open + 1, last: at - 1 });
      open = -1;
    }
  }
  return spans;
}

function isAttribution(tokens: readonly Token[], date: Dated, first: number, last: number): boolean {
  const [from, to] =
    date.last < first ? [date.first - REACH, first] : date.first > last ? [last, date.first] : [0, 0];
  if (to === 0 || to - from > 3 * REACH) return false;
  const sentence = tokens[date.first]?.sentence;
  const near = date.last < first ? tokens[first - 1]?.sentence : tokens[last]?.sentence;
  if (sentence !== near) return false;
  return tokens
    .slice(Math.max(0, from), to)
    .some((token) => token.sentence === sentence && SPEECH.test(token.lower));
}

function publishedOn(days: Days): Published {
  const month = wholeMonth(yearOf(days.from), monthOf(days.from));
  const precision =
    days.from === days.to ? "day" : month.from === days.from && month.to === days.to ? "month" : "range";
  return { ...days, precision };
}
