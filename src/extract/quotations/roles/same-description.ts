import type { Run } from "../cues/phrases/noun-phrase.ts";
import type { Token } from "../marks/frame.ts";
import { namesSomebody } from "../../people/titles.ts";
import type { Appearance, Resolved } from "../speakers/referent.ts";

/** Paragraphs between a description and its short form. */
const NEAR = 3;

/**
 * “*The spokesperson* added” → “A Department for Education spokesperson”, who spoke just before and whom nobody names;
 * “the friend” → “A friend who knew her”. Null where two unnamed speakers are called so, or the description before says no more (“a friend”).
 */
export function resolveDescription(
  tokens: readonly Token[],
  head: Run,
  earlier: readonly Appearance[],
  paragraph: number,
): Resolved | null {
  const first = tokens[head.from];
  const noun = tokens[head.to]?.lower ?? "";
  if (first?.lower !== "the" || head.to !== head.from + 1 || !namesSomebody(noun)) return null;
  const called = earlier.filter(
    ({ place, referent, paragraph: own }) =>
      place !== "named" &&
      referent.person === null &&
      paragraph - own <= NEAR &&
      nounOf(referent.name) === noun,
  );
  const names = new Set(called.map(({ referent }) => referent.name));
  const [only] = called;
  if (only === undefined || names.size > 1 || !/^(?:an?|one|another) \S+ \S/i.test(only.referent.name))
    return null;
  const because = `“${first.text} ${noun}” → ${only.referent.name}, who spoke before`;
  return { referent: only.referent, how: "description", confidence: "mid", because };
}

/** The noun a description turns on: of “A spokesperson for the council”, “A Department for Education spokesperson”. */
function nounOf(name: string): string {
  const last = /^(?:\p{L}+ )+?\p{Lu}\p{L}+ (?:of|for) (?:\p{Lu}\p{L}+,? (?:and )?)+(\p{Ll}+)$/u.exec(
    name,
  )?.[1];
  if (last !== undefined) return last;
  const words =
    name.split(/ (?:of|for|at|in|from|who|with|to|on|close|familiar|whose|which|that) |,/)[0] ?? "";
  return words.split(/\s+/).at(-1)?.toLowerCase() ?? "";
}
