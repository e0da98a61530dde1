import { termOf } from "./analysis.ts";
import { lemmas } from "./lemmas.ts";

/** Verbs of two words, whose second is a stop word, and the one word that says the same. */
const verbs = `
step down resign|stand down resign|lay off layoff|call off cancel|turn down reject|carry out commit|shut down close
blow up explode|lock up jail|break into burgle|break out start|set up founded|pass away die|let go dismiss|take over acquire
run over hit|knock down hit|put out extinguish|give up surrender|rip off defraud|own up admit|pay off repay|bring in introduce
hand over deliver|pull out withdraw|speak out criticise|strike down overturn|throw out reject|vote down reject|wipe out destroy`;

const table = new Map<string, string>();
for (const verb of verbs.trim().split(/[|\n]/)) {
  const [first = "", second = "", instead = ""] = verb.trim().split(" ");
  const term = termOf(instead);
  if (term !== null) table.set(`${termOf(first) ?? first} ${second}`, term);
}

/**
 * The term that says in one word what a verb says with the word after it: `stepped` `down` → `resign`, `laid` `off` →
 * `layoff`; null for words that only stand side by side (`walked` `down`).
 */
export function phraseOf(word: string, next: string | undefined): string | null {
  if (next === undefined) return null;
  return table.get(`${termOf(lemmas.get(word) ?? word) ?? word} ${next}`) ?? null;
}
