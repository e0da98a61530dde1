/** Small units: what they are hundredths of, and the detail that says how they were printed. */
const SMALL = new Map([
  ["pence", { unit: "GBP", detail: "pence", power: -2 }],
  ["cent", { unit: "USD", detail: "cent", power: -2 }],
  ["sen", { unit: "MYR", detail: "sen", power: -2 }],
  ["percentage point", { unit: "percent", detail: "point", power: 0 }],
  ["basis point", { unit: "percent", detail: "point", power: -2 }],
]);

interface Measure {
  unit: string;
  unitDetail?: string | undefined;
  value: number;
  valueTo?: number | undefined;
}

/**
 * A measure in the unit figures are compared in, its words as printed: “8.4p” 0.084 GBP, “5 cents” 0.05 USD, “66.7 Australian
 * cents” 0.667 AUD, “35 basis points” 0.35 percentage points. Refused: “£8.40”, “35 points”.
 */
export function inMainUnit({ unit, unitDetail, value, valueTo }: Measure): Measure {
  const small = SMALL.get(unit);
  const same = unitDetail === undefined ? {} : { unitDetail };
  const to = valueTo === undefined ? {} : { valueTo };
  if (small === undefined) return { unit, ...same, value, ...to };
  const shift = (printed: number): number => Number(`${printed}e${small.power}`);
  return {
    unit: /^[A-Z]{3}$/.test(unitDetail ?? "") ? (unitDetail ?? small.unit) : small.unit,
    unitDetail: small.detail,
    value: shiftable(value) ? shift(value) : value * 10 ** small.power,
    ...(valueTo === undefined ? {} : { valueTo: shift(valueTo) }),
  };
}

/** Printed without an exponent of its own. */
const shiftable = (value: number): boolean => !String(value).includes("e");

/** The unit as it was printed, for what is left out after it: “from 140 pence to 120”. */
export function printedUnit(measure: Measure): Measure {
  for (const [unit, { detail, power, unit: main }] of SMALL) {
    if (measure.unitDetail !== detail || (unit === "percentage point") !== (power === 0)) continue;
    if (power === 0 && measure.unit !== main) continue;
    const code = /^[A-Z]{3}$/.test(measure.unit) ? { unitDetail: measure.unit } : {};
    return { unit, ...code, value: Number((measure.value * 10 ** -power).toPrecision(12)) };
  }
  return measure;
}
