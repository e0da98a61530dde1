import type { ChartData, PassageFinding } from "../../answer/answer.ts";

/** Statements in one picture: as many as can be told apart. Of more, each stretch of so many has its own. */
const MOST = 12;

/** A statement with the days it is dated to, both inclusive, ISO dates. */
export interface Dated {
  from: string;
  to: string;
  make: () => Promise<PassageFinding>;
}

/** The line of time for the statements around the one an answer begins with, numbered as the answer numbers them. */
export async function lineOfTime(all: readonly Dated[], offset: number): Promise<ChartData> {
  const first = Math.floor(offset / MOST) * MOST;
  const here = all.slice(first, first + MOST);
  if (here.length < 2)
    return {
      kind: "none",
      why: `${all.length > 1 ? "Here stands" : "There is"} only one statement with a date.`,
    };
  if (new Set(here.map(({ from, to }) => `${from} ${to}`)).size === 1)
    return { kind: "none", why: "All of these statements have the same date." };
  return {
    kind: "timeline",
    marks: await Promise.all(
      here.map(async ({ from, to, make }, at) => ({
        number: `${first + at + 1}`,
        from,
        to,
        finding: await make(),
      })),
    ),
  };
}
