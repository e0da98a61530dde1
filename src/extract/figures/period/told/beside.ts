import type { Figure } from "../../figure.ts";
import type { Time } from "./tellings.ts";

/** Where a time of the figure’s own sentence stands: none, before it, after it; in the same clause or another. */
export const BESIDE = [
  "not",
  "before",
  "before, in another clause",
  "after",
  "after, in another clause",
] as const;

export interface Beside {
  /** Index into `BESIDE`. */
  where: number;
  /** Whether another number stands between. */
  number: boolean;
}
export const NOT_BESIDE: Beside = { where: 0, number: false };

const BREAK =
  /,(?!\d)|[;:()–—]| - |\b(?:than|while|whereas|compared|against|despite|although|but|and|which|who|that|whose|where|when|as|because|after|before)\b/i;
const NUMBER = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|third|quarter)\b/i;

const REACH = 300;

/** Where a time of the same sentence stands to a figure. */
export function besideOf(text: string, { start, end }: Figure, time: Time): Beside {
  const before = time.end <= start;
  const between = before
    ? text.slice(Math.max(time.end, start - REACH), start)
    : text.slice(end, Math.min(time.start, end + REACH));
  return { where: (before ? 1 : 3) + (BREAK.test(between) ? 1 : 0), number: NUMBER.test(between) };
}
