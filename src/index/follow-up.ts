import { understand } from "./question.ts";

/** A question as it will be searched; `completed` when words of the one before were added. */
export interface FollowUp {
  text: string;
  completed: boolean;
}

const LINKS = /^\s*(?:and|but|so|ok|okay|or|what about|how about|and what about|and how about)\b[\s,]*/i;
const YEAR = /\b(?:1[5-9]|20)\d\d\b/;
const ASKS =
  /^(?:who|what|when|where|why|how|which|whose|did|does|do|is|are|was|were|has|have|had|can|could|will|would)\b/i;
const POINTS = /\b(?:that|this|it|he|she|they|him|her|them|his|their|its|those|these|there|then)\b/i;

/**
 * Completes a short question that leans on the one before. “How many crossed in 2024?” then “and in 2023?” gives “How
 * many crossed in 2023?”; “Who said it?” keeps its words and adds those of the question before. A question that stands
 * alone (“Who is the home secretary?”) is left as typed. The completed question is meant to be shown.
 */
export function completeFollowUp(previous: string, question: string): FollowUp {
  const alone: FollowUp = { text: question, completed: false };
  const before = understand(previous);
  const now = understand(question);
  if (before.asked.length === 0 || now.folded.length === 0 || now.folded.length > 12) return alone;
  const linked = LINKS.test(question);
  const rest = question.replace(LINKS, "").trim();
  const asks = ASKS.test(rest);
  const base = previous.trim().replace(/[?.!\s]+$/, "");
  const year = YEAR.exec(rest)?.[0];
  const onlyYear = year !== undefined && now.asked.every(({ word }) => word === year) && !asks;
  if (onlyYear) {
    const old = YEAR.exec(base)?.[0];
    return {
      text: `${old === undefined ? `${base} in ${year}` : base.replace(old, year)}?`,
      completed: true,
    };
  }
  if (!asks && (linked || now.asked.length <= 2)) {
    if (now.asked.length === 0) return alone;
    return { text: `${base} ${rest.replace(/[?.!\s]+$/, "")}?`, completed: true };
  }
  const points = POINTS.test(rest) && now.names.length === 0;
  if (asks && (now.asked.length === 0 || (points && now.asked.length <= 3))) {
    const kept = before.asked.filter(({ term }) => !now.terms.has(term)).map(({ typed }) => typed);
    if (kept.length === 0) return alone;
    return { text: `${rest.replace(/[?.!\s]+$/, "")} — ${[...new Set(kept)].join(" ")}?`, completed: true };
  }
  return alone;
}
