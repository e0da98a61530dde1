import type { Person } from "../people/person.ts";
import type { Reading } from "../reading.ts";
import { carried } from "./carried.ts";
import { isHeard } from "./cues/attribution-before.ts";
import { attributionAfter, attributionBehind } from "./cues/attribution-after.ts";
import { endOfOpeningClause } from "./cues/phrases/clause.ts";
import { accordingBefore, type Attribution, attributionOfSubject } from "./cues/attribution.ts";
import { isBare, mayBeAnswer, taking, turnOf } from "./dialogue.ts";
import type { Found, Frame } from "./found.ts";
import { type Stretch, stretchesOf } from "./marks/stretches.ts";
import { crossHeadingsOf, isHeading, isHeadlineQuotation, MOST_HEADINGS, repeatHeadings } from "./heading.ts";
import { labelled, labelOf } from "./label.ts";
import { leading, opensSentence, reportedBefore, wondered } from "./leading.ts";
import { isName, isTitled, isTitleOfWork, isWordItself } from "./naming.ts";
import type { Quotation } from "./quotation.ts";
import type { Resolved } from "./speakers/referent.ts";
import { Article } from "./speakers/article.ts";
import { transcriptOf } from "./transcript.ts";
import { written } from "./written.ts";

/** The quotations of an article in reading order, with who is quoted and the words that say so. */
export function readQuotations(reading: Reading, people: Person[]): Quotation[] {
  const marked = markedQuotations(reading, people);
  const groups = marked.reduce((most, { group }) => Math.max(most, group), 0);
  const turns = transcriptOf(reading, people, groups);
  if (turns.length === 0) return marked;
  // What somebody quotes while speaking is theirs unless it says surely whose it is. Both lists rise.
  let next = 0;
  const kept = marked.filter((own) => {
    while (next < turns.length && turns[next]!.end < own.end) next++;
    const inside = next < turns.length && turns[next]!.start <= own.start;
    return own.speaker?.confidence === "high" || !inside;
  });
  return [...kept, ...turns].sort((a, b) => a.start - b.start || b.end - a.end);
}

function markedQuotations(reading: Reading, people: Person[]): Quotation[] {
  const stretches = stretchesOf(reading);
  if (stretches.length === 0) return [];
  const article = new Article(reading, people, stretches);
  const found: Found[] = [];
  const byStretch = new Map<Stretch, Found>();
  const headings: Stretch[] = [];
  const crossHeadings = crossHeadingsOf(article.frames);
  let groups = 0;
  for (const frame of article.frames) {
    frame.tokens.forEach((token, at) => {
      if (token.kind !== "quotation" || token.stretch === null) return;
      const crossed = crossHeadings.has(token.stretch);
      const part = crossed ? null : attribute(article, frame, at, token.stretch, found, byStretch);
      if ((crossed || isHeading(frame, at)) && (part?.attribution ?? null) === null)
        if (headings.length < MOST_HEADINGS) headings.push(token.stretch);
      if (part === null) return;
      if (part.part === 1) part.group = ++groups;
      found.push(part);
      byStretch.set(token.stretch, part);
      article.spoke(part);
    });
    article.leave(frame);
  }
  repeatHeadings(reading, headings, found, groups);
  return found.sort((a, b) => a.stretch.start - b.stretch.start).map((part) => written(reading, part));
}

function attribute(
  article: Article,
  frame: Frame,
  at: number,
  stretch: Stretch,
  earlier: readonly Found[],
  byStretch: ReadonlyMap<Stretch, Found>,
): Found | null {
  const { tokens } = frame;
  const before = earlier.at(-1) ?? null;
  const first = opensSentence(tokens, at);
  const words = tokens[at]?.text ?? "";
  const earlierPart = stretch.continues === null ? null : (byStretch.get(stretch.continues) ?? null);
  if (/^\([^()]*\)$/.test(words)) return null;
  const label = labelOf(words);
  if (label !== null) {
    const from = stretch.start + label.length;
    const attribution = labelled(stretch.start, label);
    const start = from + (/^\s*/.exec(words.slice(label.length))?.[0].length ?? 0);
    const resolved = article.resolve(attribution);
    const said = { stretch: { ...stretch, start }, frame, at, kind: "speech", group: 0, part: 1 } as const;
    return { ...said, attribution, resolved, carried: false };
  }
  const after = attributionAfter(tokens, at);
  const lead = leading(article, frame, at, first);
  const usedBefore =
    lead !== null &&
    before !== null &&
    before.attribution?.cue.from === lead.cue.from &&
    before.frame === frame;
  const beside =
    lead !== null && lead.certainty === 3 && !first && !/^[:,]$/.test(tokens[at - 1]?.text ?? "");
  const asked =
    lead !== null &&
    lead.certainty === 3 &&
    /[.?!][’'”"]?$/.test(words) &&
    tokens[at + 1]?.unit !== tokens[at]?.unit;
  // “While Voss claimed it was “over,” Lund said …”
  const ended = lead !== null && !first && lead.rule !== "weak cue" && endOfOpeningClause(tokens, at) === at;
  const own = after !== null && !beside && !asked && !ended ? after : lead;
  const introduced = lead !== null && lead.certainty === 3;
  const speechLike =
    /^[\p{Lu}\p{N}[“‘'"…(¿]/u.test(words) &&
    (first || introduced || after !== null) &&
    /[.!?,…—–-][’'”")\]]*$/.test(words);
  const interrupted = usedBefore && before !== null && before.attribution === own && before.kind === "speech";
  const kind =
    earlierPart !== null || speechLike || (usedBefore && before?.kind === "speech" && introduced)
      ? "speech"
      : "fragment";
  if (first && kind === "fragment" && own === after && isWordItself(tokens, at)) return null;
  if (own !== after || !first) {
    const direct = introduced && /^[:,]$/.test(tokens[at - 1]?.text ?? "") && kind === "speech";
    if (!direct && earlierPart === null && isName(tokens, at)) return null;
    if (kind === "speech" && isTitleOfWork(tokens, at)) return null;
  }
  const base = { stretch, frame, at, kind, group: 0, part: 1 } as const;
  const another = earlierPart === null || after === null ? null : otherSpeaker(article, earlierPart, after);
  if (another !== null) return { ...base, attribution: after, resolved: another, carried: false };
  if (earlierPart !== null) {
    // A later part that says who speaks settles it for the parts before, which had to guess.
    if (after !== null && (earlierPart.attribution === null || earlierPart.carried))
      settle(stretch, byStretch, { attribution: after, resolved: article.resolve(after), carried: false });
    const { attribution: shared, resolved } = earlierPart;
    return {
      ...base,
      attribution: shared,
      resolved,
      carried: earlierPart.carried,
      group: earlierPart.group,
      part: earlierPart.part + 1,
    };
  }
  const attribution =
    own ?? attributionBehind(tokens, at) ?? accordingBefore(tokens, at) ?? wondered(frame, at);
  if (attribution !== null) {
    const same = (interrupted || (usedBefore && kind === "speech")) && before !== null && own === lead;
    const resolved = same && before !== null ? before.resolved : article.resolve(attribution, stretch);
    const joined = same && before !== null ? { group: before.group, part: before.part + 1 } : {};
    return { ...base, attribution, resolved, carried: false, ...joined };
  }
  if (first && kind === "fragment" && isWordItself(tokens, at)) return null;
  const turn = turnOf(frame, earlier);
  if (turn !== null) {
    const { attribution: cue = null, resolved = null } = turn.of ?? {};
    return { ...base, kind: "speech", attribution: taking(cue), resolved, carried: true, turns: true };
  }
  const taken = carried(article, frame, at, before, first, kind);
  if (taken !== null) return { ...base, ...taken, turns: mayBeAnswer(frame, earlier) };
  const subject = reportedBefore(frame, at) ?? attributionOfSubject(tokens, at);
  if (
    kind === "fragment" &&
    !first &&
    subject !== null &&
    !isTitled(words) &&
    words.split(/\s+/).length > 3
  ) {
    const resolved = article.resolve(subject);
    if (resolved.referent.person !== null) return { ...base, attribution: subject, resolved, carried: false };
  }
  const told = tokens[at - 1]?.text === ":" && /^\p{Lu}.*[.!?]$/u.test(words);
  const whole =
    told ||
    isHeard(tokens, at) ||
    (kind === "speech" && isBare(frame)) ||
    (kind === "speech" && words.split(/\s+/).length > 4) ||
    isHeadlineQuotation(frame, at);
  return whole || words.split(/\s+/).length > 7
    ? { ...base, attribution: null, resolved: null, carried: false }
    : null;
}

/** Who a cue of its own names, where that is somebody else than the paragraph before has: a mark was forgotten there. */
function otherSpeaker(article: Article, earlier: Found, after: Attribution): Resolved | null {
  if (earlier.resolved === null || earlier.carried) return null;
  const resolved = article.resolve(after);
  const named = resolved.how === "name" || resolved.how === "surname";
  return named && resolved.referent.name !== earlier.resolved.referent.name ? resolved : null;
}

function settle(last: Stretch, byStretch: ReadonlyMap<Stretch, Found>, by: Partial<Found>): void {
  for (let part = last.continues; part !== null; part = part.continues) {
    const found = byStretch.get(part);
    if (found !== undefined) Object.assign(found, by);
  }
}
