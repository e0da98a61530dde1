import type { DateExpression } from "../../../dates/date.ts";
import type { Reading } from "../../../reading.ts";
import type { Period } from "../../figure.ts";
import { firstFrom } from "../window.ts";

const NOUN =
  "(war|conflict|siege|famine|pandemic|epidemic|outbreak|flood|floods|flooding|fire|wildfire|blaze|storm|hurricane|cyclone|typhoon|tornado|earthquake|quake|tsunami|eruption|landslide|avalanche|drought|crash|collision|explosion|blast|bombing|attack|shooting|massacre|raid|riot|riots|strike|coup|disaster|accident)";
/** “The war killed | 6,400”, “The floods left | 30,000 homeless”, “The strike lasted | 11 months” */
const IT_DID = new RegExp(
  `^(?:The|That|This) ${NOUN} (?:also |itself )?(?:killed|left|destroyed|damaged|drove|claimed|injured|wounded|displaced|cost|caused|forced|lasted|cut|closed|shut|took|made|saw|burned|burnt|affected|hit)\\b`,
);
/** So far back in the text, and among so many dates, the event may have been told. */
const BACK = 6000;
const MOST = 80;

/**
 * The time of an event told before by its noun and year or month: “closed since the 2021 war … The war killed 6,400 people”,
 * “after the floods of May 2019 … The floods left 30,000 homeless”. Refused where two such events were dated.
 */
export function ofEvent(reading: Reading, at: number, dates: readonly DateExpression[]): Period | null {
  const own = reading.sentences[at];
  const noun = own === undefined ? undefined : IT_DID.exec(own.words)?.[1];
  if (own === undefined || noun === undefined || own.words.length > 600) return null;
  const told = dates
    .slice(firstFrom(dates, own.start - BACK), firstFrom(dates, own.start))
    .slice(-MOST)
    .filter((date) => isOf(reading.text, date, noun));
  const [first] = told;
  if (first === undefined || first.from === null || first.to === null) return null;
  if (told.some(({ from, to }) => from !== first.from || to !== first.to)) return null;
  const { from, to, precision, words } = first;
  return { from, to, precision, basis: "derived", words, derivation: `the ${noun} told of “${words}”` };
}

/** “the 2021 | war”, “the floods of | May 2019” */
function isOf(text: string, { start, end }: DateExpression, noun: string): boolean {
  return (
    new RegExp(`^ ${noun}\\b`).test(text.slice(end, end + 16)) ||
    new RegExp(`\\b${noun} (?:of|in) (?:early |late )?$`).test(text.slice(Math.max(0, start - 30), start))
  );
}
