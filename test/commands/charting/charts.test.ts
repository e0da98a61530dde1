import { beforeAll, expect, test } from "vitest";
import type { Answer, DatedPassage } from "../../../src/answer/answer.ts";
import { cite } from "../../../src/answer/citation.ts";
import { sourceOf } from "../../../src/answer/source.ts";
import { lineOfTime } from "../../../src/commands/charting/line-of-time.ts";
import { callOf, parseLine, withChart } from "../../../src/commands/line.ts";
import { run } from "../../../src/commands/run.ts";
import type { Desk } from "../../../src/desk.ts";
import { corpusDesk, quiet } from "../../house.ts";
import { article } from "../../scratch.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await corpusDesk();
});
const asked = (line: string) => run(desk, parseLine(line), quiet);

/** The numbers of the marks with the words of their passages, as the answer's own findings have them. */
function numbered({ findings, offset }: Answer): [string, string][] {
  return findings.map(({ citation }, at) => [`${offset + at + 1}`, citation.words]);
}
function drawn({ chart }: Answer): [string, string][] {
  if (chart === undefined || chart.kind === "none") throw new Error("Nothing is drawn.");
  return chart.marks.map(({ number, finding }) => [number, finding.citation.words]);
}

test("a chart has the numbers of the findings, on every page the same", async () => {
  const first = await asked("/figures crossings chart:yes limit:25");
  expect(numbered(first)).toEqual(expect.arrayContaining(drawn(first)));
  const second = await asked("/figures crossings chart:yes limit:3 page:2");
  expect(second.chart).toEqual(first.chart);
  expect(second.findings).toEqual(first.findings.slice(3, 6));
});

test("asking for a chart loses no finding, and asking for none changes nothing", async () => {
  const [plain, charted, declined] = await Promise.all(
    ["", " chart:yes", " chart:no"].map((chart) => asked(`/figures crossings${chart} limit:25`)),
  );
  const words = (answer: Answer | undefined) => answer?.findings.map(({ citation }) => citation.words).sort();
  expect(words(charted)).toEqual(words(plain));
  expect(declined).toEqual(plain);
  expect(plain?.chart).toBeUndefined();
});

test("statements are drawn twelve at a time, those around the page one looks at", async () => {
  const all = await asked("/timeline 2024 limit:25");
  const first = await asked("/timeline 2024 chart:yes page:2");
  expect(drawn(first)).toEqual(numbered(all).slice(0, 12));
  const later = await asked("/timeline 2024 chart:yes limit:12 page:2");
  expect(drawn(later)).toEqual(numbered(all).slice(12, 24));
});

test("the last statement never stands alone, and beyond the end the end is drawn", async () => {
  const statement = (at: number) => async (): Promise<DatedPassage> => {
    const one = article({ id: "a", text: `Statement ${at}.` });
    const day = `2024-01-${String(at).padStart(2, "0")}`;
    return {
      kind: "passage",
      citation: cite(one, 0, one.text.length),
      source: sourceOf(one, 0),
      alsoIn: [],
      why: [],
      dated: { from: day, to: day },
    };
  };
  const all = Array.from({ length: 13 }, (_, at) => statement(at + 1));
  const numbers = async (offset: number) => {
    const chart = await lineOfTime(all, offset);
    return chart.kind === "timeline" ? chart.marks.map(({ number }) => number) : [];
  };
  expect((await numbers(0)).length).toBe(12);
  expect(await numbers(12)).toEqual(["12", "13"]);
  expect(await numbers(500)).toEqual(["12", "13"]);
});

test.for([
  ["/timeline 2025 deal chart:yes", "There is only one statement with a date."],
  ["/figures 2018 chart:yes", "None of these figures is the plain value of something named"],
  ["/figures 2024 chart:yes", "No two of these figures count the same thing"],
] as const)("“%s” has no chart, and says why", async ([line, why]) => {
  const { chart, findings } = await asked(line);
  expect(chart).toMatchObject({ kind: "none", why: expect.stringContaining(why) as string });
  expect(findings.length).toBeGreaterThan(0);
});

test("where nothing is found there is no chart to speak of", async () => {
  expect((await asked("/timeline 1850 chart:yes")).chart).toBeUndefined();
});

test.for([
  ["chart:maybe", "chart must be yes or no."],
  ["chart:", "chart must be yes or no."],
] as const)("“%s” is refused", ([given, problem]) => {
  expect(() => parseLine(`/figures 2024 ${given}`)).toThrow(problem);
});

test("Discord's True and the words of a line mean the same; no is the same as nothing", () => {
  expect(callOf("figures", { query: "2024", chart: true })).toEqual(parseLine("/figures 2024 chart:yes"));
  expect(callOf("figures", { query: "2024", chart: false }).args["chart"]).toBeUndefined();
});

test("a command without a chart says which have one", () => {
  expect(() => withChart(parseLine("/sources"))).toThrow("/sources has no chart.");
});
