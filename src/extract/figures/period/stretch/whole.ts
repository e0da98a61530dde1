import type { Timed } from "../role.ts";

/** Whether a time is a stretch nobody says a thing throughout: “In the past 20 months, Lowe said, | £3m | was lost”. */
export function isOfWhole({ date, days }: Timed): boolean {
  const stretch =
    /^(?:range|trailing stretch|stretch up to a day|the past year|first months of a year|to date)$/.test(
      date.rule,
    );
  return stretch && Date.parse(days.to) - Date.parse(days.from) > 27 * 86_400_000;
}
