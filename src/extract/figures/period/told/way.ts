import type { Undated } from "./features.ts";
import type { Telling } from "./tellings.ts";

/** What lies between the last telling and the figure: how much of it is past narrative, and whether a heading. */
export function wayFrom({ sentence, article }: Undated, last: number): { past: number; heading: number } {
  let [narrated, spoken, heading] = [0, 0, 0];
  for (let at = last + 1; at < sentence; at++) {
    const manner = article.mannerOf(at);
    if (manner.spoken) spoken += 1;
    else if (manner.narrated) narrated += 1;
    if (manner.open) heading = 1;
  }
  const told = sentence - last - 1 - spoken;
  if (sentence - last <= 1) return { past: 0, heading };
  return { past: narrated >= told ? 1 : narrated * 2 >= told ? 2 : 3, heading };
}

/** Whether figure and time stand in the same words of somebody: both, only the figure, only the time, neither. */
export function quotationOf({ figure, article }: Undated, { last }: Telling): number {
  const there = article.quotationAt(last);
  if (figure.quotation >= 0) return there === figure.quotation ? 0 : 1;
  return there >= 0 ? 2 : 3;
}
