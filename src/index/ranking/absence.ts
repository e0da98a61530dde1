import type { Question } from "../question.ts";
import type { Ranked } from "./rank.ts";

/** How much of a question its best passage must cover before it counts as an answer. */
const ENOUGH = 0.45;

/** Whether nothing answers: no passage covers enough of what was asked. */
export function absent(question: Question, ranked: readonly Ranked[], unknown: readonly string[]): boolean {
  const names = question.asked.filter(
    ({ term, typed }) => question.names.includes(term) && unknown.includes(typed),
  );
  if (names.length > 0) return true;
  const best = Math.max(
    ...ranked
      .slice(0, 5)
      .map(
        ({ features }) =>
          0.6 * features.covered + 0.25 * features.passageCovered + 0.15 * features.articleCovered,
      ),
    0,
  );
  return best < ENOUGH;
}
