import { isDemonym, isFirstName } from "../../tags.ts";
import type { Referent } from "../speakers/referent.ts";
import { isBody, namesSomebody } from "../../people/titles.ts";

/** “France”, “RCMP”: a name that is nobody's. */
export function isProperThing(name: string): boolean {
  return /^\p{Lu}/u.test(name) && !/^(?:the|a|an|his|her) /i.test(name) && !name.includes(" ");
}

/** “Historic England”: a name of several words, the first of which nobody is called by. */
export function isLongProperThing(name: string): boolean {
  const [first = "", ...rest] = name.split(" ");
  return (
    rest.length > 0 &&
    !/^(?:the|an?|his|her)$/i.test(first) &&
    !isFirstName(first) &&
    [first, ...rest].every((word) => /^\p{Lu}/u.test(word))
  );
}

/** Things that are quoted: papers and bodies. */
export const SAYING_THING =
  /\b(?:statement|report|review|audit|analysis|poll|letter|email|memo|document|ruling|study|survey|article|editorial|lawsuit|complaint|filing|charity|firm|company|union|group|campaign|government|ministry|agency|council|club|paper|newspaper|watchdog|regulator|bank|court|party|committee|commission|office|department|airline|retailer|school|university|hospital|trust|force|service|brewery|supermarket|operator|insurer|manufacturer|supplier|provider|chain|network|broadcaster|station|federation|foundation|institute|association|society|board|authority|panel|inquiry|tribunal|shop|store|restaurant|hotel|platform|website|outlet|magazine|journal|clinic|surgery|diocese|church|museum|gallery|theatre|theater|zoo|port|airport|utility|start-up|startup|lender|builder|developer|plant|petition|note|post|page|notice|sign|memo|document|text|caption)\b/i;

/** Whether a description is one that stands for somebody's name: “The Dane”, “The 24-year-old”, not “The crash”. */
export function isVariation({ person, name, plural }: Referent): boolean {
  if (person !== null || plural || !/^the /i.test(name)) return false;
  const noun =
    name
      .split(/ (?:of|for|at|in|from|who|with|to|on) |,/)[0]
      ?.split(/\s+/)
      .at(-1) ?? "";
  return noun.endsWith("-year-old") || (/^\p{Lu}/u.test(noun) && isDemonym(noun));
}

/** Whether a description or an unknown name can be a “he” or “she”. */
export function isSomebody(name: string): boolean {
  if (/^\p{Lu}\S* \p{Lu}\S*$/u.test(name)) return !name.split(" ").some((word) => isBody(word));
  const noun =
    name
      .split(/ (?:of|for|at|in|from|who|with|to|on|close|near|familiar|inside) |,/)[0]
      ?.split(/\s+/)
      .at(-1) ?? "";
  return namesSomebody(noun);
}
