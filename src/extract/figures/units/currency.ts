import { isClosed } from "../counted/noun-words.ts";
import { isNumberWord, isScale } from "../quantity/numbers/number-words.ts";
import { at, type Token } from "../quantity/numbers/token.ts";
import { CODES, LETTERS, PREFIX, SHILLING, SIGNS, WORDS } from "./currency-names.ts";

/** A currency (ISO 4217) or its small coin; `to` is the token after its words. */
interface CurrencyRead {
  code: string;
  /** `pence`, `cent`: the value counts small coins, so that 68p is never shown as £68. */
  small: string | null;
  to: number;
}

const COINS = new Map<string, [string, string]>([
  ["p", ["GBP", "pence"]],
  ["pence", ["GBP", "pence"]],
  ["penny", ["GBP", "pence"]],
  ["c", ["", "cent"]],
  ["¢", ["", "cent"]],
  ["cent", ["", "cent"]],
  ["cents", ["", "cent"]],
  ["sen", ["MYR", "sen"]],
]);

const AMOUNT = /^\d/;

/** A currency before digits: `£`, `US$`, `US $`, `$US`, `A$`, `HK $`, `Y=`, `EUR 5m`, `USD10m`, `RM23.50`. */
export function currencyBefore(tokens: Token[], from: number): CurrencyRead | null {
  const first = at(tokens, from);
  const next = at(tokens, from + 1);
  const sign = SIGNS.get(first.text);
  if (sign !== undefined) {
    const after = PREFIX.get(next.text);
    const amount = at(tokens, from + 2);
    if (first.text === "$" && after !== undefined && next.glued && AMOUNT.test(amount.text))
      return { code: after, small: null, to: from + 2 };
    const minus = /^[-−–]$/.test(next.text) && next.glued ? from + 2 : from + 1;
    return isAmount(tokens, minus) ? { code: sign, small: null, to: from + 1 } : null;
  }
  if (first.kind !== "word") return null;
  if (isPoundsAhead(tokens, from)) return { code: "GBP", small: null, to: from + 1 };
  const dollar = PREFIX.get(first.text);
  // “HK $5” and “A$5”, but “A $5 million reward”
  const marked = next.glued || first.text.length > 1;
  if (dollar !== undefined && marked && next.text === "$" && AMOUNT.test(at(tokens, from + 2).text))
    return { code: dollar, small: null, to: from + 2 };
  if (first.text === "U" && at(tokens, from + 4).text === "$" && at(tokens, from + 2).text === "S")
    return { code: "USD", small: null, to: from + 5 };
  if ((first.text === "dlr" || first.text === "dlrs") && isAmount(tokens, from + 1))
    return { code: "USD", small: null, to: from + 1 };
  if (first.text === "Y" && next.text === "=" && AMOUNT.test(at(tokens, from + 2).text))
    return { code: "JPY", small: null, to: from + 2 };
  if (!isAmount(tokens, from + 1)) return null;
  if (CODES.has(first.text))
    return { code: first.text === "RMB" ? "CNY" : first.text, small: null, to: from + 1 };
  // “Rs 50 crore”
  if (first.text === "Rs") return { code: "INR", small: null, to: from + 1 };
  const letters = LETTERS.get(first.text);
  if (letters === undefined) return null;
  const large = /[.,]|\d{3}/.test(next.text) || at(tokens, from + 2).kind === "word";
  if (letters === "GBP" && !large) return null;
  // “R2.5 million”, “R500,000”; an “R500” is some machine
  const rand = /[.,]\d/.test(next.text) || /^(?:million|billion|bn)$/.test(at(tokens, from + 2).lower);
  if (letters === "ZAR" && !rand) return null;
  // “Y80 trillion”
  if (letters === "JPY" && !/^(?:million|billion|trillion|bn|tn|trn)$/.test(at(tokens, from + 2).lower))
    return null;
  // “Sh 4 million”, “KSh500”
  if (large && /^(?:shilling|KES|TZS|UGX)$/.test(letters))
    return { code: letters, small: null, to: from + 1 };
  return next.glued ? { code: letters, small: null, to: from + 1 } : null;
}

/** “a loss of | pounds 4.6m”, “cost pounds 250”, as the web printed a lost sign; not “six pounds 5 ounces”, “of pounds 20 years ago”. */
function isPoundsAhead(tokens: Token[], from: number): boolean {
  const { text } = at(tokens, from);
  if ((text !== "pounds" && text !== "Pounds") || !/^[1-9]/.test(at(tokens, from + 1).text)) return false;
  const before = at(tokens, from - 1);
  if (before.kind === "number" || isNumberWord(before.lower) || isScale(before.lower)) return false;
  if (
    before.lower === "of" &&
    at(tokens, from - 2).lower.endsWith("s") &&
    isScale(at(tokens, from - 2).lower.slice(0, -1))
  )
    return false;
  const large = /[.,]\d/.test(at(tokens, from + 1).text) || at(tokens, from + 2).glued;
  const next = at(tokens, from + 2);
  return large || next.kind !== "word" || isClosed(next.lower) || isScale(next.lower) || next.lower === "bn";
}

/** A currency after a number: “10.5 million Australian dollars”, `1,200€`, `68p`, “19 cents”, `110 JPY`. */
export function currencyAfter(tokens: Token[], from: number): CurrencyRead | null {
  const first = at(tokens, from);
  const sign = SIGNS.get(first.text);
  // `1,200€`, but “the 8 $10 notes”.
  if (sign !== undefined && (first.glued || !AMOUNT.test(at(tokens, from + 1).text)))
    return { code: sign, small: null, to: from + 1 };
  if (CODES.has(first.text)) return { code: first.text, small: null, to: from + 1 };
  // “5,000 HK$”
  const dollar = at(tokens, from + 1);
  if (dollar.text === "$" && dollar.glued && at(tokens, from + 2).kind !== "number") {
    const code = new Map([
      ["HK", "HKD"],
      ["US", "USD"],
      ["A", "AUD"],
      ["AU", "AUD"],
      ["NZ", "NZD"],
      ["C", "CAD"],
    ]).get(first.text);
    if (code !== undefined) return { code, small: null, to: from + 2 };
  }
  // “66.7 US cents”, “50 million U.S. dollars”
  const country = countryAt(tokens, from);
  const named = /^(?:(cents?)|dollars?)$/.exec(at(tokens, country?.to ?? from).lower);
  if (country !== null && named !== null)
    return { code: country.code, small: named[1] === undefined ? null : "cent", to: country.to + 1 };
  // “8.2 trillion won”
  if (first.lower === "won" && /^(?:billion|trillion|bn|trn)$/.test(at(tokens, from - 1).lower))
    return { code: "KRW", small: null, to: from + 1 };
  // “10,000/- a day”
  if (first.text === "/" && at(tokens, from + 1).text === "-" && at(tokens, from + 1).glued && first.glued)
    return { code: SHILLING, small: null, to: from + 2 };
  const coin = COINS.get(first.lower);
  if (coin !== undefined && (first.text.length > 1 || first.text === "¢" || isCoin(tokens, from)))
    return { code: coin[0], small: coin[1], to: from + 1 };
  for (let length = 3; length > 0; length--) {
    let key = "";
    for (let k = from; k < from + length; k++)
      key += (k > from && !at(tokens, k).glued ? " " : "") + at(tokens, k).lower;
    const code = WORDS.get(key);
    if (code !== undefined) return { code, small: null, to: from + length };
  }
  return null;
}

const COUNTRIES = new Map([
  ["US", "USD"],
  ["U.S.", "USD"],
  ["American", "USD"],
  ["United States", "USD"],
  ["Australian", "AUD"],
  ["Canadian", "CAD"],
]);

/** Whose dollars they are: “US”, “U.S.”, “Canadian”. */
function countryAt(tokens: Token[], from: number): { code: string; to: number } | null {
  let text = "";
  for (let to = from + 1; to <= from + 4; to++) {
    const token = at(tokens, to - 1);
    text += (to > from + 1 && !token.glued ? " " : "") + token.text;
    const code = COUNTRIES.get(text);
    if (code !== undefined) return { code, to };
  }
  return null;
}

/** “$76 US | a barrel”, “$40 million Canadian |.”: said behind a sum in dollars; not “$5 million Canadian farms”. */
export function dollarsAfter(tokens: Token[], from: number): { code: string; to: number } | null {
  const country = countryAt(tokens, from);
  if (country === null || at(tokens, from).glued) return null;
  const next = at(tokens, country.to);
  return next.kind === "word" && !isClosed(next.lower) ? null : country;
}

/** `68p` and “68 p at 1112 p” are pence, a single `c` only when glued: `85c`. `C` is Celsius. */
function isCoin(tokens: Token[], from: number): boolean {
  const coin = at(tokens, from);
  if (coin.text === "p")
    return !(coin.glued && /^(?:480|720|1080|1440|2160)$/.test(at(tokens, from - 1).text));
  return coin.text === "c" && coin.glued;
}

function isAmount(tokens: Token[], place: number): boolean {
  const { kind, text } = at(tokens, place);
  if (kind === "number") return true;
  if (kind !== "mark") return kind === "link" && AMOUNT.test(text);
  return /^[½¼¾⅓⅔⅛]$/.test(text) || (text === "." && AMOUNT.test(at(tokens, place + 1).text));
}
