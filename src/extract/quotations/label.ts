import type { Attribution } from "./cues/attribution.ts";

const LABEL = /^\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]+){0,2}:(?=\s)/u;

/** The speaker's label at the beginning of a line of a quoted transcript: “*CLINTON:* I feel …”. */
export function labelOf(words: string): string | null {
  return LABEL.exec(words)?.[0] ?? null;
}

export function labelled(start: number, label: string): Attribution {
  const name = label.slice(0, -1);
  const base = { stretch: null, unit: 0 };
  const tokens = [
    {
      ...base,
      start,
      end: start + name.length,
      text: name,
      lower: name.toLowerCase(),
      kind: "word" as const,
    },
    {
      ...base,
      start: start + name.length,
      end: start + label.length,
      text: ":",
      lower: ":",
      kind: "punctuation" as const,
    },
  ];
  return {
    tokens,
    mention: { from: 0, to: 0 },
    cue: { from: 1, to: 1 },
    rule: "label of a transcript",
    certainty: 3,
  };
}
