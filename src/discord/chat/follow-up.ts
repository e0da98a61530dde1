import type { Call } from "../../commands/line.ts";
import { callOf } from "../../commands/line.ts";
import type { Question } from "../kept-question.ts";

const YEAR = /\b(?:1[89]|20)\d\d\b/g;
/** Openings of a question that goes on from another one. */
const LEANING = /^(?:and|but|also|or|what about|how about|what of|same (?:for|in)|then)\b[\s,:]*/i;
/** Words that point back at something not named in the question itself. */
const POINTING = /\b(?:that|this|those|these|he|she|they|him|her|them|his|their|it|its|there|then)\b/i;
/** A question of its own begins so. */
const WHOLE = /^(?:how|who|what|when|where|why|which|did|does|do|is|are|was|were|has|have|can|could|will)\b/i;

/**
 * Completes a question that leans on the one before: “And in 2023?” after “How many people crossed in 2022?” asks
 * “How many people crossed in 2023?”; “Who said that?” after “/figures 2024 boats” keeps “2024 boats” in mind.
 * Null where the words are a question of their own: “What does a ticket to Calais cost?”.
 */
export function completed(before: Question, words: string): Call | null {
  const lead = LEANING.exec(words)?.[0] ?? "";
  const rest = words
    .slice(lead.length)
    .replace(/^(?:in|for|during|of)\s+(?=(?:1[89]|20)\d\d\b)/i, "")
    .replace(/[?!.\s]+$/, "");
  const count = rest.split(/\s+/).filter((word) => word !== "").length;
  const pointing = count <= 6 && POINTING.test(rest);
  const leans = lead === "" ? pointing || (count <= 3 && !WHOLE.test(rest)) : count <= 8;
  const [name, topic] = Object.entries(before.args)[0] ?? [];
  if (!leans || rest === "" || name === undefined || typeof topic !== "string") return null;
  return callOf(before.command, { ...before.args, [name]: joined(topic, rest) });
}

function joined(topic: string, rest: string): string {
  const years = rest.match(YEAR);
  const onlyYears =
    years !== null && rest.replace(YEAR, "").replace(/\b(?:in|and|for|to|until)\b|[\s,–-]/gi, "") === "";
  if (onlyYears) {
    const stands = topic.match(YEAR);
    if (stands !== null && years.length === 1) return topic.replace(YEAR, years[0]);
    return `${topic.replace(/[?\s]+$/, "")} in ${rest}${topic.trimEnd().endsWith("?") ? "?" : ""}`;
  }
  return `${topic.replace(/[?\s]+$/, "")}: ${rest}?`;
}
