import type { Question } from "../interactions/kept-question.ts";

/** How long somebody's last question in a channel is what their next one may lean on. */
const LEANS_MS = 30 * 60_000;
const HOUR_MS = 60 * 60_000;
const MOST = 2000;

/** A question as it was answered, and the library revision it was answered on. */
interface Seen extends Question {
  revision: string;
}

/**
 * What was just asked in channels and which message answers which, in memory only: gone with the process, and the
 * oldest go first.
 */
export class Conversations {
  readonly #now: () => number;
  readonly #last = new Map<string, { asked: Question; at: number }>();
  readonly #seen = {
    alone: new Map<string, { seen: Seen; at: number }>(),
    public: new Map<string, { seen: Seen; at: number }>(),
  };
  readonly #answers = new Map<string, { answer: string; asker: string; channel: string }>();
  readonly #told = new Set<string>();
  readonly #toldAt = new Map<string, number>();
  readonly #turns = new Map<string, Promise<void>>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  remember(channel: string, person: string, asked: Question): void {
    bounded(this.#last).set(`${channel}:${person}`, { asked, at: this.#now() });
  }

  lastOf(channel: string, person: string): Question | null {
    const last = this.#last.get(`${channel}:${person}`);
    return last === undefined || this.#now() - last.at > LEANS_MS ? null : last.asked;
  }

  /** Notes what a person has before them, so that they can speak of its findings by number. */
  saw(channel: string, person: string, seen: Seen, alone: boolean): void {
    const key = `${channel}:${person}`;
    const noted = { seen, at: this.#now() };
    bounded(this.#seen.alone).set(key, noted);
    if (!alone) bounded(this.#seen.public).set(key, noted);
  }

  /** What they last saw there within the time; what only they saw is for them `alone`. */
  seenBy(channel: string, person: string, alone: boolean): Seen | null {
    const last = this.#seen[alone ? "alone" : "public"].get(`${channel}:${person}`);
    return last === undefined || this.#now() - last.at > LEANS_MS ? null : last.seen;
  }

  /** Notes which message answers a question, so that an edit or a deletion of it can follow. */
  answered(question: string, answer: { answer: string; asker: string; channel: string }): void {
    bounded(this.#answers).set(question, answer);
  }

  answerTo(question: string): { answer: string; asker: string; channel: string } | null {
    return this.#answers.get(question) ?? null;
  }

  dropAnswer(question: string): void {
    this.#answers.delete(question);
  }

  /** True the first time only: a person is told once in a channel. */
  tellOnce(channel: string, person: string): boolean {
    const key = `${channel}:${person}`;
    if (this.#told.has(key)) return false;
    if (this.#told.size >= MOST) this.#told.clear();
    this.#told.add(key);
    return true;
  }

  /** True once an hour: a person is told so often in a channel, or of it. */
  tellHourly(channel: string, person: string): boolean {
    const key = `${channel}:${person}`;
    const last = this.#toldAt.get(key);
    if (last !== undefined && this.#now() - last < HOUR_MS) return false;
    // Set anew, it is the youngest.
    this.#toldAt.delete(key);
    bounded(this.#toldAt).set(key, this.#now());
    return true;
  }

  /** Does things about one message one after the other: an edit may come while the first answer is being sent. */
  async inTurn(message: string, work: () => Promise<void>): Promise<void> {
    const turn = (this.#turns.get(message) ?? Promise.resolve()).then(work);
    this.#turns.set(message, turn);
    try {
      await turn;
    } finally {
      if (this.#turns.get(message) === turn) this.#turns.delete(message);
    }
  }

  forget(person: string): void {
    for (const map of [this.#last, this.#seen.alone, this.#seen.public])
      for (const key of map.keys()) if (key.endsWith(`:${person}`)) map.delete(key);
    for (const [question, { asker }] of this.#answers) if (asker === person) this.#answers.delete(question);
  }
}

function bounded<V>(map: Map<string, V>): Map<string, V> {
  for (const oldest of map.keys()) {
    if (map.size < MOST) break;
    map.delete(oldest);
  }
  return map;
}
