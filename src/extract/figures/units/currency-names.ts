const DOLLARS: [string, string][] = [
  ["US", "USD"],
  ["A", "AUD"],
  ["AU", "AUD"],
  ["AUD", "AUD"],
  ["NZ", "NZD"],
  ["C", "CAD"],
  ["CA", "CAD"],
  ["CDN", "CAD"],
  ["HK", "HKD"],
  ["S", "SGD"],
  ["SG", "SGD"],
  ["NT", "TWD"],
  ["R", "BRL"],
];

export const PREFIX = new Map(DOLLARS);

export const SIGNS = new Map([
  ["£", "GBP"],
  ["￡", "GBP"],
  ["$", "USD"],
  ["＄", "USD"],
  ["€", "EUR"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["₽", "RUB"],
  ["₩", "KRW"],
  ["₪", "ILS"],
  ["₺", "TRY"],
  ["₴", "UAH"],
  ["₦", "NGN"],
  ["฿", "THB"],
  ["₫", "VND"],
  ["₱", "PHP"],
]);

export const CODES = new Set(
  `GBP USD EUR JPY AUD NZD CAD CHF CNY RMB HKD SGD INR PKR RUB UAH TRY ILS SEK NOK DKK PLN CZK HUF ZAR BRL MXN
   KRW THB MYR IDR PHP VND AED SAR QAR KWD EGP NGN KES TZS UGX TWD`.split(/\s+/),
);

/** A shilling of a country the text tells: Kenya, Tanzania, Uganda. */
export const SHILLING = "shilling";

/** Letters that are a currency only when glued to digits, as wires print them: `RM23.50`, `Rs500`, `PS8.1bn` (a lost £). */
export const LETTERS = new Map([
  ["RM", "MYR"],
  ["R", "ZAR"],
  ["Rs", "INR"],
  ["Rp", "IDR"],
  ["Y", "JPY"],
  ["CHF", "CHF"],
  ["PS", "GBP"],
  ["SEK", "SEK"],
  ["NOK", "NOK"],
  ["DKK", "DKK"],
  ["SKr", "SEK"],
  ["NKr", "NOK"],
  ["DKr", "DKK"],
  ["SFr", "CHF"],
  ["KSh", "KES"],
  ["Ksh", "KES"],
  ["TSh", "TZS"],
  ["Tsh", "TZS"],
  ["USh", "UGX"],
  ["Ush", "UGX"],
  ["Sh", SHILLING],
  ["Shs", SHILLING],
]);

const NAMES: [string, string][] = [
  ["pound|pounds sterling|pound sterling|sterling|quid", "GBP"],
  ["dollar|buck", "USD"],
  ["aussie dollar", "AUD"],
  ["new zealand dollar|kiwi dollar", "NZD"],
  ["hong kong dollar", "HKD"],
  ["singapore dollar", "SGD"],
  ["euro", "EUR"],
  ["yen|japanese yen", "JPY"],
  ["yuan|renminbi|chinese yuan", "CNY"],
  ["rupee|indian rupee", "INR"],
  ["shekel|israeli shekel", "ILS"],
  ["rouble|ruble|russian rouble|russian ruble", "RUB"],
  ["hryvnia", "UAH"],
  ["swiss franc", "CHF"],
  ["french franc", "FRF"],
  ["belgian franc", "BEF"],
  ["cfa franc", "XAF"],
  ["swedish krona|swedish kronor|swedish crown", "SEK"],
  ["norwegian krone|norwegian kroner|norwegian crown", "NOK"],
  ["danish krone|danish kroner|danish crown", "DKK"],
  ["zloty|zlotys|polish zloty", "PLN"],
  ["forint", "HUF"],
  ["czech crown|koruna", "CZK"],
  ["rand|south african rand", "ZAR"],
  ["ringgit", "MYR"],
  ["baht", "THB"],
  ["south korean won", "KRW"],
  ["turkish lira|lira", "TRY"],
  ["naira", "NGN"],
  ["dirham", "AED"],
  ["riyal", "SAR"],
  ["rupiah", "IDR"],
  ["mexican peso", "MXN"],
  ["argentine peso", "ARS"],
  ["philippine peso", "PHP"],
  ["colombian peso", "COP"],
  ["chilean peso", "CLP"],
  ["kenyan shilling", "KES"],
  ["ugandan shilling", "UGX"],
  ["tanzanian shilling", "TZS"],
  ["egyptian pound", "EGP"],
  ["lebanese pound", "LBP"],
  ["syrian pound", "SYP"],
  ["sudanese pound", "SDG"],
  ["kuna|kn", "HRK"],
];

export const WORDS = new Map(
  NAMES.flatMap(([names, code]) =>
    names.split("|").flatMap((n): [string, string][] => [
      [n, code],
      [`${n}s`, code],
    ]),
  ),
);
