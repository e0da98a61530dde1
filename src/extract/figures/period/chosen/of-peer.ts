import type { Timed } from "../role.ts";
import type { Bounds } from "../window.ts";

const PEER = /^(?: (?!times\b)\p{Ll}+){0,2} (?:for|in|among|at|of|by) /u;
/** Another time, though no calendar tells it. */
const THEN =
  /\b(?:previous|prior|earlier|before|last|year|month|week|quarter|period|then|season|time|past|forecast|expected)\b/i;

/**
 * The time of a level that another is measured by, where it is that of a peer at the same time: “On Friday it rained 40mm in Hull,
 * compared with | 12mm | in York”. Refused: “compared with | 12mm | in 2019”, “with 12mm in the month before”.
 */
export function ofPeer(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  all: readonly Timed[],
  timed: readonly Timed[],
): Timed | undefined {
  if (all.some(({ date }) => date.start >= figure.end)) return undefined;
  const after = text.slice(figure.end, Math.min(sentence.end, figure.end + 50));
  if (!PEER.test(after) || THEN.test(after)) return undefined;
  const [first, ...rest] = timed.filter(({ role }) => role === "within");
  return first !== undefined && rest.length === 0 && first.date.end <= figure.start ? first : undefined;
}
