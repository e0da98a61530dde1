import type { DateExpression } from "../../../dates/date.ts";
import type { Reading } from "../../../reading.ts";
import type { Sentence } from "../../../sentences.ts";
import type { Period } from "../../figure.ts";
import { periodFrom } from "../days.ts";
import { perSentence } from "../per-sentence.ts";
import { type Timed, timesIn } from "../role.ts";
import { isNarrated } from "../tense.ts";
import type { Bounds } from "../window.ts";

const NOUN = "(?:poll|survey|study|trial|questionnaire)";
/** “A poll of 1,012 voters conducted April 8-12”, “The trial followed 1,146 people between March and May” */
const FIELDWORK = new RegExp(
  `\\b${NOUN}s?\\b[^.;]*\\b(?:conducted|carried out|taken|followed|tracked|surveyed|polled|interviewed|questioned|monitored|recruited|enrolled|observed|tested|covered|asked|(?:last|this|earlier this) (?:week|month|year) (?:found|showed|suggested|put))\\b`,
  "i",
);
const A_STUDY = new RegExp(`\\b${NOUN}\\b`, "i");
/** “31% of Democrats in the survey”, “Of those polled, 40% …”, “the survey found” */
const OF_IT = new RegExp(
  `\\b(?:in|by|to|of) the (?:same )?${NOUN}\\b(?! of\\b)|\\bof (?:those|the people|people|adults|voters|women|men) (?:polled|surveyed|questioned|asked|interviewed)\\b|\\b(?:of|among) (?:the )?(?:respondents|participants)\\b|^(?:the|that) (?:same )?${NOUN} (?:also )?(?:found|showed|suggested|put|had)\\b|\\b(?:respondents|participants) (?:said|were|had|who)\\b`,
  "i",
);
/** So many sentences below, results are told with “in the survey”, and so many without. */
const BACK = 8;
const NEXT = 3;
/** A sentence of somebody’s words, or of somebody saying. */
const SAID =
  /^["“‘«]|["”’»]|\b(?:said|says|(?<!were |was )told|added|thinks|believes|argues|warned|cautioned)\b/i;
/** “preferred by 1 per cent when the poll was taken last year”: an earlier one, told beside. */
const OTHER_POLL = new RegExp(
  `\\b(?:when|since|last|previous|earlier) (?:the |an? |our )?(?:\\p{L}+ )?${NOUN}`,
  "iu",
);
const PLAIN = /^(?:range|days of a month|month and day|day and month)$/;

/**
 * When people were asked or watched, for the results told below: “A poll of 1,012 voters conducted April 8-12 … Just 31% of
 * Democrats in the survey trusted him”, “The study followed 1,146 people between March and May. Those with lamps had 2.9
 * falls”. Refused: results after a quotation or in the present, of another study or time.
 */
export function foundIn(
  reading: Reading,
  at: number,
  figure: Bounds,
  dates: readonly DateExpression[],
): Period | null {
  const own = reading.sentences[at];
  if (own === undefined || own.words.length > 600 || !namesStudy(reading)) return null;
  const result = resultIn(own);
  if (result === null) return null;
  const named = result === "named";
  for (let back = 1; back <= (named ? BACK : NEXT); back++) {
    const earlier = reading.sentences[at - back];
    if (earlier === undefined || earlier.words.length > 2000) return null;
    if (!named && own.paragraph - earlier.paragraph > 1) return null;
    const time = isFieldwork(earlier) ? timeOf(reading, earlier, dates) : null;
    if (time !== null) {
      const period = periodFrom(reading, earlier, figure, time, [time]);
      return period === null
        ? null
        : { ...period, basis: "derived", derivation: `results of what was done “${time.date.words}”` };
    }
    if (isOfAnother(earlier)) return null;
    if (!named && (isSaid(earlier) || timesIn(reading, earlier, dates).length > 0)) return null;
  }
  return null;
}

const known = new WeakMap<Reading, boolean>();

/** Most articles speak of no survey at all. */
function namesStudy(reading: Reading): boolean {
  let names = known.get(reading);
  if (names === undefined) known.set(reading, (names = A_STUDY.test(reading.text)));
  return names;
}

/** Whether a sentence names the survey, or may tell its results without; null where neither. */
const resultIn = perSentence(({ words }) => {
  if (/\bmargins? of (?:sampling )?error\b/i.test(words)) return null;
  if (OF_IT.test(words)) return "named";
  return SAID.test(words) || !isNarrated(words) ? null : "told";
});
const isSaid = perSentence(({ words }) => SAID.test(words));
const isFieldwork = perSentence(({ words }) => FIELDWORK.test(words) && !OTHER_POLL.test(words));
const isOfAnother = perSentence(({ words }) => A_STUDY.test(words) && !OF_IT.test(words));

function timeOf(reading: Reading, sentence: Sentence, dates: readonly DateExpression[]): Timed | null {
  const [only, ...rest] = timesIn(reading, sentence, dates).filter(({ role }) => role === "within");
  if (only === undefined || rest.length > 0) return null;
  return PLAIN.test(only.date.rule) ||
    /\b(?:conducted|carried out|taken|last (?:week|month|year) found)\b/i.test(sentence.words)
    ? only
    : null;
}
