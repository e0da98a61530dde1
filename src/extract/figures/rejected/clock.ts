import { isNumberWord } from "../quantity/numbers/number-words.ts";
import { at, isCapital, type Token } from "../quantity/numbers/token.ts";
import { unitAt } from "../units/unit.ts";
import type { Skip } from "./rule.ts";

const ZONE = /^(?:gmt|bst|cet|est|edt|et|pt|pst|pdt|aest|aedt|awst|acst|utc|hours|hrs|local)$/i;

/** `4`, `10.45`, `1630`: no other number is a time of day without a mark of it. */
const HOUR = /^\d{1,2}(?:\.\d\d)?$|^\d{4}$/;

/** `4am`, `10.45pm`, “4 p.m.”, `16:30`, “1300 GMT”, “six o’clock”, “8-10pm”, “at 9.30”. */
export const clock: Skip = (tokens, from) => {
  const first = at(tokens, from);
  if (
    (first.lower === "half" || first.lower === "quarter") &&
    /^(?:past|to)$/.test(at(tokens, from + 1).lower) &&
    isNumberish(at(tokens, from + 2))
  )
    return 3;
  if (first.kind !== "number" && !isNumberWord(first.lower)) return 0;
  let to = from + 1;
  if (/^(?:to|and|-|–)$/.test(at(tokens, to).lower) && /^\d/.test(at(tokens, to + 1).text)) {
    const until = clockEnd(tokens, to + 2);
    if (until > 0 && /^\d{1,2}(?:\.\d\d)?$/.test(first.text)) return until - from;
  }
  if (
    at(tokens, to + 1).glued &&
    /^[:：]$/.test(at(tokens, to).text) &&
    /^\d\d$/.test(at(tokens, to + 1).text)
  ) {
    to += 2;
    while (
      /^[:.]$/.test(at(tokens, to).text) &&
      at(tokens, to + 1).glued &&
      at(tokens, to + 1).kind === "number"
    )
      to += 2;
    return (clockEnd(tokens, to) || to) - from;
  }
  const end = clockEnd(tokens, to);
  if (end > 0 && (/^\d{1,2}(?:\.\d\d)?$/.test(first.text) || first.kind === "word")) return end - from;
  if (at(tokens, to).lower === "o'clock") return to + 1 - from;
  if (first.kind === "number" && !HOUR.test(first.text)) return 0;
  // “It was 3.30 on a wet Tuesday”, “the 7.15 to Leeds”
  const timed330 = /^(?:[1-9]|1[0-2])\.[0-5][05]$/.test(first.text);
  const was = at(tokens, from - 1).lower === "was" && at(tokens, from - 2).lower === "it";
  const train = at(tokens, from - 1).lower === "the";
  if (timed330 && was && /^(?:on|in|when|by|before)$/.test(at(tokens, to).lower)) return 1;
  if (timed330 && train && /^(?:to|from|train|bus|service|ferry|flight)$/.test(at(tokens, to).lower))
    return 1;
  // “at 3.30 Friday morning”
  const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|today|tomorrow)$/;
  if (timed330 && at(tokens, from - 1).lower === "at" && weekday.test(at(tokens, to).lower)) return 1;
  // “the front door at four in the morning”
  const daily = /^(?:at|by|from|to|around|about|until|till|past|before|after)$/.test(
    at(tokens, from - 1).lower,
  );
  const hour = first.kind === "word" || /^(?:[1-9]|1[0-2])$/.test(first.text);
  if (daily && hour) {
    const part = [0, 1, 2].map((k) => at(tokens, to + k).lower).join(" ");
    if (/^in the (?:morning|afternoon|evening)$|^at night\b/.test(part)) return 1;
  }
  if (first.kind !== "number") return 0;
  if (
    /^[012]\d[0-5]\d$/.test(first.text) &&
    ZONE.test(at(tokens, to).lower) &&
    !/^hours$/.test(at(tokens, to).lower)
  )
    return 2;
  // “open at 16hrs”
  const hrs =
    /^hrs$/.test(at(tokens, to).lower) && at(tokens, to).glued && /^(?:1[3-9]|2[0-4])$/.test(first.text);
  if (hrs && /^(?:at|until|till|beyond)$/.test(at(tokens, from - 1).lower)) return 2;
  // “until 2230 hours (AEST)”
  const zone = at(tokens, to + 1).text === "(" ? 2 : 1;
  const zoned =
    /^(?:hours|hrs)$/.test(at(tokens, to).lower) && /^[A-Z]{2,4}$/.test(at(tokens, to + zone).text);
  if (/^[012]\d[0-5]\d$/.test(first.text) && zoned && ZONE.test(at(tokens, to + zone).lower)) return 2;
  if (
    /^[012]\d[0-5]\d$/.test(first.text) &&
    /^(?:hours|hrs)$/.test(at(tokens, to).lower) &&
    /^(?:at|by|from|until)$/.test(at(tokens, from - 1).lower)
  )
    return 2;
  // Time stamps of a live page: “17.42” alone, “09.10 Police have …”
  const stamp = from === 0 && /^(?:[01]\d|2[0-3])\.[0-5]\d$/.test(first.text);
  if (stamp && (tokens.length === 1 || (isCapital(at(tokens, to)) && unitAt(tokens, to) === null))) return 1;
  // “the show ends at 9.”
  const timed = /^(?:ends?|starts?|opens?|closes?|begins?|finish(?:es)?|ended|started|opened|closed|began)$/;
  if (
    at(tokens, from - 1).lower === "at" &&
    timed.test(at(tokens, from - 2).lower) &&
    /^(?:[1-9]|1[0-2])$/.test(first.text) &&
    at(tokens, to).kind === "mark" &&
    !at(tokens, to + 1).glued
  )
    return 1;
  // “About 7.45 this morning”, “Saturday night at 8 on the radio”
  const day = `${at(tokens, to).lower} ${at(tokens, to + 1).lower}`;
  const told = /^(?:this|yesterday|tomorrow|that|in the) ?(?:morning|afternoon|evening|night)?$|^last night$/;
  if (
    /^(?:[1-9]|1[0-2])\.[0-5]\d$/.test(first.text) &&
    / (?:morning|afternoon|evening|night)$/.test(day) &&
    told.test(day)
  )
    return 1;
  const night = /^(?:night|morning|afternoon|evening|tonight)$/.test(at(tokens, from - 2).lower);
  const at8 =
    at(tokens, from - 1).lower === "at" && /^(?:[1-9]|1[0-2])$/.test(first.text) && !at(tokens, to).glued;
  if (
    at8 &&
    night &&
    (at(tokens, to).kind === "mark" || /^(?:on|in|for|and|when|to|by)$/.test(at(tokens, to).lower))
  )
    return 1;
  const timely = /^(?:at|by|from|until|till|before|after|around)$/.test(at(tokens, from - 1).lower);
  const closes =
    at(tokens, to).kind !== "word" ||
    /^(?:on|in|to|for|and|this|yesterday|today|local|last|when|but)$/.test(at(tokens, to).lower);
  return at(tokens, from - 1).lower === "at" &&
    timely &&
    closes &&
    /^(?:1?\d|2[0-3])\.[0-5]\d$/.test(first.text) &&
    unitAt(tokens, to) === null
    ? 1
    : 0;
};

/** The place after “am”, “pm”, “a.m.”; 0 where there is none. */
function clockEnd(tokens: Token[], to: number): number {
  const word = at(tokens, to).lower;
  if (/^[ap]m$/.test(word)) return to + 1;
  if (/^[ap]$/.test(word) && at(tokens, to + 1).text === "." && at(tokens, to + 2).lower === "m")
    return to + (at(tokens, to + 3).text === "." ? 4 : 3);
  return 0;
}

const isNumberish = (token: Token): boolean =>
  isNumberWord(token.lower) || /^(?:1[0-2]|[1-9])$/.test(token.text);
