import type { Published } from "../published.ts";
import type { Figure } from "./figure.ts";

/** in: its period lies in the time asked for or ends there; spans: it only covers it; listed: it states no period. */
export type Standing = "in" | "spans" | "base" | "listed";

export function belongsTo(
  figure: Figure,
  asked: { from: string; to: string },
  published: Published | null,
): Standing | null {
  const { period } = figure;
  if (period === null) {
    if (published === null) return null;
    return published.from <= asked.to && published.to >= asked.from ? "listed" : null;
  }
  if (period.to < asked.from || period.from > asked.to) return null;
  if (period.to <= asked.to) return "in";
  const articleWithin = published !== null && published.from <= asked.to && published.to >= asked.from;
  return period.from >= asked.from && articleWithin ? "in" : "spans";
}
