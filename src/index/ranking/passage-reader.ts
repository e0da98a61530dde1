import type { Candidate } from "../segments/retrieve.ts";
import type { Segment } from "../segments/segment.ts";
import { type Run, runsOf } from "./runs.ts";
import { type ReadSentence, readSentences } from "./sentence-reading.ts";

/** A passage read word by word: its own words, its sentences and the runs that can be understood alone. */
export interface ReadPassage {
  /** Where `words` begin in the article, UTF-16. */
  start: number;
  words: string;
  sentences: ReadSentence[];
  runs: Run[];
}

/** Gives the words of an article as stored; undefined when it has gone. */
export type TextOf = (article: string) => string | undefined | Promise<string | undefined>;

/** Characters of passages kept: about 10 MB with all that is known of their words. */
const KEPT = 1_000_000;

/** Gives passages word by word: one read before at once. */
export interface PassageSource {
  known(candidate: Candidate): ReadPassage | undefined;
  read(candidate: Candidate): Promise<ReadPassage | undefined>;
}

/** Reads passages, and keeps those read lately: people ask about the same things. */
export class PassageReader implements PassageSource {
  readonly #textOf: TextOf;
  #kept = new Map<Segment, Map<number, ReadPassage>>();
  #before = this.#kept;
  #characters = 0;

  constructor(textOf: TextOf) {
    this.#textOf = textOf;
  }

  /** A passage read before. A segment never changes, so neither does what was read of it. */
  known({ segment, text }: Candidate): ReadPassage | undefined {
    const passage = this.#kept.get(segment)?.get(text);
    if (passage !== undefined || this.#before === this.#kept) return passage;
    const older = this.#before.get(segment)?.get(text);
    if (older !== undefined) this.#keep(segment, text, older);
    return older;
  }

  async read(candidate: Candidate): Promise<ReadPassage | undefined> {
    const { segment, text, article } = candidate;
    const start = segment.textStart[text]!;
    const end = segment.textEnd[text]!;
    const whole = await this.#textOf(article);
    if (whole === undefined || whole.length < end) return undefined;
    // Copied, for a slice would hold the whole article in memory.
    const words = Buffer.from(whole.slice(start, end), "utf16le").toString("utf16le");
    const sentences = readSentences(words, 0, words.length);
    const passage = { start, words, sentences, runs: runsOf(sentences) };
    this.#keep(segment, text, passage);
    return passage;
  }

  /** Two generations: when the newer is full the older goes, with all that was not asked for meanwhile. */
  #keep(segment: Segment, text: number, passage: ReadPassage): void {
    if (this.#characters > KEPT / 2) {
      this.#before = this.#kept;
      this.#kept = new Map();
      this.#characters = 0;
    }
    const own = this.#kept.get(segment) ?? new Map<number, ReadPassage>();
    this.#kept.set(segment, own.set(text, passage));
    this.#characters += passage.words.length;
  }
}
