import { folded } from "../../people/names/names.ts";
import type { Person } from "../../people/person.ts";
import { isBody } from "../../people/titles.ts";
import { tagsOf } from "../../tags.ts";
import type { Run } from "../cues/phrases/noun-phrase.ts";
import type { Token } from "../marks/frame.ts";
import { isProperThing } from "../pronouns/somebody.ts";
import { type Appearance, of, type Referent, type Resolved } from "../speakers/referent.ts";

/** Letters back that a body's name is looked for. */
const FARTHEST = 20_000;

const COMPANY = /^(?:company|firm|corporation)$/;
const COMPANY_NAME =
  /^(?:corp|corporation|inc|ltd|limited|plc|llc|co|company|group|holdings|foods|industries|stores|brands)$/;

/** Bodies that are one another's name: “Orbit said no. *The airline* …” */
const KIND =
  /^(?:company|firm|corporation|agency|organi[sz]ation|network|airline|retailer|carmaker|manufacturer|bank|newspaper|charity|union|group)$/;

/** What joins the words of a body's name: “Commission on Harbour Debates”, “Society for the Blind”. */
const JOINED = "(?: (?:of|on|for|to|and|the|in))*";

/**
 * The body that “the service” means: the only one named before that is called so, “Country Fire Service”, “Commission
 * on Harbour Debates”; “the company” is the only “… Ltd” or “… Corp”. Where a body of another name was spoken of just
 * now, that one: “*Orbit* would not say. ‘…,’ the company said”. Null where two are, or none.
 */
export function resolveBody(
  text: string,
  bodies: readonly Person[],
  tokens: readonly Token[],
  head: Run,
  earlier: readonly Appearance[],
  paragraph: number,
): Resolved | null {
  const first = tokens[head.from];
  const noun = tokens[head.to];
  if (first === undefined || noun === undefined || head.to !== head.from + 1) return null;
  if (!/^(?:the|this)$/.test(first.lower) || !/^\p{Ll}/u.test(noun.text)) return null;
  const company = COMPANY.test(noun.lower);
  if (!company && !isBody(noun.lower) && !KIND.test(noun.lower)) return null;
  const called = bodies.filter(({ name, mentions }) => {
    if ((mentions[0]?.start ?? 0) >= first.start) return false;
    const words = name.split(" ").map(folded);
    return company ? COMPANY_NAME.test(words.at(-1) ?? "") : words.includes(noun.lower);
  });
  const words = `“${first.text} ${noun.text}”`;
  const last = KIND.test(noun.lower) ? spokenOfLast(earlier, paragraph) : null;
  const [body] = called;
  if (last !== null && last.name !== body?.name && (last.person === null || !called.includes(last.person)))
    return {
      referent: last,
      how: "role",
      confidence: "low",
      because: `${words} → ${last.name}, spoken of just before`,
    };
  if (called.length > 1) return null;
  if (body !== undefined)
    return {
      referent: of(body),
      how: "role",
      confidence: "mid",
      because: `${words} → ${body.name}, the only one named`,
    };
  const name = company ? null : longName(text.slice(0, first.start), noun.lower);
  if (name === null) return null;
  const referent = { person: null, name, gender: null, plural: false };
  return { referent, how: "role", confidence: "mid", because: `${words} → ${name}, the only one named` };
}

/** The body that a sentence was about in this paragraph or the one before, with nobody else since: “Orbit”, not “France”. */
function spokenOfLast(earlier: readonly Appearance[], paragraph: number): Referent | null {
  const last = earlier.findLast(({ place }) => place !== "named");
  if (last === undefined || paragraph - last.paragraph > 1) return null;
  const { person, name } = last.referent;
  if (person !== null) return person.kind === "organisation" ? last.referent : null;
  const plural = /^\p{Lu}{5,}S$/u.test(name);
  return isProperThing(name) &&
    !plural &&
    !tagsOf(name.toLowerCase()).some((tag) => /Place|Country|City|Region|Demonym/.test(tag))
    ? last.referent
    : null;
}

/** “Commission on Harbour Debates”: the only name of several words that begins with a noun and goes on behind a preposition. */
function longName(before: string, noun: string): string | null {
  const capital = `${noun.slice(0, 1).toUpperCase()}${noun.slice(1)}`;
  const pattern = new RegExp(
    `\\b(?:\\p{Lu}[\\p{L}’'-]+ ){0,3}${capital} (?:of|on|for)${JOINED} \\p{Lu}[\\p{L}’'-]+(?:${JOINED} \\p{Lu}[\\p{L}’'-]+){0,3}`,
    "gu",
  );
  const names = new Set(
    [...before.slice(-FARTHEST).matchAll(pattern)].map(([words]) => words.replace(/^The |[’']s$/g, "")),
  );
  return names.size === 1 ? ([...names][0] ?? null) : null;
}
