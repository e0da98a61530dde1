import type { Paragraph, Reading } from "../../extract/reading.ts";
import type { Sentence } from "../../extract/sentences.ts";

/** A stretch of whole sentences that is ranked as one text. `story` is false for what is not the story itself. */
export interface Passage {
  start: number;
  end: number;
  story: boolean;
}

/** A passage grows over following paragraphs until it has this many characters … */
const ENOUGH = 360;
/** … and is cut at a sentence's end before it would have more than this. */
const MOST = 900;

/**
 * Cuts an article into passages that cover every sentence once, in order. Short paragraphs are taken together (a
 * news paragraph is often one sentence), long ones are cut between sentences; one that ends in a colon or comma
 * (“Mr Alegre said,”) or leaves a quotation open stays with what follows.
 */
export function passagesOf(reading: Reading): Passage[] {
  const passages: Passage[] = [];
  let open: Passage | null = null;
  let leads = false;
  const sentences = Map.groupBy(reading.sentences, (sentence) => sentence.paragraph);
  for (const paragraph of reading.paragraphs) {
    for (const piece of pieces(paragraph, sentences.get(paragraph.number) ?? [])) {
      const fits: boolean =
        open !== null &&
        open.story === paragraph.story &&
        (leads || open.end - open.start < ENOUGH) &&
        piece.end - open.start <= MOST;
      if (open !== null && fits) open.end = piece.end;
      else passages.push((open = { ...piece, story: paragraph.story }));
    }
    leads = /[:,]$/.test(paragraph.words) || leavesOpen(paragraph.words);
  }
  return passages;
}

function pieces(paragraph: Paragraph, sentences: Sentence[]): { start: number; end: number }[] {
  if (paragraph.end - paragraph.start <= MOST) return [{ start: paragraph.start, end: paragraph.end }];
  const cuts: { start: number; end: number }[] = [];
  for (const sentence of sentences) {
    const last = cuts.at(-1);
    if (last !== undefined && sentence.end - last.start <= ENOUGH * 2) last.end = sentence.end;
    else cuts.push({ start: sentence.start, end: sentence.end });
  }
  return cuts;
}

/** Whether a quotation goes on in the next paragraph. */
function leavesOpen(words: string): boolean {
  return words.lastIndexOf("“") > words.lastIndexOf("”");
}
