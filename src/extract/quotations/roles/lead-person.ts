import type { Person } from "../../people/person.ts";
import { isKin, namesSomebody } from "../../people/titles.ts";
import type { Reading } from "../../reading.ts";
import type { Run } from "../cues/phrases/noun-phrase.ts";
import type { Token } from "../marks/frame.ts";
import { isSomebody } from "../pronouns/somebody.ts";
import { described, of, type Resolved } from "../speakers/referent.ts";

/** Whom the first paragraph of a story is about, named by the one behind it; offsets are those of the first. */
export interface LeadPerson {
  start: number;
  end: number;
  person: Person;
  /** Whether the first paragraph speaks of others, too. */
  rival: boolean;
}

/** A paragraph that is no headline, byline or caption. */
const STORY = /^\p{L}.{60,}[.!?][’'”"]?$/su;

/**
 * “A mother-of-two has told how …¶*Carly Voss, 34,* was watching …”: who is named, with an age or a place, at the very
 * beginning of the paragraph behind the first. Refused: “A mother has told how …¶Carly Voss was watching …”.
 */
export function leadPersonOf({ text, paragraphs }: Reading, people: readonly Person[]): LeadPerson | null {
  const story = paragraphs.filter((paragraph) => paragraph.story);
  const at = story.slice(0, 8).findIndex(({ words }) => STORY.test(words));
  const lead = story[at];
  const next = story[at + 1];
  if (lead === undefined || next === undefined) return null;
  for (const person of people) {
    const mention = person.mentions.find(({ start }) => start >= next.start);
    if (mention === undefined || mention.start > next.start + 40 || !person.name.includes(" ")) continue;
    const before = text.slice(next.start, mention.start);
    const behind = text.slice(mention.end, mention.end + 12);
    if (
      !/^(?:\p{L}[\p{L}-]* ){0,4}$/u.test(before) ||
      !/^(?:, \d\d,| \(\d\d\)|, (?:of|from) \p{Lu})/u.test(behind)
    )
      continue;
    if (person.mentions.some(({ start }) => start >= lead.start && start < lead.end)) return null;
    return { start: lead.start, end: lead.end, person, rival: namesOthers(lead.words) };
  }
  return null;
}

/** Whether a first paragraph speaks of somebody behind its subject: “… after a *neighbour* …”. */
function namesOthers(words: string): boolean {
  const nouns = words.split(/[^\p{L}-]+/u).slice(6);
  return nouns.some((noun) => /^\p{Ll}/u.test(noun) && (namesSomebody(noun) || isKin(noun)));
}

/** “*A mother-of-two* has told …” in the first paragraph → who the next one names first. */
export function resolveLead(
  lead: LeadPerson | null,
  words: string,
  tokens: readonly Token[],
  run: Run,
): Resolved | null {
  const first = tokens[run.from];
  if (lead === null || first === undefined || first.start !== lead.start) return null;
  if (!/^(?:an?|the) /i.test(words) || !isSomebody(words)) return null;
  const { gender, plural } = described(words);
  const { person, rival } = lead;
  if (plural || (gender !== null && person.gender !== null && gender !== person.gender)) return null;
  const because = `“${words}” → ${person.name}, named right after`;
  return { referent: of(person), how: "role", confidence: rival ? "low" : "mid", because };
}
