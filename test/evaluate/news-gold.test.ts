import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const Place = z.object({ start: z.number(), end: z.number(), words: z.string().min(1) });
const Day = z.iso.date();
const Measured = ["measure", "vague", "zero", "ordinal", "multiplier", "period"];
const NotMeasured = ["date", "time", "name", "idiom", "determiner"];

/** `{id, kind, text, published, figures, quotations, dates}`, as test/golden/news/README.md says. */
const News = z.object({
  id: z.string(),
  text: z.string(),
  figures: z.array(
    Place.extend({
      class: z.enum([...Measured, ...NotMeasured]),
      value: z.number().nullable(),
      valueTo: z.number().optional(),
      period: z.object({ from: Day, to: Day }).nullable(),
      salience: z.number().min(0).max(3),
    }),
  ),
  quotations: z.array(
    Place.extend({
      kind: z.enum(["speech", "fragment", "scare"]),
      speaker: z.string().nullable(),
      mention: Place.nullable(),
      cue: Place.nullable(),
      group: z.number().nullable(),
      part: z.number().nullable(),
    }),
  ),
  dates: z.array(Place.extend({ from: Day.nullable(), to: Day.nullable() })),
});

const texts = globSync("test/golden/news/*.json")
  .sort()
  .map((path) => News.parse(JSON.parse(readFileSync(path, "utf8"))));

test("every text has an id of its own", () => {
  expect(texts.length).toBeGreaterThan(0);
  expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
});

test.for(texts)("the offsets of $id lead to the words, in order and apart", (news) => {
  const { text, figures, quotations, dates } = news;
  const pointers = quotations.flatMap(({ mention, cue }) => [mention, cue]).filter((one) => one !== null);
  for (const { start, end, words } of [...figures, ...quotations, ...dates, ...pointers])
    expect(text.slice(start, end)).toBe(words);
  for (const stretches of [figures, quotations])
    for (const [at, { start }] of stretches.entries())
      expect(stretches[at - 1]?.end ?? 0).toBeLessThanOrEqual(start);
});

test.for(texts)(
  "the parts of an utterance in $id count from one and share a speaker; scare is nobody's",
  (news) => {
    const heard = new Map<number, { part: number; speaker: string | null }>();
    for (const { kind, group, part, speaker } of news.quotations) {
      if (kind === "scare") {
        expect([group, part, speaker]).toEqual([null, null, null]);
        continue;
      }
      const before = heard.get(group ?? Number.NaN);
      expect(part).toBe((before?.part ?? 0) + 1);
      if (before !== undefined) expect(speaker).toBe(before.speaker);
      heard.set(group ?? Number.NaN, { part: part ?? 0, speaker });
    }
  },
);

test.for(texts)(
  "figures of $id have a value, ranges and periods run forwards, what is no figure weighs nothing",
  (news) => {
    for (const { class: kind, value, valueTo, period, salience } of news.figures) {
      if (kind === "measure") expect(value).not.toBeNull();
      else expect(salience).toBe(0);
      if (valueTo !== undefined) expect(valueTo).toBeGreaterThan(value ?? Number.NaN);
      if (period !== null) expect(period.from <= period.to).toBe(true);
    }
    for (const { from, to } of news.dates) if (from !== null) expect(from <= (to ?? "")).toBe(true);
  },
);
