import type { ReadSentence } from "./sentence-reading.ts";

/** A run of whole sentences that can be understood alone, by the numbers of its first, last and core sentence. */
export interface Run {
  first: number;
  last: number;
  core: number;
}

/** A run does not grow beyond this many UTF-16 units, unless one sentence is longer. */
const MOST = 700;
/** A paragraph up to this long may be kept because the next one leans on it. */
const SHORT = 300;

const LEANS =
  /^["“‘'[(]?(?:he|she|it|they|this|that|these|those|his|her|its|their|such|however|but|instead|meanwhile|also|and|or|so|then|therefore|the (?:move|decision|former|latter|two|three|\d+-year-old))\b/i;
const OPENS = /^["“‘]/;
const PROMISES = /[:,]$/;

/**
 * For each sentence the smallest run that can be understood: “He said,” keeps the quotation it announces and the
 * quotation keeps it, over several paragraphs if need be; a quoted paragraph stays whole; a sentence that leans on
 * the one before (“However, …”, “It …”) keeps that.
 */
export function runsOf(sentences: readonly ReadSentence[]): Run[] {
  return sentences.map((_, core) => {
    const run = { first: core, last: core, core };
    const take = (first: number, last: number): boolean => {
      const [from, to] = [sentences[first], sentences[last]];
      if (from === undefined || to === undefined || to.end - from.start > MOST) return false;
      run.first = Math.min(run.first, first);
      run.last = Math.max(run.last, last);
      return true;
    };
    const own = paragraphAround(sentences, core);
    if (PROMISES.test(sentences[core]!.words) && own.last === core) {
      const next = paragraphAround(sentences, core + 1);
      if (!take(core, next.last)) take(core, core + 1);
    }
    if (quotes(sentences, own)) take(own.first, own.last);
    // Later paragraphs of one utterance open a mark each while the one before left its own open.
    while (run.first > 0 && continues(sentences, paragraphAround(sentences, run.first).first)) {
      const before = paragraphAround(sentences, paragraphAround(sentences, run.first).first - 1);
      if (!take(before.first, run.last)) break;
    }
    while (run.last + 1 < sentences.length && continues(sentences, run.last + 1))
      if (!take(run.first, paragraphAround(sentences, run.last + 1).last)) break;
    const before = sentences[run.first - 1];
    if (before !== undefined) {
      const starts = paragraphAround(sentences, run.first).first === run.first;
      if (starts && PROMISES.test(before.words)) take(run.first - 1, run.last);
      else if (LEANS.test(sentences[core]!.words) && (!starts || before.end - before.start <= SHORT))
        take(run.first - 1, run.last);
    }
    return run;
  });
}

function paragraphAround(sentences: readonly ReadSentence[], at: number): { first: number; last: number } {
  const paragraph = sentences[at]?.paragraph;
  let [first, last] = [at, at];
  while (first > 0 && sentences[first - 1]!.paragraph === paragraph) first--;
  while (last + 1 < sentences.length && sentences[last + 1]!.paragraph === paragraph) last++;
  return { first, last };
}

/** Whether a paragraph is one quotation of several sentences, opened by its first and not closed there. */
function quotes(sentences: readonly ReadSentence[], { first }: { first: number }): boolean {
  const words = sentences[first]!.words;
  return OPENS.test(words) && opened(words);
}

/** Whether the paragraph beginning at `first` goes on with a quotation the paragraph before left open. */
function continues(sentences: readonly ReadSentence[], first: number): boolean {
  if (first === 0 || !OPENS.test(sentences[first]!.words)) return false;
  const before = paragraphAround(sentences, first - 1);
  const words = sentences.slice(before.first, before.last + 1).map((sentence) => sentence.words);
  return opened(words.join(" "));
}

/** Whether the words open a quotation they do not close. */
function opened(words: string): boolean {
  const straight = words.match(/"/g)?.length ?? 0;
  const left = words.match(/“/g)?.length ?? 0;
  return straight % 2 === 1 || left > (words.match(/”/g)?.length ?? 0);
}
