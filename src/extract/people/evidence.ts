import { genderOfFirstName, isDemonym, isFiniteVerb, isFirstName, tagsOf } from "../tags.ts";
import { goesBy } from "./names/alias.ts";
import { isBrand, isStreet } from "./thing.ts";
import { isOfBody, isOfFirm } from "./company.ts";
import { bareName, folded, type NameRun, surnameOf } from "./names/names.ts";
import type { Person } from "./person.ts";
import { speaks } from "./speaks.ts";
import { isBody, isKin, isOffice, NOT_A_NAME } from "./titles.ts";

/** What is known of the words of an article that stand alone with a capital, folded. */
export interface Alone {
  /** Those that speak (“Orbit said”), and “mr orbit” for those with an honorific. */
  spoken: ReadonlySet<string>;
  /** Those that somebody's surname may be: “*Brandt* had left”, “Brandt’s car”. */
  acting: ReadonlySet<string>;
  /** All of them that are not printed in capitals only. */
  alone: ReadonlySet<string>;
}

/** Whether a word standing alone does or owns something, as people do: “Brandt had left”, “Brandt’s car”, “Brandt, 40,”. */
export function acts(text: string, run: NameRun): boolean {
  const behind = text.slice(run.end, run.end + 30);
  if (/^(?:[’']s (?!is|was)\p{Ll}|, \d\d,|, who\b)/u.test(behind)) return true;
  const verb = /^ (?:also |then |later |never |still )?(\p{Ll}+)\b/u.exec(behind)?.[1];
  return verb !== undefined && (/^(?:had|has|was|is|did)$/.test(verb) || isFiniteVerb(verb));
}

/** Whether every word is one that no list knows but as a name: “Leo Brandt”, not “Silver Harbour”. */
function isOnlyName(words: readonly string[]): boolean {
  return words.every((word) => {
    const tags = tagsOf(word.toLowerCase());
    return tags.every((tag) => /^(?:FirstName|MaleName|FemaleName|LastName|Person)$/.test(tag));
  });
}

export function kindOf(text: string, run: NameRun, { spoken, acting, alone }: Alone): Person["kind"] | null {
  const words = bareName(run.words);
  if (words.some((word) => isBody(word))) return "organisation";
  if (isOfBody(text, run)) return null;
  // “*Quiz Night* judge Tom Voss” is no person, “Joe Lund adviser Tom Voss” may be
  const noun = /^ (\p{Ll}+) \p{Lu}/u.exec(text.slice(run.end, run.end + 24))?.[1];
  if (noun !== undefined && isOffice(noun) && run.honorific === null && !isFirstName(words[0] ?? ""))
    return null;
  // “Teal *Baker*” is somebody where she speaks.
  const trade = words.length === 2 && TRADE_NAME.test(words[1] ?? "") && !isOffice(words[0] ?? "");
  if (isOfficeAlone(words) && !(trade && speaks(text, run))) return null;
  // “SIR TOM VOSS slammed”, “AMY VOSS has quit”: the first words of a story, where it goes on with “Voss” or “Amy”.
  if (words.every((word) => word === word.toUpperCase() && word.length > 1)) {
    const goesOn = words.some((word) => alone.has(folded(word)));
    return goesOn && (run.honorific !== null || isFirstName(words[0] ?? "")) ? "person" : null;
  }
  // “Protester Ivy Lane, 19,” is no street.
  const aged = /^, \d\d\b/.test(text.slice(run.end, run.end + 5));
  const forename = isFirstName(words[0] ?? "") || genderOfFirstName(words[0] ?? "") !== null;
  const shown = words.length === 2 && forename && (aged || run.from < run.start);
  if (
    words.length > 5 ||
    words.some((word, at) => NOT_A_NAME.test(word.toLowerCase()) && !mayBeName(words, at) && !shown)
  )
    return null;
  if (isStreet(text, run)) return null;
  if (run.from < run.start || run.honorific !== null) return "person";
  const first = words[0] ?? "";
  // “The Mary Anne” is a ship or a house, unless it speaks.
  const thing = /\b[Tt]he $/.test(text.slice(Math.max(0, run.from - 5), run.from));
  // “the Sky Blues” are a team.
  if (thing && /[^s]s$/.test(words.at(-1) ?? "")) return null;
  if (isFirstName(first) && !isPlace(words.join(" ")) && !thing) return "person";
  if (/^(?:\p{Lu}\.){2,3}$/u.test(first) && words.length > 1) return "person";
  if (!thing && words.length === 2 && words.some((word) => acting.has(folded(word))) && isOnlyName(words))
    return "person";
  if (spoken.has(folded(surnameOf(run.words))) || speaks(text, run)) return "person";
  if (words.length < 4 && spoken.has(`mr ${folded(first)}`)) return "person";
  // “Tamsin said” makes “Tamsin Vale” somebody, where no other word is written so (“Orbit said”, “Orbit Foods”).
  if (words.length === 2 && spoken.has(folded(first)) && tagsOf(first.toLowerCase()).length === 0)
    return "person";
  if (/^, (?:\d\d\b|who\b)/.test(text.slice(run.end, run.end + 8))) return "person";
  // “Han Mi-rae, the secretary,”: a surname first, and a given name of two syllables
  const given = words.length === 2 && /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{2,6}$/u.test(words[1] ?? "");
  if (given && (spoken.has(folded(first)) || /^, (?:an?|the) /.test(text.slice(run.end, run.end + 6))))
    return "person";
  const lead = text.slice(Math.max(0, run.from - 40), run.from);
  // “head of research Tanvi Rao”
  const head = /(\p{L}+) of [\p{Ll}-]+(?: and [\p{Ll}-]+)? $/u.exec(lead)?.[1];
  if (head !== undefined && isOffice(head)) return "person";
  // “The mayor of Ostby, *Tri Rismahari*, comforted them”
  const office = /(\p{Ll}+) (?:of|for) (?:the )?(?:\p{Lu}[\p{L}-]+ ?){1,3}, $/u.exec(
    text.slice(Math.max(0, run.from - 70), run.from),
  );
  if (isOffice(office?.[1] ?? "") && words.length === 2 && isOnlyName(words) && text[run.end] === ",")
    return "person";
  // “…,” said master of ceremonies Asab Tabchi.
  if (/[”"’'] said (?:the |an? )?(?:[\p{Ll}-]+ ){1,5}$/u.test(lead) && words.length < 4 && isOnlyName(words))
    return "person";
  const before = /(\p{L}+),? $/u.exec(lead)?.[1];
  return before !== undefined && isOffice(before) ? "person" : null;
}

/** “April Jones”, “Elizabeth May”: first names and surnames that are months as well. */
function mayBeName(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  if (at === 0) return isFirstName(word);
  return (
    at === 1 &&
    isFirstName(words[0] ?? "") &&
    /^(?:may|march|april|june|august|day|park|lake|street|bridge|west|east|north|south|mount|island|english|french|ireland|england|wales|scotland|washington|christian|church)$/i.test(
      word,
    )
  );
}

/** Trades that are surnames as well. */
const TRADE_NAME =
  /^(?:baker|barber|butcher|butler|carpenter|carter|chandler|cook|cooper|driver|farmer|fisher|hunter|judge|king|marshal|mason|miner|page|painter|parker|pope|porter|prince|ranger|rider|shepherd|singer|turner|weaver)$/i;

/** “Prime Minister”, “Home Secretary”: an office without its holder. */
function isOfficeAlone(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  if (words.every((word) => isOffice(word))) return true;
  return (
    isOffice(last) &&
    !isFirstName(words[0] ?? "") &&
    !/^(?:king|pope|bishop|major|marshal|dean|duke|prince|earl|judge|mayor|count|baron)$/i.test(last)
  );
}

function isPlace(name: string): boolean {
  return tagsOf(name.toLowerCase()).some((tag) => /Place|Country|City|Region/.test(tag));
}

export function isAlonePerson(text: string, run: NameRun, spoken: ReadonlySet<string>): boolean {
  const word = run.words[0] ?? "";
  if (
    isBody(word) ||
    isOffice(word) ||
    NOT_A_NAME.test(word.toLowerCase()) ||
    isPlace(word) ||
    // “The Princess Royal”
    word === "Royal" ||
    /\d/.test(word)
  )
    return false;
  if (run.honorific !== null || run.from < run.start) return true;
  if (isDemonym(word) || isBrand(word) || isOfFirm(text, run) || isOfBody(text, run)) return false;
  if (goesBy(text.slice(Math.max(0, run.start - 60), run.start))) return true;
  if ((isFirstName(word) && isIntroduced(text, run)) || kinBefore(text, run) !== null) return true;
  if (isAcronym(word) || word.length < 3) return false;
  const tags = tagsOf(word.toLowerCase());
  if (
    tags.some((tag) =>
      /Demonym|Organization|Verb|Tense|Adjective|Infinitive|Gerund|Plural|Uncountable|Singular/.test(tag),
    ) &&
    run.begins
  )
    return false;
  return spoken.has(folded(word)) && (speaks(text, run) || !run.begins);
}

/** “her granddaughter *Kelly*”, “*Dennis*, 58,” */
function isIntroduced(text: string, run: NameRun): boolean {
  const before = /(\p{Ll}+),? $/u.exec(text.slice(Math.max(0, run.start - 24), run.start))?.[1];
  return (before !== undefined && isOffice(before)) || /^, \d\d,/.test(text.slice(run.end, run.end + 5));
}

/** The relation a name is introduced by: “his *wife*, Ann”, “Joe's *son* Liam”, “when *husband* Ted”; null where there is none. */
export function kinBefore(text: string, run: Pick<NameRun, "start">): string | null {
  // “His wife *of 52 years*, Barbara,”
  const lead = text
    .slice(Math.max(0, run.start - 60), run.start)
    .replace(/ of \d+ (?:years|months)(?=,? $)/, "");
  const beside = /(?<![\p{L}’'-])(\p{Ll}[\p{Ll}-]+) $/u.exec(lead)?.[1];
  if (beside !== undefined && isKin(beside)) return beside;
  const match =
    /(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|whose|and)|[\p{L}][’']s|s[’']|[.\n]) (?:[\p{Ll}-]+ ){0,2}([\p{L}-]+),? $/u.exec(
      ` ${lead}`,
    ) ?? /(?:^|[.!?”"’'\n]\s*)(\p{Lu}\p{Ll}+),? $/u.exec(lead);
  const word = match?.[1];
  return word !== undefined && isKin(word) ? word : null;
}

export function isAcronym(word: string): boolean {
  return (
    /^\p{Lu}{2,6}$/u.test(word) &&
    !/^(?:TV|UK|US|USA|EU|UN|PM|MP|MPS|OK|ID|GP|DJ|VIP|HR|MC|CEO|AM|BST|GMT|EST|EDT|II|III|IV|PA|AP|AFP|DNA|HIV|CCTV|GDP|VAT|PR|IT|DC|LA|NY|NYC|GOP|BC|AD|TRUMP|DM)$/.test(
      word,
    )
  );
}
