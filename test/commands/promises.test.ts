import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { allCitations, allFindings, Answer } from "../../src/answer/answer.ts";
import { cite, verify } from "../../src/answer/citation.ts";
import { parseLine } from "../../src/commands/line.ts";
import { commands } from "../../src/commands/list.ts";
import { run } from "../../src/commands/run.ts";
import type { Desk } from "../../src/desk.ts";
import { Refusal } from "../../src/refusal.ts";
import { corpusDesk, quiet } from "../house.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await corpusDesk();
});

const reading = commands.filter((command) => command.effect === "read");

/** Lines a channel might see: every command over words of the corpus and words of nobody. */
const subjects = [
  "",
  "2024",
  "2021",
  "2018-2025",
  "Alegre",
  "Starmer",
  "Sunak",
  "crossings",
  "How many migrants crossed the Channel this year?",
  "£",
  "%",
  "the",
  "zzyzx",
  "officers trained",
  "Rwanda",
];
const lines = reading.flatMap((command) => [
  ...command.examples,
  ...subjects.map((subject) => `/${command.name} ${subject}`),
]);

async function answerTo(line: string): Promise<Answer | Refusal> {
  try {
    return await run(desk, parseLine(line), quiet);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

test.for(lines)("every word shown for “%s” stands at its place in its article", async (line) => {
  const answer = await answerTo(line);
  if (answer instanceof Refusal) return;
  expect(Answer.parse(answer)).toEqual(answer);
  for (const citation of allCitations(answer)) {
    const article = await desk.article(citation.article);
    expect(article).not.toBeNull();
    if (article === null) continue;
    expect(cite(article, citation.start, citation.end)).toEqual(citation);
    expect(verify(citation, article)).toBe("same");
  }
  for (const finding of allFindings(answer)) {
    if (finding.kind !== "figure" && finding.kind !== "quotation") continue;
    const fact = finding.kind === "figure" ? finding.figure : finding.quotation;
    const article = await desk.article(finding.citation.article);
    expect(article?.text.slice(fact.start, fact.end)).toBe(fact.words);
    expect(fact.start).toBeGreaterThanOrEqual(finding.citation.start);
    expect(fact.end).toBeLessThanOrEqual(finding.citation.end);
  }
});

test("the same question on the same library gives the same bytes, also in a house opened anew", async () => {
  const first = await Promise.all(lines.map(answerTo));
  desk = await corpusDesk();
  const second = await Promise.all(lines.map(answerTo));
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
});

test("the pages of an answer hold each finding once, in one order", async () => {
  for (const line of [
    "/sources",
    "/ask How many migrants crossed the Channel?",
    "/quote Alegre",
    "/figures 2024",
  ]) {
    const whole = await run(desk, parseLine(`${line} limit:25`), quiet);
    const paged = [];
    for (let page = 1; page <= Math.ceil(Math.min(whole.total, 25) / 2); page++)
      paged.push(...(await run(desk, parseLine(`${line} limit:2 page:${page}`), quiet)).findings);
    expect(paged.slice(0, whole.findings.length)).toEqual(whole.findings);
  }
});

const bad: [string, string][] = [
  ["nothing", ""],
  ["spaces", "   \t "],
  ["6000 characters", "crossing ".repeat(667)],
  ["control characters", "\u0000\u0007\u001b[31m\u202e"],
  ["only stop words", "the of and to a"],
  ["only punctuation", "?!…—,;: \"'()[]{}*"],
  ["Chinese", "有多少移民穿越了海峡？"],
  ["Arabic", "كم عدد المهاجرين؟"],
  ["emoji", "🚤🚤🚤"],
  ["a ping", "@everyone <@123456789012345678> <@&1>"],
  ["Markdown", "**bold** [a](http://b) `code` > quote"],
  ["HTML", "<script>alert(1)</script><img src=x onerror=alert(1)>"],
  ["an unknown year", "1887"],
  ["year 99999", "99999"],
  ["an unknown speaker", "Napoleon Bonaparte"],
  ["Lunr's own syntax", "title:boat^10 +crossing -uk word: ~2 *"],
  ["a lone surrogate", "\ud83d boats"],
  ["a property of every object", "constructor __proto__ toString"],
];

test.for(reading.flatMap((command) => bad.map(([kind, text]) => [command.name, kind, text] as const)))(
  "/%s with %s gives a clear sentence or an answer, never a fault and never the whole library",
  async ([name, , text]) => {
    const answer = await answerTo(`/${name} ${text}`);
    if (answer instanceof Refusal) {
      expect(answer.message).toMatch(/\w.*[.:]/s);
      expect(answer.remedy).toMatch(/\w/);
      return;
    }
    if (name === "sources" || name === "help") return;
    if (answer.absent !== null) {
      expect(answer.absent.sentence).toMatch(/\w.*\.$/s);
      expect(answer.absent.searched.join()).toContain("5 articles");
    }
    expect(answer.total).toBeLessThanOrEqual(60);
  },
);

test("any text at all is answered or refused by every command", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...reading),
      fc.string({ unit: "binary", maxLength: 300 }),
      async (command, text) => {
        const answer = await answerTo(`/${command.name} ${text}`);
        expect(answer instanceof Refusal || answer.command !== "").toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test.for(
  commands.flatMap((command) =>
    Object.keys(command.complete ?? {}).map((argument) => ({ name: command.name, command, argument })),
  ),
)(
  "suggestions for $argument of /$name keep to Discord's limits and each leads to an answer",
  async ({ command, argument }) => {
    const complete = command.complete?.[argument];
    for (const typed of ["", "a", "20", "Al", "zzyzx", "£", "\u0000", "x".repeat(500)]) {
      const choices = (await complete?.(desk, typed)) ?? [];
      expect(choices.length).toBeLessThanOrEqual(25);
      for (const { name, value } of choices) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(100);
        expect(value.length).toBeLessThanOrEqual(100);
        const answer = await answerTo(`/${command.name} ${argument}:${value}`);
        if (answer instanceof Refusal) continue;
        expect(answer.absent).toBeNull();
      }
    }
  },
);
