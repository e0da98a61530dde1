import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readDates } from "../../src/extract/dates/dates.ts";
import type { Figure } from "../../src/extract/figures/figure.ts";
import { readFigures } from "../../src/extract/figures/figures.ts";
import { readPeople } from "../../src/extract/people/people.ts";
import { parsePublished } from "../../src/extract/published.ts";
import { readQuotations } from "../../src/extract/quotations/quotations.ts";
import { read } from "../../src/extract/reading.ts";

const Gold = z.object({
  start: z.number(),
  end: z.number(),
  words: z.string(),
  /** `measure` must be found; dates, clock times, names, idioms and determiners must not be shown; the rest is free. */
  class: z.string().default("measure"),
  value: z.number().nullable(),
  valueTo: z.number().nullish(),
  unit: z.string(),
  unitDetail: z.string().nullish(),
  modifier: z.string().nullish(),
  change: z.object({ direction: z.string(), kind: z.string() }).nullish(),
  counted: z.string().nullish(),
  period: z.object({ from: z.string(), to: z.string() }).nullish(),
  salience: z.number().default(3),
});
type Gold = z.infer<typeof Gold>;
const NEVER = new Set(["date", "time", "name", "idiom", "determiner"]);
const Text = z.object({
  id: z.string(),
  text: z.string(),
  published: z.string().nullish(),
  figures: z.array(Gold),
});

/** Texts marked by somebody else, one JSON file each: value F1, unit, exact span, period range, magnitude errors. */
export function printNews(folder: string): void {
  const paths = existsSync(folder) ? globSync("*.json", { cwd: folder }).sort() : [];
  if (paths.length === 0) return;
  const sum = {
    gold: 0,
    ours: 0,
    value: 0,
    unit: 0,
    span: 0,
    never: 0,
    counts: 0,
    counted: 0,
    change: 0,
    dated: 0,
    none: 0,
    period: 0,
    invented: 0,
    power: 0,
  };
  const lines: string[] = [];
  for (const path of paths) {
    const {
      id,
      text,
      published,
      figures: gold,
    } = Text.parse(JSON.parse(readFileSync(join(folder, path), "utf8")));
    const reading = read(text, published ? parsePublished(published) : null);
    const left = new Set(
      readFigures(reading, readDates(reading), readQuotations(reading, readPeople(reading))),
    );
    const missed: Gold[] = [];
    for (const want of gold.filter((one) => one.class === "measure")) {
      sum.gold += 1;
      const got = [...left].find((figure) => isNear(want, figure));
      if (got === undefined) {
        missed.push(want);
        continue;
      }
      left.delete(got);
      sum.value += 1;
      sum.ours += 1;
      if (got.unit === want.unit) sum.unit += 1;
      else lines.push(`${id} “${want.words}” unit ${got.unit}, gold ${want.unit}`);
      if (got.start === want.start && got.end === want.end) sum.span += 1;
      else lines.push(`${id} “${want.words}” span “${got.words}”`);
      if (got.change?.kind === want.change?.kind && got.change?.direction === want.change?.direction)
        sum.change += 1;
      else lines.push(`${id} “${want.words}” change ${got.change?.kind}, gold ${want.change?.kind}`);
      countCounted(id, want, got, sum, lines);
      if (want.salience >= 2) countPeriod(id, want, got, sum, lines);
    }
    for (const want of missed)
      lines.push(`${id} missed “${want.words}” ${want.value} ${want.unit}: ${around(text, want)}`);
    for (const figure of left) {
      if (figure.vague) continue;
      const over = gold.filter((want) => overlap(want, figure));
      const wrong = over.find((want) => NEVER.has(want.class));
      if (wrong !== undefined) {
        sum.never += 1;
        lines.push(
          `${id} shown though a ${wrong.class}: “${figure.words}” ${figure.unit}: ${around(text, figure)}`,
        );
      } else if (over.length > 0 && over.every((want) => want.class !== "measure")) continue;
      sum.ours += 1;
      if (wrong === undefined)
        lines.push(`${id} extra “${figure.words}” ${figure.value} ${figure.unit}: ${around(text, figure)}`);
      if (missed.some((want) => overlap(want, figure) && isPowerOff(want, figure))) sum.power += 1;
    }
  }
  const f1 = (right: number): string => ((200 * right) / (sum.gold + sum.ours)).toFixed(1);
  console.log(
    `${folder}: ${paths.length} texts, ${sum.gold} figures · F1 value ${f1(sum.value)} · value + unit ${f1(sum.unit)} · exact span ${f1(sum.span)} · magnitude errors ${sum.power} · non-figures shown ${sum.never}`,
  );
  console.log(
    `  counted head noun ${sum.counted}/${sum.counts} · change ${sum.change}/${sum.value} · period, salience ≥ 2: range ${sum.period}/${sum.dated}, invented ${sum.invented}/${sum.none}`,
  );
  // Of texts kept apart only the totals are read.
  if (!folder.endsWith("held-out")) for (const line of lines) console.log(`    ${line}`);
}

function countCounted(
  id: string,
  want: Gold,
  got: Figure,
  sum: { counts: number; counted: number },
  lines: string[],
): void {
  if (want.unit !== "count" || !want.counted) return;
  sum.counts += 1;
  const head =
    want.counted
      .split(/ (?:of|in|who|that|which|from|on|at|with|for) /)[0]
      ?.trim()
      .split(" ")
      .at(-1) ?? "";
  if (got.counted?.words.includes(head) === true) sum.counted += 1;
  else lines.push(`${id} “${want.words}” counts “${got.counted?.words ?? ""}”, gold “${want.counted}”`);
}

function countPeriod(
  id: string,
  want: Gold,
  got: Figure,
  sum: { dated: number; none: number; period: number; invented: number },
  lines: string[],
): void {
  if (!want.period) {
    sum.none += 1;
    if (got.period !== null) {
      sum.invented += 1;
      lines.push(
        `${id} “${want.words}” period invented: ${got.period.from}–${got.period.to} (“${got.period.words}”)`,
      );
    }
    return;
  }
  sum.dated += 1;
  if (got.period?.from === want.period.from && got.period.to === want.period.to) sum.period += 1;
  else
    lines.push(
      `${id} “${want.words}” period ${got.period?.from}–${got.period?.to}, gold ${want.period.from}–${want.period.to}`,
    );
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

function isNear(want: Gold, figure: Figure): boolean {
  const near = (a: number, b: number): boolean =>
    Math.abs(a - b) <= 1e-5 * Math.max(Math.abs(a), Math.abs(b));
  return (
    overlap(want, figure) &&
    want.value !== null &&
    near(want.value, figure.value) &&
    near(want.valueTo ?? want.value, figure.valueTo ?? figure.value)
  );
}

function isPowerOff(want: Gold, figure: Figure): boolean {
  if (want.value === null) return false;
  const power = Math.log10(Math.abs(figure.value / want.value));
  return Math.abs(power) > 0.9 && Math.abs(power - Math.round(power)) < 1e-6;
}

function around(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(Math.max(0, start - 40), end + 40).replaceAll("\n", " ");
}
