import type { Bounds } from "../window.ts";

/** What stands between words and their number: “a town of | about | 2,900”. */
const ABOUT =
  "(?: (?:an?|the|some|about|around|just|only|almost|nearly|roughly|more|less|than|over|under|up|to|at|least))*";
/** “home to | 200 people”, “a town of | 9,000”, “a capacity of | 40”: how large a place is. */
const SIZE_BEFORE = new RegExp(
  `\\b(?:home to|(?:town|city|village|community|county|island|district|country|nation|population|borough|suburb|settlement|capacity) of)${ABOUT}\\s*$`,
  "i",
);
/** “home to | 90% | of the mines in 2020” */
const SHARE = /%|per ?cent\b|\b(?:half|thirds?|quarters?|fifths?|tenths?)$/i;
/** “12|-storey tower”, “the 16|-member panel” */
const BUILT =
  /^-(?:storey|story|bedroom|bed|room|seat|seater|acre|hectare|member|berth|lane|place|pupil|megawatt|inch)\b/i;
/** “62 | 90 per cent | deals left for buyers with a | 10 per cent | deposit” */
const LOAN = /^ (?:deposits?|mortgages?|deals|loans?|loan-to-value|LTV)\b/;
/** “standing only | 5ft 5in | wide” */
const WIDE = /^ (?:wide|tall)\b/;
/** “members of the | 1,000|-strong crew” */
export const STRONG =
  /^-strong (?:crew|workforce|staff|team|force|army|board|cabinet|squad|membership|fleet)\b/;
/** “a six | lane road” */
const LANES = /^ (?:lane|storey|bedroom|bed|seat) (?!was\b|is\b|and\b|in\b)\p{Ll}/u;
/** “The 14-metre | vessel”, “a 900-metre-long | tunnel” */
const SIZED =
  /^(?:-(?:long|high|tall|wide|deep))? (?:[\p{L}-]+ ){0,3}?(?:line|route|track|railway|corridor|canal|border|knife|knives|blades?|machetes?|swords?|vessel|boat|yacht|ship|ferry|tanker|barge|tower|building|wall|fence|tunnel|bridge|road|pier|pool|statue|tree|mast|crane|lorry|truck|drop|cliff|level|mountain|warship|carrier|frigate|cruiser|destroyer|submarine|liner|trawler|giant|titan|leviathan|park|site|plot|farm|estate|field|forest|wood|garden|campus|island|reserve|ranch|facility|complex|development)\b/u;
/** “17km (10 miles) | from the temple”: how far places lie apart. */
const DISTANCE =
  /(?:km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|feet|ft|yards?|inch(?:es)?|(?<=\dft \d{1,2})in)$/i;
const FROM =
  /^(?: \([^)]{1,20}\))? (?:(?:away |apart )?from (?!a\b|yesterday|last\b|\p{Lu}\p{Ll}+day\b)|away\b|apart\b|(?:(?:north|south)(?:-?(?:east|west))?|east|west|inland|off|outside|upstream|downstream)\b)/u;
/** “an | eight-plane | airline”, “a | 12-shop | chain” */
const FIRM =
  /^ (?:[\p{L}.]+ ){0,2}?(?:company|firm|airline|chain|fleet|network|club|farm|hotel|school|studio|brewery)\b/u;
/** “had swum | 500 metres | from shore on Friday” */
const WENT =
  /\b(?:swum|swam|swim|walked|ran|run|travelled|traveled|drifted|dragged|thrown|flung|blown|fell|fallen|dropped|rose|risen|moved|carried|swept|driven|drove|flew|flown|sailed|crawled|rolled|slid)(?: \p{Ll}+)? (?:by )?(?:(?:about|around|some|nearly|almost|over|more than|up to|at least) )?$/u;
/** “a 15-minute | drive north” */
const JOURNEY =
  /^ (?:drive|walk|ride|flight|journey|commute|trip|train ride|bus ride|(?:[\p{L}-]+ ){0,2}(?:tests?|videos?|films?|clips?|episodes?|podcasts?|swabs?))\b(?! on\b)/u;
/** “went beyond the 5 per cent | limit” */
const BOUND = /^ (?:\p{Ll}+ )?(?:limits?|caps?|ceilings?|thresholds?|targets?)\b/u;
const THE = /(?:\b(?:the|its|their|his|her|our|an?)|['’]s) (?:\p{Ll}+ )?$/u;
/** “a 40mph | zone” */
const LIMIT = /^ (?:zone|limit|area|road|stretch|street|speed limit)\b/i;
const OWNED =
  /(?:\b(?:his|her|their|its|my|our)|\p{L}['’]s)(?: (?:new|former|lavish|luxury|sprawling|plush|[a-z]+-\w+))?\s*$/u;
/** “leaving her £1.9million | home in Surrey”: what a thing is worth. */
const THING =
  /^ (?:[\p{L}-]+ ){0,2}(?:home|house|mansion|flat|apartment|pad|villa|cottage|farmhouse|penthouse|bungalow|property|estate|ranch|yacht|boat|car|supercar|jet|plane|helicopter|ring|watch|necklace|handbag|dress|coat|bike|bikes|e-bikes?|motorbike|painting|stadium|headquarters|warship|carrier|ship|vessel|frigate|destroyer|submarine|liner|tycoon|mogul|magnate|heiress|heir|fortune|empire|(?:mining |insurance |property )?(?:group|giant|conglomerate|miner|insurer|housebuilder|supermarket))\b/u;

/** “the mother-of-|three|” */
const PARENT_OF =
  /\b(?:mother|father|mum|mom|dad|parent|(?:grand|great-?grand)(?:mother|father|parent))-of-$/i;

/** What a thing was sold for is of that day: “bought a £4m house in 2011”. */
const TRADED =
  /\b(?:bought|buys?|buying|purchased?|sold|sells?|selling|sale|paid|pays?|paying|spent|spend|cost|costs|price[ds]?|worth|auction\w*|snapped|splash\w*|built|steal\w*|stole\w*|raised?|won|deal|plans?|build\w*)\b/i;

/** “found at Mount Augustus, about | 1,000km | north of Perth”: how far places lie apart. */
const isFarFrom = (words: string, before: string, after: string): boolean =>
  FROM.test(after) && DISTANCE.test(words) && !WENT.test(before);

/** The same, for a figure of a sentence. */
export const liesApart = (text: string, sentence: Bounds, { start, end }: Bounds): boolean =>
  isFarFrom(
    text.slice(start, end),
    text.slice(Math.max(sentence.start, start - 60), start),
    text.slice(end, Math.min(sentence.end, end + 60)),
  );

/**
 * Whether a figure tells what a thing is at any time, and so nothing of the day spoken of beside it: “left her £1.9million
 * home yesterday”, “On Thursday a fire broke out at the 12-storey tower, home to 200 people”, “doing 97mph in a 40mph zone”.
 * Refused: “bought a £4m house in 2011”, “a three-day strike”, “the 40-car pile-up on Friday”.
 */
export function isStanding(text: string, sentence: Bounds, figure: Bounds): boolean {
  const before = text.slice(Math.max(sentence.start, figure.start - 60), figure.start);
  const after = text.slice(figure.end, Math.min(sentence.end, figure.end + 60));
  const words = text.slice(figure.start, figure.end);
  if (/-|\d (?:tonne|ton|metre|foot|mile|acre|hectare)$|\dft$/.test(words) && isSize(words, after))
    return true;
  if (isFarFrom(words, before, after) || PARENT_OF.test(before) || /^ ?[x×] ?\d/.test(after)) return true;
  if (LOAN.test(after) && /(?:%|per ?cent|percent)$/.test(words)) return true;
  if (WIDE.test(after) && DISTANCE.test(words)) return true;
  if (STRONG.test(after) && THE.test(before)) return true;
  if (BUILT.test(after) || LANES.test(after) || (SIZE_BEFORE.test(before) && !SHARE.test(words))) return true;
  if (LIMIT.test(after) && /(?:mph|km\/h|kph)$/i.test(words)) return true;
  if ((BOUND.test(after) && THE.test(before)) || / speed limit of $/i.test(before)) return true;
  if (BUILT_FOR.test(before) || (CHILDREN.test(after) && WITH_FAMILY.test(before))) return true;
  if (ROOM.test(after) && / with\s*$/.test(before)) return true;
  // “The £3 billion | warship was to leave on Friday”
  if (!MONEY.test(words) || !THING.test(after)) return false;
  if (OWNED.test(before) || /\b(?:[Tt]he|[Tt]his|[Tt]hat) $/.test(before)) return true;
  return !TRADED.test(text.slice(sentence.start, sentence.end));
}

/** “The | 14-metre | vessel”, “a | two-litre | engine”, “a | 15-minute | drive” */
const isSize = (words: string, after: string): boolean =>
  (/(?:[- ]|(?<=\d))(?:met(?:re|er)|foot|ft|inch|mile|kilomet(?:re|er)|tonne|ton|acre|hectare)$/i.test(
    words,
  ) &&
    SIZED.test(after)) ||
  /\d[- ]?(?:litre|liter|cylinder|carat)$/i.test(words) ||
  (/-\p{Ll}+$/u.test(words) && FIRM.test(after)) ||
  /-(?:ounce|megawatt|gigawatt|seat|seater|bedroom|storey)$/i.test(words) ||
  (/-(?:minute|hour|mile)$/i.test(words) && JOURNEY.test(after));

/** “a boat built for | 20” */
const BUILT_FOR =
  /\b(?:built|designed|meant|licensed|planned) (?:for|to (?:hold|carry|take|seat))(?: (?:about|around|just|only|up to))?\s*$/i;
/** “flew home on Friday with his wife and | two | sons”; not “killed his wife and two sons” */
const WITH_FAMILY =
  /\bwith (?:his|her|their|my|our|a) (?:[\p{L}-]+ ){0,2}(?:wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?|mother|father|family)(?: [\p{Lu}][\p{L}’'-]+)?,? and (?:(?:his|her|their|the couple['’]s) )?$/u;
const CHILDREN =
  /^ (?:(?:young|small|teenage|adult|little|grown|other) )*(?:sons?|daughters?|children|kids|boys|girls|toddlers|stepchildren|grandchildren|dogs|cats|siblings|brothers|sisters)\b(?! (?:was|were|died|drowned|survived|escaped|got|had|suffered))/u;
/** “a rink with 3,200 | seats” */
const ROOM = /^ (?:seats|beds|bedrooms|rooms|berths|storeys|floors|turbines|pitches)\b/i;

/** So many days a rate needs at least to be that of the time: “£3.8 million a year” is not that of one day or autumn. */
const LEAST: Record<string, number> = {
  hour: 8,
  day: 2,
  week: 7,
  month: 28,
  quarter: 85,
  season: 200,
  year: 350,
};
const RATE =
  /^(?:[ -](?!(?:in|within|for|after|under|over|once|less|than)\b)[\p{L}’'-]+){0,3}?(?<! half| quarter of)[ -](?:a|an|per|each|every)[ -](hour|day|week|month|quarter|season|year)\b(?! (?:after|before|earlier|later|ago|early|late))/u;
/** “up 15% in the past year and by | 4% | on a quarterly basis” */
const BASIS = /^ on an? (quarterly|monthly|weekly|daily) basis\b/;
const MOST: Record<string, number> = { quarterly: 130, monthly: 62, weekly: 31, daily: 7 };
const RATE_WORD =
  /^(?: [\p{L}’'-]+){0,2}? (?:annually|per annum|yearly|a head(?=[,.;]|$| (?:in|for|on|this|last|a)\b))(?!\p{L})/u;

/**
 * Whether a figure is a rate over longer than the time it would be of: “will open next autumn and save $3.8 million a year”,
 * “The road, shut on Friday, carries 12,000 cars a day”. Refused: “cost £3bn a year in 2023”, “ate two a day last summer”.
 */
export function isLongerRate(
  text: string,
  sentence: Bounds,
  figure: Bounds,
  period: { from: string; to: string },
): boolean {
  const after = text.slice(figure.end, Math.min(sentence.end, figure.end + 60));
  if (!/\b(?:an?|per|each|every|annually|yearly)\b/.test(after)) return false;
  const basis = BASIS.exec(after)?.[1];
  const unit = RATE.exec(after)?.[1] ?? (RATE_WORD.test(after) ? "year" : undefined);
  if (basis === undefined && unit === undefined) return false;
  const days = Math.round((Date.parse(period.to) - Date.parse(period.from)) / 86_400_000) + 1;
  if (basis !== undefined) return days > (MOST[basis] ?? days);
  return unit !== undefined && days < (LEAST[unit] ?? 0);
}

const MONEY =
  /^[A-Z]{0,3}[£$€¥]|\b(?:pounds?|dollars?|euros?|yen|francs?|rupees?|grand|pence|(?<!per )cents?)$/i;
