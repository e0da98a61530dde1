import { type Call, callOf } from "../../commands/line.ts";
import { completeFollowUp } from "../../index/follow-up.ts";
import type { Question } from "../interactions/kept-question.ts";

const YEAR = /\b(?:1[5-9]|20)\d\d\b/g;
/** Openings of a request that goes on from another one. */
const LEANING = /^(?:and|but|also|or|what about|how about)\b[\s,:]*/i;
const ASKING = /^(?:how|who|what|when|where|why|which|did|does|do|is|are|was|were|has|have)\b/i;

/**
 * Completes a request that leans on the one before: “And in 2023?” after “How many people crossed in 2022?” asks “How
 * many people crossed in 2023?”; “and 2021?” after “/figures 2024 small boats” asks for “2021 small boats”.
 * Null where the words are a question of their own: “What does a ticket to Calais cost?”.
 */
export function completed(before: Question, words: string): Call | null {
  const [name, topic] = Object.entries(before.args)[0] ?? [];
  if (name === undefined || typeof topic !== "string") return null;
  if (before.command === "ask") {
    const { text, completed } = completeFollowUp(topic, words);
    return completed ? callOf("ask", { question: text }) : null;
  }
  const lead = LEANING.exec(words)?.[0] ?? "";
  const rest = words
    .slice(lead.length)
    .replace(/^(?:in|for|from|by)\s+/i, "")
    .replace(/[?!.\s]+$/, "");
  const count = rest.split(/\s+/).length;
  if (rest === "" || ASKING.test(rest) || count > (lead === "" ? 2 : 4)) return null;
  return callOf(before.command, { ...before.args, [name]: replaced(topic, rest) });
}

/** A year takes the place of the year that stood there; anything else takes the place of it all. */
function replaced(topic: string, rest: string): string {
  const years = rest.match(YEAR);
  if (years === null || rest.replace(YEAR, "").trim() !== "") return rest;
  return topic.match(YEAR) !== null ? topic.replace(YEAR, years[0]) : `${rest} ${topic}`;
}
