import type { Question } from "../question.ts";
import type { Ranked } from "./rank.ts";

/** Why a run stands where it does, in words. */
export function reasons(
  { features, leads }: Ranked,
  question: Question,
  words: ReadonlySet<string | null>,
): string[] {
  const why: string[] = [];
  const about = question.asked.filter(
    ({ term }) => question.names.includes(term) && !words.has(term) && leads(term),
  );
  const matched = question.asked.filter(({ term }) => words.has(term)).map(({ typed }) => typed);
  if (matched.length > 0) why.push(`matched: ${[...new Set(matched)].join(", ")}`);
  if (about.length > 0)
    why.push(`named where its article begins: ${[...new Set(about.map(({ typed }) => typed))].join(", ")}`);
  if (features.rarest === 1 && matched.length > 1) why.push("has the rarest word asked");
  if (features.phrase > 0) why.push("same order of words");
  if (features.expected === 1 || features.exact === 1) why.push(HOLDS[question.expects]);
  if (features.figure === 1 && features.exact === 0 && features.expected === 0)
    why.push(HOLDS[question.expects]);
  if (features.counted === 1) why.push("counts what was asked for");
  if (features.speaker === 1) why.push("the person asked about speaks");
  if (features.identified === 1) why.push("says who it is");
  if (features.defines === 1) why.push(HOLDS.definition);
  if (features.year > 0) why.push(`speaks of ${question.years.join(", ")}`);
  if (features.otherYear === 1) why.push("speaks of another year");
  if (features.furniture === 1) why.push("not part of the story");
  return why;
}

const HOLDS: Record<Question["expects"], string> = {
  count: "has a number",
  money: "has an amount of money",
  percentage: "has a share",
  change: "says how much it changed",
  length: "has a measure",
  duration: "has a length of time",
  age: "has an age",
  when: "has a date",
  who: "has a name",
  identity: "has a name",
  where: "has a place",
  why: "has a reason",
  quotation: "has a quotation",
  definition: "says what it is",
  other: "",
};
