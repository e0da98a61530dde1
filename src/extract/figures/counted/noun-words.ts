import type { Token } from "../quantity/numbers/token.ts";

const words = (list: string): Set<string> => new Set(list.split(/\s+/));

/** Words that end a noun group: prepositions, conjunctions, pronouns, determiners, auxiliaries, common adverbs. */
const CLOSED =
  words(`a i earlier that's it's there's he's she's what's who's here's about above according across after against ago ahead all along alongside also although am amid among an
  and another any apart are around as ashore aside at away back be became because become been before began behind being
  below beneath beside besides between beyond both but by came can could despite did do does down during each either else
  even ever every except far for forward from further had has have he hence her here hers him his how however if in inside
  instead into is it its itself just last later least less like may me might mine more must my near nearly neither never
  next no nor not nothing now of off often on once only onto or other others our ours out outside over overall
  past per perhaps plus rather recently same shall she should since so some soon still such than that the their theirs them
  then there these they this those though through throughout till to today together tomorrow tonight too toward towards
  under underneath unless until up upon us versus via vs was we were what whatever when where whereas whether which while
  who whom whose why will with within without would yesterday yet you your already almost always meanwhile elsewhere
  worth twice each long high deep wide tall higher lower cheaper older younger bigger larger smaller faster better worse clear weighs gets get wants owns earns
  compared whilst amongst aboard including`);

/** Past forms that no “-ed” shows. After a plural noun they are the verb: “40 migrants ran with a dinghy”. */
export const PAST =
  words(`ate beat became began bought broke brought built came caught chose cost cut did drew drove fell felt fled
  flew fought found froze gave got grew had held hit hurt kept knew lay led left lost made met paid put ran rang rode rose
  said sang sank sat saw sent set shot slept sold sought spent spoke spread stole stood stuck struck swam swept swore
  taught thought threw told took understood went woke won wore wrote says`);

const IRREGULAR =
  words(`people men women children police staff crew cattle sheep fish deer aircraft spacecraft troops personnel
  youth teeth feet mice lives wives knives thieves policemen policewomen firemen fishermen servicemen businessmen gunmen
  clergy species series offspring criteria folk youngsters frogmen salmon jets dead injured wounded missing media
  grandchildren schoolchildren stepchildren spokesmen sportsmen batsmen craft livestock homeless elderly poor`);

const NOT_PLURAL =
  words(`as is was has does its his this us yes thus plus less always perhaps afterwards besides sometimes
  towards versus across news says goes business bus gas focus virus campus process class glass pass press loss boss
  address access success mass cross progress stress express princess mess chess christmas crisis basis analysis tennis
  politics economics physics mathematics athletics whereas previous various serious religious famous dangerous`);

/** Plurals in “-is” and “-us”. */
const FOREIGN =
  /^(?:skis|taxis|bikinis|alibis|kiwis|safaris|rabbis|tsunamis|minis|israelis|pakistanis|iraqis|saudis|somalis|bangladeshis|kuwaitis|hutus|tutsis|nepalis|bengalis|azeris|hindus|zulus|qataris|omanis|emiratis|menus|emus|gurus|gnus)$/;

/** Plurals that stand before another noun: “two sports cars”, “three arms dealers”. */
export const PLURAL_MODIFIERS =
  words(`sports arms sales savings goods systems operations communications services emergency armed
  customs drugs women's men's children's human rights jobs armed electronics accounts games olympics media data police fish
  cattle staff crew youth aircraft mental`);

/** Words that stand for the counted people themselves: “At least 12 dead”, “three injured”. */
export const STANDING_FOR = words(
  `dead injured wounded killed missing hurt homeless arrested hospitalised hospitalized displaced`,
);

export const ING_NOUNS =
  words(`dwelling funding spending rating building meeting wedding housing training shipping earning hearing ruling warning
  trading lending borrowing saving crossing shooting stabbing bombing sitting opening feeling seed speed bed need ring king
  wing spring string evening morning sibling painting holding listing parking bleed feed weed breed red`);

export const isClosed = (word: string): boolean =>
  CLOSED.has(word) || (word.includes("'") && /(?:n't|'re|'ve|'ll)$/.test(word));

/** “24 US soldiers”, “12 IT workers”: names where they are printed in capitals. */
export const endsGroup = (token: Token): boolean => isClosed(token.lower) && !/^(?:US|IT)$/.test(token.text);

/** A plural count noun by its form: “migrants”, “people”, “MPs”; not “business”, “was”. */
export function isPlural(token: Token): boolean {
  if (token.kind !== "word") return false;
  const word = token.lower;
  if (token.text.length < 5 && /^[A-Z]{2,}$/.test(token.text)) return false;
  if (IRREGULAR.has(word)) return true;
  if (!word.endsWith("s")) return false;
  if (FOREIGN.test(word)) return true;
  return /[^s'ui]s$/.test(word) && word.length > 2 && !NOT_PLURAL.has(word) && !word.endsWith("ous");
}

/** Third persons that are never a plural: “the top 1 percent | becomes”, “his 32% support | gives him”. */
const VERBS =
  words(`becomes goes gives says suggests appears seems includes asks remains makes gets wants tells knows thinks believes
  requires allows provides contains represents exceeds enables depends begins brings happens insists argues`);

export const isVerb = (token: Token): boolean => VERBS.has(token.lower);

/** Adverbs of place and time behind what is counted: “300 miles north”, “45 percent before and 31 percent afterward”. */
const BEHIND =
  words(`north south east west northeast northwest southeast southwest northward southward eastward westward downtown
  uptown overseas abroad upfront altogether apiece onward onwards forwards backwards backward upward upwards downward
  downwards nationwide worldwide statewide citywide countrywide elsewhere alike alone afterward afterwards beforehand overnight
  offshore inland upstairs downstairs respectively free`);

export const standsBehind = ({ text, lower }: Token): boolean => BEHIND.has(lower) && !/^\p{Lu}/u.test(text);

const ADJECTIVE =
  /(?:less|ful|ous|able|ible|ical|istic|astic|tional|ential|partisan)$|^(?:public|private|new|old|big|small|large|financial|artificial|judicial|annual|federal|entire|whole|various|different|separate|initial|medical|virtual|mutual|sexual|actual|usual)$/;

const NOUN =
  /^(?:unless|handful|mouthful|spoonful|table|vegetable|timetable|constable|cable|stable|variable|bible|crucible|chemical|musical|statistic|plastic|national|international|potential)$/;

/** “endless”, “favorable”, “psychological”: by its form no noun. */
export const isAdjective = ({ text, lower }: Token): boolean =>
  ADJECTIVE.test(lower) && !NOUN.test(lower) && !/^\p{Lu}/u.test(text);

/** “roughly”, “exactly”; not “family”, “tally”. */
export const isAdverb = ({ lower }: Token): boolean =>
  lower.endsWith("ly") &&
  !/^(?:family|tally|supply|assembly|rally|ally|reply|anomaly|monopoly|bully|belly|jelly|july|italy|fly|butterfly)$/.test(
    lower,
  );

/** “Thursday”, “December”, “US”, “EUR”: alone behind a number they tell when or in what, not of what. */
export const isSetting = ({ text }: Token): boolean =>
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|US|UK|EU|USD|EUR|GBP|AUD|CAD|JPY|GMT|BST|EST|EDT|ET|PT|pw|pa|pcm|pcw|pp|ph|x|est|prior|vs|own)$/.test(
    text,
  );
