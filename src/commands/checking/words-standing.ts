import { diffArrays } from "diff";
import type { Span } from "../../extract/span.ts";
import { wordsOf } from "../../index/words/analysis.ts";

/**
 * Every place where words stand in a text, letter for letter but for case, the kind of quotation marks and dashes, and
 * the kind of white space: “don't” finds “don’t”. Places may not overlap.
 */
export function placesOf(text: string, words: string): { start: number; end: number }[] {
  const wanted = evened(words.trim());
  if (wanted === "") return [];
  const within = evened(text);
  const places: { start: number; end: number }[] = [];
  for (let at = within.indexOf(wanted); at !== -1; at = within.indexOf(wanted, at + wanted.length))
    if (isBorder(within, at) && isBorder(within, at + wanted.length))
      places.push({ start: at, end: at + wanted.length });
  return places;
}

/** Letters on both sides of a place mean that it lies inside a word. */
function isBorder(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "") || !/[\p{L}\p{N}]/u.test(text[at] ?? "");
}

/** The text with variants of one sign made one; every character keeps its place. */
function evened(text: string): string {
  return text
    .replace(/[’‘‛ʼ´`]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—]/g, "-")
    .replace(/\s/g, " ")
    .replace(/\p{Lu}/gu, (letter) => {
      const lower = letter.toLowerCase();
      return lower.length === letter.length ? lower : letter;
    });
}

/** How one wording differs from another, in words of both. */
export interface Difference {
  /** Share of the asked words that stand in the source in this order, 0 to 1. */
  shared: number;
  /** “the text has “a”, the source “b””, change after change. */
  changes: { asked: string; source: string }[];
  /** The stretch of the source that answers the asked words. */
  place: { start: number; end: number };
}

/** Lays asked words beside a stretch of a source; null where fewer than three words in order are the same. */
export function differenceOf(asked: string, source: string): Difference | null {
  const ours = wordsOf(asked);
  const theirs = wordsOf(source);
  const steps = diffArrays(
    ours.map((word) => word.text),
    theirs.map((word) => word.text),
  );
  let left = 0;
  let right = 0;
  const runs: { kind: "same" | "asked" | "source"; from: number; to: number }[] = [];
  for (const step of steps) {
    const { length } = step.value;
    const kind = step.added ? "source" : step.removed ? "asked" : "same";
    const from = kind === "asked" ? left : right;
    runs.push({ kind, from, to: from + length });
    if (kind !== "source") left += length;
    if (kind !== "asked") right += length;
  }
  const same = runs.filter((run) => run.kind === "same");
  const count = same.reduce((sum, run) => sum + run.to - run.from, 0);
  const first = theirs[same[0]?.from ?? 0];
  const last = theirs[(same.at(-1)?.to ?? 0) - 1];
  if (count < 3 || first === undefined || last === undefined) return null;
  // What stands before and after the matching stretch is not a difference: the source goes on there.
  const inside = runs.slice(
    runs.findIndex((run) => run.kind === "same"),
    runs.findLastIndex((run) => run.kind === "same") + 1,
  );
  const edges = runs.filter((run) => run.kind === "asked" && !inside.includes(run));
  const changes = edges.map((run) => ({ asked: cut(asked, ours, run), source: "" }));
  for (const [at, run] of inside.entries()) {
    const before = inside[at - 1];
    if (run.kind === "asked") {
      const next = inside[at + 1];
      changes.push({
        asked: cut(asked, ours, run),
        source:
          next?.kind === "source"
            ? cut(source, theirs, next)
            : before?.kind === "source"
              ? cut(source, theirs, before)
              : "",
      });
    } else if (run.kind === "source" && before?.kind !== "asked" && inside[at + 1]?.kind !== "asked")
      changes.push({ asked: "", source: cut(source, theirs, run) });
  }
  return {
    shared: ours.length === 0 ? 0 : count / ours.length,
    changes,
    place: { start: first.start, end: last.end },
  };
}

function cut(text: string, words: readonly Omit<Span, "words">[], run: { from: number; to: number }): string {
  return text.slice(words[run.from]?.start ?? 0, words[run.to - 1]?.end ?? 0);
}

/** “has “never” where the source has “not”; lacks “often””. */
export function differenceWords({ changes }: Difference): string {
  if (changes.length === 0) return "only punctuation or letters differ";
  const shown = changes.slice(0, 4).map(({ asked, source }) => {
    if (source === "") return `the text adds “${asked}”`;
    if (asked === "") return `the text leaves out “${source}”`;
    return `the text has “${asked}”, the source “${source}”`;
  });
  const more = changes.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more differences`] : [])].join("; ");
}
