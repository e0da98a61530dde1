/** Where an article is about, as far as seasons and financial years tell places apart: Canada’s are as Britain’s. */
export type Region = "southern" | "south african" | "british" | null;

const SOUTHERN =
  /\b(?:Australia(?:n|ns|’s|'s)?|Aussies?|New Zealand(?:ers?)?|Sydney|Melbourne|Brisbane|Adelaide|Canberra|Queensland(?:ers?)?|NSW|New South Wales|Tasmania|Townsville|Cairns|Gold Coast|Darwin|Hobart|Geelong|Wollongong|Parramatta|Toowoomba|Fremantle|Northern Territory|Western Australia(?:n|ns)?|WA(?=['’]s\b| (?:has|had|is|was|will|[Gg]overnment|Premier|Treasurer|Labor|Liberals?|Police|hospitals|families|households|homes|residents)\b)|ASX|NRL|AFL|RBA|Auckland|Christchurch|South Africa(?:n|ns)?|Johannesburg|Gauteng|KwaZulu-Natal|Pretoria|Cape Town|Durban)\b/g;
/** Whose summer is in January and whose financial year begins in April. */
const SOUTH_AFRICAN =
  /\b(?:South Africa(?:n|ns)?|Johannesburg|Gauteng|KwaZulu-Natal|Pretoria|Cape Town|Durban)\b/g;
const BRITISH =
  /\b(?:Britain|British|Brits|UK|England|English|London|Scotland|Scottish|Wales|Welsh|NHS|Whitehall|Downing Street|Canad(?:a|ian|ians)|Ottawa|OTTAWA|Toronto|Ont\.|Ontario|Alberta|Edmonton|Calgary|Manitoba|Saskatchewan|Winnipeg|Vancouver|B\.C\.|Montreal|Quebec|Nova Scotia)/g;
const ELSEWHERE =
  /\b(?:America(?:n|ns)?|US|U\.S\.|Washington|France|French|Germany|German|Europe|European|China|Chinese|India|Indian|Ireland|Irish)\b/g;
/** One of these is enough where nothing else is named. */
const STATES = /\b(?:Queensland(?:ers?)?|NSW|New South Wales|Tasmania|Brisbane|Canberra)\b/;
/** Fewer names than this are a mention, no place of the story. */
const LEAST = 2;

/** The region most of the names in a text belong to; null where none leads. */
export function regionOf(text: string): Region {
  const count = (names: RegExp): number => text.match(names)?.length ?? 0;
  const southern = count(SOUTHERN);
  const british = count(BRITISH);
  const elsewhere = count(ELSEWHERE);
  if (southern >= LEAST && southern > british && southern > elsewhere)
    return count(SOUTH_AFRICAN) * 2 > southern ? "south african" : "southern";
  if (southern === 1 && british + elsewhere === 0 && STATES.test(text)) return "southern";
  return british >= LEAST && british > southern && british > elsewhere ? "british" : null;
}
