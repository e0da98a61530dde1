import { perSentence } from "./per-sentence.ts";

const NOT_PAST =
  /['’](?:ve|ll)\b|\b(?:has|have|will|would|could|can|may|might|is|are|am|['’]s been|expected|target(?:s|ing)?)\b/i;
/** “The motion commits the town to …” */
const COMMITS =
  /^["“‘']?(?:The|This|That|It|He|She|Its|His|Her) (?:\p{Ll}+ ){0,2}?(?!was\b|has\b|this\b)\p{Ll}{2,}[^s\P{Ll}]s (?:the|an?|its|his|her|their|that|to)\b/u;
const PAST =
  /\b(?:was|were|had|did|saw|ran|took|came|went|made|found|held|led|fled|got|left|shot|stood|said)\b|\b\p{L}{2,}ed\b/iu;
/** “A nurse | earns £31,000”, “Nurses | earn about £31,000”: of any time, where the sentence has no verb of the past; not “The video shows 12 men”. */
const HOLDS =
  /^["“‘']?(?:\p{Lu}[\p{L}’'-]*|[\d,.]+%?)(?:,? [\p{L}\d’'-]+){0,8}?,? (?:(?!was\b|this\b|(?:show|end|begin|open|start|capture)s\b)\p{Ll}{2,}[^s\P{Ll}]s|(?<=s )(?!(?:of|in|and|at|on|with|for|from|than|after|before|into|over|per|about|aged|but|the|some|only|just|nearly|almost|around|more|to|by|between|against|or|as|under|up)\b)\p{Ll}{3,}) (?:(?:about|around|some|nearly|almost|only|just|over|at least|up to|more than|less than|an?|the|its|his|her|their) )*(?:[A-Z]{0,3}[£$€¥] ?)?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|half)\b)/u;

/** “The program, called EB-5, | allows | them to stay”, “Christians | make up | less than half”: whatever else is past. */
const NOW =
  /\b(?:allows|includes|requires|provides|contains|employs|operates|owns|seems|appears|remains|gives|makes|takes|needs|wants|lets|means|represents|belongs|consists|exists|advocates|make up|account for)\b/;

/** Verbs that are the same in the present are left out: “Sales hit a record”, “They cut it”. */
const SURELY_PAST =
  /\b(?:been|began|rose|fell|grew|told|gave|met|won|lost|paid|sold|bought|sent|struck|drew|broke|spoke|became|kept|sank|flew|swam|drove|brought|caught|taught|thought|sought|fought|built|spent|lent|dealt|slept|swept|wrote|chose|ate|knew|rang|sang|swore|threw|understood|woke|wore|drank|froze|tore|stole|shook|rode|slid|stuck|swung|overtook|withdrew)\b/i;

/** Whether a sentence is past narrative, or without a verb. */
export const narrates = perSentence(({ words }) => isNarrated(words));

/** Past narrative, or words without a verb: nothing that holds at publication or is to come. */
export function isNarrated(words: string): boolean {
  return (
    !NOT_PAST.test(words) &&
    !NOW.test(words) &&
    !COMMITS.test(words) &&
    (happened(words) || !HOLDS.test(words))
  );
}

/** Whether something is told as past: “Officers seized three knives”. */
export const tellsOfPast = (words: string): boolean => PAST.test(words);

/** Whether any verb is surely one of the past: “A car struck two men”. */
export function happened(words: string): boolean {
  return PAST.test(words) || SURELY_PAST.test(words);
}

/** “He | previously | pleaded guilty to four counts”, “She had | already | been jailed for two years”, “They | had lived | there for four months”: before all that was told. */
export const tellsOfBefore = perSentence(({ words }) =>
  /^["“‘']?(?:[\p{L}’'.-]+ ){1,5}?(?:(?:(?:had|has|was|were) )?previously|had already) (?:been )?\p{L}+|^(?:[\p{L}’'.-]+ ){1,4}?had (?:lived|worked|shared|owned|served|been (?:living|working|married|dating|together)) /u.test(
    words,
  ),
);
