import type { Person } from "../../people/person.ts";
import { isOffice } from "../../people/titles.ts";
import type { Run } from "../cues/phrases/noun-phrase.ts";
import type { Token } from "../marks/frame.ts";
import { isForgotten, isUnnamedSince } from "./another.ts";
import { type Appearance, of, type Resolved } from "../speakers/referent.ts";
import { BESIDE } from "./variation.ts";

const MOST_DESCRIBED = 300;

/** A person with the words an article describes them by, and where it does. */
interface Described {
  person: Person;
  /** `head` is the noun the role turns on: “controller” of “fire service controller for Kent”. */
  roles: { start: number; words: Set<string>; head: string }[];
}

/** The people of an article by what it says they are; no more of them than an article can hold. */
export function describedPeople(text: string, people: readonly Person[]): Described[] {
  return people.slice(0, MOST_DESCRIBED).map((person) => {
    const stated = person.roles.map((role) => ({
      start: role.start,
      words: new Set(wordsOf(role.words)),
      head: wordsOf(role.words.split(/ (?:of|for|at|in|from|who|with|on) |,/)[0] ?? "").at(-1) ?? "",
    }));
    return { person, roles: [...stated, ...agesOf(text, person)] };
  });
}

function wordsOf(role: string): string[] {
  return role
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== "")
    .map(stem);
}

/** “*teenage* sensation Conor Voss” */
function isTeenage(text: string, name: number): boolean {
  return /\bteenage(?:r|d)? (?:\p{Ll}+ ){0,2}$/u.test(text.slice(Math.max(0, name - 40), name));
}

/** “Sarah Hughes, 34, from Wigan” can be “the 34-year-old” later. */
function agesOf(text: string, person: Person): Described["roles"] {
  return person.mentions.slice(0, 4).flatMap((mention) => {
    const age = /^,? \(?(\d{1,3})\b/.exec(text.slice(mention.end, mention.end + 7))?.[1];
    const years = age === undefined ? 0 : Number(age);
    const called = [
      ...(years > 0 ? [`${years}-year-old`] : []),
      ...((years > 12 && years < 20) || isTeenage(text, mention.start) ? ["teenager", "teen"] : []),
      ...(years > 64 ? ["pensioner"] : []),
    ];
    return called.map((head) => ({ start: mention.start, words: new Set([head]), head }));
  });
}

/**
 * “The police chief” → who was called “French police chief” before; “the 34-year-old” → who was “Sarah Hughes, 34,”.
 * Null where nobody was, or where several people were and none of them lately.
 */
export function resolveRole(
  text: string,
  people: readonly Described[],
  tokens: readonly Token[],
  head: Run,
  earlier: readonly Appearance[],
  paragraph: number,
): Resolved | null {
  const first = tokens[head.from];
  const noun = tokens[head.to];
  if (first === undefined || noun === undefined || head.to === head.from) return null;
  if (!/^(?:the|this|that)$/.test(first.lower) || (/^\p{Lu}/u.test(noun.text) && !isOffice(noun.text)))
    return null;
  const wanted = tokens.slice(head.from + 1, head.to + 1).map((token) => stem(token.lower));
  const fits = people
    .filter(
      ({ roles }) =>
        roles.some(
          (role) => role.start < first.start && turnsOn(role, wanted.at(-1) ?? "") && !isDeputy(role, wanted),
        ) && wanted.every((word) => roles.some((role) => role.start < first.start && role.words.has(word))),
    )
    .map(({ person }) => person)
    .filter((person) => !isUnnamedSince(text, noun, first.start, person));
  const lately = earlier
    .slice(-8)
    .findLast(({ referent }) => referent.person !== null && fits.includes(referent.person));
  const person = fits.length === 1 ? fits[0] : lately?.referent.person;
  if (person === undefined || person === null) return null;
  if (wanted.length === 1 && BESIDE.test(noun.lower) && isForgotten(person, earlier, paragraph)) return null;
  const words = tokens
    .slice(head.from, head.to + 1)
    .map((token) => token.text)
    .join(" ");
  return {
    referent: of(person),
    how: "role",
    confidence: fits.length === 1 ? "high" : "low",
    because: `“${words}” → ${person.name}, so described before`,
  };
}

/** “The governor” is not “Lt. Gov. Dan Voss”, nor “the president” the vice president. */
function isDeputy({ words }: Described["roles"][number], wanted: readonly string[]): boolean {
  const deputy = ["lt", "lieutenant", "vice", "deputy"].find((word) => words.has(word));
  return (
    deputy !== undefined &&
    wanted.length === 1 &&
    /^(?:governor|president|premier|minister|mayor|chancellor|chairman|chairwoman|leader|secretary|speaker)$/.test(
      wanted[0] ?? "",
    )
  );
}

/** Whether a role's own noun is meant; a short title may be called by either part (“Det Con”: “the detective”). */
function turnsOn(role: Described["roles"][number], noun: string): boolean {
  return role.head === noun || (role.words.size < 3 && role.words.has(noun) && isOffice(noun));
}

function stem(word: string): string {
  const short: Record<string, string> = {
    sen: "senator",
    det: "detective",
    insp: "inspector",
    sgt: "sergeant",
    con: "constable",
    supt: "superintendent",
    cllr: "councillor",
    prof: "professor",
    rep: "representative",
    congressman: "representative",
    congresswoman: "representative",
    gov: "governor",
    spokeswoman: "spokesperson",
    spokesman: "spokesperson",
    mp: "mp",
  };
  const bare = word.replace(/\.$/, "").replace(/[’']s?$/, "");
  return short[bare] ?? bare;
}
