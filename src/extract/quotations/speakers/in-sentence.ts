import type { Run } from "../cues/noun-phrase.ts";
import type { Frame } from "../found.ts";
import type { Token } from "../marks/frame.ts";
import { type Names, outsideMarks } from "./names.ts";
import { type Appearance, of } from "./referent.ts";

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
