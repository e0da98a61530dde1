import type { DateExpression } from "../../../dates/date.ts";
import type { Bounds } from "../window.ts";

/** What was made, not what was shown: “requests established that in 2023 …”. */
export const FOUNDED =
  "(?:(?:founded|set up|created|established|launched|opened|built|formed|introduced|passed|enacted|adopted|started|designed|constructed|erected|incorporated)(?! that\\b)(?: [\\p{L}’'-]+){0,5}?)";
/** “A lender set up in | 2028 would lend …”, “The law passed in | 2011 caps …”: of the noun before it. */
const REDUCED = new RegExp(
  `\\b\\p{L}[\\p{L}’'-]* (?<!\\b(?:was|were|is|are|be|been|being|has|had|have|which|who|that|it|he|she|they|we|I) )${FOUNDED}(?: (?:back )?(?:in|on))?(?: (?:the|early|late))*\\s*$`,
  "iu",
);
/** “Built in | 1931, the tower is …” */
const FRONTED = new RegExp(
  `^["“‘']?(?:first |originally |initially )?(?:${FOUNDED}|(?:announced|unveiled|proposed|planned|commissioned)(?: by(?: [\\p{L}’'-]+){1,7}?)?)(?: (?:back )?(?:in|on))?\\s*$`,
  "iu",
);
/** “will open in | 2029”, “is now expected in | early 2026”: when a thing is ready, not when it is large or dear. */
const READY =
  /\b(?:open(?:s|ed|ing)?|reopen(?:s|ed|ing)?|(?:be|been|was|were) (?:completed|finished|built|ready|delivered)|completed|expected|due|scheduled|ready)(?: (?:to (?:the public|passengers|visitors|pupils|patients|traffic)|only|now|again))?(?:,? (?:in|on|by|for))?(?: (?:the|early|late|mid))*[\s“"'‘-]*$/i;
/** “the states which joined the club in | 2004”, “those who left in | 2010”: which ones, not when they were counted. */
const JOINED =
  /\b(?:which|that|who) (?:first )?(?:joined|left|entered|signed|qualified|retired|graduated|enrolled)(?: [\p{L}’'-]+){0,4}? in(?: the| early| late)*\s*$/iu;
interface Lead {
  /** “Built in | 1931, …” */
  opens: boolean;
  /** “A lender set up in | 2028 …” */
  reduced: boolean;
  /** “will open in | 2029” */
  ready: boolean;
  /** “which joined in | 2004” */
  joined: boolean;
}

/** Without one of these nothing was founded, nothing opens. */
const MADE =
  / (?:found|set up|creat|establish|launch|open|built|form|introduc|pass|enact|adopt|start|design|construct|erect|incorporat)/i;
const TO_COME = /\b(?:re)?(?:open|complet|finish|built|ready|deliver|expect|due|schedul)/i;
const leads = new WeakMap<DateExpression, Lead>();

/** What leads to a time, looked at once for the figures of its sentence. */
export function leadOf(text: string, sentence: Bounds, date: DateExpression): Lead {
  let lead = leads.get(date);
  if (lead === undefined) {
    const words = text.slice(Math.max(sentence.start, date.start - 120), date.start);
    const opens = sentence.start + words.length === date.start && FRONTED.test(words);
    leads.set(
      date,
      (lead = {
        opens,
        reduced: !opens && MADE.test(words) && REDUCED.test(words),
        joined: date.precision === "year" && JOINED.test(words),
        ready: TO_COME.test(words) && READY.test(words),
      }),
    );
  }
  return lead;
}
