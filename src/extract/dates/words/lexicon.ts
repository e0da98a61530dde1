/** What a word means to the date rules: its class, and its number or name where it has one. */
export interface Meaning {
  kind: Kind;
  value: number | string;
}

/** Name of a class of words; a rule's shape is written in these names. */
export type Kind = string;

const words = new Map<string, Meaning>();

function add(kind: Kind, list: string, value?: (index: number) => number | string): void {
  for (const [at, group] of list.split(" ").entries())
    for (const word of group.split("|")) words.set(word, { kind, value: value?.(at) ?? group });
}

const fromOne = (at: number): number => at + 1;
add(
  "month",
  "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec",
  fromOne,
);
add("weekday", "monday tuesday wednesday thursday friday saturday sunday", fromOne);
add("weekdays", "mondays tuesdays wednesdays thursdays fridays saturdays sundays", fromOne);
add("shortWeekday", "mon tue|tues wed thu|thur|thurs fri sat sun", fromOne);
add(
  "word",
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  fromOne,
);
add("word", "twenty thirty forty fifty sixty seventy eighty ninety hundred", (at) => at * 10 + 20);
add("word", "thousand", () => 1000);
add(
  "ordinal",
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
  fromOne,
);
add(
  "decade",
  "twenties thirties forties fifties sixties seventies eighties nineties",
  (at) => 1920 + at * 10,
);
add("unit", "minute hour day week month decade fortnight");
add("yearWord", "year");
const UNITS = ["minute", "hour", "day", "week", "month", "year", "decade", "century", "fortnight"];
add("units", "minutes hours days weeks months years decades centuries fortnights", (at) => UNITS[at] ?? "");
add("century", "century");
add("quarter", "quarter");
add("quarters", "quarters");
const SEASONS = ["spring", "summer", "autumn", "winter"];
add("season", "spring summer autumn winter");
add("seasons", "springs summers autumns winters", (at) => SEASONS[at] ?? "");
add("fall", "fall", () => "autumn");
add("daypart", "morning|mornings afternoon|afternoons evening|evenings night|nights noon midday midnight");
add("relative", "yesterday today tomorrow", (at) => at - 1);
add("relative", "tonight", () => 0);
add("word", "zero", () => 0);
for (const [kind, list] of Object.entries({
  weekend: "weekend",
  this: "this current",
  last: "last",
  past: "past",
  next: "next",
  following: "following",
  previous: "previous preceding prior",
  final: "final closing",
  same: "same corresponding comparable equivalent",
  that: "that",
  the: "the",
  article: "a an",
  of: "of",
  in: "in during",
  on: "on",
  at: "at",
  to: "to through",
  from: "from",
  between: "between",
  and: "and",
  or: "or",
  since: "since",
  until: "until till by",
  ago: "ago",
  earlier: "earlier",
  later: "later",
  before: "before",
  after: "after",
  early: "early",
  late: "late",
  mid: "mid middle",
  end: "end start beginning close",
  every: "every each per",
  daily: "daily nightly",
  ampm: "am pm gmt bst edt est cet",
  few: "few several couple",
  half: "half",
  so: "so",
  far: "far",
  date: "date",
  more: "more",
  less: "less fewer",
  than: "than",
  least: "least most",
  nearly: "nearly almost about around roughly approximately over under some only just",
  single: "single",
  fiscal: "fiscal financial tax",
  period: "period",
  time: "time point stage",
  coming: "coming upcoming",
  ending: "ending ended",
  round: "round",
  all: "all",
  full: "full",
  now: "now currently nowadays",
  recently: "recently",
  recent: "recent",
  latest: "latest",
  future: "future",
  term: "term",
}))
  add(kind, list);

/** Every class there is: those of words, and those the tokeniser gives to numbers, marks and sentence ends. */
export const KINDS: readonly Kind[] = [
  ...new Set([...words.values()].map(({ kind }) => kind)),
  ..."day ordinalDay year fiscalYear number isoDate numericDate clock holiday part".split(" "),
  ..."comma dot hyphen slash possessive stop other".split(" "),
];

/** What a lower-case word means; undefined for all the rest of the language. */
export function meaningOf(lower: string): Meaning | undefined {
  return words.get(lower);
}
