import type { Bounds } from "../window.ts";

const HOLDS_NOW =
  /\b(?:now|currently|still|today|nowadays) (?:has|have|holds?|owns?|employs?|runs?|costs?|sells?|owes?|earns?|pays?|makes?|serves?|trades?|operates?|spans?|boasts?|features?|offers?|changing hands|trading (?:at|for)|selling (?:at|for)|priced at|valued at|on offer)\b[^,;]*$|\b(?:is|are|remains?) (?:now |currently |back |still )?(?:up )?(?:for sale|on (?:sale|the market))\b[^,;]*$/i;

/** “from its current | 12 | to 30 by the end of the year”, “instead of their usual | 2.5 per cent |”, “to stand trial on | 74 | charges” */
const USUAL =
  /\b(?:(?:current|present|existing|usual|normal|regular|customary)(?: (?:annual|weekly|monthly|daily))?|to (?:stand|face) trial (?:on|for)|(?:asking|guide|listing|reserve|starting|retail) price(?: of)?|there (?:are|is) now(?: just| only)?)(?: (?:about|around|nearly|almost|some))* $/i;
/** “Our crop, | 98 per cent | of which is grown in the south, shrank last year” */
const OF_WHICH_IS = /^ of (?:which|whom) (?:is|are|has|have)\b|^ (?:[\p{L}-]+ )?for (?:every|each)\b(?! \d)/u;
/** “tests which cost | £3.90 | each” */
const COSTS = /\b(?:which|that) costs?(?: (?:about|around|just|only))* $/i;
/** “a bike that retails at | £2,700 |”, “the house, which rents for around | £1,600 |”, “areas, with each having around | 8,000 | people” */
const PRICED =
  /\b(?:(?:that|which|and) (?:now )?(?:retails?|sells|rents|starts|goes|is priced)(?: (?:at|for|from))?|(?:now|currently) (?:changing hands|trading|selling|priced|valued|on offer) (?:for|at)|each (?:having|holding|with|containing|weighing|costing))(?: (?:about|around|nearly|almost|some|just|only|over|more than|up to))* $/i;

/** “jets, which can fly at | 1,200mph |, took off” */
const CAN =
  /\b(?:can|(?:is|are|be) able to|capable of) (?:fly|travel|reach|run|swim|sail|dive|carry|hold|seat|house|park|store|go|grow to|live for|last)(?: (?:at|for|up to|as (?:fast|far|deep|high|long) as|speeds? of|about|around|over|more than|nearly|almost))* $/i;

const NOW = new RegExp(`${USUAL.source}|${PRICED.source}|${CAN.source}`, "i");

/** Whether a figure is what is so as a rule, whatever is told: “their usual | 2.5 per cent |”, “98 per cent of which is grown here”. */
export const isUsual = (text: string, sentence: Bounds, figure: Bounds): boolean =>
  /^ now(?=[.,;)]| and\b| after\b| in the\b)/.test(text.slice(figure.end, figure.end + 12)) ||
  NOW.test(text.slice(Math.max(sentence.start, figure.start - 60), figure.start)) ||
  OF_WHICH_IS.test(text.slice(figure.end, figure.end + 40)) ||
  (COSTS.test(text.slice(Math.max(sentence.start, figure.start - 40), figure.start)) &&
    /^ (?:each|apiece)\b/.test(text.slice(figure.end, figure.end + 10)));

/**
 * Whether a figure is what somebody now has, whatever was told of a time that is over: “In 2019 it sold 40 shops and now
 * employs | 300 |”, “was sold in 1987, and said it now holds | 5% |”, “and is up for sale for | £3m |”. Refused: “the total now exceeds 30,000”, “sold 40 in
 * 2024, now in its tenth year”.
 */
export function isHeldNow(text: string, sentence: Bounds, figure: Bounds): boolean {
  return HOLDS_NOW.test(text.slice(Math.max(sentence.start, figure.start - 80), figure.start));
}
