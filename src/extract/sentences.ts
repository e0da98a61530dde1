import { span, type Span } from "./span.ts";

/** A sentence with its offsets and the number of its paragraph, counted from 0. */
export interface Sentence extends Span {
  paragraph: number;
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** Ends in a short form whose full stop does not end a sentence: “Mr. Marc”, “U.S. officials”, “Sept. 11”, “No. 10”. */
const ABBREVIATION =
  /(?:^|[\s("“‘[–-])(?:Mr|Mrs|Ms|Dr|MR|MRS|MS|DR|SEN|REP|GOV|LT|GEN|COL|CAPT|SGT|Prof|Rev|Sir|St|ST|Apt|Del|Coun|Cllr|Cmdr|Adm|Insp|Supt|Asst|Atty|Cpl|Brig|Ald|Gen|Col|Capt|Lt|Sgt|Maj|Gov|Sen|Rep|Hon|Jr|Sr|Messrs|vs|No|Nos|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|est|cf|al|[A-Z](?:\.[A-Z])*)\.$/;
/** Short forms after which a sentence may end as well: only a following lower-case letter or number joins. */
const SOFT_ABBREVIATION = /(?:\b(?:a\.m|p\.m|e\.g|i\.e|etc|Inc|Ltd|Co|Corp|Jr|Sr|(?:[A-Z]\.)+[A-Z]))\.$/;
/** The initials of somebody, “G.K. Voss”; of two letters that are a place or a body a sentence may end with. */
const INITIALS =
  /(?:^|[\s("“‘[])(?!(?:U\.S|U\.K|U\.N|E\.U|D\.C|L\.A|N\.Y|N\.J|N\.H|N\.C|S\.C|N\.D|S\.D|N\.M|R\.I|B\.C|A\.D|P\.C|A\.M|P\.M|M\.D|B\.A|M\.A|M\.P|T\.V|I\.D|O\.K|P\.R|H\.R)\.)[A-Z]\.[A-Z]\.$/;
/** A country's name in initials, and what is the country's: “U.S. District Judge”, “the U.K. Supreme Court”. */
const COUNTRY = /(?:^|[\s("“‘[])(?:U\.S|U\.K|U\.N|E\.U)\.$/;
const BODY =
  /^(?:Agency|Air|Ambassador|Army|Attorney|Bank|Border|Bureau|Capitol|Census|Central|Chamber|Circuit|Citizenship|Civil|Coast|Conference|Copyright|Cyber|Commission|Congress|Court|Customs|Defense|Department|District|Drug|Education|Election|Embassy|Energy|Environmental|Fish|Food|Forest|General|Geological|Health|Homeland|House|Immigration|Institute|Interior|Justice|Labor|Magistrate|Marine|Marshal|Mint|Mission|National|Naval|Navy|Office|Olympic|Open|Postal|President|Rep|Representative|Secretary|Security|Sen|Senate|Senator|Soccer|Special|State|Steel|Strategic|Supreme|Surgeon|Tax|Trade|Transportation|Treasury|Vice)s?\b/;
const CLOSERS = /^[\s]*[”’"')\]»]+\s*/;

/** The sentences of one paragraph, as offsets into the whole text. Borders never fall inside square brackets. */
export function sentencesOf(text: string, start: number, end: number, paragraph: number): Sentence[] {
  const words = text.slice(start, end);
  const cuts: [number, number][] = [];
  for (const { segment, index } of segmenter.segment(words)) {
    const last = cuts.at(-1);
    const before = last === undefined ? "" : words.slice(last[0], last[1]).trimEnd();
    if (last !== undefined && joins(before, segment)) last[1] = index + segment.length;
    else {
      const closer = last === undefined ? null : CLOSERS.exec(segment);
      const opensToo = closer !== null && /["']/.test(closer[0]) && !/\s$/.test(closer[0]);
      if (last !== undefined && closer !== null && !opensToo) {
        last[1] = index + closer[0].length;
        if (closer[0].length < segment.length) cuts.push([last[1], index + segment.length]);
      } else cuts.push([index, index + segment.length]);
    }
  }
  return cuts.flatMap(([from, to]) => {
    const raw = words.slice(from, to);
    const left = raw.length - raw.trimStart().length;
    const cut = span(text, start + from + left, start + from + raw.trimEnd().length);
    return cut.end > cut.start ? [{ ...cut, paragraph }] : [];
  });
}

function joins(before: string, next: string): boolean {
  if (/^[a-z]/.test(next)) return true;
  if (INITIALS.test(before) && /^[A-Z][a-z]/.test(next)) return true;
  if (COUNTRY.test(before) && BODY.test(next)) return true;
  // “wrote one fan on X. Another …”
  if (/\b(?:on|to|from|via) X\.$/.test(before)) return false;
  if (SOFT_ABBREVIATION.test(before)) return /^[a-z0-9]/.test(next.trimStart());
  if (ABBREVIATION.test(before)) return true;
  return count(before, /\[/g) > count(before, /\]/g) && next.includes("]") && before.length < 400;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
