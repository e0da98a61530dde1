import { z } from "zod";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;

/** When an article was published: one day, a month, or a range of days; both ends inclusive, ISO dates. */
export const Published = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  precision: z.enum(["day", "month", "range"]),
});
export type Published = z.infer<typeof Published>;

/** Reads `2024-06-19`, `2024-04` or `2024-04-01/2024-04-14`; null where the text is none of them or no such day exists. */
export function parsePublished(text: string): Published | null {
  const [first, second, ...more] = text.trim().split("/");
  if (first === undefined || more.length > 0) return null;
  if (second === undefined && MONTH.test(first)) {
    const last = lastDayOfMonth(first);
    return last === null ? null : { from: `${first}-01`, to: last, precision: "month" };
  }
  if (!isDay(first) || (second !== undefined && !isDay(second))) return null;
  const to = second ?? first;
  if (to < first) return null;
  return { from: first, to, precision: to === first ? "day" : "range" };
}

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

function lastDayOfMonth(month: string): string | null {
  const [year, number] = month.split("-").map(Number);
  if (year === undefined || number === undefined || number < 1 || number > 12) return null;
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
