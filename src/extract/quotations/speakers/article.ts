import type { Person } from "../../people/person.ts";
import type { Reading } from "../../reading.ts";
import type { Attribution } from "../cues/attribution.ts";
import type { Run } from "../cues/phrases/noun-phrase.ts";
import { LONGEST_SENTENCE } from "../cues/phrases/word-class.ts";
import type { Found, Frame } from "../found.ts";
import type { Token } from "../marks/frame.ts";
import type { Stretch } from "../marks/stretches.ts";
import { isVariation } from "../pronouns/somebody.ts";
import { beginsAsked, namedBefore, outsideMarks, ownersIn, spokenOfAs } from "./in-sentence.ts";
import { type Appearance, of, type Resolved } from "./referent.ts";
import { reportedAt } from "./reported.ts";
import { Resolution } from "./resolution.ts";
import { framesOf } from "./frames.ts";
import { asker, goesOn, withoutAsked } from "./turn.ts";

/** An article while its quotations are read: its frames, and who has appeared so far. */
export class Article {
  readonly frames: readonly Frame[];
  readonly appearances: Appearance[] = [];
  private readonly text: string;
  private readonly resolution: Resolution;
  private readonly byTokens = new Map<readonly Token[], Frame>();
  private entered = -1;
  private unitDone = -1;

  constructor(reading: Reading, people: readonly Person[], stretches: readonly Stretch[]) {
    this.text = reading.text;
    this.resolution = new Resolution(reading, people);
    this.frames = framesOf(reading, stretches);
    for (const frame of this.frames) this.byTokens.set(frame.tokens, frame);
  }

  before({ number }: Frame): Frame | null {
    return this.frames[number - 1] ?? null;
  }

  /** Who an attribution's mention means, seen from where the mention stands; `said` is what they are quoted as saying. */
  resolve(attribution: Attribution, said: Stretch | null = null): Resolved {
    const { tokens, mention } = attribution;
    const frame = this.byTokens.get(tokens);
    const unit = tokens[mention.from]?.unit ?? 0;
    if (frame !== undefined) this.enter(frame, unit);
    const near = this.lately(tokens[mention.from]?.start ?? 0);
    const paragraph = frame?.paragraph ?? -1;
    const { names } = this.resolution;
    const asked = frame !== undefined && beginsAsked(frame, unit);
    const subject = asked || frame === undefined ? null : this.subjectBeside(frame, unit, mention, near);
    const named = asked ? [] : namedBefore(names, tokens, mention, paragraph);
    const inSentence = subject === null ? named : [...named, subject].sort((a, b) => a.at - b.at);
    const asking = asker(names, attribution, { text: this.text, paragraph });
    const behind = names.namedBehind(tokens, mention);
    const before = [...near, ...inSentence, ...asking].filter(
      ({ referent: { person } }) => person === null || !behind.has(person),
    );
    const earlier = withoutAsked(before, attribution, paragraph, this.text);
    const spokenOf = said === null ? [] : names.between(said.start, said.end).map(({ person }) => person);
    return this.resolution.resolve(tokens, mention, {
      earlier,
      paragraph,
      goesOn: goesOn(attribution),
      speaks: attribution.rule !== "subject before",
      owns: attribution.rule === "noun cue",
      spokenOf: new Set(spokenOf),
    });
  }

  private lately(at: number): Appearance[] {
    return this.appearances
      .slice(-60)
      .filter((appearance) => appearance.at < at)
      .sort((a, b) => a.at - b.at);
  }

  /** The subject of a mention's own sentence, where it stands before the mention: “As *Ms Berg* said …, she …”. */
  private subjectBeside(
    frame: Frame,
    unit: number,
    mention: Run,
    near: readonly Appearance[],
  ): Appearance | null {
    const run = frame.subjects[unit]?.run;
    const first = run === undefined ? undefined : frame.tokens[run.from];
    if (run === undefined || first === undefined || run.to >= mention.from) return null;
    const { paragraph } = frame;
    const { referent, how, because, confidence } = this.resolution.resolve(frame.tokens, run, {
      earlier: near,
      paragraph,
    });
    return how === "pronoun" && because === null
      ? null
      : { at: first.start, paragraph, unit, referent, place: "subject", doubtful: confidence === "low" };
  }

  /** Notes that somebody spoke, so that a later “he” may mean them. */
  spoke(found: Found): void {
    if (found.resolved === null || found.attribution === null || found.part > 1) return;
    if (found.resolved.how === "pronoun" && found.resolved.because === null) return;
    const { tokens, mention } = found.attribution;
    const at = Math.max(tokens[mention.from]?.start ?? 0, found.stretch.start);
    this.appearances.push({
      at,
      paragraph: found.frame.paragraph,
      unit: tokens[found.at]?.unit ?? 0,
      referent: found.resolved.referent,
      place: "speaker",
      of: spokenOfAs(tokens, mention),
      doubtful: found.resolved.confidence === "low" && found.resolved.referent.person !== null,
    });
  }

  leave(frame: Frame): void {
    this.enter(frame, Infinity);
  }

  /** Takes in the sentences up to, not with, `unit`: their subjects and who is named in them. */
  private enter(frame: Frame, unit: number): void {
    if (frame.number < this.entered) return;
    if (frame.number > this.entered) {
      this.entered = frame.number;
      this.unitDone = -1;
    }
    const last = frame.tokens.at(-1)?.unit ?? -1;
    while (this.unitDone + 1 < unit && this.unitDone + 1 <= last) {
      this.unitDone += 1;
      this.takeIn(frame, this.unitDone);
    }
  }

  private takeIn(frame: Frame, unit: number): void {
    const { tokens, paragraph } = frame;
    const subject = frame.subjects[unit] ?? null;
    const first = tokens[frame.begins[unit] ?? tokens.length];
    const last = tokens[(frame.begins[unit + 1] ?? tokens.length) - 1];
    if (first === undefined || last === undefined) return;
    const words = tokens.slice(frame.begins[unit] ?? 0, frame.begins[unit + 1] ?? tokens.length);
    for (const named of outsideMarks(words, this.resolution.names.between(first.start, last.end + 1)))
      this.appearances.push({
        at: named.start,
        paragraph,
        unit,
        referent: of(named.person),
        place: "named",
        owns: /^[’']/.test(this.text.slice(named.end, named.end + 1)),
      });
    for (const owner of ownersIn(words)) this.appearances.push({ ...owner, paragraph, unit });
    this.subjectOf(frame, unit, subject);
    const begin = frame.begins[unit] ?? 0;
    for (let i = begin; i < begin + LONGEST_SENTENCE && tokens[i]?.unit === unit; i++) this.reports(frame, i);
  }

  /** Notes who a sentence reports: in “…, Mr Clarke said in an interview.” the next “he” is Mr Clarke. */
  private reports(frame: Frame, verb: number): void {
    const run = reportedAt(frame.tokens, verb);
    const first = run === null ? undefined : frame.tokens[run.from];
    if (run === null || first === undefined) return;
    const resolved = this.resolution.resolve(frame.tokens, run, {
      speaks: true,
      earlier: [],
      paragraph: frame.paragraph,
    });
    const { referent } = resolved;
    if (referent.person === null) return;
    const { paragraph } = frame;
    this.appearances.push({ at: first.start, paragraph, unit: first.unit, referent, place: "subject" });
  }

  private subjectOf(frame: Frame, unit: number, subject: Frame["subjects"][number]): void {
    const { tokens, paragraph } = frame;
    // “*What* grandfather would not love that?” tells of nobody.
    const first = subject === null ? undefined : tokens[subject.run.from];
    if (subject === null || first === undefined) return;
    if (tokens[subject.run.from - 1]?.lower === "what" && !/^\p{Lu}|^(?:he|she|they)$/u.test(first.text))
      return;
    const at = first.start;
    const earlier = this.lately(at);
    const { names } = this.resolution;
    const identified = names.identifiedAs(tokens, subject) ?? names.apposedTo(tokens, subject.run);
    const resolved = this.resolution.resolve(tokens, identified ?? subject.run, {
      earlier,
      paragraph,
    });
    if (resolved.how === "pronoun" && resolved.because === null) return;
    const { referent } = resolved;
    if (isVariation(referent)) {
      this.appearances.push({ at, paragraph, unit, referent, place: "subject", vague: true });
      return;
    }
    const stranger =
      resolved.referent.person === null && /^(?:an?|one|another) /i.test(resolved.referent.name);
    if (subject.guessed === true && resolved.referent.person?.kind !== "person" && !stranger) return;
    const doubtful = resolved.confidence === "low" && resolved.referent.person !== null;
    const of = spokenOfAs(tokens, subject.run);
    this.appearances.push({ at, paragraph, unit, referent, place: "subject", doubtful, of });
  }
}
