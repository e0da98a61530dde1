import { expect, test } from "vitest";
import { read } from "../../src/extract/reading.ts";
import { runsOf } from "../../src/index/ranking/runs.ts";
import { readSentences } from "../../src/index/ranking/sentence-reading.ts";
import { passagesOf } from "../../src/index/segments/passages.ts";
import { corpusArticles } from "./corpus.ts";

/** The run grown around the sentence that holds some words. */
function runAround(text: string, words: string): string {
  const sentences = readSentences(text, 0, text.length);
  const run = runsOf(sentences).find(({ core }) => sentences[core]!.words.includes(words))!;
  return text.slice(sentences[run.first]!.start, sentences[run.last]!.end);
}

test("a sentence that says enough stands alone", () => {
  const text = "Ferries were late on Monday. The port closed at noon. Drivers waited.";
  expect(runAround(text, "port closed")).toBe("The port closed at noon.");
});

test("“She said,” keeps its quotation, and the quotation keeps it", () => {
  const text =
    "Trains ran late.\n\nMs Ito said,\n\n“We ran out of drivers. It will not happen again.”\n\nOthers left.";
  const whole = "Ms Ito said,\n\n“We ran out of drivers. It will not happen again.”";
  expect(runAround(text, "Ms Ito said")).toBe(whole);
  expect(runAround(text, "out of drivers")).toBe(whole);
  expect(runAround(text, "not happen again")).toBe(whole);
});

test("a quotation over two paragraphs stays whole", () => {
  const text = "Mr Vance said: “The bridge is safe.\n\n“We checked every bolt.”\n\nThe council agreed.";
  const whole = "Mr Vance said: “The bridge is safe.\n\n“We checked every bolt.”";
  expect(runAround(text, "every bolt")).toBe(whole);
  expect(runAround(text, "bridge is safe")).toBe(whole);
  expect(runAround(text, "council")).toBe("The council agreed.");
});

test("a sentence that leans on the one before keeps it", () => {
  const text = "The mayor opened the dam. However, it leaked within a week. Repairs cost £2m.";
  expect(runAround(text, "leaked")).toBe("The mayor opened the dam. However, it leaked within a week.");
  expect(runAround(text, "Repairs")).toBe("Repairs cost £2m.");
});

test("a run does not grow over a limit, however long a quotation is", () => {
  const text = `He said,\n\n“${"We shall go on with the work until it is done. ".repeat(60)}”`;
  expect(runAround(text, "He said").length).toBeLessThan(800);
});

test("passages cover every sentence of an article once, in order, and never mix what is no story with the story", () => {
  for (const { article } of corpusArticles()) {
    const reading = read(article.text, article.published, article.author);
    const passages = passagesOf(reading);
    for (const sentence of reading.sentences) {
      const around = passages.filter(({ start, end }) => start <= sentence.start && sentence.end <= end);
      expect(around).toHaveLength(1);
      expect(around[0]!.story).toBe(reading.paragraphs[sentence.paragraph]!.story);
    }
    passages.slice(1).forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(passages[at]!.end));
    for (const { start, end } of passages) expect(end - start).toBeLessThanOrEqual(1000);
  }
});
