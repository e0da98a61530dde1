import { at, type Token } from "./token.ts";

/** A unit and, where it has several sizes, which: `distance` `kilometre`. */
export interface UnitRead {
  unit: string;
  detail: string | null;
  to: number;
}

/** unit, its size, the ways it is printed. Words may stand in the plural. */
const LIST: [string, string | null, string][] = [
  ["percent", null, "% ％ percent per_cent per-cent pct pc"],
  ["percentage point", null, "percentage_point percent_point %_point per_cent_point %pt ppt"],
  ["basis point", null, "basis_point bp bps"],
  ["age", "year", "yo y/o"],
  ["duration", "second", "second sec millisecond"],
  ["duration", "minute", "minute min"],
  ["duration", "hour", "hour hr"],
  ["duration", "day", "day night"],
  ["duration", "week", "week"],
  ["duration", "fortnight", "fortnight"],
  ["duration", "month", "month"],
  ["duration", "year", "year yr"],
  ["duration", "decade", "decade"],
  ["duration", "century", "century centuries"],
  ["distance", "kilometre", "km kilometre kilometer"],
  ["distance", "metre", "m metre meter"],
  ["distance", "centimetre", "cm centimetre centimeter"],
  ["distance", "millimetre", "mm millimetre millimeter"],
  ["distance", "micrometre", "μm µm micrometre micrometer micron"],
  ["distance", "nanometre", "nm nanometre nanometer"],
  ["distance", "mile", "mile"],
  ["distance", "nautical mile", "nautical_mile"],
  ["distance", "light-year", "light_year light-year"],
  ["distance", "yard", "yard yd"],
  ["distance", "foot", "foot feet ft"],
  ["distance", "inch", "inch inches in ″"],
  ["speed", "mile per hour", "mph mile_per_hour mile_an_hour"],
  [
    "speed",
    "kilometre per hour",
    "km/h km/hr kmh kph kmph kilometre_per_hour kilometer_per_hour kilometre_an_hour",
  ],
  ["speed", "metre per second", "m/s metre_per_second meter_per_second"],
  ["speed", "knot", "knot"],
  ["temperature", "degree", "° degree"],
  ["temperature", "celsius", "°c ° celsius degree_celsius degree_centigrade celsius centigrade degree_c"],
  ["temperature", "fahrenheit", "°f degree_fahrenheit fahrenheit degree_f"],
  ["mass", "kilogram", "kg kilo kilogram kilogramme"],
  ["mass", "gram", "g gram gramme"],
  ["mass", "milligram", "mg milligram"],
  ["mass", "microgram", "mcg μg µg microgram"],
  ["mass", "tonne", "tonne metric_ton"],
  ["mass", "ton", "ton"],
  ["mass", "pound", "lb"],
  ["mass", "ounce", "ounce oz"],
  ["mass", "stone", "stone st"],
  ["mass", "carat", "carat"],
  ["area", "square metre", "sq_m sqm m2 m² square_metre square_meter sq_metre sq_meter"],
  ["area", "square foot", "sq_ft sqft square_foot square_feet sq_foot sq_feet ft2"],
  ["area", "square kilometre", "sq_km sqkm km2 km² square_kilometre square_kilometer"],
  ["area", "square mile", "sq_mile square_mile"],
  ["area", "hectare", "ha hectare"],
  ["area", "acre", "acre"],
  ["volume", "litre", "litre liter l"],
  ["volume", "millilitre", "ml millilitre milliliter"],
  ["volume", "fluid ounce", "fluid_ounce fl_oz"],
  ["volume", "gallon", "gallon"],
  ["volume", "pint", "pint"],
  ["volume", "quart", "quart"],
  ["volume", "barrel", "barrel"],
  ["volume", "cubic metre", "cubic_metre cubic_meter m3"],
  ["volume", "cubic foot", "cubic_foot cubic_feet"],
  ["power", "watt", "w watt"],
  ["power", "kilowatt", "kw kilowatt"],
  ["power", "megawatt", "mw megawatt"],
  ["power", "gigawatt", "gw gigawatt"],
  ["power", "horsepower", "hp bhp ps horsepower brake_horsepower"],
  ["energy", "kilowatt hour", "kwh kilowatt_hour kilowatt-hour"],
  ["energy", "megawatt hour", "mwh megawatt_hour megawatt-hour"],
  ["energy", "gigawatt hour", "gwh gigawatt_hour gigawatt-hour"],
  ["energy", "terawatt hour", "twh terawatt_hour terawatt-hour"],
  ["energy", "calorie", "calorie kcal kilocalorie"],
  ["torque", "newton metre", "nm newton_metre newton_meter"],
  ["torque", "pound-foot", "lb-ft lb_ft pound-feet pound-foot"],
  ["data", "gigabyte", "gb gigabyte"],
  ["data", "megabyte", "mb megabyte"],
  ["data", "terabyte", "tb terabyte"],
  ["data rate", "megabit per second", "mbps"],
  ["frequency", "hertz", "hz hertz"],
  ["frequency", "megahertz", "mhz megahertz"],
  ["frequency", "gigahertz", "ghz gigahertz"],
  ["frequency", "revolution per minute", "rpm"],
  ["sound", "decibel", "db decibel"],
  ["pressure", "gigapascal", "gpa gigapascal"],
  ["charge", "milliampere-hour", "mah"],
  ["current density", "ampere per square centimetre", "a/cm2"],
  ["voltage", "volt", "v volt"],
  ["capacitance", "farad", "farad"],
  ["consumption", "mile per gallon", "mpg mile_per_gallon"],
  ["concentration", "part per billion", "ppb part_per_billion"],
  ["concentration", "part per million", "ppm part_per_million"],
];

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
]);

/** Short signs that are words or names elsewhere are read only as printed here. */
const ONLY_EXACT = new Set(["w", "ps", "l", "nm", "v", "gb", "mb", "tb", "st", "bp", "°"]);

const GLUED_ONLY = new Set(["m", "g", "l", "v", "st", "w", "″", "in", "yo", "y/o"]);

const UNITS = new Map<string, [string, string | null]>();

for (const [unit, detail, printed] of LIST) {
  for (const words of printed.split(" ")) {
    const key = words.replaceAll("_", " ");
    if (!UNITS.has(key)) UNITS.set(key, [unit, detail]);
    if (/[a-z]{3}$|^(?:lb|yd|yr|hr|kw)$/.test(key) && !key.endsWith("s") && !UNITS.has(`${key}s`))
      UNITS.set(`${key}s`, [unit, detail]);
    const plural = key.replace(/^(mile|kilometre|kilometer|metre|meter|part|degree) (?=per|an|c|f)/, "$1s ");
    if (plural !== key) UNITS.set(plural, [unit, detail]);
  }
}

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
  if (first.kind === "number" || first.text === "") return null;
  let text = "";
  let found: UnitRead | null = null;
  for (let to = from + 1; to <= from + LONGEST; to++) {
    const token = at(tokens, to - 1);
    if (token.text === "" || (to > from + 1 && token.text === "-" && !token.glued)) break;
    text += (to > from + 1 && !token.glued ? " " : "") + token.text;
    const lower = text.toLowerCase().replace(/^sq\. /, "sq ");
    if (to === from + 1 && GLUED_ONLY.has(text) && !first.glued) continue;
    if (to === from + 1 && /^[GMVT]$/.test(text)) continue;
    if (lower === "ha" && (text !== "ha" || /^(?:ha|!)$/.test(at(tokens, to).lower))) continue;
    const read = EXACT.get(text) ?? (ONLY_EXACT.has(lower) && !first.glued ? undefined : UNITS.get(lower));
    // A digit after the sign belongs to it (`m2`) or makes it a name (`5G2`).
    const digit = at(tokens, to).kind === "number" && at(tokens, to).glued;
    if (read !== undefined && (!digit || read[1] === "foot")) found = { unit: read[0], detail: read[1], to };
  }
  return found;
}

/** “-old” after a unit of time makes it an age: `seven-year-old`, “50 years old”, “18 years of age”. */
export function ageAfter(tokens: Token[], unit: UnitRead): UnitRead | null {
  if (unit.unit !== "duration" || !/^(?:year|month|week|day|hour)$/.test(unit.detail ?? "")) return null;
  const place = at(tokens, unit.to).text === "-" ? unit.to + 1 : unit.to;
  const next = at(tokens, place).lower;
  if (/^olds?$/.test(next)) return { unit: "age", detail: unit.detail, to: place + 1 };
  if (next === "of" && at(tokens, place + 1).lower === "age")
    return { unit: "age", detail: unit.detail, to: place + 2 };
  return null;
}

const PERSON_OR_THING =
  /^(?:man|woman|boy|girl|guy|baby|teen|teenager|lineman|frame|fish|bomb|dog|pig|weight|dumbbell|bag|beast|cat|carp|salmon|tuna)$/;

const WEIGHING = /^(?:weigh\w*|weight|heav\w+|diet\w*|slim\w*|shed\w*|shape|torque|stone)$/;

/** Pounds of weight: “a 300-pound man”, “dropping from 208 pounds”; else they are money. */
export function isWeight(tokens: Token[], place: number, hyphen: boolean, magnitude: number): boolean {
  if (!/^pounds?$/.test(at(tokens, place).lower) || magnitude > 3) return false;
  if (hyphen) return PERSON_OR_THING.test(at(tokens, place + 1).lower);
  for (let k = Math.max(0, place - 25); k < place + 15; k++)
    if (WEIGHING.test(at(tokens, k).lower)) return true;
  return false;
}
