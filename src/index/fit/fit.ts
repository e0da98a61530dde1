import { isHuman } from "../ranking/evidence.ts";
import { termOf } from "../words/analysis.ts";
import type { Sought, Weighed } from "./coverage.ts";

/** Where the words of a question are looked for, from the run itself outwards. */
export interface Around {
  run: ReadonlySet<string | null>;
  /** The sentences before and after it. */
  near: ReadonlySet<string | null>;
  /** Bits of the terms its article holds, as in `Candidate.articleHeld`. */
  articleHeld: number;
  /** Whether the lead of its article holds a term (`leadOf`). */
  leads: (term: string) => boolean;
}

/** How well a run answers what is asked, of what it is asked about; both between 0 and 1. */
export interface Fit {
  /** Names asked about: in the run, or what its article is about. */
  subject: number;
  /** The rest of the question, which the run itself must say. */
  detail: number;
}

/** What a word counts by where it stands. */
export const NAME = { run: 1, near: 0.95, lead: 0.85, article: 0.65 };
const DETAIL = { run: 1, near: 0.85, lead: 0.7, article: 0.4 };
/** Words that weigh as much together tell what is asked. */
const ENOUGH = 0.5;
/** … and where only a word stands that may be said instead. */
const INSTEAD = 0.85;

export function fitOf({ question, sought }: Weighed, around: Around): Fit {
  const named = new Set(question.subjects.flat());
  const by = new Map(sought.map((one) => [one.term, one]));
  const subjects = question.subjects.map((terms) => nameIn(terms, by, around));
  const subject = subjects.length === 0 ? 1 : mean(subjects);
  let [sum, all] = [0, 0];
  for (const one of sought) {
    if (named.has(one.term) || question.years.includes(Number(one.term))) continue;
    all += one.share;
    sum += one.share * levelOf(one, around, DETAIL);
  }
  // A few everyday words say too little for a run without them to say nothing: “What will it be called?”
  const little = Math.max(0, ENOUGH - all);
  return { subject, detail: all === 0 ? 1 : (sum + little / 2) / (all + little) };
}

/** A name counts where its last word stands, or half of its words, as far as the article has the others too. */
function nameIn(terms: readonly string[], by: ReadonlyMap<string, Sought>, around: Around): number {
  const levels = terms.map((term) => {
    const one = by.get(term);
    return one === undefined ? 0 : levelOf(one, around, NAME);
  });
  const known = levels.filter((level) => level > 0).length / terms.length;
  return known * Math.max(levels.at(-1)!, mean(levels));
}

function levelOf(one: Sought, { run, near, articleHeld, leads }: Around, levels: typeof NAME): number {
  if (run.has(one.term)) return levels.run;
  const instead = (held: ReadonlySet<string | null>): boolean =>
    one.alternatives.size > 0 && !one.alternatives.isDisjointFrom(held);
  if (instead(run)) return INSTEAD * levels.run;
  // Passengers and residents are people.
  if (one.term === PEOPLE && [...run].some(isHuman)) return INSTEAD * levels.run;
  if (near.has(one.term)) return levels.near;
  if (instead(near)) return INSTEAD * levels.near;
  if ((articleHeld & one.bits) !== 0) return leads(one.term) ? levels.lead : levels.article;
  if ((articleHeld & one.otherBits) === 0) return 0;
  return INSTEAD * ([...one.alternatives].some(leads) ? levels.lead : levels.article);
}

const PEOPLE = termOf("people");

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
