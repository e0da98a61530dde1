import type { Paragraph, Reading } from "../../reading.ts";
import { type Mark, marksOf } from "./marks.ts";

/** A stretch between two marks inside one paragraph. `start` and `end` leave the marks out. */
export interface Stretch {
  start: number;
  end: number;
  /** Offsets of the opening mark and past the closing one. */
  open: number;
  close: number;
  paragraph: number;
  family: Mark["family"];
  closed: boolean;
  /** The stretch of an earlier paragraph this one goes on from. */
  continues: Stretch | null;
}

/**
 * The stretches between marks in the story of an article, outermost only, in time linear in its length.
 * A stretch ends with its paragraph; one that is not closed there counts only when it opens a paragraph, follows a
 * cue, or the next paragraph opens with a mark again (“… this morning.¶“RNLI lifeboats …”).
 * Refused: an opening mark that is never closed in the middle of a sentence (“Purchases of ‘Specially adapted …”).
 */
export function stretchesOf(reading: Reading): Stretch[] {
  const found: Stretch[] = [];
  let pending: Stretch | null = null;
  let captions = 0;
  const story = reading.paragraphs.filter((paragraph) => paragraph.story);
  for (const [number, paragraph] of story.entries()) {
    const here = inParagraph(reading.text, paragraph, opensWithSingle(story[number + 1]));
    const first = here[0];
    if (pending !== null) {
      const opensAgain =
        first !== undefined && first.open === paragraph.start && first.family === pending.family;
      if (opensAgain) {
        found.push(pending);
        first.continues = pending;
        pending = null;
      } else if (first === undefined && captions < 2 && isCaption(paragraph)) captions += 1;
      else {
        if (standsAlone(reading.text, pending)) found.push(pending);
        pending = null;
      }
    }
    for (const stretch of here) {
      if (stretch.closed) found.push(stretch);
      else {
        pending = stretch;
        captions = 0;
      }
    }
  }
  if (pending !== null && standsAlone(reading.text, pending)) found.push(pending);
  return found
    .filter((s) => s.end > s.start && !isNickname(reading.text, s))
    .sort((a, b) => a.start - b.start);
}

/** A nickname inside a name: Marcia “Cia” Price. */
function isNickname(text: string, stretch: Stretch): boolean {
  const words = text.slice(stretch.start, stretch.end);
  if (!/^(?:the )?\p{Lu}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*)?$/iu.test(words)) return false;
  const before = /\p{Lu}\p{Ll}[\p{L}’'-]* $/u.test(text.slice(Math.max(0, stretch.open - 25), stretch.open));
  return (
    before &&
    /^ \p{Lu}\p{L}+/u.test(text.slice(stretch.close, stretch.close + 4)) &&
    !/^(?:to|of)$/i.test(words)
  );
}

function isCaption(paragraph: Paragraph): boolean {
  return paragraph.words.length < 240 && !/[.!?:,]$/.test(paragraph.words);
}

/** An unclosed stretch that is none the less whole: it opens its paragraph or follows a cue, and nobody cuts in. */
function standsAlone(text: string, stretch: Stretch): boolean {
  if (stretch.continues !== null) return true;
  if (stretch.family === "single") return false;
  const lead = text.slice(Math.max(0, stretch.open - 2), stretch.open);
  const led = lead === "" || /\n\s*$/.test(lead) || /[:,]\s$/.test(lead);
  const words = text.slice(stretch.start, stretch.end);
  return (
    led &&
    /[.!?…]$/.test(words) &&
    !/,[”"]? (?:he|she|they|\p{Lu}\p{L}+) (?:said|says|added|told)\b/u.test(words)
  );
}

function opensWithSingle(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && /^['‘][\p{L}\p{N}]/u.test(paragraph.words);
}

/** `goesOn`: whether the next paragraph begins with a single mark, as one that continues a quotation does. */
function inParagraph(text: string, paragraph: Paragraph, goesOn: boolean): Stretch[] {
  const marks = marksOf(text, paragraph.start, paragraph.end);
  const nested = new Set<Mark["family"]>(
    (["double", "guillemet"] as const).filter((f) => isBalanced(marks, f)),
  );
  const stretches: Stretch[] = [];
  for (let at = 0; at < marks.length; at++) {
    const open = marks[at];
    if (open === undefined || !open.opens) continue;
    const led =
      open.at === paragraph.start || /[:,.!?]\s?$/.test(text.slice(Math.max(0, open.at - 2), open.at));
    const mayGoOn = goesOn && led && /[.!?…]$/.test(paragraph.words);
    const to =
      open.family === "single"
        ? closerOfSingle(marks, at, !mayGoOn)
        : closerOf(marks, at, nested.has(open.family));
    const close = to === null ? undefined : marks[to];
    const openAgain = to !== null && close !== undefined && !close.closes;
    if (openAgain) {
      // The mark before this one was never closed: it is dropped and reading goes on from the new one.
      at = to - 1;
      continue;
    }
    if (close === undefined && open.family === "single" && open.at !== paragraph.start && !mayGoOn) continue;
    const end = close?.at ?? paragraph.end;
    stretches.push({
      ...trimmed(text, open.end, end),
      open: open.at,
      close: close?.end ?? paragraph.end,
      paragraph: paragraph.number,
      family: open.family,
      closed: close !== undefined,
      continues: null,
    });
    if (close === undefined) {
      if (open.family !== "single" || mayGoOn) break;
    } else at = to ?? at;
  }
  return stretches;
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  while (start < end && /\s/.test(text[start] ?? "")) start++;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  return { start, end };
}

/** Whether the marks of a family nest like brackets, some inside others; then only the outermost are quotations. */
function isBalanced(marks: readonly Mark[], family: Mark["family"]): boolean {
  let depth = 0;
  for (const mark of marks) {
    if (mark.family !== family) continue;
    if (mark.opens && mark.closes) return false;
    depth += mark.opens ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** The index of the mark that closes `at`, of the next opening one where none closes, or null at the paragraph's end. */
function closerOf(marks: readonly Mark[], at: number, nested: boolean): number | null {
  const family = marks[at]?.family;
  let depth = 1;
  for (let next = at + 1; next < marks.length; next++) {
    const mark = marks[next];
    if (mark === undefined || mark.family !== family) continue;
    if (mark.closes) depth -= 1;
    else if (nested) depth += 1;
    else return next;
    if (depth === 0) return next;
  }
  return null;
}

/** As above for single marks: a sure closing mark is preferred to one that may be a plural's apostrophe, of those one
 * that a small word follows: “a disgrace to the players' families' and”. */
function closerOfSingle(marks: readonly Mark[], at: number, weakCloses: boolean): number | null {
  let weak: number | null = null;
  let likely: number | null = null;
  for (let next = at + 1; next < marks.length; next++) {
    const mark = marks[next];
    if (mark === undefined || mark.family !== "single") continue;
    if (mark.closes && !mark.weak) return next;
    if (mark.closes) {
      if (weakCloses) weak ??= next;
      if (weakCloses && mark.likely === true) likely ??= next;
    } else return likely ?? weak ?? next;
  }
  return likely ?? weak;
}
