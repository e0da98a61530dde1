import { type Span, span } from "../../span.ts";

const TIME = "second|minute|hour|day|night|week|weekend|fortnight|month|quarter|season|year|annum";
const EACH = `(?:(?:per|each|every)[ -](?:${TIME})|an?[ -](?:${TIME}))\\b(?!['’-]|,? (?:after|before|earlier|later|ago|early|late|old|off|on\\b|long|and a half|or (?:two|so|more)|in (?:jail|prison)|since|out of|which|that|of\\b))`;
/** “produces 10,000 units annually”; not “37 million monthly users”, “a 78% yearly increase”. */
const OFTEN =
  "(?:annually|yearly|monthly|weekly|daily|nightly|hourly)(?=[.,;:)]|$| (?:in|from|to|for|and|or|by|through|on|over|until|at|since|across)\\b)";
const HEAD =
  "per (?:person|head|capita|child|adult|pupil|patient|household|family|user|customer|passenger|worker|employee|share|ticket|night|litre|liter|pint|gallon|kilo|kilogram|kg|tonne|ton|barrel|mile|kilomet(?:re|er)|km|square (?:foot|met(?:re|er)|mile|kilomet(?:re|er))|hectare|acre|unit|item|game|match)\\b";
/** Directly behind the figure or what it counts. */
const BEHIND = new RegExp(
  `^[ -](?:${EACH}|${OFTEN}|${HEAD}|each(?=[.,;:)]|$| (?:and|or|for|from|in|at)\\b)|apiece\\b)`,
  "iu",
);
/** At the end of its clause: “25 people | are now dying each day.” */
const AT_END = new RegExp(
  `^(?: [\\p{L}’'-]+){1,8}? ((?:each|every|per) (?:${TIME}))(?=[.,;:)]|$| [–—-] | (?:from|for|in|until|since|at|because|as|by|during)\\b)`,
  "iu",
);

const LOOK = 120;
/**
 * Of which time or thing each: “60 | per day”, “400 deaths | a day”, “£20 | each”, “£8,000 | a year”; null where none is told.
 * Refused: “died a day later”, “3 a year ago”, “one year in jail”.
 */
export function readPer(text: string, figure: Span, counted: Span | null, end: number): Span | null {
  const after = counted !== null && counted.start >= figure.end && counted.start - figure.end < 40;
  for (const from of after ? [counted.end, figure.end] : [figure.end]) {
    const words = text.slice(from, Math.min(end, from + LOOK));
    const near = BEHIND.exec(words)?.[0];
    if (near !== undefined) return span(text, from + 1, from + near.length);
    const far = / (?:each|every|per) /.test(words) ? AT_END.exec(words) : null;
    if (far?.[1] !== undefined) return span(text, from + far[0].length - far[1].length, from + far[0].length);
  }
  return null;
}
