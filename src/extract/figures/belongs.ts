import type { Published } from "../published.ts";
import type { Figure } from "./figure.ts";

/** Days, both inclusive, ISO dates. */
export interface Range {
  from: string;
  to: string;
}

/**
 * How a figure belongs to a stretch of time somebody asks for. `in`: its period lies or ends there (or starts there and
 * the article is of that time) · `spans`: its period only covers it · `base`: it is compared with it · `listed`: it
 * states no period and the article was published then · null: it does not belong.
 */
export type Belonging = "in" | "spans" | "base" | "listed" | null;

export function belongsTo(figure: Figure, range: Range, published: Published | null): Belonging {
  const { period } = figure;
  const articleOf = published !== null && overlaps(published, range);
  if (period === null) {
    if (articleOf) return "listed";
    return isBase(figure, range, published) ? "base" : null;
  }
  if (isWithin(period.to, range) || (isWithin(period.from, range) && articleOf)) return "in";
  if (overlaps(period, range)) return "spans";
  return isBase(figure, range, published) ? "base" : null;
}

const isWithin = (day: string, range: Range): boolean => range.from <= day && day <= range.to;

const overlaps = (a: Range, b: Range): boolean => a.from <= b.to && b.from <= a.to;

const YEAR_BEFORE =
  /\b(?:(?:last|previous|prior) (?:year|summer|winter|spring|autumn)|(?:a|one) year (?:ago|earlier|before)|year on year)\b/;

/** “up 40% from the same time last year” of 2025 uses 2024; “a 12 per cent rise on 2019” uses 2019. */
function isBase(figure: Figure, range: Range, published: Published | null): boolean {
  const words = figure.change?.base?.words.toLowerCase();
  if (words === undefined) return false;
  const stated = /\b(?:19|20)\d\d\b/.exec(words)?.[0];
  const year = figure.period?.to.slice(0, 4) ?? published?.to.slice(0, 4);
  const base =
    stated ?? (YEAR_BEFORE.test(words) && year !== undefined ? String(Number(year) - 1) : undefined);
  return base !== undefined && overlaps({ from: `${base}-01-01`, to: `${base}-12-31` }, range);
}
