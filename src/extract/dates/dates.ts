import type { Reading } from "../reading.ts";
import type { DateExpression } from "./date.ts";
import { isoName } from "./days.ts";
import { dayFirstIn } from "./rules/numeric.ts";
import { append, lendYears } from "./ranges.ts";
import { type Dated, type DateRule, Match, type Moment } from "./rule.ts";
import { calendarRules } from "./rules/calendar.ts";
import { countedRules } from "./rules/counted.ts";
import { durationRules } from "./rules/durations.ts";
import { partRules } from "./rules/parts-of-years.ts";
import { runningRules } from "./rules/running.ts";
import { stretchRules } from "./rules/stretches.ts";
import { unitRules } from "./rules/units.ts";
import { weekdayRules } from "./rules/weekdays.ts";
import { yearRules } from "./rules/years.ts";
import { type Token, tokenise, type Tokens } from "./token.ts";

/** In order: where two rules read the same words, the longer reading counts, then the rule that stands first. */
const RULES: readonly DateRule[] = [
  ...calendarRules,
  ...weekdayRules,
  ...stretchRules,
  ...runningRules,
  ...durationRules,
  ...partRules,
  ...yearRules,
  ...unitRules,
  ...countedRules,
];

interface Candidate {
  match: Match;
  rule: DateRule;
}

/**
 * The time expressions of an article in reading order, none overlapping another. Days are resolved against the words
 * themselves, the expressions before and the publication date; without a publication date what needs one stays
 * unresolved (`from` and `to` null). Amounts of time (“three-year”, “every day”) have a `duration` and no days unless
 * they end or begin at a known day. Never fails; linear in the length of the text.
 */
export function readDates(reading: Reading): DateExpression[] {
  const tokens = tokenise(reading);
  const before: Dated[] = [];
  const { list } = tokens;
  const moment: Moment = { tokens: list, published: reading.published, before, dayFirst: dayFirstIn(list) };
  for (const { match, rule } of choose(candidates(tokens))) {
    const value = rule.read(match, moment);
    if (value === null) continue;
    append(before, { ...value, rule: rule.name, first: match.first, last: match.last }, moment);
  }
  const found = before.filter(({ lead }) => lead === undefined);
  return lendYears(found, list).map((dated) => expression(reading.text, tokens, dated));
}

function candidates({ list, shape }: Tokens): Candidate[] {
  const found: Candidate[] = [];
  for (const rule of RULES) {
    for (const { index, 0: matched } of shape.matchAll(rule.shape)) {
      if (matched.length === 0) continue;
      const match = new Match(list, index, index + matched.length - 1);
      if (rule.accept?.(match, list) ?? true) found.push({ match, rule });
    }
  }
  return found;
}

function choose(found: Candidate[]): Candidate[] {
  found.sort((a, b) => a.match.first - b.match.first || b.match.last - a.match.last);
  let end = -1;
  return found.filter(({ match }) => {
    if (match.first <= end) return false;
    end = match.last;
    return true;
  });
}

function expression(text: string, { list }: Tokens, dated: Dated): DateExpression {
  const start = list[dated.first]?.start ?? 0;
  const end = list[lastWord(list, dated)]?.end ?? start;
  const words = text.slice(start, end);
  const { days, precision, anchor, duration, rule } = dated;
  const derivation =
    anchor === undefined || days === null ? {} : { derivation: `“${words}” + ${anchor} → ${isoName(days)}` };
  return {
    start,
    end,
    words,
    from: days?.from ?? null,
    to: days?.to ?? null,
    precision,
    basis: anchor === undefined && days !== null ? "stated" : "derived",
    ...derivation,
    ...(duration === undefined ? {} : { duration }),
    rule,
  };
}

/** The full stop of “Sept.” belongs to the words; the one that ends the sentence (“in March.”) does not. */
function lastWord(list: readonly Token[], { first, last }: Dated): number {
  const abbreviated =
    list[last]?.kind === "dot" &&
    /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(list[last - 1]?.lower ?? "");
  return list[last]?.kind === "dot" && !abbreviated && last > first ? last - 1 : last;
}
