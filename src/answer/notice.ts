import { z } from "zod";
import { daysWords } from "./days.ts";

/** What a publisher said of an article after it had appeared. */
export const Notice = z.object({
  kind: z.enum(["correction", "withdrawal"]),
  /** The day it was said, ISO; null where that is not stated. */
  date: z.iso.date().nullable(),
  /** The publisher's own words; null where none are known. */
  words: z.string().min(1).max(1000).nullable(),
  /** Whether the page states it, or an editor noted it. */
  basis: z.enum(["printed", "editor"]),
});
export type Notice = z.infer<typeof Notice>;

const DONE = { correction: "corrected", withdrawal: "withdrawn" };

/** “Withdrawn by the publisher on 1 July 2024 (noted by an editor): “We no longer stand by it.”” */
export function noticeWords({ kind, date, words, basis }: Notice): string {
  const when = date === null ? "" : ` on ${daysWords(date, date)}`;
  const who = basis === "editor" ? " (noted by an editor)" : "";
  const done = DONE[kind].replace(/^./, (letter) => letter.toUpperCase());
  return `${done} by the publisher${when}${who}${words === null ? "." : `: “${words}”`}`;
}

/** “withdrawn by the publisher”, of several notices the gravest; null where there is none. */
export function standingWords(notices: readonly Notice[] | undefined): string | null {
  if (notices === undefined || notices.length === 0) return null;
  const gravest = notices.some(({ kind }) => kind === "withdrawal") ? "withdrawal" : "correction";
  return `${DONE[gravest]} by the publisher`;
}

/** Those of some notices that say what none of the others does. */
export function newNotices(notices: readonly Notice[] = [], known: readonly Notice[] = []): Notice[] {
  const said = new Set(known.map(saying));
  return notices.filter((notice) => !said.has(saying(notice)));
}

/** What a notice says, however it is known: equal for equal notices. */
export function saying({ kind, date, words }: Notice): string {
  return JSON.stringify([kind, date, words]);
}
