import type { Span } from "../../span.ts";
import { isClosed } from "../counted/noun-words.ts";
import type { Figure } from "../figure.ts";

/** A figure with the article and the sentence that states it. */
export interface Stated {
  article: string;
  figure: Figure;
  sentence: Span;
}

/** What of a statement is compared: the stems of its words, the names in it, what is counted. */
export interface Likeness {
  stems: ReadonlySet<string>;
  names: ReadonlySet<string>;
  counted: ReadonlySet<string>;
  head: string | null;
  /** The head noun whole, lower case. */
  noun: string;
  /** The noun was taken from another sentence: it says little about this one. */
  borrowed: boolean;
}

const COMMON =
  /^(?:about|after|their|there|which|while|where|would|could|other|being|before|around|least|with|from|that|this|they|have|were|been|more|than|into|over|some|when|also|seen|made|said|just|only|last|will|year|month|week|today|yesterday|million|billion|percent|cent|according|people|since|increase|decrease|increased|number|total|highest|record|figure|figures|first|second|many|much|most)$/;

const MOST_WORDS = 400;

/** The first letters of a word carry it: “migrants”, “migration”; “vehicle”, “vehicles”. */
const stem = (word: string): string => word.slice(0, 5);

const known = new WeakMap<Stated, Likeness>();

/** Found once for a statement, which is compared with many. */
export function likenessOf(stated: Stated): Likeness {
  let likeness = known.get(stated);
  if (likeness === undefined) known.set(stated, (likeness = read(stated)));
  return likeness;
}

function read({ figure, sentence }: Stated): Likeness {
  const words = sentence.words.slice(0, MOST_WORDS * 8).match(/[\p{L}][\p{L}’'-]*/gu) ?? [];
  const stems = words
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 3 && !COMMON.test(word))
    .map(stem);
  // The first word is a name where another follows it: “Savin Corp.”, “DSM said”; else it only begins the sentence.
  const [first = "", second = ""] = words;
  const named = /^\p{Lu}{2,}$/u.test(first) || (/^\p{Lu}/u.test(second) && !isClosed(first.toLowerCase()));
  const names = words
    .slice(named ? 0 : 1)
    .filter((word) => /^\p{Lu}/u.test(word) && !CALENDAR.test(word))
    .map((word) => word.replace(/['’]s$/, ""));
  const { counted } = figure;
  const noun = headOf(counted?.words ?? "");
  const group = counted?.words.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return {
    stems: new Set(stems),
    names: new Set(names),
    counted: new Set(group.map(stem)),
    head: noun === "" ? null : stem(noun),
    noun,
    borrowed: counted !== null && (counted.start < sentence.start || counted.end > sentence.end),
  };
}

const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)$/;

/** The head noun of a group: “migrant crossings”, “counts of rape” → “crossings”, “counts”. */
function headOf(words: string): string {
  const group = words.toLowerCase().split(/ (?:of|in|for|from|to|on|at|by|with)\b/)[0] ?? "";
  return group.match(/\p{L}{2,}/gu)?.at(-1) ?? "";
}

export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => a.intersection(b).size;

/**
 * Whether two statements count one kind of thing: `same`, the nouns agree (“migrants”, “migrant crossings”) · `open`, one
 * leaves it to the context (“people”, “the total”, a bare sum) · `other`, crossings and returns.
 */
export function alike(a: Likeness, b: Likeness): "same" | "open" | "other" {
  const names = (whole: Likeness, part: Likeness): boolean =>
    part.head !== null && whole.counted.has(part.head);
  if (names(a, b) || names(b, a) || endsIn(a.noun, b.noun) || endsIn(b.noun, a.noun)) return "same";
  const open = ({ head, borrowed }: Likeness): boolean => head === null || head === "peopl" || borrowed;
  return open(a) || open(b) ? "open" : "other";
}

/** Both name somebody or something, and nothing of it is the same: “Labour won 12 seats”, “the Greens took 10 seats”. */
export const namesDiffer = (a: Likeness, b: Likeness): boolean =>
  a.names.size > 0 && b.names.size > 0 && shared(a.names, b.names) === 0;

/** Each names somebody or something the other does not: “Compaq … in New York”, “Intel … in New York”. */
export const bothName = (a: Likeness, b: Likeness): boolean =>
  a.names.difference(b.names).size > 0 && b.names.difference(a.names).size > 0;

/**
 * Whether two statements may be of one subject: of one article, or naming somebody or something in common; counts also
 * where neither names any (“walkers crossed the moor”), but not sums: every firm has a net income.
 */
export const isOneSubject = (a: Likeness, b: Likeness, together: boolean, isCount: boolean): boolean =>
  !bothName(a, b) &&
  (together ||
    shared(a.names, b.names) > 0 ||
    (isCount && a.names.size + b.names.size === 0 && shared(a.stems, b.stems) >= 3));

/** “immigrants” are migrants, “schoolchildren” children; “females” are no males. */
const endsIn = (whole: string, part: string): boolean => part.length >= 6 && whole.endsWith(part);
