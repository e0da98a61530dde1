import type { DateExpression } from "../../../dates/date.ts";
import type { Reading } from "../../../reading.ts";
import type { Sentence } from "../../../sentences.ts";
import type { Period } from "../../figure.ts";
import { periodFrom } from "../days.ts";
import { type Timed, timesIn } from "../role.ts";
import { isNarrated } from "../tense.ts";
import type { Bounds } from "../window.ts";

const NOUN = "(?:poll|survey|study|trial|questionnaire)";
/** “A poll of 1,012 voters conducted April 8-12”, “The trial followed 1,146 people between March and May” */
const FIELDWORK = new RegExp(
  `\\b${NOUN}s?\\b[^.;]*\\b(?:conducted|carried out|taken|followed|tracked|surveyed|polled|interviewed|questioned|monitored|recruited|enrolled|observed|tested|covered|asked)\\b`,
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
  if (own === undefined || own.words.length > 600) return null;
  if (/\bmargins? of (?:sampling )?error\b/i.test(own.words)) return null;
  const named = OF_IT.test(own.words);
  if (!named && (SAID.test(own.words) || !isNarrated(own.words))) return null;
  for (let back = 1; back <= (named ? BACK : NEXT); back++) {
    const earlier = reading.sentences[at - back];
    if (earlier === undefined || earlier.words.length > 2000) return null;
    if (!named && own.paragraph - earlier.paragraph > 1) return null;
    const time =
      FIELDWORK.test(earlier.words) && !OTHER_POLL.test(earlier.words)
        ? timeOf(reading, earlier, dates)
        : null;
    if (time !== null) {
      const period = periodFrom(reading, earlier, figure, time, [time]);
      return period === null
        ? null
        : { ...period, basis: "derived", derivation: `results of what was done “${time.date.words}”` };
    }
    if (A_STUDY.test(earlier.words) && !OF_IT.test(earlier.words)) return null;
    if (!named && (SAID.test(earlier.words) || timesIn(reading, earlier, dates).length > 0)) return null;
  }
  return null;
}

function timeOf(reading: Reading, sentence: Sentence, dates: readonly DateExpression[]): Timed | null {
  const [only, ...rest] = timesIn(reading, sentence, dates).filter(({ role }) => role === "within");
  if (only === undefined || rest.length > 0) return null;
  return PLAIN.test(only.date.rule) || /\b(?:conducted|carried out|taken)\b/i.test(sentence.words)
    ? only
    : null;
}
