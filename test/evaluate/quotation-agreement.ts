import type { Quotation, Speaker } from "../../src/extract/quotations/quotation.ts";
import type { Gold } from "./quotation-gold.ts";

function trim(text: string, span: { start: number; end: number }): [number, number] {
  let { start, end } = span;
  while (start < end && !/[\p{L}\p{N}]/u.test(text[start] ?? "")) start++;
  while (end > start && !/[\p{L}\p{N}]/u.test(text[end - 1] ?? "")) end--;
  return [start, end];
}

/** Intersection over union after trimming punctuation at the edges. */
export function overlap(
  text: string,
  a: { start: number; end: number },
  b: { start: number; end: number },
): number {
  if (a.end < b.start || b.end < a.start) return 0;
  const [s1, e1] = trim(text, a);
  const [s2, e2] = trim(text, b);
  const shared = Math.min(e1, e2) - Math.max(s1, s2);
  return shared <= 0 ? 0 : shared / (Math.max(e1, e2) - Math.min(s1, s2));
}

export function sameMention(text: string, quotation: Quotation, gold: Gold): boolean {
  const mention = quotation.speaker?.mention ?? null;
  if (gold.mention === null || mention === null) return gold.mention === null && mention === null;
  if (mention.start < gold.mention.end && gold.mention.start < mention.end) return true;
  // Some entries have mention and cue the wrong way round: mention “said”, cue “Jillian Soto”.
  if (
    gold.cue.includes(mention.words) &&
    quotation.cue?.words.startsWith(text.slice(gold.mention.start, gold.mention.end)) === true
  )
    return true;
  // “Clinton, *who* said”: the gold marks the relative pronoun, we its antecedent.
  const goldWords = text.slice(gold.mention.start, gold.mention.end);
  if (
    /^(?:who|which|that)$/i.test(goldWords) &&
    gold.mention.start - mention.end >= 0 &&
    gold.mention.start - mention.end < 4
  )
    return true;
  return mention.words.toLowerCase() === text.slice(gold.mention.start, gold.mention.end).toLowerCase();
}

/** Whether another mention of the same person is the gold's: “Warren” where we show “she” → Elizabeth Warren. */
export function samePerson(text: string, quotation: Quotation, gold: Gold): boolean {
  if (gold.mention === null || quotation.speaker === null) return false;
  const words = text
    .slice(gold.mention.start, gold.mention.end)
    .replace(/,.*$/, "")
    .replace(/[’']s$/, "");
  const name = quotation.speaker.name;
  return words.includes(name) || (/^\p{Lu}\p{L}+$/u.test(words) && name.split(" ").at(-1) === words);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/^(?:the|a|an|mr|mrs|ms|miss|dr|sir) (?=\S)/, "")
    .replace(/[.,]/g, "")
    .trim();
}

export function sameName(gold: string | null, shown: string | null): boolean {
  if (gold === null || shown === null) return gold === shown;
  return plain(gold) === plain(shown);
}

/** Whether two names share their last word or one holds the other: “Reed” and “Tom Reed”, “police” and “the city police”. */
export function similarName(gold: string | null, shown: string | null): boolean {
  if (gold === null || shown === null) return gold === shown;
  const [a, b] = [plain(gold), plain(shown)];
  if (a === "" || b === "") return false;
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

/** Whether what is shown is somebody's name and not a description or a bare pronoun. */
export function namesAPerson({ how, name }: Speaker): boolean {
  const words = name.split(" ");
  return (
    how !== "description" &&
    !/^(?:the|a|an|he|she|it|they|we|i|his|her|their|its)$/i.test(words[0] ?? "") &&
    words.every((word) => /^\p{Lu}|^(?:de|la|le|van|von|der|den|del|di|da|bin|al|of)$/u.test(word))
  );
}
