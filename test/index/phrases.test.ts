import { expect, test } from "vitest";
import { alternativesTo } from "../../src/index/words/alternatives.ts";
import { termOf } from "../../src/index/words/analysis.ts";
import { phraseOf } from "../../src/index/words/phrases.ts";

const term = (word: string): string => termOf(word) ?? word;

test.for([
  ["stepped", "down", "resign"],
  ["stood", "down", "resign"],
  ["laid", "off", "layoff"],
  ["called", "off", "cancel"],
  ["sets", "up", "founded"],
  ["took", "over", "acquire"],
] as const)("“%s %s” says “%s”", ([first, second, instead]) => {
  expect(phraseOf(first, second)).toBe(term(instead));
});

test.for([
  ["walked", "down"],
  ["stepped", "into"],
  ["laid", "bricks"],
  ["down", undefined],
] as const)("“%s %s” says nothing else", ([first, second]) => {
  expect(phraseOf(first, second)).toBeNull();
});

test.for([
  ["jobs", "positions"],
  ["cut", "axed"],
  ["prison", "jailed"],
  ["firemen", "firefighters"],
  ["councillor", "Cllr"],
  ["bury", "funeral"],
  ["earned", "paid"],
  ["died", "drowned"],
  ["fans", "spectators"],
  ["injured", "wounded"],
  ["founded", "established"],
  ["minister", "premier"],
] as const)("an answer to “%s” may say “%s”", ([asked, said]) => {
  expect(alternativesTo(term(asked))).toContain(term(said.toLowerCase()));
});

test.for([
  ["drowned", "died"],
  ["paid", "earned"],
  ["theft", "take"],
  ["cat", "dog"],
  ["died", "hurt"],
  ["injured", "wind"],
  ["founder", "discovered"],
] as const)("an answer to “%s” does not say “%s”", ([asked, said]) => {
  expect(alternativesTo(term(asked))).not.toContain(term(said));
});
