import type { Person } from "../../people/person.ts";
import { isDemonym } from "../../tags.ts";
import { isKin, isOffice, namesSomebody } from "../../people/titles.ts";
import type { Run } from "../cues/noun-phrase.ts";
import type { Token } from "../marks/frame.ts";
import { isForgotten, isUnnamedSince, wasAnother } from "./another.ts";
import { type Appearance, described, of, type Referent, type Resolved } from "../speakers/referent.ts";
import { isSomebody } from "../pronouns/somebody.ts";

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
    .map(stem);
}

/** “Sarah Hughes, 34, from Wigan” can be “the 34-year-old” later. */
function agesOf(text: string, person: Person): Described["roles"] {
  return person.mentions.slice(0, 4).flatMap((mention) => {
    const age = /^,? \(?(\d{1,3})\b/.exec(text.slice(mention.end, mention.end + 7))?.[1];
    return age === undefined
      ? []
      : [{ start: mention.start, words: new Set([`${age}-year-old`]), head: `${age}-year-old` }];
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
        roles.some((role) => role.start < first.start && turnsOn(role, wanted.at(-1) ?? "")) &&
        wanted.every((word) => roles.some((role) => role.start < first.start && role.words.has(word))),
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

/** Whether a role's own noun is meant; a short title may be called by either part (“Det Con”: “the detective”). */
function turnsOn(role: Described["roles"][number], noun: string): boolean {
  return role.head === noun || (role.words.size < 3 && role.words.has(noun) && isOffice(noun));
}

/** Offices there may be several unnamed holders of; “the judge” need not be who was named last. */
const UNNAMED =
  /^(?:judge|prosecutor|president|premier|minister|chancellor|king|queen|pope|governor|mayor|secretary|spokesman|spokeswoman|spokesperson|source|official|officer|driver|pilot|coroner|magistrate|referee|doctor|teacher|chief|leader|senator|director|chairman|chairwoman|manager|narrator|moderator|announcer|interviewer|reporter|host|presenter|lawyer|attorney|solicitor|defendant|witness|victim|man|woman|boy|girl|caller|author|editor|nurse|neighbour|neighbor|ambassador|commissioner|person|resident|worker)$/;

/** Offices that are likely those of who was spoken of in the sentence before: “Voss was sorry. ‘…,’ the presenter said”. */
const BESIDE =
  /^(?:presenter|host|author|editor|manager|director|chairman|chairwoman|leader|senator|ambassador|commissioner)$/;

/** What makes an office one of its own: “the prime minister”, “the Ohio governor”, never another word for who spoke. */
const RANK =
  /^(?:prime|vice|deputy|first|chief|lord|(?!(?:Republican|Democratic|Libertarian|Conservative|Labour|Liberal|Green|Tory|GOP)$)\p{Lu}.*)$/u;

/**
 * “The surf lifesaver” right after Shaz Molloy, the club's president, was spoken of: another word for who was named
 * last, where nobody else was called so and no “a lifesaver” came before. Never sure.
 */
export function resolveVariation(
  text: string,
  tokens: readonly Token[],
  head: Run,
  earlier: readonly Appearance[],
  paragraph: number,
): Resolved | null {
  const active = earlier.findLast((appearance) => appearance.place !== "named");
  const last = active === undefined || isNobody(active.referent) ? onlyOne(earlier) : active;
  const first = tokens[head.from];
  const noun = tokens[head.to];
  if (last === undefined || first === undefined || noun === undefined || paragraph - last.paragraph > 1)
    return null;
  if (!mayDescribe(tokens, head, last.referent)) return null;
  const modifiers = tokens.slice(head.from + 1, head.to);
  const beside = last.paragraph === paragraph && BESIDE.test(noun.lower);
  const office =
    (UNNAMED.test(noun.lower) && !beside) || (isKin(noun.lower) && !noun.lower.startsWith("widow"));
  if (office && (modifiers.length === 0 || modifiers.some((token) => RANK.test(token.text)))) return null;
  if (wasAnother(text, noun, first.start, last.referent)) return null;
  const rival = earlier
    .slice(-12)
    .some(
      ({ place, referent, paragraph: near }) =>
        place !== "named" &&
        near >= last.paragraph &&
        referent.name !== last.referent.name &&
        mayDescribe(tokens, head, referent),
    );
  if (rival) return null;
  const words = tokens
    .slice(head.from, head.to + 1)
    .map((token) => token.text)
    .join(" ");
  return {
    referent: last.referent,
    how: "role",
    confidence: "low",
    because: `“${words}” → ${last.referent.name}, spoken of just before`,
  };
}

/** Whether what was spoken of last is a club, a firm, a thing. */
function isNobody({ person, name }: Referent): boolean {
  return person === null ? !isSomebody(name) : person.kind !== "person";
}

/** Who alone has been named so far. */
function onlyOne(earlier: readonly Appearance[]): Appearance | undefined {
  const people = earlier.filter(({ referent }) => referent.person?.kind === "person");
  return new Set(people.map(({ referent }) => referent.name)).size === 1 ? people.at(-1) : undefined;
}

/** Whether “the mother-of-two” can be the one who spoke before: a single person, of a gender that fits. */
export function mayDescribe(tokens: readonly Token[], head: Run, referent: Referent): boolean {
  if (tokens[head.from]?.lower !== "the" || referent.person?.kind !== "person") return false;
  const noun = tokens[head.to]?.lower ?? "";
  const people = isDemonym(noun) && /^\p{Lu}/u.test(tokens[head.to]?.text ?? "");
  if (!people && !namesSomebody(noun) && !/-(?:of-\w+|year-old)$/.test(noun)) return false;
  const own = described(noun);
  return !own.plural && (own.gender === null || referent.gender === null || own.gender === referent.gender);
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
