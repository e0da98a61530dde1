import { span, type Span } from "../span.ts";
import type { Quotation } from "../quotations/quotation.ts";
import { isClosed } from "./noun-group.ts";
import { at, isCapital, type Token } from "./quantity/token.ts";

const SAYING =
  /^(?:said|says|say|estimat(?:ed|es|e|ing)|claim(?:ed|s|ing)?|report(?:ed|s)|reckon(?:ed|s)?|found|finds|show(?:s|ed|ing|n)?|suggest(?:s|ed|ing)?|confirm(?:ed|s)|announc(?:ed|es)|reveal(?:ed|s)|warn(?:ed|s)|told|add(?:ed|s)|not(?:ed|es)|predict(?:ed|s)|forecast(?:s|ed)?|calculat(?:ed|es)|insist(?:ed|s)|stat(?:ed|es)|put|indicat(?:ed|es)|expects?)$/;
const SOURCE_NOUN =
  /^(?:figures|data|statistics|report|study|survey|poll|officials?|officers?|police|spokes\w+|ministry|office|government|department|agency|research|researchers|analysts?|experts?|minister|president|council|company|charity|union|court|prosecutors?|authorities|sources?|witnesses|scientists|analysis|census|estimates?|intelligence|bank|institute|association|organisation|group|firm|chief|director|secretary|body|service|bureau|commission|committee|inquiry|investigators)$/;

/**
 * The words naming who states the figures of a sentence: “according to a spokesperson for the interior ministry”,
 * “with a French officer estimating a total of 100”, “Home Office figures show 184”, or the speaker of the quotation
 * it stands in. Null where nobody is named: “Only 5,563 were returned”.
 */
export function readStatedBy(
  text: string,
  tokens: Token[],
  start: number,
  quotations: Quotation[],
): Span | null {
  const said = quotations.find((quotation) => quotation.start <= start && start < quotation.end);
  if (said?.speaker?.mention) return said.speaker.mention;
  return accordingTo(text, tokens) ?? subject(text, tokens, start);
}

function accordingTo(text: string, tokens: Token[]): Span | null {
  for (let k = 0; k < Math.min(tokens.length, 200); k++) {
    if (at(tokens, k).lower !== "according" || at(tokens, k + 1).lower !== "to") continue;
    const from = k + 2;
    let to = from;
    while (
      to < from + 12 &&
      !/^[,.;:)”"–—]?$/.test(at(tokens, to).text) &&
      !/^(?:who|which|and|but|that|published|released)$/.test(at(tokens, to).lower)
    )
      to += 1;
    return to > from ? span(text, at(tokens, from).start, at(tokens, to - 1).end) : null;
  }
  return null;
}

/** The noun group right before a verb of saying that precedes the figure: “a French officer | estimating”. */
function subject(text: string, tokens: Token[], start: number): Span | null {
  for (let k = 1; k < Math.min(tokens.length, 200) && at(tokens, k).start < start; k++) {
    if (!SAYING.test(at(tokens, k).lower)) continue;
    let from = k;
    while (from > 0 && k - from < 8) {
      const token = at(tokens, from - 1);
      if (token.kind !== "word" && token.text !== "-") break;
      if (
        isClosed(token.lower) &&
        !/^(?:a|an|the|his|her|its|their|our|of|for|he|she|they)$/.test(token.lower)
      )
        break;
      from -= 1;
    }
    while (from < k && /^(?:of|for)$/.test(at(tokens, from).lower)) from += 1;
    if (from === k) continue;
    const group = tokens.slice(from, k);
    const named = group.some(
      (token) =>
        SOURCE_NOUN.test(token.lower) ||
        (isCapital(token) && token.start !== tokens[0]?.start) ||
        /^(?:he|she|they)$/.test(token.lower),
    );
    if (named) return span(text, at(tokens, from).start, at(tokens, k - 1).end);
  }
  return null;
}
