import type { DateExpression } from "../dates/date.ts";
import type { Quotation } from "../quotations/quotation.ts";
import type { Reading } from "../reading.ts";
import type { Sentence } from "../sentences.ts";
import { span } from "../span.ts";
import { withEarlierUnit } from "./ellipsis.ts";
import { asAge } from "./age.ts";
import { readChange } from "./change.ts";
import { readCounted } from "./counted.ts";
import type { Figure } from "./figure.ts";
import { readModifier } from "./modifier.ts";
import { isNotAFigure } from "./not-a-figure.ts";
import { skipNonNumber } from "./not-a-number.ts";
import { readQuantity } from "./quantity/range.ts";
import { readRatio } from "./quantity/ratio.ts";
import { at, tokensOf, type Token } from "./quantity/token.ts";
import { readVague } from "./quantity/vague.ts";
import type { Quantity } from "./quantity/quantity.ts";
import { readAttribution, statedBy } from "./stated-by.ts";

/** A sentence without any of these holds no figure. */
const HINT =
  /[\d½¼¾⅓⅔⅛]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|hundreds?|thousands?|\w*millions?|\w*billions?|trillions?|dozens?|scores|half|thirds?|quarters?|fifth|tenth|twice|thrice|doubl\w+|tripl\w+|trebl\w+|quadrupl\w+|halv\w+|few|couple|several|handful|\w+fold)\b/i;

/** The figures of an article in reading order, each with its period where the article gives one. */
export function readFigures(reading: Reading, dates: DateExpression[], quotations: Quotation[]): Figure[] {
  const figures: Figure[] = [];
  let date = 0;
  for (const sentence of reading.sentences) {
    if (reading.paragraphs[sentence.paragraph]?.story !== true || !HINT.test(sentence.words)) continue;
    while (date < dates.length && (dates[date]?.end ?? 0) <= sentence.start) date += 1;
    const near: DateExpression[] = [];
    for (let k = date; k < dates.length; k++) {
      const expression = dates[k];
      if (expression === undefined || expression.start >= sentence.end) break;
      near.push(expression);
    }
    const said = quotations.filter(
      (quotation) => quotation.start < sentence.end && quotation.end > sentence.start,
    );
    const before = figures.slice(-6).filter((figure) => sentence.start - figure.end < 400);
    figures.push(...figuresOf(reading.text, sentence, near, said, before));
  }
  return figures;
}

function figuresOf(
  text: string,
  sentence: Sentence,
  dates: DateExpression[],
  quotations: Quotation[],
  before: Figure[],
): Figure[] {
  const tokens = tokensOf(text, sentence.start, sentence.end);
  const figures: Figure[] = [];
  for (let place = 0; place < tokens.length;) {
    const skipped = skipNonNumber(tokens, place);
    if (skipped > place) {
      place = skipped;
      continue;
    }
    const quantity = readRatio(tokens, place) ?? readVague(tokens, place) ?? readQuantity(tokens, place);
    if (quantity === null) {
      place += 1;
      continue;
    }
    place = quantity.to;
    const figure = figureOf(text, tokens, quantity, dates, quotations, [...before, ...figures.slice(-8)]);
    if (figure !== null) figures.push(asConversion(text, figure, figures.at(-1)));
  }
  return figures;
}

function figureOf(
  text: string,
  tokens: Token[],
  read: Quantity,
  dates: DateExpression[],
  quotations: Quotation[],
  before: Figure[],
): Figure | null {
  const quantity = asAge(tokens, withEarlierUnit(tokens, read, before.at(-1)), before.at(-1));
  if (isNotAFigure(tokens, quantity)) return null;
  const cut = span(text, at(tokens, startOf(tokens, quantity)).start, at(tokens, quantity.to - 1).end);
  if (quantity.unit !== "duration" && dates.some((date) => date.start <= cut.start && cut.end <= date.end))
    return null;
  return {
    ...cut,
    value: quantity.value,
    ...(quantity.valueTo === undefined ? {} : { valueTo: quantity.valueTo }),
    unit: quantity.unit,
    ...(quantity.unitDetail === undefined ? {} : { unitDetail: quantity.unitDetail }),
    counted: readCounted(text, tokens, quantity, before),
    modifier: readModifier(tokens, quantity),
    change: quantity.vague ? null : readChange(text, tokens, quantity, before),
    period: null,
    vague: quantity.vague,
    statedBy: statedBy(readAttribution(text, tokens), cut.start, quotations),
    rule: quantity.rule,
  };
}

/** “just under 296 hp (224 kW / 300 PS)”: the same measure in another unit is as exact and as much a change. */
function asConversion(text: string, figure: Figure, previous: Figure | undefined): Figure {
  if (previous === undefined || figure.modifier !== null || figure.change !== null) return figure;
  const between = text.slice(previous.end, figure.start);
  // “lost 42.3 points, or 0.5 per cent”
  if (/^,? or $/.test(between) && previous.unit !== figure.unit && previous.change !== null)
    return { ...figure, change: previous.change };
  const money = /^[A-Z]{3}$/;
  const sameKind = previous.unit === figure.unit || (money.test(previous.unit) && money.test(figure.unit));
  if (!/^\s?[(/]\s?$|^ \/ $/.test(between) || !sameKind || figure.unit === "count" || figure.unit === "age")
    return figure;
  return { ...figure, modifier: previous.modifier, change: previous.change };
}

/** The span begins at the number, its sign or its currency: not at the “~” or “sub-” that only modifies it. */
function startOf(tokens: Token[], quantity: Quantity): number {
  const first = at(tokens, quantity.from);
  if (/^[~≈]$/.test(first.text)) return quantity.from + 1;
  return first.lower === "sub" ? quantity.from + 2 : quantity.from;
}
