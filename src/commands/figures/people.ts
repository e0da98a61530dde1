import { GROWN, PERSON } from "../../extract/figures/about/age/person-words.ts";
import type { Figure } from "../../extract/figures/figure.ts";
import { isHuman } from "../../index/ranking/evidence.ts";
import { termOf, wordsOf } from "../../index/words/analysis.ts";

const ALSO =
  /^(?:seekers?|arrivals?|smugglers?|babies|baby|infants?|detainees?|survivors?|settlers?|commuters?|inmates?|injured|dead|others?)$/;
/** What people have or do is no people: “40 passenger boats”, “two staff rooms”. */
const THINGS =
  /^(?:boats?|vessels?|ships?|rooms?|deaths?|cases?|homes?|houses?|jobs?|posts?|trains?|flights?|votes?|visas?|accounts?|groups?|centres?|camps?|crossings?)$/;

/** Whether a figure counts people, whatever it calls them: “30 migrants”, “12 asylum seekers”, “two men”; not “12 migrant boats”. */
export function countsPeople({ unit, counted }: Pick<Figure, "unit" | "counted">): boolean {
  if (unit !== "count" || counted === null) return false;
  const words = wordsOf(counted.words).map(({ text }) => text.toLowerCase());
  // The noun group ends where what is told of it begins: “migrants on 12 boats”
  const end = words.findIndex((word) =>
    /^(?:from|in|on|at|of|who|that|which|with|by|for|to|were|was)$/.test(word),
  );
  const group = end > 0 ? words.slice(0, end) : words;
  const last = group.at(-1);
  return last !== undefined && !THINGS.test(last) && group.some(isPerson);
}

const isPerson = (word: string): boolean =>
  isHuman(termOf(word)) ||
  ALSO.test(word) ||
  GROWN.test(word) ||
  PERSON.test(word) ||
  PERSON.test(word.replace(/s$/, ""));
