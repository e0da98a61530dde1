import { isAircraft } from "./aircraft.ts";
import { at, type Token } from "./token.ts";

const SIZED = /^(?:about|around|some|nearly|almost|over|than|least|most|roughly|approximately|[£$€])$/;

const gap = (tokens: Token[], place: number): boolean =>
  at(tokens, place).start === at(tokens, place - 1).end + 1;

/**
 * Thousands set apart by spaces or apostrophes: “25 000 people”, “about 1 200 people”, “1’234 francs”; `to` is the place
 * after the last group, `text` has commas. Null where nothing is apart, or where two numbers may stand side by side:
 * “116 123”, “in group 5 300 people voted”, “about 400 737 Max jets”.
 */
export function spacedThousands(tokens: Token[], from: number): { text: string; to: number } | null {
  const first = at(tokens, from).text;
  if (!/^[1-9]\d{0,2}$/.test(first)) return null;
  let text = first;
  let to = from + 1;
  while (/^['’]$/.test(at(tokens, to).text) && at(tokens, to).glued && isGroup(tokens, to + 1, true)) {
    text += `,${at(tokens, to + 1).text}`;
    to += 2;
  }
  if (to > from + 1) return { text, to };
  // “addressed his 22, 000 followers”: a slip of print
  const slip = at(tokens, to).text === "," && at(tokens, to).glued && at(tokens, to + 1).text === "000";
  if (slip && gap(tokens, to + 1)) return { text: `${first},000`, to: to + 2 };
  const next = SIZED.test(at(tokens, from - 1).lower) ? /^\d{3}$/ : /^000$/;
  while (isGroup(tokens, to, false) && gap(tokens, to) && next.test(at(tokens, to).text))
    text += `,${at(tokens, to++).text}`;
  return to > from + 1 ? { text, to } : null;
}

const isGroup = (tokens: Token[], place: number, glued: boolean): boolean =>
  /^\d{3}$/.test(at(tokens, place).text) && at(tokens, place).glued === glued && !isAircraft(tokens, place);

/** The length of two numbers that may be one with its thousands set apart, and may not: “raised 12 345 kronor”; else 0. */
export function openThousands(tokens: Token[], from: number): number {
  const spaced =
    at(tokens, from + 1).kind === "number" &&
    /^[1-9]\d{0,2}$/.test(at(tokens, from).text) &&
    isGroup(tokens, from + 1, false) &&
    gap(tokens, from + 1);
  return spaced && spacedThousands(tokens, from) === null ? 2 : 0;
}

/** `1/2`, `3/4` behind a space, of money also before its “m”. */
export function slashed(tokens: Token[], place: number, money = false): number | null {
  const [top, mark, base] = [0, 1, 2].map((k) => at(tokens, place + k));
  if (top === undefined || (top.glued && !money) || mark?.text !== "/" || !mark.glued || base?.glued !== true)
    return null;
  const half = /^[1-3]$/.test(top.text) && /^(?:2|3|4|8)$/.test(base.text) && top.text !== base.text;
  return half &&
    Number(top.text) < Number(base.text) &&
    (money || !at(tokens, place + 3).glued || at(tokens, place + 3).text === "%")
    ? Number(top.text) / Number(base.text)
    : null;
}
