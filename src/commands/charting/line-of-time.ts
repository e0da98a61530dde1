import type { ChartData, DatedPassage } from "../../answer/answer.ts";

/** Statements in one picture: as many as can be told apart. Of more, each stretch of so many has its own. */
const MOST = 12;

/** The line of time for the statements around the one an answer begins with, numbered as the answer numbers them. */
export async function lineOfTime(
  all: readonly (() => Promise<DatedPassage>)[],
  offset: number,
): Promise<ChartData> {
  // The last of all never stands alone, and beyond the end the end is drawn.
  const first = Math.max(0, Math.min(Math.floor(offset / MOST) * MOST, all.length - 2));
  const here = await Promise.all(all.slice(first, first + MOST).map((make) => make()));
  if (here.length < 2) return { kind: "none", why: "There is only one statement with a date." };
  if (new Set(here.map(({ dated: { from, to } }) => `${from} ${to}`)).size === 1)
    return { kind: "none", why: "All of these statements have the same date." };
  return {
    kind: "timeline",
    marks: here.map((finding, at) => ({ number: `${first + at + 1}`, finding })),
  };
}
