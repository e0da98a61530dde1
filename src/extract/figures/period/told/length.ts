import type { Published } from "../../../published.ts";
import type { Period } from "../../figure.ts";
import { LENGTHS } from "./questions.ts";

const DAY = 86_400_000;

/** How long a time is, as an index into `LENGTHS`. */
export function lengthOf({ from, to }: Period, published: Published | null): number {
  const days = (Date.parse(to) - Date.parse(from)) / DAY + 1;
  return LENGTHS.indexOf(nameOf(days, from, to, published));
}

function nameOf(
  days: number,
  from: string,
  to: string,
  published: Published | null,
): (typeof LENGTHS)[number] {
  if (published !== null) {
    if (from > published.to) return "to come";
    if (days > 1 && (to === published.to || to === published.from))
      return days > 400 ? "years to date" : "to date";
  }
  if (days === 1) return "day";
  if (days <= 4) return "days";
  if (days <= 10) return "week";
  if (days <= 33) return "month";
  if (days <= 190) return "quarter";
  return days <= 370 ? "year" : "years";
}
