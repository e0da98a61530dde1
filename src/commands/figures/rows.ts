import type { Finding, PlainFinding } from "../../answer/answer.ts";
import { type Citation, cite } from "../../answer/citation.ts";
import { daysWords } from "../../answer/days.ts";
import type { Desk } from "../../desk.ts";
import { disagreements, groupFacts } from "../../extract/figures/agreement.ts";
import { computations } from "../../extract/figures/arithmetic.ts";
import type { Computed } from "../../extract/figures/compare/computed.ts";
import type { Stated } from "../../extract/figures/compare/likeness.ts";
import { sameValue } from "../../extract/figures/compare/value.ts";
import { articleOf } from "../article-of.ts";
import { figureFinding } from "./finding.ts";
import type { Ranked } from "./rank.ts";

type Row = () => Promise<Finding>;

/**
 * Ranked figures as rows: the same fact told several times is one row, sources that differ on one measure and time
 * stand together where the better of them stood, and what can be recomputed from the rows comes last, labelled. Nothing
 * is computed where nothing follows: operands that are only bounds, or of different days.
 */
export function rowsOf(desk: Desk, ranked: readonly Ranked[]): Row[] {
  const groups = groupFacts(ranked).map((group) => group as Ranked[]);
  const groupOf = new Map(groups.flatMap((group) => group.map((one) => [one as Stated, group] as const)));
  const clashes = disagreements(ranked, groups).map(({ sides }) => ({
    sides: sides.map(([first]) => (first === undefined ? [] : (groupOf.get(first) ?? []))),
  }));
  const shown = new Set<Ranked[]>();
  const rows: Row[] = [];
  for (const one of ranked) {
    const group = groupOf.get(one);
    if (group === undefined || shown.has(group)) continue;
    const clash = clashes.find(
      ({ sides }) => sides.includes(group) && !sides.some((side) => shown.has(side)),
    );
    if (clash === undefined) {
      shown.add(group);
      rows.push(() => grouped(desk, group));
    } else {
      for (const side of clash.sides) shown.add(side);
      rows.push(() => disagreement(desk, clash.sides));
    }
  }
  for (const computed of computations(ranked))
    if (computed.holds !== null) rows.push(() => computation(desk, computed, computed.holds === true));
  return rows;
}

/**
 * The statement a row shows: of those as exact as the most exact, one that tells its time, then one that says “up to” or
 * “about” in the same article, so that neither is lost.
 */
function shownOf(group: readonly Ranked[]): Ranked {
  const [exact] = group;
  if (exact === undefined) throw new Error("A group of figures has at least one.");
  const same = group.filter(({ figure }) => sameValue(figure, exact.figure));
  const told = same.filter(({ figure }) => figure.period !== null);
  const timed = told.length > 0 && exact.figure.period === null ? told : same;
  const [first = exact] = timed;
  return timed.find(({ article, figure }) => article === first.article && figure.modifier !== null) ?? first;
}

/** One fact: the most exact statement of it, and where else it stands. */
async function grouped(desk: Desk, group: readonly Ranked[]): Promise<PlainFinding> {
  const first = shownOf(group);
  const more = group.filter((one) => one !== first);
  const alsoIn: Citation[] = [];
  for (const { article, sentence } of more)
    alsoIn.push(cite(await articleOf(desk, article), sentence.start, sentence.end));
  const why = more.some(({ figure }) => figure.value !== first.figure.value)
    ? [...first.why, "stated less exactly elsewhere"]
    : first.why;
  return figureFinding(desk, first.article, first.figure, {
    why,
    alsoIn,
    ...(first.standing === null ? {} : { standing: first.standing }),
  });
}

async function disagreement(desk: Desk, sides: readonly (readonly Ranked[])[]): Promise<Finding> {
  const { period } = sides[0]?.[0]?.figure ?? { period: null };
  const about = `two values for ${period === null ? "one measure" : daysWords(period.from, period.to)}`;
  const of = await Promise.all(sides.map((side) => grouped(desk, side)));
  const [first] = of;
  if (first === undefined) throw new Error("A disagreement has two sides.");
  return {
    kind: "disagreement",
    citation: first.citation,
    source: first.source,
    alsoIn: [],
    why: [],
    about,
    of,
  };
}

async function computation(desk: Desk, computed: Computed, holds: boolean): Promise<Finding> {
  const of = await Promise.all(
    computed.operands.map(({ article, figure }) => figureFinding(desk, article, figure)),
  );
  const [first] = of;
  if (first === undefined) throw new Error("A computation has operands.");
  return {
    kind: "computed",
    citation: first.citation,
    source: first.source,
    alsoIn: [],
    why: [],
    statement: statementOf(computed, holds),
    holds,
    of,
  };
}

/** “36 % more than 22,000 would be 29,920; 30,000 is printed”, in the words of the operands. */
function statementOf({ kind, operands, printed, result }: Computed, holds: boolean): string {
  const number = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 1 });
  const words = operands.map(({ figure }) => `“${figure.words}”`);
  const verdict = holds ? "the two agree" : "the two do not agree";
  switch (kind) {
    case "conversion":
      return `${words[0]} is ${number(result)} in the unit of ${words[1]}; ${number(printed)} is printed; ${verdict}.`;
    case "change":
      return `from ${words[1]} to ${words[0]} is a change of ${number(result)} %; ${number(printed)} % is printed; ${verdict}.`;
    case "share":
      return `${words[2]} of ${words[1]} is ${number(result)}; ${words[0]} is printed; ${verdict}.`;
    default:
      return kind satisfies never;
  }
}
