import type { Sentence } from "../../../sentences.ts";

/** “The budget for the fiscal year that begins July 1 is 5% larger. It closes a | $38 million | gap”: of that year. */
export function isBudget(earlier: Sentence, own: Sentence): boolean {
  return (
    /^(?:The|This|Its|His|Her) [^,;]{0,40}\b(?:budget|spending plan)\b[^,;]{0,20} for (?:the )?(?:fiscal|financial|coming|next|20\d\d)/i.test(
      earlier.words,
    ) && /^It (?:also )?(?!is\b|was\b|has\b)\p{Ll}{2,}[^s\P{Ll}]s\b/u.test(own.words)
  );
}
