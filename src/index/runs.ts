import type { Sentence } from "../extract/sentences.ts";
import { sentencesOf } from "../extract/sentences.ts";

/** A run of whole sentences that can be understood alone; `core` is the sentence it was grown around. */
export interface Run {
  start: number;
  end: number;
  core: Sentence;
}

/** A run does not grow beyond this many UTF-16 units, unless one sentence is longer. */
const MOST = 700;

const LEANS =
  /^["“‘'[(]?(?:he|she|it|they|this|that|these|those|his|her|its|their|such|however|but|instead|meanwhile|also|and|or|so|then|therefore|the (?:move|decision|former|latter|two|three))\b/i;
const OPENS = /^["“‘]/;
const PROMISES = /[:,–—]$/;

/** The sentences of a stretch of an article, paragraph by paragraph (a paragraph is a line). */
export function sentencesWithin(text: string, start: number, end: number): Sentence[] {
  const sentences: Sentence[] = [];
  let number = 0;
  for (const line of text.slice(start, end).matchAll(/[^\n\r]+/g)) {
    const from = start + line.index;
    sentences.push(...sentencesOf(text, from, from + line[0].length, number++));
  }
  return sentences;
}

/**
 * For each sentence the smallest run that can be understood: “He said,” keeps the quotation it announces and the
 * quotation keeps it; a quoted paragraph stays whole; a sentence that leans on the one before (“However, …”, “It …”)
 * keeps that.
 */
export function runsOf(sentences: readonly Sentence[]): Run[] {
  return sentences.map((core, at) => {
    let first = at;
    let last = at;
    const length = (): number => sentences[last]!.end - sentences[first]!.start;
    const take = (grow: () => void): void => {
      const kept: [number, number] = [first, last];
      grow();
      if (length() > MOST) [first, last] = kept;
    };
    const paragraph = sentences.filter((s) => s.paragraph === core.paragraph);
    const head = sentences.indexOf(paragraph[0]!);
    const quoted = OPENS.test(paragraph[0]!.words) && unclosed(paragraph[0]!.words);
    if (quoted) take(() => ([first, last] = [head, head + paragraph.length - 1]));
    const before = sentences[first - 1];
    if (before !== undefined && before.paragraph !== core.paragraph && PROMISES.test(before.words))
      take(() => first--);
    else if (before !== undefined && before.paragraph === core.paragraph && LEANS.test(core.words))
      take(() => first--);
    if (PROMISES.test(core.words) && last + 1 < sentences.length) {
      const next = sentences[last + 1]!.paragraph;
      take(() => {
        while (sentences[last + 1]?.paragraph === next) last++;
      });
      if (last === at) take(() => last++);
    }
    return { start: sentences[first]!.start, end: sentences[last]!.end, core };
  });
}

function unclosed(words: string): boolean {
  const opened = words.match(/[“"]/g)?.length ?? 0;
  const closed = words.match(/[”"]/g)?.length ?? 0;
  return /^"/.test(words) ? (words.match(/"/g)?.length ?? 0) % 2 === 1 : opened > closed;
}
