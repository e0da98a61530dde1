import type { DateExpression } from "../dates/date.ts";
import type { Quotation } from "../quotations/quotation.ts";
import type { Reading } from "../reading.ts";
import { span } from "../span.ts";
import { asBloodAlcohol } from "./about/blood-alcohol.ts";
import { asAge } from "./about/age/age.ts";
import { readChange } from "./about/change.ts";
import { readCounted } from "./counted/counted.ts";
import { withEarlierUnit } from "./about/ellipsis.ts";
import { asConversion } from "./about/conversion.ts";
import { asLarge, asSum, inMillions } from "./about/millions.ts";
import { asPoints, LEAD_RULE } from "./about/points.ts";
import { readPer } from "./about/per.ts";
import { readModifier } from "./about/modifier.ts";
import { type Attribution, readAttribution, statedBy } from "./about/stated-by.ts";
import type { Figure } from "./figure.ts";
import { mayHoldFigure } from "./hint.ts";
import { periodOf } from "./period.ts";
import { diedAt } from "./period/borrowed/at-death.ts";
import { measureBases } from "./period/borrowed/measured-by.ts";
import { sharePeriods } from "./period/borrowed/shared.ts";
import { inheritPeriods } from "./period/told/inherit.ts";
import { near } from "./period/window.ts";
import { SHILLING } from "./units/currency-names.ts";
import { homePound, homeShilling, withHomeMoney } from "./units/home-money.ts";
import { homeDollar, isBareDollar } from "./units/home-dollar.ts";
import { isForeignPound } from "./units/weight.ts";
import { inMainUnit } from "./units/main-unit.ts";
import type { Quantity } from "./quantity/quantity.ts";
import { readQuantity } from "./quantity/range.ts";
import { readRatio } from "./quantity/ratio.ts";
import { mayStart } from "./quantity/numbers/start.ts";
import { at, type Token, tokensOf } from "./quantity/numbers/token.ts";
import { readScaled, readVague } from "./quantity/vague.ts";
import { isNotAFigure } from "./rejected/not-a-figure.ts";
import { isNamedElsewhere } from "./rejected/word-name.ts";
import { skipNonNumber } from "./rejected/not-a-number.ts";

/** The figures of an article in reading order, each with its period where the article gives one. */
export function readFigures(
  reading: Reading,
  dates: DateExpression[],
  quotations: Quotation[],
  inherit = true,
): Figure[] {
  const figures: Figure[] = [];
  for (const sentence of reading.sentences) {
    if (reading.paragraphs[sentence.paragraph]?.story !== true || !mayHoldFigure(sentence.words)) continue;
    const tokens = tokensOf(reading.text, sentence.start, sentence.end);
    const before = figures.slice(-6).filter((figure) => sentence.start - figure.end < 400);
    const here: Here = {
      reading,
      tokens,
      dates,
      quotations,
      earlier: figures,
      before,
      found: [],
      attribution: null,
    };
    readSentence(here);
    for (const figure of here.found) figures.push(figure);
  }
  const shared = sharePeriods(reading, figures);
  if (!inherit) return shared;
  return measureBases(reading, inheritPeriods(reading, shared, dates, quotations), dates);
}

/** A sentence being read. */
interface Here {
  reading: Reading;
  tokens: Token[];
  dates: DateExpression[];
  quotations: Quotation[];
  /** All figures of the sentences before. */
  earlier: Figure[];
  /** The last of them, where they stand just before. */
  before: Figure[];
  found: Figure[];
  attribution: Attribution | null;
}

function readSentence(here: Here): void {
  const { tokens, found } = here;
  for (let place = 0; place < tokens.length;) {
    if (!mayStart(tokens, place)) {
      place += 1;
      continue;
    }
    const skipped = skipNonNumber(tokens, place);
    if (skipped > place) {
      place = skipped;
      continue;
    }
    const quantity =
      readRatio(tokens, place) ??
      readVague(tokens, place) ??
      readScaled(tokens, place) ??
      readQuantity(tokens, place);
    place = quantity?.to ?? place + 1;
    const figure = quantity === null ? null : figureOf(here, quantity);
    if (figure !== null) found.push(asConversion(here.reading.text, figure, found.at(-1)));
  }
}

function figureOf(here: Here, read: Quantity): Figure | null {
  const { tokens, reading, dates, quotations } = here;
  const { text } = reading;
  const before = here.found.length > 7 ? here.found.slice(-8) : [...here.before, ...here.found];
  const homely = withHomeMoney(text, tokens, read);
  const counted = inMillions(text, tokens, homely, before, here.earlier);
  const pointed = asSum(text, tokens, asPoints(text, tokens, counted, before.at(-1)));
  const quantity = asAge(
    tokens,
    withEarlierUnit(
      text,
      tokens,
      asBloodAlcohol(tokens, asLarge(text, tokens, pointed, before.at(-1))),
      before,
    ),
    before.at(-1),
  );
  if (isNotAFigure(tokens, quantity) || isNamedElsewhere(text, tokens, quantity)) return null;
  // “cents” alone are those of the money spoken of
  if (quantity.unit === "cent" && quantity.unitDetail === undefined) {
    const money = before.findLast(({ unit }) => /^(?:EUR|AUD|NZD|CAD|HKD|SGD|ZAR)$/.test(unit));
    const code = money?.unit ?? homeDollar(text);
    if (code !== "USD") quantity.unitDetail = code;
  }
  if (quantity.unit === "grand") {
    // Of which currency, the sums printed before tell; else nobody does.
    const money = [...here.earlier, ...here.found].findLast(({ unit }) => /^[A-Z]{3}$/.test(unit));
    if (money === undefined) return null;
    quantity.unit = money.unit;
  }
  if (quantity.unit === SHILLING) {
    const code = homeShilling(text);
    if (code === null) return null;
    quantity.unit = code;
  }
  const last = at(tokens, quantity.to - 1);
  // “the 63-year-old's career”
  const owner = quantity.unit === "age" && last.lower.endsWith("'s") ? 2 : 0;
  const cut = span(text, at(tokens, startOf(tokens, quantity)).start, last.end - owner);
  if (quantity.unit === "count" && isInDate(dates, cut.start, cut.end) && !isRun(tokens, quantity.to))
    return null;
  if (quantity.unit === "USD" && isBareDollar(cut.words)) quantity.unit = homeDollar(text);
  if (quantity.unit === "GBP") quantity.unit = homePound(text, cut.words);
  if (quantity.unit === "GBP" && isForeignPound(text, tokens, quantity)) {
    quantity.unit = "mass";
    quantity.unitDetail = "pound";
  }
  here.attribution ??= readAttribution(text, tokens);
  const thing = readCounted(text, tokens, quantity, before);
  const per = readPer(text, cut, thing, at(tokens, tokens.length - 1).end);
  return {
    ...cut,
    ...inMainUnit(quantity),
    counted: thing,
    ...(per === null ? {} : { per }),
    modifier: readModifier(tokens, quantity),
    change: quantity.vague || quantity.rule === LEAD_RULE ? null : readChange(text, tokens, quantity, before),
    period: isBesideName(tokens, quantity, cut.words)
      ? diedAt(reading, cut, dates)
      : periodOf(reading, cut, dates, quotations),
    vague: quantity.vague,
    statedBy: statedBy(here.attribution, cut.start, quotations),
    rule: quantity.rule,
  };
}

/** “Dean Cole, | 46|, will be sentenced on April 4”: an age of now; not “In 2020, | 2-year-old | Dean died”, “aged 21, | 31 | and 49”. */
const isBesideName = (tokens: Token[], { unit, from, to }: Quantity, words: string): boolean =>
  unit === "age" &&
  /^[,(]$/.test(at(tokens, from - 1).text) &&
  !/^\d/.test(at(tokens, from - 2).text) &&
  !(words.endsWith("-old") && /^\p{Lu}/u.test(tokens[to]?.text ?? ""));

/** “for nine | quarters in a row”: counted, though a length of time too. */
const isRun = (tokens: Token[], place: number): boolean =>
  at(tokens, place).lower === "quarters" &&
  /^(?:in a row|running)/.test([1, 2, 3].map((k) => at(tokens, place + k).lower).join(" "));

/** The longest time expression that could hold a figure, in characters. */
const LONGEST_DATE = 120;

function isInDate(dates: DateExpression[], start: number, end: number): boolean {
  return near(dates, { start: start - LONGEST_DATE, end }).some(
    (date) => date.start <= start && end <= date.end,
  );
}

/** The span begins at the number, its sign or its currency: not at the “~” or “sub-” that only modifies it. */
function startOf(tokens: Token[], quantity: Quantity): number {
  const first = at(tokens, quantity.from);
  if (/^[~≈]$/.test(first.text) || (first.lower === "minus" && quantity.value > 0)) return quantity.from + 1;
  return first.lower === "sub" ? quantity.from + 2 : quantity.from;
}
