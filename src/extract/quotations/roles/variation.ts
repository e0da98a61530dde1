import { isKin, namesSomebody } from "../../people/titles.ts";
import { isDemonym } from "../../tags.ts";
import type { Run } from "../cues/phrases/noun-phrase.ts";
import type { Token } from "../marks/frame.ts";
import { isSomebody } from "../pronouns/somebody.ts";
import { type Appearance, described, type Referent, type Resolved } from "../speakers/referent.ts";
import { wasAnother } from "./another.ts";

/** Offices there may be several unnamed holders of; “the judge” need not be who was named last. */
const UNNAMED =
  /^(?:judge|prosecutor|president|premier|minister|chancellor|king|queen|pope|governor|mayor|secretary|spokesman|spokeswoman|spokesperson|source|official|officer|driver|pilot|coroner|magistrate|referee|doctor|teacher|chief|leader|senator|director|chairman|chairwoman|manager|narrator|moderator|announcer|interviewer|reporter|host|presenter|lawyer|attorney|solicitor|defendant|victim|man|woman|boy|girl|caller|author|editor|nurse|neighbour|neighbor|ambassador|commissioner|person|resident|worker)$/;

/** Offices that are likely those of who was spoken of in the sentence before: “Voss was sorry. ‘…,’ the presenter said”. */
export const BESIDE =
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
  seen: readonly Appearance[],
  paragraph: number,
): Resolved | null {
  const first = tokens[head.from];
  const noun = tokens[head.to];
  const { gender } = described(noun?.lower ?? "");
  // “The boy’s mother” is not who was spoken of just before.
  const owner = tokens.slice(head.from, head.to).find(({ text: word }) => /\p{Ll}[’']s$/u.test(word));
  if (owner !== undefined && /^\p{Ll}/u.test(owner.text) && namesSomebody(owner.lower.replace(/[’']s$/, "")))
    return null;
  // “Asked if Lund would stay, *the Italian* shrugged”: not Lund.
  const begin = first === undefined ? 0 : tokens.findIndex(({ unit }) => unit === first.unit);
  const asked = /^(?:asked|pressed|questioned|quizzed)$/.test(tokens[begin]?.lower ?? "");
  const opening = asked ? (tokens[begin]?.start ?? Infinity) : Infinity;
  const earlier = seen.filter(({ at }) => at < opening);
  const active = earlier.findLast(
    ({ place, referent }) =>
      place !== "named" && !referent.plural && (referent.gender ?? gender) === (gender ?? referent.gender),
  );
  const before = earlier.filter((a) => a.paragraph >= paragraph - 1);
  const last =
    active === undefined || active.paragraph < paragraph - 1
      ? (onlyOne(before) ?? onlyOne(earlier))
      : isNobody(active.referent)
        ? (ownerOf(active, earlier) ?? onlyOne(earlier))
        : (ownerOf(active, earlier) ?? active);
  if (last === undefined || first === undefined || noun === undefined || paragraph - last.paragraph > 1)
    return null;
  if (!mayDescribe(tokens, head, last.referent)) return null;
  const modifiers = tokens.slice(head.from + 1, head.to);
  const beside = last.paragraph === paragraph && BESIDE.test(noun.lower);
  const office =
    (UNNAMED.test(noun.lower) && !beside) ||
    (isKin(noun.lower) && !noun.lower.startsWith("widow") && !isParentOf(tokens, head));
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

/** “the father *of three*” */
function isParentOf(tokens: readonly Token[], { to }: Run): boolean {
  return (
    tokens[to + 1]?.lower === "of" &&
    /^(?:one|two|three|four|five|six|seven|\d+)$/.test(tokens[to + 2]?.lower ?? "")
  );
}

/** Whether what was spoken of last is a club, a firm, a thing. */
function isNobody({ person, name }: Referent): boolean {
  return person === null ? !isSomebody(name) : person.kind !== "person";
}

/** Whose something is that was spoken of last: “*Voss’s* winner put them through. The Ghanaian …”. */
function ownerOf(last: Appearance | undefined, earlier: readonly Appearance[]): Appearance | undefined {
  if (last === undefined || last.referent.person !== null || !/^\p{Lu}[^ ]*[’']s? /u.test(last.referent.name))
    return undefined;
  return earlier.findLast(
    ({ at, owns, referent }) => at === last.at && owns === true && referent.person !== null,
  );
}

/** Who alone has been named so far. */
function onlyOne(earlier: readonly Appearance[]): Appearance | undefined {
  const people = earlier.filter(({ referent }) => referent.person?.kind === "person");
  return new Set(people.map(({ referent }) => referent.name)).size === 1 ? people.at(-1) : undefined;
}

/** Whether “the mother-of-two” can be the one who spoke before: a single person, of a gender that fits. */
function mayDescribe(tokens: readonly Token[], head: Run, referent: Referent): boolean {
  if (tokens[head.from]?.lower !== "the" || referent.person?.kind !== "person") return false;
  const noun = tokens[head.to]?.lower ?? "";
  const once = tokens
    .slice(head.from + 1, head.to)
    .some(({ lower }) => /^(?:retired|former|veteran)$/.test(lower));
  const people = once || (isDemonym(noun) && /^\p{Lu}/u.test(tokens[head.to]?.text ?? ""));
  if (!people && !namesSomebody(noun) && !/-(?:of-\w+|year-old)$/.test(noun)) return false;
  const own = described(noun);
  return !own.plural && (own.gender === null || referent.gender === null || own.gender === referent.gender);
}

/** “…,” *the singer* added: who spoke before and goes on, where nobody named since may be described so. */
export function resolveAdding(
  text: string,
  tokens: readonly Token[],
  head: Run,
  earlier: readonly Appearance[],
): Resolved | null {
  const speaker = earlier.findLast((a) => a.place === "speaker");
  const first = tokens[head.from];
  const noun = tokens[head.to];
  if (speaker === undefined || first === undefined || noun === undefined) return null;
  const { referent, at } = speaker;
  if (!mayDescribe(tokens, head, referent) || wasAnother(text, noun, first.start, referent)) return null;
  if (
    earlier.some(
      (a) => a.at > at && a.referent.person !== referent.person && mayDescribe(tokens, head, a.referent),
    )
  )
    return null;
  const words = text.slice(first.start, noun.end);
  const because = `“${words}” adds to what ${referent.name} said before`;
  return { referent, how: "role", confidence: "mid", because };
}
