/** Names that place a story, each where dollars of its own are meant. */
const AUSTRALIA =
  /\b(?:Australia(?:n|ns)?|Aussies?|Sydney|Melbourne|Brisbane|Adelaide|Canberra|Queensland(?:ers?)?|NSW|New South Wales|Tasmania(?:ns?)?|Perth|Hobart|Geelong|Wollongong|Parramatta|Cairns|Townsville|Ballarat|Bendigo|Gold Coast|Canberrans?|Fremantle|Toowoomba|Rockhampton|Launceston|Tassie|ASX|NRL|AFL|ATO|RBA|ACCC|Centrelink|Telstra|Qantas|Westpac|(?<![a-z], )WA|Treasurer|Victorian (?:[Gg]overnment|Premier|Treasurer))\b|\bPremier\b(?! (?:League|Inn|Li)\b)/g;
const CANADA =
  /\b(?:Canad(?:a|ian|ians)|Ontario|Quebec|Québec|British Columbia|Alberta|Saskatchewan|Manitoba|Nova Scotia|Toronto|Vancouver|Calgary|Edmonton|Ottawa|Montreal|Winnipeg|Halifax|Saskatoon|Regina|Mississauga|Kelowna|Newfoundland|Labrador|New Brunswick|Prince Edward Island|Yukon|Nunavut|Northwest Territories|First Nations?|Mounties?|RCMP|TSX)\b|\bPremier\b(?! (?:League|Inn|Li)\b)|\bB\.C\.|\b(?:Ont|Que|Alta|Sask)\./g;
/** “GRANBOROUGH, Ont. —” */
const CANADIAN_DATELINE = /^\s*[A-Z][A-Z .'’-]+, (?:B\.C|Ont|Que|Alta|Sask|Man|N\.S|N\.B|N\.L|P\.E\.I)\. /;
const NEW_ZEALAND =
  /\b(?:New Zealand(?:ers?)?|Auckland|Christchurch|Wellington|Dunedin|Waikato|Otago|Tauranga|Rotorua|Queenstown|Whang[aā]rei|Whanganui|Taranaki|Hawke['’]s Bay|Palmerston North|Invercargill|Porirua|Timaru|Aotearoa|Waka Kotahi|M[aā]ori|Kiwis?|Kiwi(?:Rail|Saver|bank)|Fonterra|NZX|NZTA|RNZ|NZ|Te \p{Lu}\p{Ll}+|Local Water Done Well|Three Waters|[Ii]wi|[Hh]ap[uū]|[Ww]h[aā]nau|[Kk]aum[aā]tua|marae)(?![\p{L}])/gu;
const AMERICA =
  /\b(?:America(?:n|ns)?|US|USA|United States|Washington|Congress|White House|Wall Street|Nasdaq|NYSE|FBI|Republicans?|Democrats?|New (?:York|Jersey|Hampshire|Mexico|Orleans|England)|(?:North|South) (?:Carolina|Dakota)|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|Ohio|Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming|Atlanta|Boston|Buffalo|Chicago|Dallas|Detroit|Houston|Los Angeles|Miami|Philadelphia|San Francisco|Seattle)\b|\bU\.S\.|\bN\.[YJ]\.|\b(?:Calif|Fla|Conn|Mass|Mich)\./g;

const known = new Map<string, string>();

/**
 * The currency (ISO 4217) a bare “$” means in an article: that of the country its place names are of, dollars of the United
 * States where they do not tell. A story of Queensland pays “$9000 a week” in AUD, one of B.C. “$4.5 million” in CAD.
 */
export function homeDollar(text: string): string {
  let code = known.get(text);
  if (code === undefined) {
    code = dollarOf(text);
    known.clear();
    known.set(text, code);
  }
  return code;
}

/** Whoever pays in the dollars of a country by name, or marks them, pays in others where he does not. */
const NAMED =
  /(?:\d|\b(?:[mb]illion|thousand|hundred)) (?:Canadian|Australian|New Zealand|Aussie|Singapore|Hong Kong) dollars?\b|\b(?:A|C|S)\$\d|\b(?:AU|CA|CDN|NZ|HK) ?\$\d/;

function dollarOf(text: string): string {
  if (NAMED.test(text)) return "USD";
  const count = (names: RegExp): number => text.match(names)?.length ?? 0;
  const places: [string, number][] = [
    ["AUD", count(AUSTRALIA)],
    ["CAD", count(CANADA) + (CANADIAN_DATELINE.test(text) ? 2 : 0)],
    ["NZD", count(NEW_ZEALAND)],
  ];
  const [[code, most] = ["USD", 0], [, next] = ["", 0]] = places.sort((a, b) => b[1] - a[1]);
  const [sign = ""] = text.match(NEW_ZEALAND) ?? [];
  // Where sums of theirs are printed “US$”, the bare sign is the other.
  const america = /US ?\$\d|\$US ?\d/.test(text) ? 0 : count(AMERICA);
  // A place is enough (“Parramatta, Sydney”); “Japan and Australia”, “an Australian financier” may well be abroad.
  const place = (text.match(AUSTRALIA) ?? []).some(
    (name) => !/^Australia|^Aussie|^Premier|^(?:WA|AFL|Telstra|Qantas|Westpac)$/.test(name),
  );
  // One “Auckland”, one “New Zealanders” is enough where no other country is named; “beat New Zealand” may be anywhere.
  const alone = next === 0 && america === 0 && !/^(?:New Zealand|Wellington|Kiwi)$/.test(sign);
  const least = (code === "AUD" && place) || (code === "NZD" && alone) ? 1 : 2;
  // “$US1.9 billion ($2.7 billion)”: so the press of Australia marks what is not its own.
  if (/\$US ?\d/.test(text) && most <= 1 && next === 0) return most === 0 ? "AUD" : code;
  return most >= least && most > next && most > america ? code : "USD";
}

/** A text of the United States, Canada, Australia or New Zealand, or one that pays in dollars. */
export const isOfDollars = (text: string): boolean =>
  /\$ ?\d/.test(text) ||
  [AMERICA, AUSTRALIA, CANADA, NEW_ZEALAND].some((names) => text.match(names) !== null);

/** “$9000”, “4 million dollars”; not `US$9`, “USD 4m”, “American dollars”. */
export const isBareDollar = (words: string): boolean =>
  (/^[-−–+]?\$/.test(words) || /\bdollars?$|[a-z ]bucks$/i.test(words)) && !/US|U\.S|american/i.test(words);
