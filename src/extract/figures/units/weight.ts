import { at, type Token } from "../quantity/token.ts";

const PERSON_OR_THING =
  /^(?:man|woman|boy|girl|guy|baby|teen|teenager|lineman|frame|fish|bomb|dog|pig|weight|dumbbell|bag|beast|cat|carp|salmon|tuna)$/;

const WEIGHING = /^(?:weigh\w*|weight|heav\w+|diet\w*|slim\w*|shed\w*|shape|torque|stone)$/;

/** Pounds of weight: “a 300-pound man”, “dropping from 208 pounds”; else they are money. */
export function isWeight(tokens: Token[], place: number, hyphen: boolean, magnitude: number): boolean {
  if (!/^pounds?$/.test(at(tokens, place).lower) || magnitude > 3) return false;
  if (hyphen) return PERSON_OR_THING.test(at(tokens, place + 1).lower);
  for (let k = Math.max(0, place - 25); k < place + 15; k++)
    if (WEIGHING.test(at(tokens, k).lower)) return true;
  return false;
}
