import { isKin, namesSomebody } from "../../people/titles.ts";
import type { Run } from "../cues/phrases/noun-phrase.ts";
import { NOUN_CUE } from "../cues/saying.ts";
import { RELATIVE, SUBORDINATOR } from "../cues/phrases/word-class.ts";
import type { Frame } from "../found.ts";
import type { Token } from "../marks/frame.ts";
import type { Names } from "./names.ts";
import { type Appearance, described, of } from "./referent.ts";

/** Whom a sentence speaks of behind its subject as “him” or “her”: “Ms Rudge calls *her* “a hero””; not “her hero”. */
export function spokenOfAs(tokens: readonly Token[], subject: Run): Appearance["of"] {
  const unit = tokens[subject.to]?.unit;
  for (let at = subject.to + 1; at < subject.to + 40 && tokens[at]?.unit === unit; at++) {
    const lower = tokens[at]?.lower ?? "";
    // “refused to go when an officer asked *her* …”: she who refused.
    if (SUBORDINATOR.has(lower) || RELATIVE.has(lower) || (lower === "," && at > subject.to + 1)) break;
    const object = objectAt(tokens, at);
    if (object !== undefined) return object;
  }
  return undefined;
}

/** “him”, or “her” in front of no noun of hers. */
function objectAt(tokens: readonly Token[], at: number): "female" | "male" | undefined {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.lower === "him") return "male";
  const alone =
    next?.kind !== "word" ||
    next.unit !== token?.unit ||
    /^(?:as|to|that|for|in|on|at|with|about|by|and|of|an?|the|his|he|she|it|they|what|why|how|if|whether|when|where|while|but|from|into|out|off|up|back|again|after|before|not)$/.test(
      next.lower,
    );
  return token?.lower === "her" && alone ? "female" : undefined;
}

/** Who is named in a mention's own sentence in front of it. */
export function namedBefore(
  names: Names,
  tokens: readonly Token[],
  mention: Run,
  paragraph: number,
): Appearance[] {
  const head = tokens[mention.from];
  if (head === undefined) return [];
  let begin = mention.from;
  while (begin > 0 && mention.from - begin < 150 && tokens[begin - 1]?.unit === head.unit) begin -= 1;
  const from = tokens[begin]?.start ?? head.start;
  const sentence = tokens.slice(begin, mention.from);
  return outsideMarks(sentence, names.between(from, head.start)).flatMap((named) => {
    // “In a statement read by her solicitor Jane Roe, *she* said”
    const lead = sentence.filter((token) => token.end <= named.start).map((token) => token.lower);
    if (/^in an? .*\b(?:read|issued|released|given|sent)\b.* by [^,]*$/.test(lead.join(" "))) return [];
    // “When Jessie begged *him* to stop, *he* replied”: not Jessie.
    const wanted = head.lower === "he" ? "male" : head.lower === "she" ? "female" : null;
    const spoken = sentence.some(
      ({ start }, at) => start > named.end && objectAt(tokens, begin + at) === wanted,
    );
    if (wanted !== null && spoken) return [];
    const before = sentence.findLast((t) => t.start < named.start);
    const possessive = /^(?:his|her)$/.test(head.lower);
    const subject = possessive || before === undefined || before.lower === "as" || before.text === ",";
    return [
      {
        at: named.start,
        paragraph,
        unit: head.unit,
        referent: of(named.person),
        place: subject ? ("subject" as const) : ("named" as const),
      },
    ];
  });
}

/** “*Asked* whether Lund had lied, she said no”: whom a question is about does not answer it. */
export function beginsAsked({ tokens, begins }: Frame, unit: number): boolean {
  return /^(?:Asked|Pressed|Questioned|Quizzed)$/.test(tokens[begins[unit] ?? 0]?.text ?? "");
}

/** The names that stand outside the quotations of their sentence: whom a speaker speaks of is not thereby who speaks. */
export function outsideMarks<T extends { start: number; end: number }>(
  sentence: readonly Token[],
  named: readonly T[],
): readonly T[] {
  const marks = named.length === 0 ? [] : sentence.filter((token) => token.kind === "quotation");
  return named.filter((one) => !marks.some((mark) => one.start >= mark.start && one.end <= mark.end));
}

/** Whose words a sentence speaks of, by an office: “*the captain*’s announcements”; not “the captain’s hat”. */
export function ownersIn(sentence: readonly Token[]): Omit<Appearance, "paragraph" | "unit">[] {
  return sentence.flatMap((token, at) => {
    const noun = /^(\p{Ll}+)[’']s$/u.exec(token.text)?.[1];
    const before = sentence[at - 1];
    if (noun === undefined || before === undefined || !namesSomebody(noun) || isKin(noun)) return [];
    if (!sentence.slice(at + 1, at + 3).some(({ lower }) => NOUN_CUE.test(lower))) return [];
    if (!/^(?:the|an?)$/.test(before.lower)) return [];
    return [{ at: before.start, referent: described(`${before.text} ${noun}`), place: "named", owns: true }];
  });
}
