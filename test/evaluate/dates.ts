import type { DateExpression } from "../../src/extract/dates/date.ts";
import { readDates } from "../../src/extract/dates/dates.ts";
import { addDays, weekOf, yearOf } from "../../src/extract/dates/days.ts";
import { read } from "../../src/extract/reading.ts";
import { corpusPeriods, nearestPeriods, reportPeriods } from "./periods.ts";
import { corpusDates, type DatedText, type GoldDate, timeMLTexts } from "./dated-text.ts";

/**
 * `npm run evaluate -- dates [FOLDER…]`: time expressions of the corpus and of folders of TimeML files. `VERBOSE=1`
 * lists what went wrong. Value: the spans overlap and the days (TimeML: the TIMEX3 value) are right.
 */
export async function evaluate(files: string[]): Promise<void> {
  console.log("time expressions            value F1      P      R   strict F1   found  gold");
  report("corpus", corpusDates());
  for (const path of files) report(path, timeMLTexts(path));
  console.log("periods of the corpus’s figures, salience ≥ 2");
  reportPeriods("  nearest date in the sentence", nearestPeriods(2));
  reportPeriods("  ours", corpusPeriods(2), process.env["VERBOSE"] !== undefined);
}

interface Pair {
  gold: GoldDate;
  found: DateExpression | undefined;
  right: boolean;
}

function report(name: string, texts: DatedText[]): void {
  const pairs: Pair[] = [];
  let found = 0;
  let strict = 0;
  const wrong: string[] = [];
  for (const { name: document, text, published, dates: gold } of texts) {
    const ours = readDates(read(text, published)).filter((date) => counts(date, gold));
    const free = new Set(ours);
    for (const date of gold) {
      const match = best(date, free);
      if (match !== undefined) free.delete(match);
      if (date.optional) {
        if (match !== undefined) found -= 1;
        continue;
      }
      const right = match !== undefined && isRight(date, match);
      if (match?.start === date.start && match.end === date.end) strict += 1;
      pairs.push({ gold: date, found: match, right });
      const got = match === undefined ? "—" : `“${match.words}” ${nameOf(date, match)} [${match.rule}]`;
      if (!right)
        wrong.push(
          `  ${document.slice(-28)}: “${date.words}” ${date.value ?? `${date.from}/${date.to}`} · ${got}`,
        );
    }
    found += ours.length;
    for (const date of free)
      wrong.push(`  ${document.slice(-28)}: — · “${date.words}” ${timexOf(date)} [${date.rule}]`);
  }
  row(name, pairs, found, strict);
  for (const kind of [...new Set(pairs.map(({ gold }) => kindOf(gold)))].sort()) {
    const of = pairs.filter(({ gold }) => kindOf(gold) === kind);
    const right = of.filter((pair) => pair.right).length;
    console.log(`    ${kind.padEnd(12)} right ${percent(right / of.length)} of ${of.length}`);
  }
  if (process.env["VERBOSE"] !== undefined) for (const line of wrong) console.log(line);
}

function row(name: string, pairs: Pair[], found: number, strict: number): void {
  const right = pairs.filter((pair) => pair.right).length;
  const f1 = (hits: number): string => percent((2 * hits) / (found + pairs.length));
  const cells = [f1(right), percent(right / found), percent(right / pairs.length), f1(strict)];
  console.log(`${name.slice(-26).padEnd(28)} ${cells.join("  ")}   ${found}  ${pairs.length}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`.padStart(7);
}

/** The corpus gold does not mark “now” and “recently”: there they are neither right nor wrong. */
function counts(date: DateExpression, gold: GoldDate[]): boolean {
  return gold.some(({ value }) => value !== undefined) || !["present", "past", "future"].includes(date.rule);
}

function best(gold: GoldDate, free: ReadonlySet<DateExpression>): DateExpression | undefined {
  const overlap = (date: DateExpression): number =>
    Math.min(date.end, gold.end) - Math.max(date.start, gold.start);
  return [...free].filter((date) => overlap(date) > 0).sort((a, b) => overlap(b) - overlap(a))[0];
}

function isRight(gold: GoldDate, found: DateExpression): boolean {
  if (gold.value === undefined) return gold.from === found.from && gold.to === found.to;
  return normal(gold.value) === normal(timexOf(found));
}

function nameOf(gold: GoldDate, found: DateExpression): string {
  return gold.value === undefined ? `${found.from}/${found.to}` : timexOf(found);
}

/** TIMEX3 values are written in several ways: `198X` and `198`, `2000-W6` and `2000-W06`; hours are not ours to give. */
function normal(value: string): string {
  return value
    .replace(/^(\d{4}-\d\d-\d\d)T.*$/, "$1")
    .replace(/X+$/, "")
    .replace(/-$/, "")
    .replace(/-W(\d)$/, "-W0$1")
    .replace(/-X.*$/, "");
}

const REFERENCES: Record<string, string> = { present: "PRESENT_REF", past: "PAST_REF", future: "FUTURE_REF" };
const SEASONS: Record<string, string> = { "03": "SP", "06": "SU", "09": "FA", "12": "WI" };

/** A time expression in the form of TIMEX3. */
export function timexOf({ from, precision, duration, rule, words }: DateExpression): string {
  const reference = REFERENCES[rule];
  if (reference !== undefined) return reference;
  if (duration !== undefined) return duration;
  if (from === null) return "?";
  const month = from.slice(0, 7);
  if (rule === "to date") return from.endsWith("-01-01") ? from.slice(0, 4) : month;
  if (rule === "century") return from.slice(0, 2);
  if (precision === "month") return month;
  if (precision === "year") return from.slice(0, 4);
  if (precision === "quarter") return `${yearOf(from)}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
  if (precision === "season") return `${yearOf(from)}-${SEASONS[from.slice(5, 7)] ?? "?"}`;
  if (precision === "decade") return from.slice(0, words.includes("century") ? 2 : 3);
  return precision === "week" ? isoWeek(from) : /weekend/i.test(words) ? `${isoWeek(from)}-WE` : from;
}

function isoWeek(day: string): string {
  const thursday = new Date(`${addDays(weekOf(day).from, 3)}T00:00:00Z`);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / 604_800_000) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

const MONTH = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

function kindOf({ words, value }: GoldDate): string {
  if (value?.endsWith("_REF") === true) return "reference";
  if (value?.startsWith("P") === true) return "amount";
  if (MONTH.test(words) || /\d{4}-\d\d|\d[/.]\d/.test(words))
    return /\d{1,2}\b(?<!\d{3,})/.test(words) ? "calendar" : "month";
  if (/^(?:\D*\b)?\d{4}\b|\d0s\b/.test(words)) return "year";
  if (/day\b/i.test(words) && /mon|tues|wednes|thurs|fri|satur|sun/i.test(words)) return "weekday";
  return /quarter|nine months/i.test(words) ? "quarter" : "relative";
}
