/** What a run of digits with its separators says; null where it is no number one may print. */
interface Numeral {
  value: number;
  /** Printed with thousands separators: never a year, never part of a name. */
  grouped: boolean;
  decimal: boolean;
}

const PLAIN = /^(?:0|[1-9]\d*)$/;

const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(\.\d+)?$/;

const INDIAN = /^[1-9]\d?(?:,\d{2})+,\d{3}$/;

const DECIMAL = /^\d+\.\d+$/;

const CONTINENTAL = /^[1-9]\d{0,2}(?:\.\d{3})+$/;

const CONTINENTAL_DECIMAL = /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/;

const COMMA_DECIMAL = /^\d+,\d{1,2}$/;

const LONGEST = 24;

/**
 * Reads `85`, `11,431`, `1,478.5`, `10,00,000`, `2.500.000`, `2.500,50`.
 * `25.000` groups thousands only where `counts` says that a count noun follows: “almost 25.000 migrants” but
 * “1.375 litres”. `3,5` is a decimal only where `measures` says that a unit or magnitude follows.
 * Refused: `1,2,3,4`, `22,24,26,31`, `192.168.0.1`, `0800`, 400 digits.
 */
export function readNumeral(text: string, counts: () => boolean, measures: () => boolean): Numeral | null {
  if (text.length > LONGEST) return null;
  const plain = text.replaceAll(",", "");
  if (PLAIN.test(text)) return finite(Number(text), false, false);
  if (GROUPED.test(text)) return finite(Number(plain), true, text.includes("."));
  if (INDIAN.test(text)) return finite(Number(plain), true, false);
  if (CONTINENTAL.test(text) && (text.split(".").length > 2 || counts()))
    return finite(Number(text.replaceAll(".", "")), true, false);
  if (CONTINENTAL_DECIMAL.test(text))
    return finite(Number(text.replaceAll(".", "").replace(",", ".")), true, true);
  if (DECIMAL.test(text) && !/^0\d/.test(text)) return finite(Number(text), false, true);
  if (COMMA_DECIMAL.test(text) && measures()) return finite(Number(text.replace(",", ".")), false, true);
  return null;
}

function finite(value: number, grouped: boolean, decimal: boolean): Numeral | null {
  return Number.isFinite(value) && value < 1e15 ? { value, grouped, decimal } : null;
}
