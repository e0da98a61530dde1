import { dayFromPublication, fromPublication, nearestWeekday } from "../anchors.ts";
import { addDays, weekdayOf, weekOf } from "../days.ts";
import { directionAt } from "../words/direction.ts";
import { type DateRule, type Match, shape } from "../rule.ts";
import type { Token } from "../words/token.ts";

const PAPER =
  /^(?:times|telegraph|mirror|mail|express|people|herald|post|world|independent|sun|age|star|football|live|club|supplement|programme|program|show|edition)$/;
/** “the Mail on Sunday”, “Fox News Sunday”, “Sheffield Wednesday”, “Super Tuesday”: what stands before the day of a name. */
const TITLED_ON = /^(?:mail|independent|scotland|press|people|wales|ireland)$/;
const TITLED = /^(?:news|sheffield|super|bloody|fat|shrove|cyber|ash|palm|maundy|giving|ruby|girl|easter)$/;

/** “Sunday Times”, “Monday Night Football”, “Bloody Sunday”: part of a name, no day. */
function isTitle(tokens: readonly Token[], match: Match): boolean {
  const next = tokens[match.last + 1];
  const before = tokens[match.first - 1];
  const earlier = tokens[match.first - 2];
  if (before?.capital === true && TITLED.test(before.lower)) return true;
  const sunday = match.number("weekday") === 7;
  if (sunday && before?.lower === "on" && earlier?.capital === true && TITLED_ON.test(earlier.lower))
    return true;
  return (
    next?.capital === true && PAPER.test(next.lower) && (before?.lower === "the" || next.lower !== "people")
  );
}

/** Days from publication, the nearest first, those behind before those ahead. */
const WITHIN_WEEKS = Array.from({ length: 35 }, (_, at) => [-at, at]).flat();

/**
 * Days counted from publication.
 * Read: “took advantage of calm seas Tuesday” · “9 a.m. Thursday” · “4am yesterday morning” · “last night” ·
 * “Friday next week”. Refused: “the Sunday Times”, “in the early morning” (of what day?).
 */
export const weekdayRules: DateRule[] = [
  {
    name: "weekday",
    shape: shape(
      "hour? (?:vaguely|earlier|later)? (?:this (?:past|coming)|this|last|next|previous|following|past)? weekday daypart?",
    ),
    accept: (match, tokens) => !isTitle(tokens, match),
    read: (match, moment) => {
      const weekday = match.number("weekday") ?? 1;
      const direction = match.has("next", "coming", "following")
        ? "future"
        : match.has("last", "past", "previous")
          ? "before"
          : (directionAt(moment.tokens, match.first, match.last) ?? (match.has("this") ? "future" : null));
      return nearestWeekday(moment.published, weekday, direction);
    },
  },
  {
    // “on Saturday 12, in Ely”
    name: "weekday and day",
    shape: shape("weekday dayNumber (?=comma|dot|stop)"),
    read: (match, { published }) => {
      const [weekday, date] = [match.number("weekday") ?? 1, match.number("day") ?? 0];
      return fromPublication(published, "day", (day) => {
        for (const away of WITHIN_WEEKS) {
          const near = addDays(day, away);
          if (weekdayOf(near) === weekday && Number(near.slice(8)) === date) return { from: near, to: near };
        }
        return null;
      });
    },
  },
  {
    name: "weekday of a week",
    shape: shape("weekday daypart? (?:of|in)? (?:this|last|next) unit"),
    accept: (match) => match.find("unit")?.value === "week",
    read: (match, { published }) => {
      const shift = match.has("last") ? -7 : match.has("next") ? 7 : 0;
      const weekday = match.number("weekday") ?? 1;
      return dayFromPublication(published, (day) => addDays(weekOf(day).from, shift + weekday - 1));
    },
  },
  {
    name: "relative day",
    shape: shape("hour? (?:early|late|earlier|later)? relative daypart?"),
    read: (match, { published, text, tokens }) => {
      if (isTitled(match, text, tokens)) return null;
      const shift = match.number("relative") ?? 0;
      return dayFromPublication(published, (day) => addDays(day, shift));
    },
  },
  {
    name: "relative day",
    shape: shape("unit (?:before|after) relative"),
    accept: (match) => match.find("unit")?.value === "day",
    read: (match, { published }) => {
      const shift = (match.number("relative") ?? 0) + (match.has("after") ? 1 : -1);
      return dayFromPublication(published, (day) => addDays(day, shift));
    },
  },
  {
    name: "part of a day",
    shape: shape("hour? (?:earlier|later)? (?:this|last) daypart"),
    // “the This Morning host”: a programme
    accept: (match) =>
      !(match.has("this") && match.find("this")?.capital === true && match.find("daypart")?.capital === true),
    read: (match, { published }) => {
      const shift = match.has("last") ? -1 : 0;
      return dayFromPublication(published, (day) => addDays(day, shift));
    },
  },
  {
    name: "undated part of a day",
    shape: shape("(?:early|late|same) daypart"),
    read: () => ({ days: null, precision: "none" }),
  },
];

/** “Right-Sizing for Tomorrow”, “the Today programme”, “USA TODAY”: a capital amid a sentence makes it a name; not “STRIKE TODAY”. */
function isTitled(match: Match, text: string, tokens: readonly Token[]): boolean {
  const day = match.find("relative");
  const before = tokens[match.first - 1];
  const next = tokens[match.last + 1];
  if (day === undefined) return false;
  if (/^(?:show|programme|program)$/.test(next?.lower ?? "") && /^\p{Lu}/u.test(text.slice(day.start)))
    return true;
  if (before === undefined || !/^\p{L}/u.test(before.lower)) return false;
  if (before.lower === "usa") return true;
  return /^\p{Lu}\p{Ll}/u.test(text.slice(day.start, day.end));
}
