import { readFileSync } from "node:fs";
import { z } from "zod";
import { readDates } from "../../src/extract/dates/dates.ts";
import type { Figure } from "../../src/extract/figures/figure.ts";
import { readFigures } from "../../src/extract/figures/figures.ts";
import { read } from "../../src/extract/reading.ts";

const GoldQuantity = z.object({
  value: z.string(),
  unit: z.string(),
  normalized_unit: z.string(),
  change: z.string(),
});
type GoldQuantity = z.infer<typeof GoldQuantity>;
const Sentences = z.array(z.object({ text: z.string(), quantities: z.array(GoldQuantity) }));

interface Range {
  low: number;
  high: number;
}

/** Gold `one of the …` counts as 1 there: left out on both sides (and everywhere else we never read it). */
const isOneOf = (text: string, gold: GoldQuantity): boolean =>
  gold.value.replace(/\.0$/, "") === "1" &&
  new RegExp(`\\bone of (?:the|his|her|its|their)\\b`, "i").test(text) &&
  !/(?<![\d.])\b1\b(?!\.\d)/.test(text);

/** Prints value, value + unit and value + change F1 on sentences of NewsQuant, and every miss. */
export function newsquant(file: string): void {
  const sentences = Sentences.parse(JSON.parse(readFileSync(file, "utf8")));
  const score = { gold: 0, ours: 0, value: 0, unit: 0, change: 0, outcome: 0 };
  const lines: string[] = [];
  const magnitude: string[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const reading = read(sentence.text, null);
    const figures = readFigures(reading, readDates(reading), []);
    const gold = sentence.quantities.filter((quantity) => !isOneOf(sentence.text, quantity));
    const left = new Set(figures);
    const unmatched: GoldQuantity[] = [];
    for (const want of gold) {
      const options = [...left].filter((figure) => sameValue(rangeOf(want.value), figure));
      const got = options.find((figure) => sameUnit(want, figure)) ?? options[0];
      if (got === undefined) {
        unmatched.push(want);
        continue;
      }
      left.delete(got);
      score.value += 1;
      if (sameUnit(want, got)) score.unit += 1;
      else
        lines.push(
          `${index} unit ${want.value} ${want.unit} (${want.normalized_unit}) ← “${got.words}” ${got.unit} ${got.unitDetail ?? ""} ${got.counted?.words ?? ""}`,
        );
      if (marksOf(got).includes(want.change)) score.change += 1;
      else if (outcomeOf(got) === want.change) score.outcome += 1;
      else
        lines.push(
          `${index} change ${want.value} ${want.change} ← ${marksOf(got).join(" or ")} “${got.words}” in “${sentence.text.slice(0, 150)}”`,
        );
    }
    // “twice as loud” and “dozens” carry no value in the gold unless it says so.
    const spare = [...left].filter((figure) => !figure.vague && figure.unit !== "multiplier");
    score.gold += gold.length;
    score.ours += figures.length - (left.size - spare.length);
    for (const want of unmatched) {
      const off = spare.find((figure) => isMagnitudeError(rangeOf(want.value), figure));
      if (off !== undefined)
        magnitude.push(
          `${index} gold ${want.value} ${want.unit} ← “${off.words}” ${off.value} in “${sentence.text}”`,
        );
      lines.push(`${index} missed ${want.value} ${want.unit} in “${sentence.text.slice(0, 200)}”`);
    }
    for (const figure of spare)
      lines.push(
        `${index} extra “${figure.words}” ${figure.value}${figure.valueTo === undefined ? "" : `–${figure.valueTo}`} ${figure.unit} in “${sentence.text.slice(0, 200)}”`,
      );
  }
  const f1 = (right: number): string => ((200 * right) / (score.gold + score.ours)).toFixed(1);
  console.log(
    `NewsQuant: ${score.gold} gold, ${score.ours} read · F1 value ${f1(score.value)} · value + unit ${f1(score.unit)} · value + change ${f1(score.change)}, ${f1(score.change + score.outcome)} where “rose to N” may be marked either way`,
  );
  console.log("  published: compromise numbers() 72 · Recognizers 70 · GPT-3 70.5 · CQE 92.0, 85.6, 88.1");
  console.log(
    `  P ${((100 * score.value) / score.ours).toFixed(1)} R ${((100 * score.value) / score.gold).toFixed(1)} · magnitude errors or errors of the gold ${magnitude.length}`,
  );
  for (const line of [...magnitude.map((text) => `MAGNITUDE ${text}`), ...lines]) console.log(`  ${line}`);
}

function rangeOf(value: string): Range {
  const found = /^(-?[\d.]+(?:E-?\d+)?)(?:\s*-\s*([\d.]+))?$/.exec(value);
  const first = Number(found?.[1]);
  const second = found?.[2] === undefined ? first : Number(found[2]);
  // As printed there, “of 1.3 to 0.03”; ours from the lower end.
  return { low: Math.min(first, second), high: Math.max(first, second) };
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-5 * Math.max(Math.abs(a), Math.abs(b));

function sameValue(gold: Range, figure: Figure): boolean {
  // The gold gives “millions” as 1–10 million, we the least it allows.
  if (figure.vague)
    return gold.low <= figure.value && (figure.value <= gold.high || figure.value <= gold.low * 2);
  const { value, valueTo = value } = printed(figure);
  return near(gold.low, value) && near(gold.high, valueTo);
}

/** The gold counts pence, cents and basis points as printed; ours are parts of a pound, a dollar, a percentage point. */
function printed({ words, unitDetail, value, valueTo }: Figure): { value: number; valueTo?: number } {
  const small =
    /^(?:pence|cent|sen)$/.test(unitDetail ?? "") || (unitDetail === "point" && /basis|bps?$/i.test(words));
  if (!small) return { value, ...(valueTo === undefined ? {} : { valueTo }) };
  return { value: value * 100, ...(valueTo === undefined ? {} : { valueTo: valueTo * 100 }) };
}

function isMagnitudeError(gold: Range, figure: Figure): boolean {
  const power = Math.log10(Math.abs(printed(figure).value / gold.low));
  return Math.abs(power) > 0.9 && Math.abs(power - Math.round(power)) < 1e-6;
}

const CURRENCY: Record<string, string> = {
  dollar: "USD",
  "united states dollar": "USD",
  "australian dollar": "AUD",
  "hong kong dollar": "HKD",
  "pound sterling": "GBP",
  "japanese yen": "JPY",
  euro: "EUR",
  shekel: "ILS",
  "danish krone": "DKK",
  "malaysian ringgit": "MYR",
  "croatian kuna": "HRK",
};

function sameUnit(gold: GoldQuantity, figure: Figure): boolean {
  const unit = gold.normalized_unit.replace(/^(.+?) (?:per|in) .*$/, (whole, first: string) =>
    CURRENCY[first] === undefined && !/^(?:cent|test)$/.test(first) ? whole : first,
  );
  if (unit.startsWith("percentage") || gold.unit === "pc") return figure.unit === "percent";
  if (unit.startsWith("%")) return figure.unit === "ratio" || figure.unit === "percent";
  if (CURRENCY[unit] !== undefined) return figure.unit === CURRENCY[unit];
  if (/^(?:cent|sen)$/.test(unit)) return figure.unitDetail === unit;
  if (unit === "basis point") return figure.unitDetail === "point";
  if (gold.unit === "p") return figure.unitDetail === "pence";
  if (/of age$|^age$/.test(unit)) return figure.unit === "age";
  const detail = figure.unitDetail ?? figure.unit;
  const plain = unit
    .replaceAll("-", " ")
    .replace("revolutions", "revolution")
    .replace("parts", "part")
    .replace("brake ", "")
    .replace("foot pound force", "pound foot")
    .replace("pound mass", "pound");
  const same = detail.replaceAll("-", " ");
  if (
    plain === same ||
    plain.startsWith(`${same} per `) ||
    plain.startsWith(`${same} of `) ||
    gold.unit === figure.unit
  )
    return true;
  if (unit === "-") return figure.unit === "count" || figure.unit === "ratio";
  if (unit === "count") return figure.unit === "multiplier" || figure.unit === "count";
  if (figure.unit !== "count" || figure.counted === null) return false;
  const stem = (word: string): string => word.toLowerCase().replace(/(?:es|s)$/, "");
  const heads = new Set(figure.counted.words.split(/[\s-]+/).map(stem));
  return gold.unit.split(/[\s-]+/).some((word) => heads.has(stem(word)));
}

/** The gold marks the outcome of a change now “=”, now “up”: “dropped 7% to $2.3 billion”, “rose 18 sen to RM23.50”. */
function outcomeOf(figure: Figure): string | null {
  if (figure.change?.kind !== "to") return null;
  return figure.change.direction === "increase" ? "up" : "down";
}

/** The gold has one mark for change and modifier, we keep both: “up nearly 57%” is up there, “up about 19%” is ~. */
function marksOf(figure: Figure): string[] {
  const { change, modifier } = figure;
  const moved = change?.kind === "by" ? [change.direction === "increase" ? "up" : "down"] : [];
  const bound = modifier === null ? [] : [modifier.replace("=", "").replace("~<", "~")];
  return moved.length + bound.length === 0 ? ["="] : [...moved, ...bound];
}
