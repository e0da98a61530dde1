import type { Token } from "./token.ts";

/** What has an event in its name is over; what has figures has them. */
const EVENT =
  /^(?:attacks?|massacre|assaults?|bombings?|shootings?|raids?|crash|earthquake|quake|riots?|unrest|explosion|blast|killings?|murders?|coup|disaster|flood|floods|wildfires)$/;
const DATA = /^(?:report|figures|data|numbers|reading|estimate|release|statistics|tally|survey|results)$/;

/** “the Oct. 7 | attacks on”, “now May | ’s labour report, he continues to expect”: over, whatever verb stands near. */
export function isOfPast(
  { first, last }: { first: number; last: number },
  tokens: readonly Token[],
): boolean {
  const next = tokens[last + 1];
  if (tokens[first - 1]?.kind === "the") return EVENT.test(next?.lower ?? "");
  if (next?.kind !== "possessive") return false;
  return [2, 3, 4].some((k) => DATA.test(tokens[last + k]?.lower ?? "")) && !isAwaited(tokens, first);
}

/** “will be told in | May’s report”, “ahead of | June’s figures” */
const isAwaited = (tokens: readonly Token[], first: number): boolean =>
  [1, 2, 3, 4, 5].some((k) =>
    /^(?:will|ahead|before|until|await|awaits|awaiting|upcoming|forthcoming|due|in|for)$/.test(
      tokens[first - k]?.lower ?? "",
    ),
  );
