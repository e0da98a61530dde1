import type { Reading } from "../reading.ts";
import type { DateExpression } from "./date.ts";
import { isoName } from "./days.ts";
import type { Published } from "../published.ts";
import { type Quoted, quotedAt } from "./words/quoted.ts";
import { dayFirstIn } from "./rules/numeric.ts";
import { regionOf } from "./words/region.ts";
import { lendYears } from "./lent-years.ts";
import { append } from "./ranges.ts";
import { type Dated, type DateRule, Match, type Moment } from "./rule.ts";
import { calendarRules } from "./rules/calendar.ts";
import { countedDayRules } from "./rules/counted-days.ts";
import { countedRules } from "./rules/counted.ts";
import { durationRules } from "./rules/durations.ts";
import { financialYearRules } from "./rules/financial-years.ts";
import { holidayRules } from "./rules/holidays.ts";
import { partRules } from "./rules/parts-of-years.ts";
import { partToldOnRules } from "./rules/parts-told-on.ts";
import { runningRules } from "./rules/running.ts";
import { seasonRules } from "./rules/seasons.ts";
import { stretchAheadRules } from "./rules/stretches-ahead.ts";
import { stretchRules } from "./rules/stretches.ts";
import { unitRules } from "./rules/units.ts";
import { weekdayRules } from "./rules/weekdays.ts";
import { weekOfMonthRules } from "./rules/weeks-of-months.ts";
import { yearRules } from "./rules/years.ts";
import { asToldInFull } from "./told-in-full.ts";
import { type Token, tokenise, type Tokens } from "./words/token.ts";

/** In order: where two rules read the same words, the longer reading counts, then the rule that stands first. */
const RULES: readonly DateRule[] = [
  ...calendarRules,
  ...holidayRules,
  ...weekdayRules,
  ...stretchRules,
  ...stretchAheadRules,
  ...runningRules,
  ...durationRules,
  ...partRules,
  ...seasonRules,
  ...partToldOnRules,
  ...weekOfMonthRules,
  ...yearRules,
  ...financialYearRules,
  ...unitRules,
  ...countedRules,
  ...countedDayRules,
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
  const { list } = tokens;
  const chosen = choose(candidates(tokens));
  const known = {
    text: reading.text,
    tokens: list,
    dayFirst: dayFirstIn(list),
    region: once(() => regionOf(reading.text)),
  };
  const published = countable(reading.published);
  const first = resolve(chosen, known, published, []);
  const quoted = quotedAt(list, first);
  const found = quoted.length === 0 ? first : resolve(chosen, known, published, quoted);
  return asToldInFull(lendYears(found, list)).map((dated) => expression(reading.text, tokens, dated));
}

/** What is asked for seldom is found when first asked for. */
function once<T>(find: () => T): () => T {
  let found: { value: T } | null = null;
  return () => (found ??= { value: find() }).value;
}

/** The years dates can be counted in; a publication outside them settles nothing. */
function countable(published: Published | null): Published | null {
  return published !== null && published.from >= "1100" && published.to < "2900" ? published : null;
}

function resolve(
  chosen: readonly Candidate[],
  known: Omit<Moment, "published" | "before">,
  published: Published | null,
  quoted: readonly Quoted[],
): Dated[] {
  const before: Dated[] = [];
  let next = 0;
  for (const { match, rule } of chosen) {
    while (next < quoted.length && (quoted[next]?.last ?? 0) < match.first) next += 1;
    const inside = quoted[next];
    const said = inside !== undefined && inside.first <= match.first ? inside.said : published;
    const moment = { ...known, published: said, before };
    const value = rule.read(match, moment);
    if (value === null) continue;
    if (said !== published && value.anchor !== undefined)
      value.anchor = value.anchor.replace(/^published/, "said");
    append(before, { ...value, rule: rule.name, first: match.first, last: match.last }, moment);
  }
  return before.filter(({ lead }) => lead === undefined);
}

function candidates({ list, shape }: Tokens): Candidate[] {
  const found: Candidate[] = [];
  for (const rule of RULES) {
    rule.shape.lastIndex = 0;
    for (let hit = rule.shape.exec(shape); hit !== null; hit = rule.shape.exec(shape)) {
      const { index, 0: matched } = hit;
      if (matched.length === 0) {
        rule.shape.lastIndex += 1;
        continue;
      }
      const match = new Match(list, index + bareNumberAt(list, index), index + matched.length - 1);
      if (rule.accept?.(match, list) ?? true) found.push({ match, rule });
    }
  }
  return found;
}

/** “down from 5,100 | three years ago”: digits are no part of a number in words. */
function bareNumberAt(list: readonly Token[], at: number): number {
  const word = list[at + 1];
  if (word?.kind !== "word" || Number(word.value) >= 100) return 0;
  return /^(?:day|number|year)$/.test(list[at]?.kind ?? "") ? 1 : 0;
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
