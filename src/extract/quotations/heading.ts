import type { Reading } from "../reading.ts";
import { isBare } from "./dialogue.ts";
import type { Found, Frame } from "./found.ts";
import type { Stretch } from "./marks/stretches.ts";

/** Headings of one article that are looked up in its text: keeps odd texts linear. */
export const MOST_HEADINGS = 20;

/** Whether a stretch begins a line that is no sentence: a headline or a cross-heading. */
export function isHeading(frame: Frame, at: number): boolean {
  return at === 0 && !/[.!?]$/.test(frame.tokens.at(-1)?.text ?? "") && frame.tokens.length < 40;
}

/** Words that a cross-heading has at most. */
const LONGEST = 8;

/** Frames before which a line stands at the head of the article. */
const HEAD = 3;

/**
 * The cross-headings and links of a text that marks speech by double marks: lines that are but a few words in single
 * ones, or begin with them and are no sentence: “‘We Got Her!’ Video Shows Arrest”.
 */
export function crossHeadingsOf(frames: readonly Frame[]): ReadonlySet<Stretch> {
  const stretches = frames.flatMap(({ tokens }) => tokens.flatMap(({ stretch }) => stretch ?? []));
  const doubles = stretches.filter(({ family }) => family === "double").length;
  if (doubles < 3 || doubles < stretches.length / 2) return new Set();
  const lines = frames.filter(
    (frame) =>
      (frame.tokens[0]?.text ?? "").split(/\s+/).length <= LONGEST &&
      (isBare(frame) || (frame.number >= HEAD && isHeading(frame, 0) && isTitled(frame))),
  );
  return new Set(
    lines.flatMap(({ tokens }) => tokens[0]?.stretch ?? []).filter(({ family }) => family === "single"),
  );
}

/** Whether the words behind the first marks are those of a title: all of them capital but the little ones. */
function isTitled({ tokens }: Frame): boolean {
  const words = tokens.slice(1).filter(({ kind, text }) => kind === "word" && text.length > 3);
  return words.length > 1 && words.every(({ text }) => /^[\p{Lu}\p{N}]/u.test(text));
}

/** “‘We’re devastated’: family’s heartbreak as …” at the head of an article; who says it the headline leaves open. */
export function isHeadlineQuotation(frame: Frame, at: number): boolean {
  return at === 0 && frame.number < 2 && frame.tokens[1]?.text === ":" && isHeading(frame, at);
}

/** Gives headings the speaker of the quotation they repeat; one the text does not name stays unsaid where it was shown already. */
export function repeatHeadings(
  reading: Reading,
  headings: readonly Stretch[],
  found: Found[],
  groups: number,
): void {
  const sources = headings.map((stretch) => sourceOf(reading, stretch, found));
  headings.forEach((stretch, at) => {
    const source = sources[at] ?? null;
    const own = found.findIndex((part) => part.stretch === stretch);
    const named = source?.resolved?.referent.person != null;
    if (source === null || (own >= 0 && !named)) return;
    const again = {
      ...source,
      stretch,
      kind: "speech",
      carried: true,
      group: groups + at + 1,
      part: 1,
    } as const;
    found.splice(own < 0 ? found.length : own, 1, again);
  });
}

/** The quotation whose words a heading repeats: “‘We’ll be here till Christmas’” over the text that has it in full. */
function sourceOf(reading: Reading, heading: Stretch, found: readonly Found[]): Found | null {
  const words = plainWords(reading.text.slice(heading.start, heading.end));
  if (words.split(" ").length < 3) return null;
  const holds = (part: Found): boolean =>
    part.stretch.start !== heading.start &&
    plainWords(reading.text.slice(part.stretch.start, part.stretch.end)).includes(words);
  return found.find((part) => part.attribution !== null && holds(part)) ?? null;
}

function plainWords(words: string): string {
  return words
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim();
}
