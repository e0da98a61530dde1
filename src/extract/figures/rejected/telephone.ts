import { at, isCapital, type Token } from "../quantity/numbers/token.ts";
import { ORDINAL } from "./calendar.ts";
import type { Skip } from "./rule.ts";

/** `0800 123 456`, `+44 20 7946 0958`, “call 13 11 14”, `116 123`, `(02) 9876 5432`, `000`, `0306406152`. */
export const telephone: Skip = (tokens, from) => {
  const plus = at(tokens, from).text === "+" && at(tokens, from + 1).glued ? 1 : 0;
  const first = at(tokens, from + plus).text;
  if (at(tokens, from + plus).kind !== "number") return 0;
  if (/^\d{10,}$/.test(first) || /^0\d+$/.test(first)) return runEnd(tokens, from + plus) - from;
  if (!/^\d{1,6}$/.test(first)) return 0;
  const end = runEnd(tokens, from + plus);
  const groups = groupsIn(tokens, from + plus, end);
  // “call the Samaritans on 116123”
  if (groups === 1 && /^\d{5,6}$/.test(first) && isRung(tokens, from)) return 1;
  if (groups < 2) return 0;
  const called = [1, 2, 3, 4].some((k) =>
    /^(?:call\w*|phon\w+|ring|text|dial|helpline|hotline|lifeline|tel|on|freephone)$/.test(
      at(tokens, from - k).lower,
    ),
  );
  let size = 0;
  for (let k = from + plus; k < Math.min(end, from + 20); k++) size += at(tokens, k).text.length;
  const long = size >= 7 && !/^(?:1\d|20)\d\d$/.test(first);
  if (plus === 1 || long || (called && size >= 6) || (groups > 2 && size >= 6)) return end - from;
  return 0;
};

/** “call the helpline on | 116123” */
const isRung = (tokens: Token[], from: number): boolean =>
  at(tokens, from - 1).lower === "on" &&
  tokens
    .slice(Math.max(0, from - 8), from)
    .some(({ lower }) => /^(?:call|phone|ring|text|dial|contact)$/.test(lower));

function runEnd(tokens: Token[], from: number): number {
  let end = from + 1;
  if (at(tokens, end).text === ")" && /^\d{3,6}$/.test(at(tokens, end + 1).text)) end += 2;
  while (/^\d{2,6}$/.test(at(tokens, end).text) && at(tokens, end).start === at(tokens, end - 1).end + 1)
    end += 1;
  return end;
}

function groupsIn(tokens: Token[], from: number, to: number): number {
  return tokens.slice(from, Math.min(to, from + 20)).filter((token) => token.kind === "number").length;
}

const PLACES =
  /^(?:street|road|avenue|lane|drive|st|rd|ave|way|place|court|square|crescent|close|terrace|boulevard|blvd|highway|parade|row|gardens|grove|mews|rue|via)$/;

/** “10 Downing Street”, “16-18 Industrial Avenue”, “9 E 71st St”, “22 Ave Foch”. */
export const address: Skip = (tokens, from) => {
  if (!/^[1-9]\d{0,3}$/.test(at(tokens, from).text)) return 0;
  let to = from + 1;
  if (/^[-–]$/.test(at(tokens, to).text) && at(tokens, to + 1).kind === "number") to += 2;
  for (let k = to; k < to + 5; k++) {
    const token = at(tokens, k);
    if (!isCapital(token) && !(token.kind === "number" && k > to) && !ORDINAL.test(token.lower)) return 0;
    // “BROKE 5 DIFFERENT ROAD RULES”, in capitals all
    const ruled = PLACES.test(token.lower) && /^[A-Z]{3,}S$/.test(at(tokens, k + 1).text);
    if (ruled && /^[A-Z]+$/.test(token.text)) return 0;
    if (PLACES.test(token.lower) && isCapital(token)) return k + 1 - from;
  }
  return 0;
};

/** “Apt. 1C”, “Unit 4B”, “Gate 12A”: a door told by number and letter. */
export const door: Skip = (tokens, from) => {
  const dot = at(tokens, from - 1).text === "." && at(tokens, from - 1).glued ? 1 : 0;
  const label = /^(?:Apts?|Apartment|Unit|Flat|Suite|Room|Block|Lot|Seat|Gate|Shop)$/;
  const letter = at(tokens, from + 1);
  return label.test(at(tokens, from - 1 - dot).text) &&
    /^\d{1,4}$/.test(at(tokens, from).text) &&
    letter.glued &&
    /^[A-Z]$/.test(letter.text)
    ? 2
    : 0;
};

const ROW = 4;

const DRAWN = /^(?:draw|drawn|lotto|lottery|jackpot|powerball|euromillions|winning)$/;

/** Numbers drawn, listed with commas and nothing said of them: “Lotto: 4, 12, 19, 23, 38, 44”; not “aged 4, 6, 9 and 12”. */
export const draw: Skip = (tokens, from) => {
  if (/^(?:aged|ages)$/.test(at(tokens, from - 1).lower)) return 0;
  let to = from;
  let count = 0;
  while (count < 40 && /^\d{1,2}$/.test(at(tokens, to).text) && !at(tokens, to).glued) {
    count += 1;
    to += 1;
    if (at(tokens, to).text !== "," || !/^\d{1,2}$/.test(at(tokens, to + 1).text)) break;
    to += 1;
  }
  // “1, 9, 14 and 30, and the bonus was | 7.”
  const before = `${at(tokens, from - 2).lower} ${at(tokens, from - 1).lower}`;
  if (count === 1 && /^bonus (?:was|is|number|ball|:)$|^ball (?:was|is)$/.test(before))
    return /^[.,;)]?$/.test(at(tokens, to).text) ? 1 : 0;
  // “the Lucky Star numbers were 7 and 11”
  const pair = at(tokens, to).lower === "and" && /^\d{1,2}$/.test(at(tokens, to + 1).text);
  if (count === 1 && pair && /^(?:numbers|stars|balls) (?:were|are|:)$|^lucky (?:stars|balls)$/.test(before))
    return /^[.,;)]?$/.test(at(tokens, to + 2).text) ? 3 : 0;
  if (count < ROW) return 0;
  // “The numbers drawn: 1, 9, 14, 20 | and 30, bonus 6”
  const drawn = tokens.slice(Math.max(0, from - 15), from).some(({ lower }) => DRAWN.test(lower));
  const comma = at(tokens, to).text === "," ? 1 : 0;
  const and = at(tokens, to + comma).lower === "and";
  if (drawn && and && /^\d{1,2}$/.test(at(tokens, to + comma + 1).text)) to += comma + 2;
  const end = drawn ? /^(?:[.,;:)]|and|plus|with|while|)$/ : /^(?:[.;:)]|)$/;
  return end.test(at(tokens, to).text) ? to - from : 0;
};

/** A table or a code told in numbers: “7 12 9 31”. */
export const row: Skip = (tokens, from) => {
  let to = from;
  while (at(tokens, to).kind === "number" && (to === from || !at(tokens, to).glued)) to += 1;
  return to - from >= ROW ? to - from : 0;
};
