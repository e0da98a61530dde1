import type { Figure } from "../figure.ts";

/** “just under 296 hp (224 kW / 300 PS)”: the same measure in another unit is as exact and as much a change. */
export function asConversion(text: string, figure: Figure, previous: Figure | undefined): Figure {
  if (previous === undefined) return figure;
  const between = text.slice(previous.end, figure.start);
  // “$118.6 million, or 61 cents per share, in the quarter”
  const other = previous.unit !== figure.unit || previous.unitDetail !== figure.unitDetail;
  if (figure.period === null && previous.period !== null && other && /^,? or (?:about )?$/.test(between))
    return asConversion(text, { ...figure, period: previous.period }, previous);
  if (figure.modifier !== null || figure.change !== null) return figure;
  // “lost 42.3 points, or 0.5 per cent”
  if (/^(?: points?)?,? or $/.test(between) && previous.unit !== figure.unit && previous.change !== null)
    return { ...figure, change: previous.change };
  const money = /^[A-Z]{3}$/;
  const sameKind = previous.unit === figure.unit || (money.test(previous.unit) && money.test(figure.unit));
  if (!/^\s?[(/]\s?$|^ \/ $/.test(between) || !sameKind || figure.unit === "count" || figure.unit === "age")
    return figure;
  return { ...figure, modifier: previous.modifier, change: previous.change };
}
