import type { Period } from "../figure.ts";

/** Both unknown, one unknown, or one within the other. */
export function periodsMeet(a: Period | null, b: Period | null): boolean {
  if (a === null || b === null) return true;
  return (a.from <= b.from && b.to <= a.to) || (b.from <= a.from && a.to <= b.to);
}

/** The same stretch, or none stated by either; the end of a running total may differ by some days. */
export function samePeriod(a: Period | null, b: Period | null): boolean {
  if (a === null || b === null) return a === b;
  return daysBetween(a.from, b.from) <= 3 && daysBetween(a.to, b.to) <= 10;
}

const daysBetween = (a: string, b: string): number =>
  a === b ? 0 : Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

/** A running total over a month or more: its noun is often left out. */
export const isLong = (period: Period): boolean => daysBetween(period.from, period.to) >= 27;
