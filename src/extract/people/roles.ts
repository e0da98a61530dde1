import { span, type Span } from "../span.ts";
import { isFiniteVerb, tagsOf } from "../tags.ts";
import { isFunctionWord } from "./function-word.ts";
import type { NameRun } from "./names/names.ts";
import { isHonorific, isOffice, namesSomebody } from "./titles.ts";

const STOP =
  /^(?:the|a|an|this|that|when|while|as|and|or|but|because|if|said|says|told|he|she|they|we|it|what|why|how|both|over|under|into|not|than|more|in|on|at|of|for|by|with|from|to|his|her|their|its|our|my|is|was|were|are|be|has|had|have|who|which|after|before|then|asked|added|against|about|like|than)$/;
const TIME = /day$|^(?:week|month|year|last|next|night|morning|today|while|meanwhile)$/;
const BEHIND =
  /^,? ?\(?(?:who (?:is|was|served as|serves as|became|works as) )?((?:(?:a|an|the|his|her|one|now|then|former|ex-|outgoing|acting|deputy|senior|\p{Lu}[\p{L}.]+[’']s)[ -]|[\p{L}-]+ (?=of |for |at |and |in ))[^,.;:()“”"—–\n]{2,110})/u;

/**
 * What an article says somebody is, in its own words and where it says so:
 * “*French police chief* Marc Alegre”, “Linda Hudson, *the mayor of Fort Pierce*,”. Each wording once.
 * Refused: “Ms Cooper, in her speech,”.
 */
export function rolesAround(text: string, forms: readonly NameRun[]): Span[] {
  const roles: Span[] = [];
  for (const form of forms) {
    for (const found of [
      before(text, form),
      inFront(text, form),
      behind(text, form),
      ...offices(text, form),
    ]) {
      if (found === null) continue;
      const words = found.words.toLowerCase();
      if (!roles.some((role) => role.words.toLowerCase() === words)) roles.push(found);
    }
  }
  return roles;
}

const CAPITALS = "((?:\\p{Lu}[\\p{L}-]*\\.? ){0,4}\\p{Lu}[\\p{L}-]+(?: of (?:the )?\\p{Lu}\\p{L}+)?)";
/** Offices written with capitals and no article: “Ann Lee, *Home Secretary*,”, “who serves as *UK Foreign Secretary*”. */
const OFFICES = [
  new RegExp(`^, ${CAPITALS}`, "u"),
  new RegExp(`^, who [^.“”"]*?\\bserved as ${CAPITALS}`, "u"),
  new RegExp(`^, who [^.“”"]*?\\bserves as ${CAPITALS}`, "u"),
];

function offices(text: string, form: NameRun): Span[] {
  const tail = text.slice(form.end, form.end + 240);
  return OFFICES.flatMap((pattern) => {
    const words = pattern.exec(tail)?.[1];
    const head = words?.split(" of ")[0]?.split(" ").at(-1) ?? "";
    if (words === undefined || !isOffice(head)) return [];
    const at = form.end + tail.indexOf(words);
    return [span(text, at, at + words.length)];
  });
}

/** “*the prefect*, Jean Voss”, “Britain’s *borders minister*, Ann Lee”: an office and the name behind a comma. */
function inFront(text: string, form: NameRun): Span | null {
  if (form.words.length < 2 || form.from < form.start) return null;
  const lead = text.slice(Math.max(0, form.start - 80), form.start);
  const found =
    /(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)|[’']s?) ((?:[\p{L}-]+ ){0,3}[\p{Ll}-]+), $/u.exec(lead);
  const words = found?.[1];
  if (words === undefined || !namesSomebody(words.split(" ").at(-1) ?? "")) return null;
  if (words.split(" ").some((word) => STOP.test(word.toLowerCase()))) return null;
  const start = form.start - 2 - words.length;
  return span(text, start, form.start - 2);
}

function before(text: string, form: NameRun): Span | null {
  let from = form.start;
  let office = false;
  const lead = text.slice(Math.max(0, form.start - 90), form.start);
  const words = [...lead.matchAll(/[\p{L}.’'-]+(?= )/gu)];
  for (let i = words.length - 1; i >= 0 && words.length - i < 8; i--) {
    const word = words[i];
    if (word === undefined) break;
    const at = form.start - lead.length + word.index;
    if (!/^ *$/.test(text.slice(at + word[0].length, from))) break;
    if (word[0].endsWith(".") && !/^\p{Lu}\p{Ll}{1,5}\.$/u.test(word[0])) break;
    if (!/^\p{L}/u.test(word[0]) || (office && isVerbBefore(word[0], text.charAt(from)))) break;
    if (TIME.test(word[0].toLowerCase())) break;
    if (isHonorific(word[0]) && !isOffice(word[0])) {
      if (at + word[0].length + 1 !== form.start) break;
      from = at;
      continue;
    }
    if ((STOP.test(word[0].toLowerCase()) && word[0] !== "IT") || (/[’']s?$/.test(word[0]) && !office)) break;
    const constable = word[0] === "Con" && words[i - 1]?.[0] === "Det";
    if (!office && !constable && !namesSomebody(word[0])) break;
    // “*former* President Voss”, not “Did President Voss”.
    if (office && !MODIFIER.test(word[0])) {
      const small = /^\p{Ll}/u.test(word[0]) && /^\p{Lu}/u.test(text.charAt(from));
      if (small || isFunctionWord(word[0]) || isVerb(word[0])) break;
    }
    if (
      /(?:ed|ing|ly)$/.test(word[0]) &&
      !/^(?:retired|elected|united|leading|managing|disgraced|acting)$/i.test(word[0])
    )
      break;
    office = true;
    from = at;
  }
  if (!office) return null;
  const raw = text.slice(from, form.start);
  const honorific = /(?:^|\s)\S+\s$/.exec(raw)?.[0].trim() ?? "";
  const end =
    from +
    (isHonorific(honorific) && !isOffice(honorific) ? raw.trimEnd().length - honorific.length : raw.length);
  const role = text.slice(from, end).trimEnd();
  return role === "" ? null : span(text, from, from + role.length);
}

/** Lower-case words that stand in front of an office with a capital: “longtime Republican”. */
const MODIFIER =
  /^(?:retired|state|police|campaign|rival|fellow|top|key|star|chief|vice|then|now|future|onetime|longtime|lead|record)$|-|(?:al|ive|(?<!m)ent|ant|ary|ory|ous|an|ist|ic|est|or|er|time)$/;

/** “to *land* Brazil striker Joao Voss”, “will *defeat* President Lund”, “*Recall* Sen. Lund”: no part of an office. */
/** A word that is a verb and nothing else in the word list. */
function isVerb(word: string): boolean {
  const tags = tagsOf(word.toLowerCase());
  return (
    tags.length > 0 &&
    tags.every((tag) => /^(?:Verb|Infinitive|PresentTense|PastTense|Gerund|Participle)$/.test(tag))
  );
}

function isVerbBefore(word: string, next: string): boolean {
  const tags = tagsOf(word.toLowerCase());
  if (namesSomebody(word) || tags.includes("Adjective")) return false;
  if (/^\p{Ll}/u.test(word) && isFiniteVerb(word)) return true;
  if (/^\p{Lu}/u.test(word)) return /^(?:recall|count|well|include|see|meet)$/i.test(word);
  return /^\p{Lu}/u.test(next) && !MODIFIER.test(word);
}

function behind(text: string, form: NameRun): Span | null {
  const tail = text.slice(form.end, form.end + 180);
  const aged = /^, \d\d(?=,)/.exec(tail)?.[0] ?? "";
  const match = BEHIND.exec(tail.slice(aged.length));
  const words = match?.[1];
  if (match === null || words === undefined || !/^, |^ \(/.test(tail.slice(aged.length))) return null;
  // “a tactic Democrats hope will work” is nobody: the noun stands last, or before one word more (“a cook working”).
  const head = words.split(/ (?:of|for|at|in|who|from|on|with|and|to) /)[0]?.split(/\s+/) ?? [];
  const noun = head.findLastIndex((word) => namesSomebody(word) || isOffice(word));
  const office = noun >= 0 && (noun > head.length - 3 || /(?:ing|ed)$/.test(head[noun + 1] ?? ""));
  if (!office || /\b(?:said|says|told)\b/.test(words)) return null;
  const at = form.end + aged.length + match.index + match[0].length - words.length;
  const cut = words.search(/ (?:who|which|that|when|where|known) /);
  const role = cut > 0 ? words.slice(0, cut) : words.trimEnd();
  // “After talks with Ann Lee, the minister *has* ordered …” and “Ann Lee, the minister *Tom Voss* and …” speak of somebody else.
  if (/ (?:has|have|had|is|are|was|were|will|would|can|could|may) /.test(role)) return null;
  if (/^, (?:and )?\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(text.slice(at + words.length, at + words.length + 40)))
    return null;
  return span(text, at, at + role.length);
}
