import { currencyBefore } from "../units/currency.ts";
import { at, isHyphen, type Token } from "./numbers/token.ts";
import type { Quantity } from "./quantity.ts";

/** What stands between the two ends of a range; `to` is where the second begins. */
export interface Link {
  to: number;
  kind: "hyphen" | "dash" | "to" | "and" | "or";
  words: boolean;
}

/** “20-25”, “from €5m | to over €30m”, “between 3 | and 4”, “between $3m | $4m” with the “and” left out; null where nothing links. */
export function connector(tokens: Token[], first: Quantity): Link | null {
  const token = at(tokens, first.to);
  const next = at(tokens, first.to + 1);
  if (isHyphen(token) && first.attribute === null) {
    if (token.glued === next.glued)
      return { to: first.to + 1, kind: token.glued ? "hyphen" : "dash", words: false };
    // “13- 20km/h”: a line was broken there
    const broken = token.glued && next.kind === "number" && first.number.form === "digits";
    return broken ? { to: first.to + 1, kind: "hyphen", words: false } : null;
  }
  if (token.lower === "to" || (token.text === "-" && next.lower === "to" && token.glued)) {
    // “200,000 to-260,000”, “two-to-three”
    const start = token.lower === "to" ? first.to + 1 : first.to + 2;
    // “-3C to -10C”: a sign of the second
    const dash = isHyphen(at(tokens, start)) && at(tokens, start).glued;
    const sized = dash ? 0 : sizedAt(tokens, first, start);
    return { to: dash ? start + 1 : start + sized, kind: "to", words: true };
  }
  // “between $3m $4m”: the “and” was left out
  if (between(tokens, first.from) && first.rule === "currency" && currencyBefore(tokens, first.to) !== null)
    return { to: first.to, kind: "and", words: true };
  if (token.lower === "and" && between(tokens, first.from))
    return { to: first.to + 1, kind: "and", words: true };
  if (token.lower === "or") return { to: first.to + 1, kind: "or", words: true };
  return null;
}

/** “from €5m to | over €30m”: how many words tell how large the upper end is; none where the lower end has no “from”. */
function sizedAt(tokens: Token[], first: Quantity, start: number): number {
  if (first.rule !== "currency" || at(tokens, first.from - 1).lower !== "from") return 0;
  const [word, next] = [at(tokens, start).lower, at(tokens, start + 1).lower];
  if (word === "more" && next === "than") return 2;
  return /^(?:over|about|around|nearly|almost)$/.test(word) ? 1 : 0;
}

function between(tokens: Token[], from: number): boolean {
  for (let k = from - 1; k >= from - 5; k--) {
    if (at(tokens, k).lower === "between") return true;
    if (!/^(?:about|around|roughly|approximately|and|ages|of|the|only|just)$/.test(at(tokens, k).lower))
      return false;
  }
  return false;
}
