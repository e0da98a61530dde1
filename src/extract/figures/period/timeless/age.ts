import type { Bounds } from "../window.ts";

const WORDS = /-year-old$/i;
const BEFORE = /\baged $/i;
const NAMED = /^ (?:\p{Ll}+ )?\p{Lu}\p{Ll}+/u;
/** “The | 30-year-old | relocated to Hull in 2015”, and lives */
const LIVED_ON =
  /^ (?:first |originally |later |also )?(?:relocated|moved|joined|started|began|set up|founded|launched|left|graduated|married|met|won|bought|became|emigrated|retired|shot to fame|rose to|appeared|starred|signed|debuted|quit|trained|qualified|studied|opened|was (?:first |originally |previously )?(?:arrested|jailed|released|extradited|convicted|sentenced|charged|banned|elected|appointed))\b/;
/** So many days after a time nobody tells an age of then as somebody’s own. */
const LONG_AGO = 400;

/**
 * Whether an age is that of now, beside a time to come or long over: “A gran aged | 99 | will walk 40 miles before her birthday next
 * week”, “The | 38-year-old | Palmer was first picked in 2003”. Refused: “A 12-year-old was hurt in 2003”, “The 38-year-old was hurt
 * on Friday”.
 */
export function isAgeNow(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  period: { from: string; to: string },
  published: string | null,
): boolean {
  if (published === null) return false;
  const before = text.slice(Math.max(sentence.start, figure.start - 20), figure.start);
  const old = WORDS.test(text.slice(figure.start, figure.end));
  if (!old && !BEFORE.test(before)) return false;
  if (period.from > published) return true;
  const moved = old && /\bThe $/.test(before) && LIVED_ON.test(text.slice(figure.end, figure.end + 40));
  const named =
    moved || (old && /\bthe $/i.test(before) && NAMED.test(text.slice(figure.end, figure.end + 40)));
  return named && Date.parse(published) - Date.parse(period.to) > LONG_AGO * 86_400_000;
}
