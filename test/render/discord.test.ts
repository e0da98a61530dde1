import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer, Finding } from "../../src/answer/answer.ts";
import { cite } from "../../src/answer/citation.ts";
import { citeMessage, contextMessage, whyMessage } from "../../src/render/discord/aside.ts";
import type { ComponentsMessage } from "../../src/render/discord/components.ts";
import { answerMessage, type Drawing } from "../../src/render/discord/message.ts";
import { unquoted } from "../../src/render/discord/escape.ts";
import { faultsOf, nested } from "../../src/render/discord/limits.ts";

const HOSTILE = [
  "@everyone @here",
  "<@&1> <@123456789012345678> <#1> </ask:1> <t:1700000000:R> <a:wave:1>",
  "[click me](https://evil.example) https://evil.example/a_b_c",
  "**bold** __under__ ~~gone~~ ||spoiler|| `code` ```block```",
  "# heading\n- item\n1. item\n> quote\n-# small",
  "\u202egnirts desrever\u202c",
  "zero\u200bwidth\u200d\ufeff",
  "\\",
  "😀👨‍👩‍👧‍👦",
  "مرحبا بالعالم",
];

const words = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc
    .array(fc.constantFrom(...HOSTILE, "word ", "\n", "word"), { minLength: 1, maxLength: 300 })
    .map((parts) => parts.join("")),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 400 }),
  fc.nat({ max: 3000 }).map((count) => `${"x".repeat(count)}*`),
);
const nullable = fc.option(words, { nil: null });

const finding: fc.Arbitrary<Finding> = fc
  .record({
    words,
    title: nullable,
    outlet: nullable,
    why: fc.array(words, { maxLength: 3 }),
    claim: nullable,
    kind: fc.constantFrom("passage", "article", "quotation"),
  })
  .map(({ words, title, outlet, why, claim, kind }): Finding => {
    const article = { id: "a", revision: "0".repeat(64), text: words };
    const citation = cite(article, 0, words.length);
    const common = {
      citation,
      source: {
        article: "a",
        title,
        opening: words.slice(0, 70),
        outlet,
        author: null,
        published: null,
        url: null,
        paragraph: 1,
      },
      alsoIn: [],
      why,
      ...(claim === null
        ? {}
        : { verdict: { sign: "differs" as const, claim, says: `the source has “${claim}”` } }),
    };
    if (kind === "article")
      return {
        kind,
        ...common,
        counts: { sentences: 1, figures: 2, quotations: 3, people: 4 },
        measured: [words],
      };
    if (kind === "quotation")
      return {
        kind,
        ...common,
        quotation: {
          start: 0,
          end: words.length,
          words,
          kind: "speech",
          speaker: { name: words, how: "name", confidence: "high", mention: null },
          cue: null,
          group: 1,
          part: 1,
          rule: "test",
        },
        parts: [citation],
        mention: null,
        cue: citation,
        context: citation,
      };
    return { kind: "passage", ...common };
  });

const answer: fc.Arbitrary<Answer> = fc
  .record({
    question: words,
    findings: fc.array(finding, { maxLength: 12 }),
    notes: fc.array(words, { maxLength: 6 }),
    absent: fc.option(fc.record({ sentence: words, searched: fc.array(words, { maxLength: 4 }) }), {
      nil: null,
    }),
    name: words,
  })
  .map(({ question, findings, notes, absent, name }) => ({
    command: "ask",
    args: { question },
    asked: `/ask question:${question}`,
    library: { name, revision: "0123456789abcdef", articles: 5 },
    absent,
    total: findings.length,
    offset: 0,
    findings,
    notes,
  }));

const drawing: Drawing = {
  publicUrl: "https://verbatim.example",
  id: (verb, number, more) => `${verb}.${number}.${more ?? ""}`,
  limit: 5,
  private: true,
  remarks: ["x".repeat(500), "@everyone"],
};

function textsOf(message: ComponentsMessage): string[] {
  return nested(message.components).flatMap((part) => part.content ?? []);
}

/** Runs of lines that are a quotation. */
function blocksOf(text: string): string[] {
  return text.match(/(?<=^|\n)> [^\n]*(?:\n> [^\n]*)*/g) ?? [];
}

/** Signs Discord would act on: mentions, links, times, command names, formatting. */
const LIVE = /(?<!\\)(?:\\\\)*(?:<[@#:t/a]|@(?:everyone|here)|\]\(https?:\/\/evil|https?:\/\/evil)/;

test("an answer of whatever words stays within every limit, pings nobody and gives the words back", () => {
  fc.assert(
    fc.property(answer, (given) => {
      const { message, shown } = answerMessage(given, drawing);
      expect(faultsOf(message)).toEqual([]);
      expect(message.allowed_mentions).toEqual({ parse: [] });
      expect(shown > 0 || given.findings.length === 0).toBe(true);
      const texts = textsOf(message);
      for (const text of texts) expect(text).not.toMatch(LIVE);
      const sections = texts.slice(1, 1 + (given.findings.length === 0 ? 0 : shown));
      for (const [at, text] of sections.entries()) {
        const words = given.findings[at]?.citation.words ?? "";
        const [block = ""] = blocksOf(text);
        const drawn = unquoted(block);
        const whole = drawn === words;
        const cut = drawn.endsWith("[…]") && words.startsWith(drawn.replace(/ ?\[…\]$/, ""));
        expect(whole || cut).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test("context, citation and reasons of whatever words stay within every limit and ping nobody", () => {
  fc.assert(
    fc.property(finding, words, fc.nat({ max: 4000 }), (given, around, from) => {
      const text = `${around}${given.citation.words}${around}`;
      const article = { id: "a", revision: "0".repeat(64), text };
      const place = {
        ...given,
        citation: cite(article, around.length, around.length + given.citation.words.length),
      };
      for (const start of [null, from]) {
        const message = contextMessage(place, 3, { text }, start, drawing);
        expect(faultsOf(message)).toEqual([]);
        for (const part of textsOf(message)) expect(part).not.toMatch(LIVE);
      }
      const several = Array.from({ length: 10 }, () => given);
      expect(faultsOf(citeMessage(several, "https://verbatim.example"))).toEqual([]);
      expect(faultsOf(whyMessage(several, 0))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("turning through an article by Later shows every word of it once, in order", () => {
  const text = Array.from({ length: 400 }, (_, at) => `Word${at}${at % 17 === 0 ? "\n" : " "}`)
    .join("")
    .trim();
  const article = { id: "a", revision: "0".repeat(64), text };
  const given: Finding = {
    kind: "passage",
    citation: cite(article, 0, 5),
    source: {
      article: "a",
      title: null,
      opening: "",
      outlet: null,
      author: null,
      published: null,
      url: null,
      paragraph: 1,
    },
    alsoIn: [],
    why: [],
  };
  let from: number | null = 0;
  let read = "";
  for (let page = 0; from !== null && page < 50; page++) {
    const message = contextMessage(given, 0, article, from, {
      ...drawing,
      id: (verb, number, more) => `${verb} ${number} ${more ?? 0}`,
    });
    read += unquoted(blocksOf(textsOf(message)[1] ?? "")[0] ?? "")
      .replaceAll("[…]", " ")
      .replaceAll("**", "");
    const later = nested(message.components).find((part) => part.label === "▼ Later");
    from = later === undefined ? null : Number(later.custom_id?.split(" ")[2]) - 1;
  }
  expect(read.split(/\s+/).filter((one) => one !== "")).toEqual(text.split(/\s+/));
});

test("an answer of the shipped kind as it is drawn", () => {
  const article = { id: "a", revision: "0".repeat(64), text: "One boat left at dawn. Two more followed." };
  const { message, shown } = answerMessage(
    {
      command: "ask",
      args: { question: "How many boats?" },
      asked: "/ask question:How many boats?",
      library: { name: "desk", revision: "0123456789abcdef", articles: 2 },
      absent: null,
      total: 7,
      offset: 0,
      findings: [
        {
          kind: "passage",
          citation: cite(article, 0, 22),
          source: {
            article: "a",
            title: "Dawn",
            opening: "One boat",
            outlet: "The Evening Tide",
            author: null,
            published: null,
            url: null,
            paragraph: 1,
          },
          alsoIn: [],
          why: ["matched: boats"],
        },
      ],
      notes: ["“boast” stands in no article; “boat” was searched instead."],
    },
    { ...drawing, remarks: [] },
  );
  expect(shown).toBe(1);
  expect(textsOf(message).join("\n---\n")).toMatchInlineSnapshot(`
    "**/ask** How many boats?
    ---
    **1.**
    > One boat left at dawn.
    -# The Evening Tide, “Dawn”, not dated · [paragraph 1](https://verbatim.example/a/a?r=000000000000&at=0-22#at)
    ---
    -# 7 passages · 1 article on this page · 1–1 of 7 · library “desk”, 2 articles
    -# “boast” stands in no article; “boat” was searched instead."
  `);
  expect(nested(message.components).flatMap((part) => part.label ?? [])).toMatchInlineSnapshot(`
    [
      "Context",
      "Next ▶",
      "Show to channel",
      "Cite",
      "Why this passage",
    ]
  `);
});
