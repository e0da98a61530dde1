import { createHash } from "node:crypto";

/** A question whose answer is still shown somewhere: what its buttons need to bring the answer back. */
export interface ShownAnswer {
  command: string;
  args: Record<string, unknown>;
  /** Discord id of the person who asked. */
  owner: string;
  /** First characters of the library revision. */
  revision: string;
}

/** How long the words of a question are kept for the buttons of its answer. */
export const KEPT_DAYS = 35;

/** Questions too long for a button: the only words of people that are kept, for 35 days or until /forget. */
export interface ShownAnswers {
  /** Keeps a question; the same question of the same person has the same key. */
  keep(answer: ShownAnswer): Promise<string>;
  /** Null where it was never kept, is older than 35 days, or was forgotten. */
  find(key: string): Promise<ShownAnswer | null>;
  /** Forgets everything a person asked; how many questions that were. */
  forget(owner: string): Promise<number>;
}

/** 16 characters that stand for a question of a person. */
export function keyOf(answer: ShownAnswer): string {
  const { command, args, owner, revision } = answer;
  return createHash("sha256")
    .update(JSON.stringify([command, args, owner, revision]))
    .digest("base64url")
    .slice(0, 16);
}

/** Keeps at most `most` questions in memory, the latest ones. */
export function shownAnswersInMemory(now: () => number = Date.now, most = 5000): ShownAnswers {
  const kept = new Map<string, ShownAnswer & { at: number }>();
  return {
    async keep(answer) {
      const key = keyOf(answer);
      kept.delete(key);
      kept.set(key, { ...answer, at: now() });
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
      return key;
    },
    async find(key) {
      const found = kept.get(key);
      if (found === undefined || now() - found.at > KEPT_DAYS * 86_400_000) return null;
      const { at: _, ...answer } = found;
      return answer;
    },
    async forget(owner) {
      const keys = [...kept].filter(([, answer]) => answer.owner === owner).map(([key]) => key);
      for (const key of keys) kept.delete(key);
      return keys.length;
    },
  };
}
