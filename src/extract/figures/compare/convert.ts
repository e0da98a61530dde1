import type { Figure } from "../figure.ts";

/** Size of a unit in the base unit of its kind: metres, kilograms, square metres, litres, metres per second. */
const SIZES: Record<string, number> = {
  "distance kilometre": 1000,
  "distance metre": 1,
  "distance centimetre": 0.01,
  "distance millimetre": 0.001,
  "distance mile": 1609.344,
  "distance nautical mile": 1852,
  "distance yard": 0.9144,
  "distance foot": 0.3048,
  "distance inch": 0.0254,
  "mass kilogram": 1,
  "mass gram": 0.001,
  "mass milligram": 1e-6,
  "mass tonne": 1000,
  "mass pound": 0.45359237,
  "mass ounce": 0.028349523,
  "mass stone": 6.35029318,
  "area square metre": 1,
  "area square kilometre": 1e6,
  "area square mile": 2589988.11,
  "area square foot": 0.09290304,
  "area hectare": 10_000,
  "area acre": 4046.8564224,
  "volume litre": 1,
  "volume millilitre": 0.001,
  "volume cubic metre": 1000,
  "volume cubic foot": 28.3168466,
  "speed mile per hour": 0.44704,
  "speed kilometre per hour": 1 / 3.6,
  "speed metre per second": 1,
  "speed knot": 0.514444,
};

/** The value of a figure in the unit of another; null where they do not measure the same, or in the same unit. */
export function convert(figure: Figure, into: Figure): number | null {
  if (figure.unit !== into.unit || figure.unitDetail === into.unitDetail) return null;
  const units = `${figure.unitDetail} ${into.unitDetail}`;
  if (units === "celsius fahrenheit") return nearest(into.value, figure.value * 1.8 + 32, figure.value * 1.8);
  if (units === "fahrenheit celsius")
    return nearest(into.value, (figure.value - 32) / 1.8, figure.value / 1.8);
  const from = SIZES[`${figure.unit} ${figure.unitDetail}`];
  const to = SIZES[`${into.unit} ${into.unitDetail}`];
  return from === undefined || to === undefined ? null : (figure.value * from) / to;
}

/** A reading or a difference: 30C is 86F, but a rise of 2C is one of 3.6F. The one that is meant is the one that fits. */
function nearest(printed: number, reading: number, difference: number): number {
  return Math.abs(printed - difference) < Math.abs(printed - reading) ? difference : reading;
}
