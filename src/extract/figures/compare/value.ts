import type { Stated } from "./likeness.ts";
import type { Figure, Modifier } from "../figure.ts";

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));

export function sameValue(a: Figure, b: Figure): boolean {
  return near(a.value, b.value) && near(a.valueTo ?? a.value, b.valueTo ?? b.value);
}

/** Of which time or thing each, told alike: “a day”, “per day”, “daily”; undefined where nothing is told. */
export const rateOf = ({ per }: Figure): string | undefined =>
  per?.words
    .toLowerCase()
    .replaceAll("-", " ")
    .replace(/^(?:an?|per|each|every) /, "")
    .replace(/^(?:annum|annually|yearly)$/, "year")
    .replace(/^daily$/, "day")
    .replace(/^apiece$/, "each")
    .replace(/ly$/, "");

/** One value is what the other says less exactly: 4,019 and “more than 4,000”; not 23,761 and “almost 25,000”. */
export function fits(a: Figure, b: Figure): boolean {
  if (a.modifier === null && b.modifier === null) return false;
  if (!/^count$|^[A-Z]{3}$/.test(a.unit)) return false;
  if (a.valueTo !== undefined || b.valueTo !== undefined || a.vague || b.vague) return false;
  return (
    (b.modifier !== null && covers(b.value, b.modifier, a.value)) ||
    (a.modifier !== null && covers(a.value, a.modifier, b.value))
  );
}

/** “$212 million” and “$212.4 million”: one is the other to fewer digits, of which it has three at least. */
export function isRounding(a: Figure, b: Figure): boolean {
  if (a.unit !== b.unit || !/^count$|^[A-Z]{3}$/.test(a.unit) || a.modifier !== null || b.modifier !== null)
    return false;
  if (a.valueTo !== undefined || b.valueTo !== undefined || a.vague || b.vague) return false;
  const [short, long] = roundness(a.value) > roundness(b.value) ? [a.value, b.value] : [b.value, a.value];
  const step = roundness(short);
  return (
    step > 1 && short / step >= 100 && step !== roundness(long) && Math.round(long / step) * step === short
  );
}

/** Whether “more than 4,000” may be said of a value: within the last printed digit and a tenth, “almost” a twentieth. */
function covers(value: number, modifier: Modifier, exact: number): boolean {
  if (value < 20) return false;
  const step = roundness(value);
  const tenth = Math.min(step, value / 10);
  const twentieth = Math.min(step, value / 20);
  if (modifier === ">" || modifier === ">=") return exact >= value && exact <= value + tenth;
  if (modifier === "~") return Math.abs(exact - value) <= twentieth;
  if (modifier === "~<") return exact < value && exact >= value - twentieth;
  return exact <= value && exact >= value - twentieth;
}

/** The size of the last digit that is not nought: 25,000 → 1,000. */
function roundness(value: number): number {
  let step = 1;
  while (step * 10 <= value && value % (step * 10) === 0) step *= 10;
  return step;
}

/** “at least 12” and 15 do not contradict each other. */
export function satisfiesBound(a: Figure, b: Figure): boolean {
  const holds = (bound: Figure, exact: Figure): boolean =>
    exact.modifier === null &&
    ((bound.modifier?.startsWith(">") === true && exact.value >= bound.value) ||
      (/^<=?$/.test(bound.modifier ?? "") && exact.value <= bound.value));
  return holds(a, b) || holds(b, a);
}

/** The most exact first: no modifier, then more digits, then reading order. */
export function byExactness(a: Stated, b: Stated): number {
  const rough = (stated: Stated): number =>
    (stated.figure.modifier === null ? 0 : 1) + (stated.figure.vague ? 2 : 0);
  return (
    rough(a) - rough(b) ||
    roundness(Math.abs(a.figure.value)) - roundness(Math.abs(b.figure.value)) ||
    a.article.localeCompare(b.article) ||
    a.figure.start - b.figure.start
  );
}
