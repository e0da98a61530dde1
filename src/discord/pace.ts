import { Refusal } from "../refusal.ts";

const MINUTE_MS = 60_000;
/** What one person may have in work at once, and ask in a minute; what a server may ask in a minute. */
interface Limits {
  atOnce: number;
  personMinute: number;
  serverMinute: number;
}

export const QUESTIONS: Limits = { atOnce: 2, personMinute: 20, serverMinute: 120 };
/** Turning pages is part of reading an answer. */
export const PRESSES: Limits = { atOnce: 3, personMinute: 60, serverMinute: 360 };

/** Keeps one person or one server from taking the bot away from everybody else. */
export class Pace {
  readonly #now: () => number;
  readonly #inWork = new Map<string, number>();
  readonly #recent = new Map<string, number[]>();

  readonly #limits: Limits;

  constructor(limits: Limits = QUESTIONS, now: () => number = Date.now) {
    this.#limits = limits;
    this.#now = now;
  }

  /**
   * Begins a piece of work; the returned function ends it.
   * @throws {Refusal} with the time to wait.
   */
  begin(person: string, server: string | null): () => void {
    const { atOnce, personMinute, serverMinute } = this.#limits;
    const working = this.#inWork.get(person) ?? 0;
    if (working >= atOnce)
      throw new Refusal(
        `${atOnce} of your questions are being answered already.`,
        "Ask again when one of them is answered, in a second or two.",
      );
    this.#mustWait(person, personMinute, "You have");
    if (server !== null) this.#mustWait(server, serverMinute, "This server has");
    for (const key of server === null ? [person] : [person, server]) this.#recent.get(key)?.push(this.#now());
    this.#inWork.set(person, working + 1);
    return () => {
      const left = (this.#inWork.get(person) ?? 1) - 1;
      if (left === 0) this.#inWork.delete(person);
      else this.#inWork.set(person, left);
    };
  }

  #mustWait(key: string, most: number, who: string): void {
    const now = this.#now();
    const times = (this.#recent.get(key) ?? []).filter((time) => time > now - MINUTE_MS);
    if (this.#recent.size > 10_000) this.#sweep(now);
    this.#recent.set(key, times);
    if (times.length < most) return;
    const seconds = Math.ceil(((times[0] ?? now) + MINUTE_MS - now) / 1000);
    throw new Refusal(
      `${who} asked ${most} times within a minute.`,
      `Ask again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
    );
  }

  #sweep(now: number): void {
    for (const [key, times] of this.#recent)
      if ((times.at(-1) ?? 0) <= now - MINUTE_MS) this.#recent.delete(key);
  }
}
