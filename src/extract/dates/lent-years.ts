import { yearOf } from "./days.ts";
import type { Dated } from "./rule.ts";
import type { Token } from "./words/token.ts";

/** “January to March was 4,548 in 2022”: a stretch without a year takes the year the same clause names later. */
export function lendYears(found: readonly Dated[], tokens: readonly Token[]): Dated[] {
  return found.map((dated, at) => {
    const next = found[at + 1];
    if (dated.inYear === undefined || next === undefined || next.rule !== "year" || next.days === null)
      return dated;
    const between = tokens.slice(dated.last + 1, next.first);
    const clause =
      between.length <= 8 &&
      between.every(
        ({ kind, lower }) => !/^(?:comma|stop|and|dot|hyphen)$/.test(kind) && !/^[;:()–—]$/.test(lower),
      );
    if (!clause || between.at(-1)?.lower !== "in" || tellsDeed(between)) return dated;
    const days = dated.inYear(yearOf(next.days.from));
    if (days === null) return dated;
    const { anchor: _, inYear: __, ...rest } = dated;
    return { ...rest, days, anchor: `“in ${next.days.from.slice(0, 4)}” later in the sentence` };
  });
}

/** “found guilty in April | of stealing four cars in | 2017”: the year is that of the deed. */
const tellsDeed = (between: readonly Token[]): boolean =>
  between.some(
    ({ lower }, at) =>
      /^(?:of|for|over|with|after)$/.test(lower) &&
      /^(?:\p{Ll}+ly )?\p{Ll}{2,}ing\b/u.test(
        between
          .slice(at + 1, at + 3)
          .map((token) => token.lower)
          .join(" "),
      ),
  );
