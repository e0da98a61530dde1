import { seasonOf } from "../days.ts";
import { type DateRule, type Match, type Moment, shape } from "../rule.ts";
import { partOfYear } from "./parts-of-years.ts";

export const OPPOSITE: Record<string, string> = {
  spring: "autumn",
  summer: "winter",
  autumn: "spring",
  winter: "summer",
};

/** The northern season of the same months: in Australia “over summer” is December to February. */
export function seasonNamed(match: Match, { region }: Moment): string {
  const name = String(match.find("season", "seasons", "fall")?.value);
  return region()?.startsWith("south") ? (OPPOSITE[name] ?? name) : name;
}

/** “the winter of 1994” · “the summers of 2019 and 2020” */
export const seasonRules: DateRule[] = [
  {
    name: "seasons of two years",
    shape: shape("seasons of year (?:and|to) year"),
    read: (match, moment) => {
      const [first, last] = match
        .all("year")
        .map(({ value }) => seasonOf(Number(value), seasonNamed(match, moment)));
      return first === undefined || last === undefined || last.to < first.from
        ? null
        : { days: { from: first.from, to: last.to }, precision: "season" };
    },
  },
  {
    name: "season of a year",
    shape: shape("(?:early|late|mid hyphen?)? (?:season|fall) (?:comma|of)? theYear"),
    read: (match, moment) =>
      partOfYear(match, moment, "season", (year) => seasonOf(year, seasonNamed(match, moment))),
  },
];
