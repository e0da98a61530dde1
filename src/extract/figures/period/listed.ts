import { addDays } from "../../dates/days.ts";
import type { Timed } from "./role.ts";

/** “2018 | and | 2019”, “Monday |, | Tuesday | and | Wednesday” */
const LINK = /^(?:, | and |, and | & | or |, or |, but not )$/;
/** “grew by 2% in 2020 | and in | 2021.” */
const AGAIN = /^ and (?:in|on|during)(?: the)? $/;
const ENDS =
  /^(?:[.;:)”"’]|,(?! (?:it|he|she|they|we|I|the|an?)\b)|$| (?:alone|combined|together|respectively)\b)/;

/**
 * Times told in one breath: neighbours joined by “and” are one stretch (“31 fires in 2018 and 2019”, “on Saturday and
 * Sunday”); others hold the figure apart, and no single one of them is its time (“in both 2018 and 2021”, “in 2018 or 2019”,
 * “12 and 19 in July and August respectively”).
 */
export function joinListed(text: string, timed: readonly Timed[]): Timed[] {
  const joined: Timed[] = [];
  for (let at = 0; at < timed.length;) {
    const list = listFrom(text, timed, at);
    const [first] = list;
    if (first === undefined) break;
    if (list.length === 1) joined.push(first);
    else joined.push(...together(text, list));
    at += list.length;
  }
  return joined;
}

function listFrom(text: string, timed: readonly Timed[], at: number): Timed[] {
  const list = timed.slice(at, at + 1);
  for (let k = at + 1; k < timed.length; k++) {
    const last = list.at(-1);
    const next = timed[k];
    if (last === undefined || next === undefined || !isLinked(text, last, next)) break;
    list.push(next);
  }
  // “In 2018, Monday …” or a comma alone joins nothing
  const marks = list.slice(1).map((next, k) => text.slice(list[k]?.date.end, next.date.start));
  return marks.some((mark) => /and|&|or/.test(mark)) ? list : timed.slice(at, at + 1);
}

function isLinked(text: string, a: Timed, b: Timed): boolean {
  if (a.role !== b.role || a.date.precision !== b.date.precision || a.date.rule !== b.date.rule) return false;
  const link = text.slice(a.date.end, b.date.start);
  const after = text.slice(b.date.end, b.date.end + 20);
  return (
    (LINK.test(link) || (AGAIN.test(link) && !a.fronted && ENDS.test(after))) &&
    !/^['’]s\b/.test(text.slice(b.date.end, b.date.end + 2))
  );
}

function together(text: string, list: readonly Timed[]): Timed[] {
  const first = list[0];
  const last = list.at(-1);
  if (first === undefined || last === undefined) return [];
  const words = text.slice(first.date.start, last.date.end);
  const neighbours = list.every(
    ({ days }, k) => k === 0 || days.from === addDays(list[k - 1]?.days.to ?? days.from, 1),
  );
  const apart =
    !neighbours ||
    / or /.test(words) ||
    /^,? respectively\b/.test(text.slice(last.date.end, last.date.end + 16));
  if (apart || first.role !== "within") return list.map((time) => ({ ...time, apart: true }));
  const days = { from: first.days.from, to: last.days.to };
  const date = { ...first.date, ...days, end: last.date.end, words };
  return [{ ...first, date, days, end: last.end }];
}
