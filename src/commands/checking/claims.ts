import { extract } from "../../extract/extraction.ts";
import type { Period } from "../../extract/figures/figure.ts";
import { parsePublished } from "../../extract/published.ts";
import { type Claim, topicOf, yearsNamed, yearsOf } from "./claim.ts";

/** Two words or more between marks; one word alone is a name or a scare quote. */
const MARKED =
  /[“"«]([^“”"«»\n]{3,1000})[”"»]|(?<![\p{L}\p{N}])[‘']([^‘’'\n]{12,1000})[’'](?![\p{L}\p{N}])/gu;

/** “on Tuesday”, “in May”: of whatever year the text was copied from. */
const isOfDay = ({ basis, precision, words }: Period): boolean =>
  basis === "derived" && /^(?:day|week|month)$/.test(precision) && !/\b(?:year|(?:19|20)\d\d)\b/.test(words);

/** The numbers and quotations of a text, in the order they stand; `today` is what “this year” in it means. */
export function claimsOf(text: string, today: string): Claim[] {
  const { figures, quotations, sentences } = extract(text, parsePublished(today));
  const claims: Claim[] = [];
  const sentenceAt = (at: number): string =>
    sentences.find((one) => one.start <= at && at < one.end)?.words ?? text;
  for (const figure of figures) {
    if (figure.vague) continue;
    const sentence = sentenceAt(figure.start);
    const years =
      figure.period === null || isOfDay(figure.period)
        ? yearsNamed(sentence)
        : yearsOf(figure.period.from, figure.period.to);
    const { start, end, words } = figure;
    claims.push({ what: "figure", start, end, words, figure, sentence, years, topic: topicOf(sentence) });
  }
  for (const match of text.matchAll(MARKED)) {
    const words = (match[1] ?? match[2] ?? "").trim();
    if (words.split(/\s+/).length < 2) continue;
    const start = match.index + match[0].indexOf(words);
    const fact = quotations.find((one) => one.start < start + words.length && start < one.end);
    const speaker = fact?.speaker ?? null;
    claims.push({
      what: "quotation",
      start,
      end: start + words.length,
      words,
      sentence: sentenceAt(start),
      speaker: speaker === null || speaker.confidence === "low" ? null : speaker.name,
    });
  }
  return claims.sort((a, b) => a.start - b.start);
}
