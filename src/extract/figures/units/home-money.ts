import type { Quantity } from "../quantity/quantity.ts";
import { at, type Token } from "../quantity/numbers/token.ts";

const SHILLINGS: [RegExp, string][] = [
  [/\b(?:Kenyans?|Kenya|Nairobi|Mombasa|KSh|Ksh)\b/, "KES"],
  [/\b(?:Tanzanians?|Tanzania|Dar es Salaam|Dodoma|Zanzibar|TSh|Tsh)\b/, "TZS"],
  [/\b(?:Ugandans?|Uganda|Kampala|USh|Ush)\b/, "UGX"],
];

/** Money several countries call by one name: its names, then for each country what of it a text speaks of, and the code. */
const SHARED: [string, [RegExp, string][]][] = [
  ["shilling shillings", SHILLINGS],
  ["franc francs", [[/\b(?:Swiss|Switzerland|Zurich|Geneva)\b/, "CHF"]]],
  [
    "peso pesos",
    [
      [/\bMexic(?:o|an)\b/, "MXN"],
      [/\b(?:Philippines?|Filipinos?|Manila)\b/, "PHP"],
      [/\b(?:Argentin(?:a|e|ian)|Buenos Aires)\b/, "ARS"],
      [/\b(?:Colombian?|Bogot[aá])\b/, "COP"],
      [/\b(?:Chile|Chilean|Santiago)\b/, "CLP"],
    ],
  ],
  [
    "krone kroner",
    [
      [/\b(?:Norway|Norwegians?|Oslo)\b/, "NOK"],
      [/\b(?:Denmark|Danish|Danes?|Copenhagen)\b/, "DKK"],
    ],
  ],
  [
    "krona kronor",
    [
      [/\b(?:Sweden|Swedish|Swedes?|Stockholm)\b/, "SEK"],
      [/\b(?:Iceland(?:ic|ers?)?|Reykjavik)\b/, "ISK"],
    ],
  ],
];
const BY_NAME = new Map(
  SHARED.flatMap(([names, countries]) => names.split(" ").map((name) => [name, countries] as const)),
);

/**
 * “3.42 billion francs” of a text that speaks of Switzerland and “50 pesos” of one of Mexico are CHF and MXN. Where a text
 * speaks of none of the countries, or of two, the number counts francs and no currency is said.
 */
export function withHomeMoney(text: string, tokens: Token[], quantity: Quantity): Quantity {
  if (quantity.unit !== "count" || quantity.attribute !== null) return quantity;
  const name = at(tokens, quantity.to).lower;
  const codes = BY_NAME.get(name)?.filter(([country]) => country.test(text)) ?? [];
  const [only] = codes;
  if (only === undefined || codes.length > 1) return quantity;
  return { ...quantity, to: quantity.to + 1, unit: only[1], measured: true, rule: "currency" };
}

/** “Sh500 million”, “10,000/-”, “4m shillings” of a text that speaks of one of the three countries; null where it speaks of none or of two. */
export function homeShilling(text: string): string | null {
  const codes = SHILLINGS.filter(([country]) => country.test(text));
  return codes.length === 1 ? (codes[0]?.[1] ?? null) : null;
}

const POUNDS: [RegExp, string][] = [
  [/\b(?:Egypt(?:ian|ians)?|Cairo)\b/, "EGP"],
  [/\b(?:Leban(?:on|ese)|Beirut)\b/, "LBP"],
  [/\b(?:Syrian?|Syrians|Damascus)\b/, "SYP"],
  [/\b(?:Sudan(?:ese)?|Khartoum)\b/, "SDG"],
];

const STERLING =
  /£|\b(?:Brit(?:ain|ish|ons?)|UK|England|English|London|Scot(?:land|s|tish)|Wales|Welsh|Ireland|Irish|sterling|pence)\b|U\.K\./;

/**
 * “fined 5,000 pounds” of a text that speaks of Egypt, and not of Britain, is EGP; of Britain, of both, or of two such
 * countries GBP. Refused: “£5,000”.
 */
export function homePound(text: string, words: string): string {
  if (!/\bpounds?$/i.test(words)) return "GBP";
  let code = known.get(text);
  if (code === undefined) {
    const codes = STERLING.test(text) ? [] : POUNDS.filter(([country]) => country.test(text));
    code = codes.length === 1 ? (codes[0]?.[1] ?? "GBP") : "GBP";
    known.clear();
    known.set(text, code);
  }
  return code;
}

const known = new Map<string, string>();
