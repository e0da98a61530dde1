import { at, joins, type Token, tokensOf } from "../quantity/numbers/token.ts";
import { UNIT_LIST } from "./unit-list.ts";

/** A unit and, where it has several sizes, which: `distance` `kilometre`. */
export interface UnitRead {
  unit: string;
  detail: string | null;
  to: number;
}

/** Upper-case signs: `32C`, `120F`, `5W`, `450 Nm`; these mean something else in lower case. */
const EXACT = new Map<string, [string, string]>([
  ["C", ["temperature", "celsius"]],
  ["F", ["temperature", "fahrenheit"]],
  ["°C", ["temperature", "celsius"]],
  ["°F", ["temperature", "fahrenheit"]],
  ["Nm", ["torque", "newton metre"]],
  ["nm", ["distance", "nanometre"]],
  ["PS", ["power", "horsepower"]],
  ["W", ["power", "watt"]],
  ["MB", ["data", "megabyte"]],
  ["L", ["volume", "litre"]],
  ["Mt", ["mass", "megatonne"]],
]);

/** Short signs that are words or names elsewhere are read only as printed here. */
const ONLY_EXACT = new Set(["w", "ps", "l", "nm", "v", "gb", "mb", "tb", "st", "bp", "°"]);

const GLUED_ONLY = new Set(["m", "g", "l", "v", "st", "w", "″", "in", "ins", "h", "yo", "y/o"]);

const UNITS = new Map<string, [string, string | null]>();

for (const [unit, detail, printed] of UNIT_LIST) {
  for (const words of printed.split(" ")) {
    const key = words.replaceAll("_", " ");
    if (!UNITS.has(key)) UNITS.set(key, [unit, detail]);
    if (/[a-z]{3}$|^(?:lb|yd|yr|hr|kw)$/.test(key) && !key.endsWith("s") && !UNITS.has(`${key}s`))
      UNITS.set(`${key}s`, [unit, detail]);
    const plural = key.replace(/^(mile|kilometre|kilometer|metre|meter|part|degree) (?=per|an|c|f)/, "$1s ");
    if (plural !== key) UNITS.set(plural, [unit, detail]);
  }
}

/** The first tokens of all units: most words begin none. */
const FIRST = new Set(
  [...UNITS.keys(), ...EXACT.keys(), "sq. m", "f"].map((key) => tokensOf(key, 0, key.length)[0]?.lower),
);

const LONGEST = 5;

/** The longest unit that starts at a token, or null. `glued` signs (`5g`, `3m`) stand against the number. */
export function unitAt(tokens: Token[], from: number): UnitRead | null {
  const first = at(tokens, from);
  // “24 US gallons”, “one imperial pint”: each has its own size
  if (first.text === "US" || first.lower === "imperial") {
    const read = unitAt(tokens, from + 1);
    if (read === null || !/^(?:volume|mass)$/.test(read.unit)) return null;
    return { ...read, detail: `${first.lower === "imperial" ? "imperial" : "US"} ${read.detail}` };
  }
  if (first.kind === "number" || !FIRST.has(first.lower)) return null;
  let text = "";
  let found: UnitRead | null = null;
  for (let to = from + 1; to <= from + LONGEST; to++) {
    const token = at(tokens, to - 1);
    if (token.text === "" || (to > from + 1 && token.text === "-" && !token.glued)) break;
    text += (to > from + 1 && !token.glued ? " " : "") + token.text;
    const lower = text.toLowerCase().replace(/^sq\. /, "sq ");
    if (to === from + 1 && GLUED_ONLY.has(text) && !first.glued) continue;
    if (to === from + 1 && text === "f" && isConverted(tokens, from))
      return { unit: "temperature", detail: "fahrenheit", to };
    const letter = text.length === 1 && /^[A-Z]$/.test(text);
    if (letter && to === from + 1 && /^[GMVT]$/.test(text)) continue;
    // “14-16 FT”: free throws
    if (to === from + 1 && text === "FT" && !first.glued) continue;
    if (lower === "ha" && (text !== "ha" || /^(?:ha|!)$/.test(at(tokens, to).lower))) continue;
    const read = EXACT.get(text) ?? (ONLY_EXACT.has(lower) && !first.glued ? undefined : UNITS.get(lower));
    // A digit after the sign belongs to it (`m2`) or makes it a name (`5G2`).
    const digit = at(tokens, to).kind === "number" && at(tokens, to).glued;
    // “900 H&M stores”
    if (letter && at(tokens, to).text === "&" && at(tokens, to).glued) break;
    // “12 F-16s”
    if (letter && joins(tokens, to) && at(tokens, to + 1).kind === "number") break;
    // “25 C.F.R.”
    if (letter && at(tokens, to).text === "." && at(tokens, to + 1).glued) break;
    if (read !== undefined && (!digit || read[1] === "foot")) found = { unit: read[0], detail: read[1], to };
  }
  return found;
}

/** “29C (84 | f)”: degrees told again */
const isConverted = (tokens: Token[], place: number): boolean =>
  at(tokens, place).glued &&
  at(tokens, place + 1).text === ")" &&
  at(tokens, place - 2).text === "(" &&
  /^(?:C|°C|Celsius|celsius)$/.test(at(tokens, place - 3).text);

/** “-old” after a unit of time makes it an age: `seven-year-old`, “50 years old”, “18 years of age”. */
export function ageAfter(tokens: Token[], unit: UnitRead): UnitRead | null {
  if (unit.unit !== "duration" || !/^(?:year|month|week|day|hour)$/.test(unit.detail ?? "")) return null;
  const place = at(tokens, unit.to).text === "-" ? unit.to + 1 : unit.to;
  const next = at(tokens, place).lower;
  if (/^old(?:s|'s)?$/.test(next)) return { unit: "age", detail: unit.detail, to: place + 1 };
  if (next === "of" && at(tokens, place + 1).lower === "age")
    return { unit: "age", detail: unit.detail, to: place + 2 };
  return null;
}
