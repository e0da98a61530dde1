import { fromPublication } from "../anchors.ts";
import { isYear } from "../counting.ts";
import { addDays, addMonths, type Days, shiftYears, wholeYear, yearOf } from "../days.ts";
import { lately, wordsOf } from "../earlier.ts";
import { type DateRule, type Match, shape } from "../rule.ts";
import type { Region } from "../words/region.ts";
import type { Token } from "../words/token.ts";
import { ordinalOf } from "./parts-of-years.ts";

/**
 * Years that run over two of the calendar: financial ones, British where the article does not tell, and seasons of sport.
 * Read: “a deficit of £3m in 2023-24” · “the first six months of 2025-26” · “last financial year” · “the 2023-24 season” ·
 * “since 2008-9”;
 * in Australia “the 2025 financial year” is the one that ends in 2025. Refused: “2020-30”, “flight 2019-20A”.
 */
export const financialYearRules: DateRule[] = [
  {
    name: "two years",
    shape: shape("(?:fiscal yearWord)? year (?:hyphen|slash) (?:day|number|year) (?:fiscal yearWord)?"),
    accept: ({ tokens }) => {
      const [year, mark, next] = tokens.slice(tokens.findIndex(({ kind }) => kind === "year"));
      // “the 2015- 16 financial year”: a line was broken there
      const broken = tokens.at(-1)?.kind === "yearWord" && next?.start === (mark?.end ?? 0) + 1;
      const joined = mark?.end === next?.start || broken;
      const glued = year?.end === mark?.start && joined;
      const first = Number(year?.value);
      const short = Number(next?.value);
      // “in 2017-2018”, “since 2008-9”
      if (next?.lower.length !== 2)
        return glued && (short === first + 1 || (short < 10 && short === (first + 1) % 10));
      return glued && first >= 1700 && (short > first % 100 || short === 0);
    },
    read: (match, { region, tokens }) => {
      const year = match.number("year") ?? 0;
      const short = Number(match.tokens[match.tokens.findIndex(({ kind }) => kind === "year") + 2]?.value);
      // In the south a summer, and its season, is in the middle of a financial year.
      const south = region()?.startsWith("south") === true;
      // “2018/2019” is one year that runs over two, “2018-2019” may be both
      const full = short > 99 && !match.has("slash");
      const next = short > 99 || short < 10 || short === (year + 1) % 100;
      const told = next && (south || !isSeason(match, tokens));
      const where = region() ?? (full ? null : "british");
      const financial = told || match.has("fiscal") ? financialYear(year, where) : null;
      if (financial !== null) return { days: financial, precision: "year" };
      const last = full
        ? short
        : next
          ? year + 1
          : Math.floor(year / 100) * 100 + short + (short === 0 ? 100 : 0);
      return { days: { from: `${year}-01-01`, to: `${last}-12-31` }, precision: "year" };
    },
  },
  {
    name: "part of a financial year",
    shape: shape(
      "(?:(?:ordinal|ordinalDay) (?:count? units|half|quarter) of the? (?:fiscal yearWord)? year (?:hyphen|slash) (?:day|number))",
    ),
    accept: ({ tokens }) => {
      const [year, mark, next] = tokens.slice(-3);
      const units = tokens.find(({ kind }) => kind === "units");
      const glued = year?.end === mark?.start && mark?.end === next?.start && next?.lower.length === 2;
      return (
        glued &&
        Number(next?.value) === (Number(year?.value) + 1) % 100 &&
        (units?.value ?? "month") === "month"
      );
    },
    read: (match, { region }) => {
      const year = financialYear(match.number("year") ?? 0, region() ?? "british");
      if (year === null) return null;
      const place = match.tokens.findIndex(({ kind }) => kind === "units");
      const count = place < 0 ? null : Number(match.tokens.slice(1, place).at(-1)?.value ?? 0);
      const length = count ?? (match.has("half") ? 6 : 3);
      const at = ordinalOf(match);
      if (!(length > 0 && length <= 12) || at < 1 || at * length > 12 || (count !== null && at !== 1))
        return null;
      const from = addMonths(year.from, (at - 1) * length);
      return {
        days: { from, to: addDays(addMonths(from, length), -1) },
        precision: length === 3 ? "quarter" : "month",
      };
    },
  },
  {
    name: "financial year",
    shape: shape(
      "(?:(?:ordinal|ordinalDay) (?:half|quarter) of the? (?:year and)?)? year fiscal (?:yearWord|units)",
    ),
    read: (match, { region }) => {
      const named = Number(match.all("year").at(-1)?.value);
      const part = match.has("half", "quarter");
      if (region() !== "southern") return { days: part ? null : wholeYear(named), precision: "year" };
      const year = financialYear(named - 1, "southern");
      const length = match.has("half") ? 6 : match.has("quarter") ? 3 : 12;
      const at = length === 12 ? 1 : ordinalOf(match);
      if (year === null || at < 1 || at * length > 12) return null;
      const from = addMonths(year.from, (at - 1) * length);
      return {
        days: { from, to: addDays(addMonths(from, length), -1) },
        precision: length === 12 ? "year" : length === 3 ? "quarter" : "month",
      };
    },
  },
  {
    // “a loss for the full year ended Aug 31 … a profit of £55m for FY19”: as the firm counts, else as the country
    name: "financial year",
    shape: shape("other fiscalYear"),
    accept: ({ tokens }) => tokens[0]?.lower === "fy",
    read: (match, moment) => {
      const year = match.number("fiscalYear") ?? 0;
      const told = lately(
        moment,
        ({ days, rule }) => rule === "stretch up to a day" && days !== null && isYear(days),
      );
      if (told?.days === undefined || told.days === null)
        return { days: financialYear(year - 1, moment.region()), precision: "year" };
      return {
        days: shiftYears(told.days, year - yearOf(told.days.to)),
        precision: "year",
        anchor: `“${wordsOf(moment, told)}”`,
      };
    },
  },
  {
    name: "financial year",
    shape: shape("(?:this|last|past|next|previous) fiscal yearWord"),
    read: (match, { published, region: regionOf, text, tokens }) => {
      // “in the first 12 weeks of the current financial year”: not all of it
      if (
        tokens[match.first - 2]?.kind === "of" &&
        /^(?:units|unit|half|quarter)$/.test(tokens[match.first - 3]?.kind ?? "")
      )
        return { days: null, precision: "year" };
      const region = (): Region => regionOf() ?? (text.includes("£") ? "british" : null);
      const shift = match.has("last", "past", "previous") ? -1 : match.has("next") ? 1 : 0;
      return fromPublication(published, "year", (day) => {
        const running = financialYear(yearOf(day), region());
        return financialYear(
          yearOf(day) + shift - (running !== null && day < running.from ? 1 : 0),
          region(),
        );
      });
    },
  },
];

/** “the 2023-24 season”, “2023-24 winter”: of sport, weather or school, no financial year. */
function isSeason(match: Match, tokens: readonly Token[]): boolean {
  const about = [-2, -1].map((k) => tokens[match.first + k]?.lower ?? "");
  const after = [1, 2, 3].map((k) => tokens[match.last + k]?.lower ?? "");
  return [...about, ...after].some((word) =>
    /^(?:season|campaign|winter|summer|series|league|cup|ashes|tour|war|crisis|school|academic|term|title|champions?|flu|outbreak|conflict|squad|kit)$/.test(
      word,
    ),
  );
}

/**
 * The financial year that begins in this year: in July in Australia, in April in Britain and South Africa; elsewhere it is
 * not known.
 */
function financialYear(year: number, region: Region): Days | null {
  if (region === null) return null;
  const from = region === "southern" ? `${year}-07-01` : `${year}-04-01`;
  return { from, to: addDays(addMonths(from, 12), -1) };
}
