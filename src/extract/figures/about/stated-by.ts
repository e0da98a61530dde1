import type { Quotation } from "../../quotations/quotation.ts";
import { type Span, span } from "../../span.ts";
import { isClosed } from "../counted/noun-words.ts";
import { isNumberWord } from "../quantity/numbers/number-words.ts";
import { at, isCapital, type Token } from "../quantity/numbers/token.ts";

const words = (list: string): Set<string> => new Set(list.split(/\s+/));

const SAYING =
  words(`said says say estimated estimates estimate estimating claimed claims claim claiming reported reports reckoned
  reckons found finds show shows showed showing shown suggest suggests suggested suggesting confirmed confirms announced
  announces revealed reveals warned warns told noted notes predicted predicts forecast forecasts calculated
  calculates insisted insists stated states indicated indicates expects expect`);

const SOURCES =
  words(`figures data statistics report study survey poll official officials officer officers police spokesman
  spokeswoman spokesperson spokespeople ministry office government department agency research researchers analyst analysts
  expert experts minister president council company charity union court prosecutor prosecutors authorities source sources
  witnesses scientists analysis census estimates intelligence bank institute association organisation organisers group firm
  chief director secretary body service bureau commission committee inquiry investigators economists doctors lawyers`);

/** Who a sentence says states its figures: read once, asked for each figure. */
export interface Attribution {
  /** “according to …” holds for the whole sentence. */
  whole: Span | null;
  /** Subjects of verbs of saying, and where the verb stands. */
  said: { verb: number; end: boolean; by: Span }[];
}

/** “according to a spokesperson”, “a French officer | estimating”, “Home Office figures | show”, “…, the ONS said.” */
export function readAttribution(text: string, tokens: Token[]): Attribution {
  const attribution: Attribution = { whole: null, said: [] };
  for (let k = 0; k < tokens.length; k++) {
    const token = at(tokens, k);
    if (token.kind !== "word") continue;
    if (token.lower === "according" && at(tokens, k + 1).lower === "to")
      attribution.whole ??= source(text, tokens, k + 2);
    else if (k > 0 && SAYING.has(token.lower)) {
      const by = subject(text, tokens, k);
      // “Officers found 200g”, but “a survey found”
      if (
        /^f(?:ou|i)nds?$/.test(token.lower) &&
        !/study|survey|report|research|poll|analysis|inquiry|data|figures/i.test(by?.words ?? "")
      )
        continue;
      if (by !== null)
        attribution.said.push({ verb: token.start, end: /^[.,”"]?$/.test(at(tokens, k + 1).text), by });
    }
  }
  return attribution;
}

/**
 * The words naming who states the figure at an offset: the speaker of the quotation it stands in, “according to …”, or
 * the subject of a verb of saying before it or closing the sentence. Null where nobody is named: “Only 5,563 returned”.
 */
export function statedBy(attribution: Attribution, start: number, quotations: Quotation[]): Span | null {
  const mention = quotationAt(quotations, start)?.speaker?.mention ?? null;
  if (mention !== null) return mention;
  if (attribution.whole !== null) return attribution.whole;
  return attribution.said.find((one) => one.verb < start || one.end)?.by ?? null;
}

function source(text: string, tokens: Token[], from: number): Span | null {
  let to = from;
  while (
    to < from + 12 &&
    !/^[,.;:)”"–—]?$/.test(at(tokens, to).text) &&
    !/^(?:who|which|and|but|that|published|released)$/.test(at(tokens, to).lower)
  )
    to += 1;
  return to > from ? span(text, at(tokens, from).start, at(tokens, to - 1).end) : null;
}

/** The noun group right before a verb of saying, where it names a source. */
function subject(text: string, tokens: Token[], verb: number): Span | null {
  let from = verb;
  while (from > 0 && verb - from < 8) {
    const token = at(tokens, from - 1);
    const numbered = token.kind === "number" && isCapital(at(tokens, from - 2));
    if (token.kind !== "word" && token.text !== "-" && !numbered) break;
    if (isClosed(token.lower) && !/^(?:a|an|the|his|her|its|their|our|of|for|he|she|they)$/.test(token.lower))
      break;
    from -= 1;
  }
  while (from < verb && /^(?:of|for)$/.test(at(tokens, from).lower)) from += 1;
  const group = tokens.slice(from, verb);
  if (group.length === 0 || group.some((token) => isNumberWord(token.lower))) return null;
  const named = group.some(
    (token, k) =>
      SOURCES.has(token.lower) || (isCapital(token) && from + k > 0) || /^(?:he|she|they)$/.test(token.lower),
  );
  return named ? span(text, at(tokens, from).start, at(tokens, verb - 1).end) : null;
}

/** The quotation that holds an offset; quotations stand in reading order. */
function quotationAt(quotations: Quotation[], offset: number): Quotation | null {
  let low = 0;
  let high = quotations.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const quotation = quotations[middle];
    if (quotation === undefined) return null;
    if (offset < quotation.start) high = middle - 1;
    else if (offset >= quotation.end) low = middle + 1;
    else return quotation;
  }
  return null;
}
