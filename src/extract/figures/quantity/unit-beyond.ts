import type { Quantity } from "./quantity.ts";
import { readSingle } from "./single.ts";
import { at, type Token } from "./numbers/token.ts";

/** What may stand before numbers that share one unit. */
const BEFORE =
  /^(?:of|for|in|within|lasting|spent|spend|served|serve|about|around|by|from|to|over|up|down|fell|rose|were|was|are|is|another|a|further|jailed|costs?|took|takes?|won|waited)$/;
const MEASURES = /^(?:duration|distance|mass|volume|area|speed|temperature|percent)$/;
/** So many numbers ahead a unit is looked for. */
const AHEAD = 3;

/**
 * The unit a bare number shares with the next one: “sentences of | nine| and ten years”, “terms of | two|, three and five
 * years”, “swabbed again | five| or eight days later”. Null for “two and three years later”, “12 and a mile”.
 */
export function unitBeyond(
  tokens: Token[],
  { from, to, measured, valueTo, number, attribute, value }: Quantity,
): Pick<Quantity, "unit" | "unitDetail" | "measured" | "rule"> | null {
  const bare = !measured && valueTo === undefined && attribute === null && !number.decimal && value < 1000;
  if (!bare || number.magnitude > 0 || number.grouped) return null;
  const before = at(tokens, from - 1);
  // “two|, three| and five years”: of a list that began
  const listed = /^(?:,|and|or)$/.test(before.lower);
  if (!listed && !BEFORE.test(before.lower) && !(before.lower === "again")) return null;
  for (let k = 0, place = to; k < AHEAD; k++) {
    const link = at(tokens, place).lower;
    if (!/^(?:,|and|or)$/.test(link)) return null;
    const next = readSingle(tokens, place + 1);
    if (next === null || next.from !== place + 1 || next.attribute !== null || next.value <= value)
      return null;
    if (next.measured) {
      const later = /^(?:ago|earlier|before|after|since|old)$/.test(at(tokens, next.to).lower);
      const apart = later || (link === "and" && at(tokens, next.to).lower === "later");
      if (link === "," || apart || !MEASURES.test(next.unit)) return null;
      const { unit, unitDetail, rule } = next;
      return { unit, ...(unitDetail === undefined ? {} : { unitDetail }), measured: true, rule };
    }
    if (listed && k > 0) return null;
    place = next.to;
  }
  return null;
}
