import { type Attribution, attributionOfSentence, cueEnd } from "./cues/attribution.ts";
import { cueVerb } from "./cues/cue-verb.ts";
import { subjectBefore } from "./cues/subject.ts";
import type { Found, Frame } from "./found.ts";
import type { Quotation } from "./quotation.ts";
import { isSomebody } from "./pronouns/somebody.ts";
import type { Referent } from "./speakers/referent.ts";
import type { Article } from "./speakers/article.ts";

type Taken = Pick<Found, "attribution" | "resolved" | "carried" | "group" | "part">;

/**
 * The speaker of a stretch that has no attribution of its own, taken from what stands before it:
 * `“…,” she said. “But …”` · a paragraph that is only a quotation · `Rubio’s plan is new. “It …”`.
 */
export function carried(
  article: Article,
  frame: Frame,
  at: number,
  before: Found | null,
  first: boolean,
  kind: Quotation["kind"],
): Taken | null {
  const { tokens } = frame;
  const unit = tokens[at]?.unit ?? 0;
  if (kind === "fragment" && !first) return null;
  const near = before !== null && before.frame === frame ? before : null;
  const other = near === null || !first ? null : cutIn(frame, near, at);
  if (other !== null)
    return { attribution: other, resolved: article.resolve(other), carried: false, group: 0, part: 1 };
  if (near !== null && near.attribution !== null && near.resolved !== null && first) {
    const between = unit - (tokens[near.at]?.unit ?? 0);
    if (between <= 1)
      return {
        attribution: near.attribution,
        resolved: near.resolved,
        carried: near.carried,
        group: near.group,
        part: near.part + 1,
      };
  }
  const idle = near === null || !first ? null : goingOn(article, frame, near, unit);
  if (idle !== null) return idle;
  const sentence = unit > 0 ? said(article, frame, unit - 1) : saidInParagraphBefore(article, frame, before);
  if (sentence === null || (kind === "fragment" && sentence.rule === "subject before")) return null;
  const resolved = article.resolve(sentence);
  if (sentence.rule === "subject before" && !maySpeakOn(resolved.referent)) return null;
  return { attribution: sentence, resolved, carried: true, group: 0, part: 1 };
}

/** “…,” Lund said, and *her husband cut in*. “…”: who is said to speak last in front of a stretch, another than before. */
function cutIn({ tokens }: Frame, near: Found, at: number): Attribution | null {
  const unit = (tokens[at]?.unit ?? 0) - 1;
  const from = near.attribution?.tokens === tokens ? near.attribution.cue.to : at;
  for (let verb = at - 1; verb > from && tokens[verb]?.unit === unit; verb--) {
    const cue = cueVerb(tokens, verb);
    if (cue === null || cue.form !== "finite" || cue.strength === "weak") continue;
    const ends = cueEnd(tokens, verb);
    if (!/^[.:,]$/.test(tokens[ends + 1]?.text ?? "")) return null;
    const mention = subjectBefore(tokens, verb);
    if (mention === null || !/^(?:and|but|then)$/.test(tokens[mention.from - 1]?.lower ?? "")) return null;
    if (mention.from <= from) return null;
    return { tokens, mention, cue: { from: verb, to: ends }, rule: "sentence before", certainty: 2 };
  }
  return null;
}

/** “…,” he says. *It is a warm day.* “…”: nobody else has been spoken of since somebody spoke in this paragraph. */
function goingOn(article: Article, frame: Frame, near: Found, unit: number): Taken | null {
  const from = frame.tokens[near.at]?.unit ?? 0;
  if (near.attribution === null || near.resolved === null || unit - from > 4) return null;
  for (let at = from + 1; at < unit; at++) {
    const run = frame.subjects[at]?.run;
    if (run === undefined || attributionOfSentence(frame.tokens, frame.begins[at] ?? 0) !== null) return null;
    if (/^(?:it|there|this|that)$/.test(frame.tokens[run.from]?.lower ?? "") && run.from === run.to) continue;
    return null;
  }
  const { attribution, resolved } = near;
  return {
    attribution: { ...attribution, rule: "floating", certainty: 1 },
    resolved,
    carried: true,
    group: 0,
    part: 1,
  };
}

/** Whether whom a sentence is about can be who speaks next: somebody, or a body; not “It”, “The scheme”. */
function maySpeakOn({ person, name }: Referent): boolean {
  return person !== null || isSomebody(name);
}

function saidInParagraphBefore(article: Article, frame: Frame, before: Found | null): Attribution | null {
  const previous = article.before(frame);
  if (previous === null) return null;
  const last = previous.tokens.at(-1)?.unit ?? 0;
  if (
    before !== null &&
    before.frame === previous &&
    before.attribution !== null &&
    (previous.tokens[before.at]?.unit ?? 0) >= last - 1
  )
    return { ...before.attribution, rule: "floating", certainty: 1 };
  const lately = said(article, previous, last);
  if (lately !== null || previous.subjects[last] != null) return lately;
  // “She told no one. Not even her sister.”: the sentence before the one without a verb.
  return last > 0 ? said(article, previous, last - 1) : null;
}

/** Who a sentence quotes or reports, else whom it is about. */
function said(_article: Article, frame: Frame, unit: number): Attribution | null {
  const reported = attributionOfSentence(frame.tokens, frame.begins[unit] ?? 0);
  if (reported !== null) return reported;
  const subject = frame.subjects[unit];
  if (subject === null || subject === undefined || subject.guessed === true) return null;
  return {
    tokens: frame.tokens,
    mention: subject.run,
    cue: { from: subject.verb, to: subject.verb },
    rule: "subject before",
    certainty: 1,
  };
}
