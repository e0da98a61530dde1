import type { Computed } from "./computed.ts";
import { convert } from "./convert.ts";
import type { Stated } from "./likeness.ts";

const CLOSE = 6;

/** “130km [100 miles]”, “seven miles (11 km)”: one right after the other, the same kind of measure in two units. */
export function conversions(ordered: Stated[]): Computed[] {
  return ordered.flatMap((second, place) => {
    const first = ordered[place - 1];
    if (first === undefined || !isBeside(first, second)) return [];
    const result = convert(first.figure, second.figure);
    if (result === null || first.figure.valueTo !== undefined) return [];
    const printed = second.figure.value;
    return [
      {
        kind: "conversion" as const,
        operands: [first, second],
        printed,
        result,
        holds: isRounding(result, printed, first.figure.value),
      },
    ];
  });
}

/** A bracket, a stroke or “or” stands between them, and hardly more. */
function isBeside(first: Stated, second: Stated): boolean {
  if (second.figure.start - first.figure.end > CLOSE) return false;
  const { start, words } = second.sentence;
  const between = words.slice(Math.max(0, first.figure.end - start), second.figure.start - start);
  return /[([/]|\bor\b/.test(between);
}

/** Whether a converted value may be printed so: within 2 %, or half the last digit of either number. */
function isRounding(result: number, printed: number, source: number): boolean {
  const off = Math.abs(result - printed);
  const sourceStep = lastDigit(source) / 2 / Math.max(Math.abs(source), 1e-9);
  const allowed = Math.max(0.02, Math.min(sourceStep, 0.06)) * Math.abs(result);
  return (
    off <=
    Math.max(
      allowed,
      lastDigit(printed) / 2 <= Math.abs(printed) * 0.06 ? lastDigit(printed) / 2 : 0,
      0.6 * unitStep(printed),
    )
  );
}

const unitStep = (value: number): number => (Number.isInteger(value) && Math.abs(value) < 20 ? 1 : 0);

/** The size of the last printed digit: 130 → 10, 8.5 → 0.1. */
export function lastDigit(value: number): number {
  const decimals = String(value).split(".")[1]?.length ?? 0;
  if (decimals > 0) return 10 ** -decimals;
  let step = 1;
  while (step * 10 <= Math.abs(value) && value % (step * 10) === 0) step *= 10;
  return step;
}
