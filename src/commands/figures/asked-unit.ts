import { tokensOf } from "../../extract/figures/quantity/numbers/token.ts";
import { CODES } from "../../extract/figures/units/currency-names.ts";
import { unitAt } from "../../extract/figures/units/unit.ts";

/** Units any of which will do, as `Figure.unit` has them, their sizes, or counts of people alone; the words typed for them. */
export interface AskedUnits {
  names: readonly string[];
  /** As `Figure.unitDetail` has them: `mile per hour`; every size where left out. */
  details?: readonly string[];
  words: string;
  people?: boolean;
}

const DOLLARS = ["USD", "AUD", "CAD", "NZD", "HKD", "SGD"];
const NAMED: [RegExp, readonly string[]][] = [
  [/\b(?:A|AU)\$/u, ["AUD"]],
  [/\bUS\$/u, ["USD"]],
  [/\b(?:C|CA)\$/u, ["CAD"]],
  [/\bNZ\$/u, ["NZD"]],
  [/\bHK\$/u, ["HKD"]],
  [/£|\b(?:pounds?|pence|sterling)\b/iu, ["GBP"]],
  [/€|\beuros?\b/iu, ["EUR"]],
  [/\$|\b(?:dollars?)\b/iu, DOLLARS],
  [/¥|\byen\b/iu, ["JPY"]],
  [/₹|\brupees?\b/iu, ["INR"]],
  [/%|\b(?:per cent|percent(?:ages?)?|pc)\b/iu, ["percent", "percentage point"]],
  [/\bmoney\b/iu, ["GBP", "EUR", ...DOLLARS, "JPY", "CHF", "INR", "CNY"]],
  [/\bages?\b/iu, ["age"]],
  [/\bdistances?\b/iu, ["distance"]],
  [/\btemperatures?\b/iu, ["temperature"]],
];
const CODE = /\b[A-Z]{3}\b/gu;
/** Counts of people, whatever they are called: migrants, men, pupils. */
const PEOPLE = /\b(?:people|persons)\b/iu;
/** Lengths of time are mostly what is asked about (“two-week lockdown”), and these are other things as well. */
const NO_UNIT =
  /^(?:stone|stones|yard|yards|foot|point|points|barrel|quart|carat|knots?|m|g|l|c|f|in|ha|st)$/;
const MEASURES = /^(?:distance|speed|temperature|mass|area|volume|power|energy)$/;

/** The unit asked for in what was typed: `£`, `%`, `A$`, `mph`, `acres`, `people`; null where there is none. */
export function unitsIn(typed: string): AskedUnits | null {
  for (const [pattern, names] of NAMED) {
    const words = pattern.exec(typed)?.[0];
    if (words !== undefined) return { names, words };
  }
  const code = [...typed.matchAll(CODE)].find(([word]) => CODES.has(word))?.[0];
  if (code !== undefined) return { names: [code], words: code };
  const measure = measureIn(typed) ?? durationIn(typed);
  if (measure !== null) return measure;
  const people = PEOPLE.exec(typed)?.[0];
  return people === undefined ? null : { names: ["count"], words: people, people: true };
}

/** Of a ton and a tonne the writer of a question thinks little; a degree is of any scale. */
const ALIKE: Record<string, readonly string[]> = { ton: ["ton", "tonne"], tonne: ["ton", "tonne"] };

function measureIn(typed: string): AskedUnits | null {
  const tokens = tokensOf(typed, 0, typed.length);
  for (const [place, token] of tokens.entries()) {
    if (NO_UNIT.test(token.lower)) continue;
    const unit = unitAt(tokens, place);
    if (unit === null || !MEASURES.test(unit.unit)) continue;
    const words = typed.slice(token.start, tokens[unit.to - 1]?.end ?? token.end);
    const details =
      unit.detail === null || unit.detail === "degree" ? undefined : (ALIKE[unit.detail] ?? [unit.detail]);
    return { names: [unit.unit], ...(details === undefined ? {} : { details }), words };
  }
  return null;
}

/** “hours” and nothing else beside a time: how long things took. */
function durationIn(typed: string): AskedUnits | null {
  const words = typed.trim();
  const unit = /^(?:second|minute|hour|day|night|week|month|year|decade)s$/i.exec(words)?.[0].toLowerCase();
  if (unit === undefined) return null;
  const detail = unit === "nights" ? "day" : unit.slice(0, -1);
  return { names: ["duration"], details: [detail], words };
}
