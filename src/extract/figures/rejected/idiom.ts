import { at, isHyphen, joins } from "../quantity/numbers/token.ts";
import type { Skip } from "./rule.ts";

const IDIOMS: string[][] =
  `one in , one out|one by one|one on one|one - on - one|one - by - one|one another|no one|one day|one night|one morning
|one evening|one afternoon|one thing|one time|one way|one other|at one|number one|nine to five|nine - to - five|one or two|zero tolerance|zero sum
|fifty - fifty|fifty fifty|twenty - twenty|twenty20|cloud nine|square one|back to one|one - off|one - way|one - time
|one - sided|one - stop|one - nil|two - nil|three - nil|four - nil|five - nil|six - nil|two - way|two - faced|high five|catch - 22|one too many|a million miles
|one in a million|a thousand times|six - pack|ten - pin|deep six|all fours|day one|two - one|three - one|three - two|one nil|two nil
|one up|one down|one minute|one second|one moment|third party|one for the|one last|one step|one hand|one side|one end|one man's|one person's`
    .split(/\|/)
    .map((words) => words.trim().split(/\s+/));

const IDIOM_STARTS = new Map<string, string[][]>();

for (const idiom of IDIOMS) {
  const start = idiom[0] ?? "";
  IDIOM_STARTS.set(start, [...(IDIOM_STARTS.get(start) ?? []), idiom]);
}

/** “one in, one out”, “one by one”, “nine to five”, “fifty-fifty”, “one day”. */
export const idiom: Skip = (tokens, from) => {
  for (const words of IDIOM_STARTS.get(at(tokens, from).lower) ?? []) {
    let to = from;
    const fits = words.every((word) => {
      // “one-in-a-million” is “one in a million”
      if (word !== "-" && to > from && isHyphen(at(tokens, to)) && joins(tokens, to)) to += 1;
      const token = at(tokens, to++);
      return word === token.lower || (word === "-" && isHyphen(token));
    });
    if (fits) return to - from;
  }
  return 0;
};
