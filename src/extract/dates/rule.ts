import type { Published } from "../published.ts";
import type { Precision } from "./date.ts";
import type { Days } from "./days.ts";
import type { Region } from "./words/region.ts";
import { codeOf, type Token } from "./words/token.ts";

/** What a rule makes of its words. */
export interface Value {
  days: Days | null;
  precision: Precision;
  /** What the days were counted from: “published 2024-06-19”, “In March”. Absent where the words say it all. */
  anchor?: string;
  /** ISO 8601 length of an amount of time or of the step of a repetition: `P3Y`, `PXD` for “a few days”. */
  duration?: string;
  /** The same words in a year that stands elsewhere: “January to March was 4,548 in 2022”. */
  inYear?: (year: number) => Days | null;
  /** Only the beginning of a stretch (“in the year to …”): dropped where no end follows. */
  lead?: { count: number; unit: string };
}

/** A value with its tokens, first to last inclusive. */
export interface Dated extends Value {
  rule: string;
  first: number;
  last: number;
}

/** What a rule may know: all tokens, when the article was published, and what was read before. */
export interface Moment {
  text: string;
  tokens: readonly Token[];
  published: Published | null;
  before: readonly Dated[];
  /** Where the article is about, as far as it tells: for seasons and financial years. */
  region: () => Region;
  /** Order of day and month in numeric dates, where another date of the article tells. */
  dayFirst: boolean | null;
}

/** A small rule: a shape over classes of words, and what the words come to. */
export interface DateRule {
  name: string;
  shape: RegExp;
  /** Refuses by the words themselves and their neighbours. */
  accept?: (match: Match, tokens: readonly Token[]) => boolean;
  read: (match: Match, moment: Moment) => Value | null;
}

/** The tokens a shape matched. */
export class Match {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;

  constructor(tokens: readonly Token[], first: number, last: number) {
    this.tokens = tokens.slice(first, last + 1);
    this.first = first;
    this.last = last;
  }

  find(...kinds: string[]): Token | undefined {
    return this.tokens.find((token) => kinds.includes(token.kind));
  }

  has(...kinds: string[]): boolean {
    return this.find(...kinds) !== undefined;
  }

  all(...kinds: string[]): Token[] {
    return this.tokens.filter((token) => kinds.includes(token.kind));
  }

  number(...kinds: string[]): number | undefined {
    const value = this.find(...kinds)?.value;
    return value === undefined ? undefined : Number(value);
  }
}

const PARTS: Record<string, string> = {
  dayNumber: "(?:day|ordinalDay)",
  count:
    "(?:(?:day|number|year|word)(?:hyphen? word){0,3}(?:and article half|day slash day)?|article? (?:few|few of)|article)",
  step: "(?:unit|units|yearWord|quarter|quarters)",
  theYear:
    "(?:year|(?:this|last|next|previous|following|that|same) yearWord|the? (?:previous|following) yearWord)",
  oneWeekday: "(?:weekday|shortWeekday dot?)",
  hour: "(?:(?:(?:day|clock) ampm ampm?|daypart) (?:on|comma)?)",
  vaguely: "(?:early|late|mid hyphen?|end of the?)",
  roughly: "(?:(?:more|less) than|nearly|at? the? least)",
};

/**
 * Compiles a shape: names of word classes and of the parts above, with regular-expression marks between them;
 * spaces mean nothing. Throws on an unknown name, so that a mistake shows when the module loads.
 */
export function shape(pattern: string): RegExp {
  return new RegExp(expand(pattern), "g");
}

function expand(pattern: string): string {
  const compiled = pattern.replaceAll(/[A-Za-z]+/g, (name) => {
    const part = PARTS[name];
    if (part !== undefined) return expand(part);
    const code = codeOf(name);
    if (code === undefined) throw new Error(`No class of words is called “${name}”.`);
    return code;
  });
  return compiled.replaceAll(/\s+/g, "");
}
