import type { Token } from "../marks/frame.ts";

/** The names that stand outside the quotations of their sentence: whom a speaker speaks of is not thereby who speaks. */
export function outsideMarks<T extends { start: number; end: number }>(
  sentence: readonly Token[],
  named: readonly T[],
): readonly T[] {
  const marks = named.length === 0 ? [] : sentence.filter((token) => token.kind === "quotation");
  return named.filter((one) => !marks.some((mark) => one.start >= mark.start && one.end <= mark.end));
}
