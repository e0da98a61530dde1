import type { Question } from "../question.ts";

/** Share of neighbouring word pairs of the question that also stand together. */
export function together({ asked }: Question, terms: readonly (string | null)[]): number {
  const content = terms.filter((term) => term !== null);
  const beside = new Set(content.map((term, at) => `${content[at - 1]} ${term}`));
  const pairs = asked.slice(1).map(({ term }, at) => `${asked[at]!.term} ${term}`);
  return part(pairs, (pair) => beside.has(pair));
}

/** The longest common stretch of two rows of words, 1 at six words; two words and less count nothing. */
export function phrase(asked: readonly string[], folded: readonly string[]): number {
  let longest = 0;
  let before: number[] = [];
  for (const word of asked.slice(0, 60)) {
    const row: number[] = [];
    folded.forEach((other, at) => {
      if (other !== word) return;
      row[at] = (before[at - 1] ?? 0) + 1;
      longest = Math.max(longest, row[at]);
    });
    before = row;
  }
  return Math.max(0, Math.min(longest, 6) - 2) / 4;
}

/** The share of some that hold; none where there are none. */
export function part<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}
