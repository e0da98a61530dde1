import type { Person } from "../../people/person.ts";
import { ALIAS } from "../../people/names/alias.ts";
import { isHonorific, isKin, isOffice, namesSomebody } from "../../people/titles.ts";
import type { Run } from "../cues/phrases/noun-phrase.ts";
import { RELATIVE, SUBORDINATOR } from "../cues/phrases/word-class.ts";
import type { Token } from "../marks/frame.ts";

/** A place where somebody is named. */
export interface Naming {
  start: number;
  end: number;
  person: Person;
}

/** The people of an article by where they are named. */
export class Names {
  private readonly text: string;
  private readonly named: readonly Naming[];

  constructor(text: string, people: readonly Person[]) {
    this.text = text;
    this.named = people
      .flatMap((person) => person.mentions.map((m) => ({ start: m.start, end: m.end, person })))
      .sort((a, b) => a.start - b.start);
  }

  /** The people named between two offsets, in order. */
  between(start: number, end: number): Naming[] {
    let low = 0;
    let high = this.named.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.named[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const found = [];
    for (let i = low; i < this.named.length; i++) {
      const mention = this.named[i];
      if (mention === undefined || mention.start >= end) break;
      if (mention.end <= end) found.push(mention);
    }
    return found;
  }

  /** Whom a sentence goes on to name behind its “he”: “he said of *Mr. Lund*”. They are others. */
  namedBehind(tokens: readonly Token[], { from, to }: Run): ReadonlySet<Person> {
    const first = tokens[from];
    if (first === undefined || !/^(?:he|she|the)$/.test(first.lower)) return new Set();
    let end = to + 1;
    while (tokens[end]?.unit === first.unit && tokens[end]?.kind !== "quotation" && end - to < 12) {
      const word = tokens[end]?.lower ?? "";
      if (RELATIVE.has(word) || (SUBORDINATOR.has(word) && word !== "as")) break;
      end += 1;
    }
    const named = this.between(tokens[to]?.end ?? first.end, tokens[end - 1]?.end ?? first.end);
    return new Set(named.map(({ person }) => person));
  }

  /** “Bureau of Statistics *economist Ann Lee*”: a name right behind its office at the end of a long mention. */
  titledAtEnd(headEnd: number, end: number): Naming | undefined {
    const named = this.between(headEnd, end + 1).at(-1);
    // “a spokesperson for Treasurer Ann Lee” is not Ann Lee.
    const noun = /([\p{L}-]+)$/u.exec(this.text.slice(Math.max(0, headEnd - 30), headEnd))?.[1] ?? "";
    if (named === undefined || named.end !== end || named.person.kind !== "person") return undefined;
    if (isOfficeOf(noun, this.text.slice(headEnd, named.start))) return named;
    // “The Bureau of Weather’s *Ann Lee*”
    if (/\p{Lu}[\p{L}-]*[’']s? $/u.test(this.text.slice(Math.max(0, named.start - 30), named.start)))
      return named;
    if (namesSomebody(noun)) return undefined;
    const before = /([\p{L}-]+) $/u.exec(this.text.slice(Math.max(0, named.start - 30), named.start))?.[1];
    return before !== undefined && isOffice(before) ? named : undefined;
  }

  /** “The mother was *Joanna Kells*, whose daughter …”: the name behind a description and “was”. */
  identifiedAs(tokens: readonly Token[], { run, verb }: { run: Run; verb: number }): Run | null {
    const first = tokens[verb + 1];
    if (!/^(?:was|is)$/.test(tokens[verb]?.lower ?? "") || tokens[run.from]?.lower !== "the") return null;
    const named = first === undefined ? undefined : this.between(first.start, first.start + 60)[0];
    if (named?.person.kind !== "person" || named.start !== first?.start) return null;
    let to = verb + 1;
    while ((tokens[to + 1]?.end ?? Infinity) <= named.end) to += 1;
    return { from: verb + 1, to };
  }

  /** “…,” said *Ann Lee*, a nurse who came long ago: the name a description is set beside. */
  apposedTo(tokens: readonly Token[], { from, to }: Run): Run | null {
    const end = from - 2;
    const last = tokens[end];
    if (
      tokens[from - 1]?.text !== "," ||
      last === undefined ||
      !/^(?:an?|the|one)$/.test(tokens[from]?.lower ?? "")
    )
      return null;
    if (tokens[to + 1]?.lower !== "who" && !tokens.slice(from, to).some(({ lower }) => lower === "who"))
      return null;
    const named = this.between(last.start - 60, last.end + 1).at(-1);
    if (named === undefined || named.end !== last.end || named.person.kind !== "person") return null;
    let begin = end;
    while ((tokens[begin - 1]?.start ?? -1) >= named.start) begin -= 1;
    return { from: begin, to: end };
  }

  /** A description with the name behind a comma: “the group’s president, *Joe Smith*”, “one of its members, *Joe Smith*”. */
  apposed(tokens: readonly Token[], run: Run, head: Run): Person | null {
    const noun = tokens[head.to]?.text ?? "";
    const comma = commaBehind(tokens, head.to);
    if (comma === null) return null;
    const one =
      (noun.toLowerCase() === "one" && comma > head.to + 1) || /^(?:another|a second|a third)$/i.test(noun);
    if (!one && (!namesSomebody(noun) || (comma > head.to + 1 && !isPointed(tokens, head.to, comma))))
      return null;
    const next = tokens[comma + 1];
    if (next === undefined || next.kind !== "word" || comma + 1 <= run.to - 6) return null;
    const named = this.between(next.start - 1, next.start + 60)[0];
    if (named?.person.kind !== "person") return null;
    const between = this.text.slice(next.start, named.start);
    const office = /^(?:[\p{L}-]+ ){0,4}([\p{Ll}-]+|\p{Lu}\p{Ll}{1,5}\.|ex-\p{L}+) $/u.exec(between)?.[1];
    const title = between.trim().split(" ").at(-1) ?? "";
    const beside =
      named.start <= next.start + 4 ||
      isHonorific(title) ||
      namesSomebody(office ?? "") ||
      (office ?? "").startsWith("ex-");
    // “Her mother, *Folake*, is …”, “the chairman, *Lord Voss*, …”
    const known = named.person.name.includes(" ") || isKin(noun) || isHonorific(title);
    return beside && known ? named.person : null;
  }

  /** “The landlord, who asked to be identified only as *Clive*”, “a man called *Clive*”: the name somebody goes by. */
  alias(end: number): Person | null {
    const called = this.between(end, end + 40)[0];
    const first = called !== undefined && called.person.mentions[0]?.start === called.start;
    const one = /\b(?:an?|one|another) (?:[\p{L}-]+ ){0,3}[\p{L}-]+$/iu.test(
      this.text.slice(Math.max(0, end - 60), end),
    );
    if (first && one && /^ (?:called|named)(?: only| simply)? $/.test(this.text.slice(end, called.start)))
      return called.person;
    const clause = /^,? (?:who|giving) [^.,;:“”"‘\n]{1,80}/u.exec(this.text.slice(end, end + 100))?.[0];
    if (clause === undefined) return null;
    const named = this.between(end, end + clause.length + 1)[0];
    return named !== undefined && ALIAS.test(this.text.slice(end, named.start)) ? named.person : null;
  }
}

/** The first comma behind a noun, with no more than a few words between. */
function commaBehind(tokens: readonly Token[], noun: number): number | null {
  for (let at = noun + 1; at < noun + 5 && tokens[at]?.unit === tokens[noun]?.unit; at++) {
    if (tokens[at]?.text === ",") return at;
    if (tokens[at]?.kind !== "word") return null;
  }
  return null;
}

/** “The chairman *in question*,”: words that add nobody. */
function isPointed(tokens: readonly Token[], noun: number, comma: number): boolean {
  const words = tokens.slice(noun + 1, comma).map(({ lower }) => lower);
  return /^(?:in question|concerned|involved|in charge)$/.test(words.join(" "));
}

/** “Minister *for Rural Affairs* Ann Lee” */
const PORTFOLIO = /^ (?:of State )?(?:for|of|to) (?:the )?(?:\p{Lu}[\p{L}-]+,? (?:and )?){1,5}$/u;

/** “secretary *of state* Ann Lee”, “head *of research* Tom Reed”; not “a friend of actress Ann Lee”, “the mother of Ann Lee”. */
function isOfficeOf(noun: string, between: string): boolean {
  // “Speaker *of the House* Tom Lund”
  if (
    /^(?:speaker|leader|chair|chairman|chairwoman|president|head|dean|director|governor|mayor|bishop)$/i.test(
      noun,
    )
  )
    if (/^ of (?:the )?(?:\p{Lu}[\p{L}-]+ ){1,4}$/u.test(between)) return true;
  if (
    /^(?:minister|secretary|ambassador|commissioner|envoy|chancellor)$/i.test(noun) &&
    PORTFOLIO.test(between)
  )
    return true;
  // “MP for the area Ann Lee”
  if (
    /^(?:MP|MSP|TD|MEP|councillor|senator)$/i.test(noun) &&
    /^ for (?:the |\p{Lu})[^.,;]{2,40} $/u.test(between)
  )
    return true;
  const last = /^ of (?:[\p{Ll}-]+ ){0,2}([\p{Ll}-]+) $/u.exec(between)?.[1];
  return (
    last !== undefined &&
    !last.endsWith("ed") &&
    !namesSomebody(last) &&
    !isKin(noun) &&
    (isOffice(noun) || noun === "master")
  );
}
