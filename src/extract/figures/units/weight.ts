import { at, type Token } from "../quantity/numbers/token.ts";
import { isOfDollars } from "./home-dollar.ts";
import { unitAt } from "./unit.ts";

const PERSON_OR_THING =
  /^(?:man|woman|boy|girl|guy|baby|teen|teenager|lineman|frame|fish|bomb|dog|pig|weight|dumbbell|bag|beast|cat|carp|salmon|tuna)$/;

const WEIGHING = /^(?:weigh\w*|weight|heav\w+|diet\w*|slim\w*|shed\w*|shape|torque|stone)$/;

/** What is weighed in pounds; “pounds of taxpayers' money”, “of debt”, “of damage” are sums. */
const STUFF =
  /^(?:explosives?|tnt|dynamite|gunpowder|meat|beef|pork|chicken|turkey|fish|salmon|shrimp|lobster|potatoes|flour|sugar|butter|cheese|rice|apples|peaches|peanuts|pecans|wheat|corn|grain|hay|seed|cotton|wool|honey|tobacco|coffee|fruit|vegetables|food|produce|luggage|equipment|cargo|gear|rubbish|trash|garbage|waste|litter|debris|sand|soil|ice|snow|steel|iron|lead|concrete|uranium|plutonium|fertili[sz]er|pesticides?|cocaine|heroin|marijuana|cannabis|fentanyl|methamphetamine|meth|fat|muscle|clothes|clothing|paper|plastic|carbon|co2|fuel|propellant|pressure)$/;

/** Pounds that are no money, read after a number at their place: of weight, or of thrust. */
export function poundsAt(
  tokens: Token[],
  place: number,
  number: { from: number; magnitude: number },
  hyphen: boolean,
): { unit: string } | null {
  if (!/^pounds?$/.test(at(tokens, place).lower)) return null;
  const of = at(tokens, place + 1).lower === "of" ? at(tokens, place + 2).lower : "";
  if (/^(?:thrust|force)$/.test(of)) return { unit: "force" };
  if (STUFF.test(of) || isConverted(tokens, place + 1)) return { unit: "mass" };
  if (number.magnitude > 3) return null;
  return isWeight(tokens, place, hyphen) || isBody(tokens, number.from) ? { unit: "mass" } : null;
}

/** “5.1 million pounds | or 2300 tonnes”, “40 pounds | (18kg)” */
function isConverted(tokens: Token[], place: number): boolean {
  if (!/^(?:or|\(|\/)$/.test(at(tokens, place).lower)) return false;
  const about = /^(?:about|around|nearly|some|roughly|almost)$/.test(at(tokens, place + 1).lower) ? 2 : 1;
  if (at(tokens, place + about).kind !== "number") return false;
  const million = at(tokens, place + about + 1).lower === "million" ? 1 : 0;
  return unitAt(tokens, place + about + million + 1)?.unit === "mass";
}

/** “a 300-pound man”, “dropping from 208 pounds … diet”. */
function isWeight(tokens: Token[], place: number, hyphen: boolean): boolean {
  if (hyphen) return PERSON_OR_THING.test(at(tokens, place + 1).lower);
  for (let k = Math.max(0, place - 25); k < place + 15; k++)
    if (WEIGHING.test(at(tokens, k).lower)) return true;
  return false;
}

/** “he's 218 pounds”, “she is now about 140 pounds” */
function isBody(tokens: Token[], from: number): boolean {
  let k = from - 1;
  while (
    k > from - 4 &&
    /^(?:now|about|around|nearly|almost|just|over|only|roughly)$/.test(at(tokens, k).lower)
  )
    k -= 1;
  if (/^(?:he|she|who|i)'(?:s|m)$/.test(at(tokens, k).lower)) return true;
  return /^(?:is|was|am)$/.test(at(tokens, k).lower) && /^(?:he|she|who|i)$/.test(at(tokens, k - 1).lower);
}

export const BRITISH =
  /£|\b(?:Brit(?:ain|ish|ons?)|UK|England|English|London|Scot(?:land|s|tish)|Wales|Welsh|sterling|pence|Irish|Ireland|Egypt(?:ian)?|Leban(?:on|ese)|Syrian?|Sudan(?:ese)?|Cypr(?:us|iot))\b|U\.K\./;

const PAID =
  /^(?:paid|pays?|paying|costs?|worth|fined?|earn(?:s|ed|ing)?|spen[dt]s?|spending|price[ds]?|salary|owed?|owes|charged|raised|donated|won|prize|reward|sold|bought|for)$/;

/** “each tree bears about 50 pounds a year” in a text of dollars: there a pound is a weight, unless it is paid. */
export function isForeignPound(
  text: string,
  tokens: Token[],
  { from, to, number }: { from: number; to: number; number: { magnitude: number } },
): boolean {
  if (!/^pounds?$/.test(at(tokens, to - 1).lower) || number.magnitude > 3) return false;
  for (let k = from - 1; k > from - 5; k--) if (PAID.test(at(tokens, k).lower)) return false;
  return !BRITISH.test(text) && isOfDollars(text);
}
