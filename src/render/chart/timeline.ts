import type { Moment } from "./chart.ts";
import {
  badgeAt,
  badgeWidth,
  coloursOf,
  fitted,
  GAP,
  linked,
  type Look,
  MARGIN,
  round,
  textAt,
  widthOf,
} from "./paper.ts";
import { ticksBetween } from "./ticks.ts";

const ROW = 46;
/** Room for the names of the times, above the marks and below them. */
const AXIS = 26;
const SIZE = 13;
const DAY_MS = 86_400_000;

export const timelineHeight = (marks: readonly Moment[]): number => marks.length * ROW + 2 * AXIS;

/** A row a statement, its number at its place on the line of time; what is not known to the day is a stretch. */
export function drawTimeline(marks: readonly Moment[], top: number, look: Look): string {
  const { line, soft } = coloursOf(look);
  const { first, end, place, stretch } = scaleOf(marks, look);
  const [above, below] = [top + AXIS - 10, top + timelineHeight(marks) - AXIS];
  const ticks = ticksBetween(first, end, Math.floor((look.width - 2 * MARGIN) / 75)).map(({ time, name }) => {
    const x = round(place(time));
    const wide = widthOf(name, 12) / 2;
    const at = Math.min(Math.max(x, MARGIN + wide), look.width - MARGIN - wide);
    return [
      `<path d="M${x} ${above}V${below}" stroke="${line}"/>`,
      ...[above - 6, below + 16].map((y) =>
        textAt(at, y, name, { size: 12, colour: soft, anchor: "middle" }),
      ),
    ].join("");
  });
  const rows = marks.map((mark, at) => rowOf(mark, top + AXIS + at * ROW, look, stretch(mark)));
  // Every mark says its date: the names of the times are for the eye.
  return `<g aria-hidden="true">${ticks.join("")}</g>${rows.join("")}`;
}

/** Where times stand on the paper, from the first day to the end of the last; pixels from the left. */
function scaleOf(marks: readonly Moment[], { width }: Look) {
  const first = Math.min(...marks.map(({ from }) => Date.parse(from)));
  // A day ends where the next begins.
  const end = Math.max(...marks.map(({ to }) => Date.parse(to) + DAY_MS));
  const [left, right] = [MARGIN + 14, width - MARGIN - 14];
  const place = (time: number): number => left + ((time - first) / (end - first)) * (right - left);
  const stretch = ({ from, to }: Moment) => ({
    from: place(Date.parse(from)),
    to: place(Date.parse(to) + DAY_MS),
  });
  return { first, end, place, stretch };
}

/** The date and the first words of a statement above its mark, moved to the left where they would not fit. */
function rowOf(mark: Moment, top: number, look: Look, { from, to }: { from: number; to: number }): string {
  const { ink, soft, bar, pale, paper } = coloursOf(look);
  const { number, label, words, path } = mark;
  const room = Math.min(look.width - 2 * MARGIN, 540);
  const date = widthOf(label, SIZE, true);
  const begin = fitted(words, room - date - GAP, SIZE);
  const wide = date + GAP + widthOf(begin, SIZE);
  const badge = badgeWidth(number);
  // A day has its number on it; a stretch begins with it.
  const day = mark.from === mark.to;
  const at = day ? (from + to) / 2 - badge / 2 : Math.min(from, (from + to) / 2 - badge / 2);
  const edge = look.width - MARGIN;
  // Words that would not fit to the right of their mark end at the edge.
  const fits = at + wide <= edge;
  const x = fits ? Math.max(MARGIN, at) : edge - wide;
  const y = top + 12;
  const middle = top + 29;
  const text = textAt(
    fits ? x : edge,
    y,
    label,
    { size: SIZE, colour: ink, strong: true, ...(fits ? {} : { anchor: "end" as const }) },
    { words: begin, colour: soft, strong: false },
  );
  const stretch = `<rect x="${round(from)}" y="${middle - 5}" width="${round(Math.max(2, to - from))}" height="10" rx="5" fill="${pale}"/>`;
  const drawn = [
    // Grid lines do not run through words.
    `<rect x="${round(x - 3)}" y="${y - 13}" width="${round(wide + 6)}" height="18" fill="${paper}"/>`,
    day ? "" : stretch,
    badgeAt(Math.max(MARGIN / 2, at), middle, number, bar, paper),
    text,
  ].join("");
  return linked(look, { path, top: top - 2, height: ROW - 3 }, drawn);
}

/** What the signs on this line of time mean; a bar no wider than its number is not seen. */
export function timelineNotes(marks: readonly Moment[], look: Look): string[] {
  const { stretch } = scaleOf(marks, look);
  const seen = marks.some((mark) => {
    const { from, to } = stretch(mark);
    return mark.from !== mark.to && to - from > badgeWidth(mark.number);
  });
  return [
    seen ? "Pale bar: a stretch of time, or a day not known." : "",
    "Each stands where its source dates it.",
  ].filter((note) => note !== "");
}
