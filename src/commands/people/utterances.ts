import type { Fact } from "../../desk.ts";
import type { Quotation } from "../../extract/quotations/quotation.ts";
import { folded } from "../choices.ts";

/** What somebody said once: its parts in order, and the same words where other articles quote them too. */
export interface Utterance {
  parts: Fact<Quotation>[];
  /** Whether it is only likely who says this: shown last, and said. */
  uncertain: boolean;
  elsewhere: Fact<Quotation>[];
}

/** Fewer words than this in common are a coincidence: “stop the boats” is many people's. */
const SAME = 5;

/**
 * Puts the parts of one utterance together, and the same utterance quoted in several places into one, its longest
 * form first. Sure attributions come before doubtful ones; otherwise the order of article and place is kept.
 */
export function utterancesOf(quotations: readonly Fact<Quotation>[]): Utterance[] {
  const groups = Map.groupBy(quotations, ({ article, fact }) => `${article} ${fact.group}`);
  const utterances: Utterance[] = [...groups.values()].map((parts) => ({
    parts: parts.toSorted((a, b) => a.fact.start - b.fact.start),
    uncertain: parts.some(({ fact }) => fact.speaker?.confidence === "low"),
    elsewhere: [],
  }));
  const kept: { utterance: Utterance; words: string }[] = [];
  for (const utterance of utterances.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
    const words = plainWords(utterance);
    const longer = kept.find(
      (other) =>
        other.utterance.uncertain === utterance.uncertain &&
        (other.words === words ||
          (words.split(" ").length >= SAME && ` ${other.words} `.includes(` ${words} `))),
    );
    if (longer === undefined) kept.push({ utterance, words });
    else longer.utterance.elsewhere.push(...utterance.parts);
  }
  const keep = new Set(kept.map(({ utterance }) => utterance));
  return utterances
    .filter((utterance) => keep.has(utterance))
    .sort((a, b) => Number(a.uncertain) - Number(b.uncertain));
}

function lengthOf({ parts }: Utterance): number {
  return parts.reduce((sum, { fact }) => sum + fact.words.length, 0);
}

function plainWords({ parts }: Utterance): string {
  return folded(parts.map(({ fact }) => fact.words).join(" "))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
