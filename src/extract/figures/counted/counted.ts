import { type Span, span } from "../../span.ts";
import { readLeftOut } from "./left-out.ts";
import { isBareTotal } from "./total.ts";
import { labelOf } from "./label.ts";
import { measuredThing, perShare } from "./measured-thing.ts";
import { singularGroup, withOf } from "./noun-group.ts";
import type { Stretch } from "./group-word.ts";
import { pluralGroup } from "./plural-group.ts";
import { ING_NOUNS, isPlural } from "./noun-words.ts";
import { isNumberWord } from "../quantity/numbers/number-words.ts";
import type { Figure } from "../figure.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, isCapital, isHyphen, joins, type Token } from "../quantity/numbers/token.ts";

/**
 * What a figure counts, in the article's words: the noun group after it (“1,097 | migrant crossings”, “£500million |
 * investment”, “88% of | irregular entries”), else the words it is the total of (“the total number of people … to
 * 11,431”), else the subject of its verb (“Enforced returns rose to 8,590”), else what the figure before it counted
 * (“roughly 8,000 migrants … and 1,000 who arrived in 2019”). Null where the article leaves it open.
 */
export function readCounted(
  text: string,
  tokens: Token[],
  quantity: Quantity,
  before: Figure[],
): Span | null {
  const group = groupCounted(text, tokens, quantity, before);
  return group === null ? null : nounsOf(text, group);
}

/** “Holdings | consist”, “rate hike | means”, “reach | top speeds”: a verb or an adjective at an edge is none of the noun. */
function nounsOf(text: string, { start, end, words }: Span): Span | null {
  const before = VERB_FIRST.exec(words)?.[0].length ?? 0;
  const after = NO_NOUN.exec(words)?.[0].length ?? 0;
  return before + after >= words.length ? null : span(text, start + before, end - after);
}

const NO_NOUN =
  /(?:^| )(?:consists?|receives?|receiving|wants?|says?|said|thinks?|believes?|prefers?|opposes?|disappears?|continues?|expects?|kills?|loses|lost|means|done|given|due|guilty|pregnant|dearer|cheaper|brighter|shorter|longer|taller|wider|higher|lower|faster|slower|older|younger|bigger|smaller|largest|best|worst|global|hidden|fails|dollars|pounds|increased|decreased|voted|backed|dealt|parked|arriving|wearing|accurate|upwards|downwards|maybe|(?:he|she|they|it|we)['’]d)$/i;
const VERB_FIRST =
  /^(?:reach|reaches|reached|takes?|gets?|becomes?|includes?|including|being|having) (?!of\b)/i;

function groupCounted(text: string, tokens: Token[], quantity: Quantity, before: Figure[]): Span | null {
  const cut = (group: Stretch | null): Span | null =>
    group === null ? null : span(text, at(tokens, group.from).start, at(tokens, group.to - 1).end);
  if (quantity.unit === "age") return cutOwner(text, cut(aged(tokens, quantity)));
  if (quantity.attribute !== null) return cut(attributed(tokens, quantity));
  if (quantity.unit !== "count")
    return (
      cut(labelOf(tokens, quantity)) ??
      cut(measuredThing(tokens, quantity)) ??
      (perShare(tokens, quantity) > 0 ? null : sharedWith(text, tokens, quantity, before))
    );
  const own = cut(following(tokens, quantity));
  if (own !== null) return own;
  const label = cut(labelOf(tokens, quantity));
  if (label !== null) return label;
  const open = readLeftOut(text, tokens, quantity, before);
  return open !== null && isNameAlone(open, at(tokens, 0)) ? null : open;
}

/** “since January and wants to reach 100”, “Whitlow hit 11 of 20”: a name amid a sentence is nothing one counts. */
const isNameAlone = ({ start, words }: Span, first: Token): boolean =>
  start > first.start && /^\p{Lu}\p{Ll}+$/u.test(words) && !words.endsWith("s");

/** “Petrol climbed by 4p to | 148.3p”, “is now £266,604, down | 1.4%”: what the figure just before it measures. */
function sharedWith(text: string, tokens: Token[], quantity: Quantity, before: Figure[]): Span | null {
  const here = before.filter(({ start }) => start >= at(tokens, 0).start);
  const last = here.at(-1);
  if (last === undefined) return null;
  const between = text.slice(last.end, at(tokens, quantity.from).start);
  // “Net income fell to $212 million, or $1.08 per share, in the quarter, from | $268 million”
  const from = /^.{0,90}, from (?:about |nearly |around )?$/.test(between);
  const reached = from
    ? here.findLast(({ change, unit }) => change?.kind === "to" && unit === quantity.unit)
    : undefined;
  if (reached !== undefined && reached.counted !== null) return reached.counted;
  return /^(?: to| from|,? or|, up|, down|,? \()(?: (?:an?|about|around|nearly|almost|more than|by|from))* ?$/.test(
    between,
  )
    ? last.counted
    : null;
}

/** `four-bedroom house` and “15-member committee's tour” count bedrooms and members, but `three-year contract` is of the contract. */
function attributed(tokens: Token[], quantity: Quantity): Stretch | null {
  const place = quantity.attribute ?? quantity.to;
  const noun = isHyphen(at(tokens, place)) ? place + 1 : place;
  // “a 50-strong mob”
  const size = at(tokens, noun).lower === "strong";
  if (size) return singularGroup(tokens, noun + 1);
  return quantity.unit === "count" && noun === place && !joins(tokens, noun + 1)
    ? { from: noun, to: noun + 1 }
    : singularGroup(tokens, noun, true);
}

/** “her 22-year-old | daughter's treatment”: who is that old, without the mark of the owner. */
const cutOwner = (text: string, whole: Span | null): Span | null => {
  const owner = /^[^'’]*(?=['’]s$)/.exec(whole?.words ?? "")?.[0];
  return whole === null || owner === undefined ? whole : span(text, whole.start, whole.start + owner.length);
};

/** “2,000 migrants”, “80 of the 120 passengers”, “40 or so people”, “12 dead”. */
function following(tokens: Token[], quantity: Quantity): Stretch | null {
  let place = quantity.to;
  while (
    /^(?:more|other|or|so|extra|additional|further|fewer|less|[-+]|plus|odd|“|‘|"|'|[*_])$/.test(
      at(tokens, place).lower,
    ) &&
    place < quantity.to + 4
  )
    place += 1;
  const one = quantity.value === 1 && at(tokens, quantity.to).lower !== "of" ? single(tokens, place) : null;
  if (one !== null) return one;
  const group = pluralGroup(tokens, place);
  // “the 100 or so “unbound” delegates”
  const quoted = place > quantity.to && /^[“"]$/.test(at(tokens, place - 1).text);
  const closes = group !== null && tokens.slice(group.from, group.to).some(({ text }) => /^[”"]$/.test(text));
  if (group !== null && quoted && closes) return { from: place - 1, to: group.to };
  if (group !== null) return withOf(tokens, group);
  // “The 11 member trade agreement”, “0.5 WAR”
  const attributive = /^(?:the|an?|its|their|his|her)$/.test(at(tokens, quantity.from - 1).lower);
  if (attributive || quantity.number.decimal) {
    const thing = singularGroup(tokens, place);
    // “the 39,848 recorded a year earlier”
    const participle = thing !== null && /(?:ed|ing)$/.test(at(tokens, thing.from).lower);
    if (thing !== null && !participle && !isBareTotal(tokens, thing)) return thing;
  }
  // “an expected 31,000 crowd”
  if (/^(?:crowd|audience|majority|turnout|capacity)$/.test(at(tokens, place).lower))
    return { from: place, to: place + 1 };
  // “3,000 head of cattle”
  const head = at(tokens, place).lower === "head" && at(tokens, place + 1).lower === "of";
  if (head) return withOf(tokens, { from: place, to: place + 1 });
  if (at(tokens, quantity.to).lower !== "of") return null;
  const skip = /^(?:the|those|these|his|her|its|their|our|your|my)$/.test(at(tokens, place + 1).lower)
    ? 2
    : 1;
  // “Three of the last four stores”
  const rank = /^(?:last|first|past|next|top|final|other|remaining)$/.test(at(tokens, place + skip).lower)
    ? 1
    : 0;
  const inner = place + skip + rank;
  const counted = at(tokens, inner).kind === "number" || isNumberWord(at(tokens, inner).lower);
  return pluralGroup(tokens, counted ? inner + 1 : inner);
}

/** “one | positive jobs report”; not “one | listing the facts”. */
function single(tokens: Token[], place: number): Stretch | null {
  const group = singularGroup(tokens, place, true);
  if (group?.to !== place + 1 || !at(tokens, place).lower.endsWith("ing")) return group;
  const object = /^(?:the|an?|his|her|their|its)$/.test(at(tokens, group.to).lower);
  return object || !ING_NOUNS.has(at(tokens, place).lower) ? null : group;
}

/** “seven-year-old | girl”, “Maria Lopez, 34”, “players over the age of 21”. */
function aged(tokens: Token[], quantity: Quantity): Stretch | null {
  // “the 28-year-old's | partner”: not the partner’s age
  if (at(tokens, quantity.to - 1).lower.endsWith("'s")) return null;
  const own = singularGroup(tokens, quantity.to, true);
  const printed = quantity.to > quantity.number.to;
  if (own !== null && printed && !isPlural(at(tokens, quantity.to - 1))) {
    for (let k = own.from; k < own.to; k++)
      if (at(tokens, k).lower.endsWith("'s")) return { from: own.from, to: k + 1 };
    // “bring the six-year-old boy | home”
    const home =
      own.to > own.from + 1 &&
      at(tokens, own.to - 1).lower === "home" &&
      !/^(?:an?)$/.test(at(tokens, quantity.from - 1).lower);
    if (home) return { from: own.from, to: own.to - 1 };
    return own.to === own.from + 1 && at(tokens, own.from).lower.endsWith("ed") ? null : own;
  }
  if (!/^[,(]$/.test(at(tokens, quantity.from - 1).text)) return null;
  let from = quantity.from - 1;
  while (
    from > 0 &&
    from > quantity.from - 6 &&
    (isCapital(at(tokens, from - 1)) ||
      (isHyphen(at(tokens, from - 1)) && joins(tokens, from - 1) && isCapital(at(tokens, from - 2))))
  )
    from -= 1;
  return from < quantity.from - 1 ? { from, to: quantity.from - 1 } : null;
}
