import { z } from "zod";
import { disagreements, groupFacts } from "../../src/extract/figures/agreement.ts";
import { computations } from "../../src/extract/figures/arithmetic.ts";
import { belongsTo } from "../../src/extract/figures/belongs.ts";
import type { Stated } from "../../src/extract/figures/compare/likeness.ts";
import { figureAt, load, type ReadCorpus } from "./figures-gold.ts";

const ByYear = z.record(
  z.string(),
  z.object({ must: z.array(z.string()), should: z.array(z.string()), mustNot: z.array(z.string()) }),
);

const Pairs = z.array(
  z.object({
    id: z.string(),
    kind: z.string(),
    passages: z.array(z.object({ file: z.string(), start: z.number(), end: z.number() })),
  }),
);

export function printAgreement(corpus: ReadCorpus, misses: string[]): void {
  const groups = groupFacts(corpus.stated);
  const groupOf = new Map(groups.flatMap((group, place) => group.map((stated) => [stated, place] as const)));
  const duplicates = corpus.gold.filter((want) => want.class === "measure" && want.duplicateOfId);
  let grouped = 0;
  for (const want of duplicates) {
    const first = corpus.gold.find(({ id }) => id === want.duplicateOfId);
    const [a, b] = [figureAt(corpus, want), first && figureAt(corpus, first)];
    if (a !== undefined && b !== undefined && groupOf.get(a) === groupOf.get(b)) grouped += 1;
    else misses.push(`${want.id} “${want.text}” not grouped with ${want.duplicateOfId}`);
  }
  const pairs = Pairs.parse(load("disagreements.json"));
  const offered = disagreements(corpus.stated);
  const sums = computations(corpus.stated);
  const [mine, merged]: [string[], string[]] = [[], []];
  for (const { id, kind, passages } of pairs) {
    const sides = passages.map((passage) =>
      corpus.stated.filter(
        ({ article, figure }) =>
          passage.file === `${article}.txt` && figure.start >= passage.start && figure.end <= passage.end,
      ),
    );
    const inside = (stated: Stated, side: number): boolean => sides[side]?.includes(stated) === true;
    if (
      offered.some(
        ({ sides: [a, b] }) =>
          (a.some((s) => inside(s, 0)) && b.some((s) => inside(s, 1))) ||
          (b.some((s) => inside(s, 0)) && a.some((s) => inside(s, 1))),
      )
    )
      mine.push(id);
    if (
      passages.length === 1 &&
      sums.some(({ holds, operands }) => holds === false && operands.every((s) => inside(s, 0)))
    )
      mine.push(id);
    const lookAlike = /^(?:same-value-trap|different-deal|different-measure|as-of|record)$/.test(kind);
    const together = groups.some(
      (group) => group.some((s) => inside(s, 0)) && group.some((s) => inside(s, 1)),
    );
    if (lookAlike && together) merged.push(id);
    if (kind === "precision" && !together) misses.push(`${id}: one fact at two precisions kept apart`);
  }
  for (const id of ["C01", "C02"]) if (!mine.includes(id)) misses.push(`${id} not offered`);
  console.log(
    `  duplicates grouped ${grouped}/${duplicates.length}; offered ${mine.join(", ")} of ${offered.length} disagreements; look-alikes merged ${merged.length} ${merged.join()}`,
  );
  for (const { kind, operands, printed, result, holds } of sums)
    console.log(
      `  computed ${kind}: ${operands.map(({ figure }) => figure.words).join(" · ")} → ${result.toFixed(1)}, printed ${printed}${holds === false ? ", does not hold" : ""}`,
    );
}

export function printYears(corpus: ReadCorpus, misses: string[]): void {
  const years = ByYear.parse(load("by-year.json"));
  const byId = new Map(corpus.gold.map((want) => [want.id, want]));
  const tally: { must: [number, number]; should: [number, number]; mustNot: number } = {
    must: [0, 0],
    should: [0, 0],
    mustNot: 0,
  };
  for (const [year, lists] of Object.entries(years)) {
    const shown = (id: string): boolean => {
      const want = byId.get(id);
      const stated = want && figureAt(corpus, want);
      if (stated === undefined) return false;
      return (
        belongsTo(
          stated.figure,
          { from: `${year}-01-01`, to: `${year}-12-31` },
          corpus.published.get(stated.article) ?? null,
        ) !== null
      );
    };
    for (const list of ["must", "should"] as const) {
      for (const id of lists[list]) {
        tally[list][1] += 1;
        if (shown(id)) tally[list][0] += 1;
        else misses.push(`${year} ${list} show ${id} “${byId.get(id)?.text}”`);
      }
    }
    const never = /^(?:measure|date|time|name|idiom|determiner)$/;
    for (const id of lists.mustNot.filter((one) => never.test(byId.get(one)?.class ?? "") && shown(one))) {
      tally.mustNot += 1;
      misses.push(`${year} must not show ${id} “${byId.get(id)?.text}”`);
    }
  }
  console.log(
    `  nine years: must ${tally.must.join("/")}, should ${tally.should.join("/")}, mustNot shown ${tally.mustNot}`,
  );
}
