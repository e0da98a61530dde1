import { FEATURES, STARTS } from "./questions.ts";
import json from "./weights.json" with { type: "json" };

/**
 * What each answer counts for a time told before a figure being the figure’s, or for none being it. Learnt by
 * `npm run bench -- train-periods`; the answers to a question stand in the order of its counts in `questions.ts`.
 */
export const learnt: Readonly<Record<string, readonly number[]>> = json;

export const weights = new Float64Array(FEATURES);
for (const [question, start] of Object.entries(STARTS)) weights.set(learnt[question] ?? [], start);
