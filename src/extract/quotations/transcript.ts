import { uncapped } from "../people/names/names.ts";
import { genderOfFirstName, isFirstName } from "../tags.ts";
import { genderOfHonorific, isHonorific } from "../people/titles.ts";
import type { Person } from "../people/person.ts";
import type { Paragraph, Reading } from "../reading.ts";
import { span, type Span } from "../span.ts";
import type { Quotation, Speaker } from "./quotation.ts";

/** A label at the beginning of a paragraph: “MS. ORD:  ”, “THE PRESIDENT: ”, “Q   ”. */
const LABEL =
  /^(?:([\p{Lu}][\p{Lu}.’' -]{1,48}|\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.’'-]+){1,3})(?:, (?:HOST|BYLINE|Host))?:\s+|(?:Q|Question|QUESTION):?\s{1,8}(?=["“‘']?\p{Lu}))/u;
/** Who holds an office speaks; “WATCH:”, “LONDON:” and “READ MORE:” are nobody. */
const OFFICE =
  /\b(?:PRESIDENT|SECRETARY|MINISTER|PREMIER|CHANCELLOR|TAOISEACH|GOVERNOR|SENATOR|SEN|GOV|REP|REPRESENTATIVE|CONGRESSWOMAN|CONGRESSMAN|MAYOR|COUNCILLOR|JUDGE|JUSTICE|COURT|CHAIR|CHAIRMAN|CHAIRWOMAN|SPEAKER|ATTORNEY|COUNSEL|WITNESS|DEFENDANT|COMMISSIONER|ADMINISTRATOR|DIRECTOR|AMBASSADOR|ADMIRAL|GENERAL|COLONEL|CAPTAIN|LADY|GENTLEMAN|KING|QUEEN|PRINCE|PRINCESS|POPE|OFFICIAL|SPOKESMAN|SPOKESWOMAN|SPOKESPERSON)\b/;
/** Who asks, and who is nobody in particular: their turns end another's and are not shown. */
const NOBODY =
  /^(?:Q|(?:QUESTION|MODERATOR|OPERATOR|AUDIENCE|PARTICIPANT|INTERVIEWER|REPORTER|PRESS|CROWD|ALL|VOICE)S?(?: MEMBERS?)?)$/i;
/** “(Applause.)”, “[Laughter]” alone, and the line that ends a transcript: “END  10:45 A.M. EDT”. */
const STAGE = /^[([][^)\]]{1,60}[)\]]$/;
const END = /^(?:END\b|\*{3}|_{3}|#{3}|\d{1,2}:\d\d [AP]\.?M)/;

/** Fewer labels are a quoted exchange in an article that is none; so are those that follow a paragraph of a story. */
const FEWEST = 6;
const STORY = 160;
const REPEATED = 2;
/** The share of paragraphs that begin a turn, at least. */
const SHARE = 0.1;

/** A longer speech is several quotations, in UTF-16 units. */
const LONGEST = 1200;

/** By surname in small letters: full names with their gender. */
type Bearers = ReadonlyMap<string, ReadonlyMap<string, Person["gender"]>>;

interface Turn {
  label: Span;
  /** The label with its colon: the words that say who speaks. */
  cue: Span;
  paragraphs: Span[];
}

/**
 * What is said in a transcript: each paragraph of a turn under its label is a part of one quotation, of several where it is long, though it has no marks.
 * “MS. ORD:  We asked in March.” is said by Ms Ord, “THE GOVERNOR: Nobody came.” by the governor, “Anna Gold: In June.” by Anna Gold. Refused: “LONDON: The
 * minister resigned”, labels of a few lines in an article, and whoever asks the questions.
 */
export function transcriptOf(reading: Reading, people: readonly Person[], groups: number): Quotation[] {
  const bearers = bearersOf(reading, people);
  const turns = turnsOf(reading, bearers);
  const start = turns[0]?.label.start ?? 0;
  if (reading.paragraphs.some(({ end, words }) => end <= start && words.length > STORY)) return [];
  const labels = new Map<string, number>();
  for (const { label } of turns) labels.set(label.words, (labels.get(label.words) ?? 0) + 1);
  if (turns.length < FEWEST || turns.length < SHARE * reading.paragraphs.length) return [];
  if (Math.max(...labels.values()) < REPEATED) return [];
  let group = groups;
  return turns
    .filter(({ label }) => !NOBODY.test(label.words))
    .flatMap(({ label, cue, paragraphs }) => {
      const speaker = speakerOf(label, bearers);
      let part = 0;
      let length = 0;
      return paragraphs.map((said) => {
        length += said.words.length;
        if (part === 0 || length > LONGEST) {
          group++;
          part = 0;
          length = said.words.length;
        }
        return { ...said, kind: "speech", speaker, cue, group, part: ++part, rule: "label of a transcript" };
      });
    });
}

function turnsOf({ text, paragraphs }: Reading, bearers: Bearers): Turn[] {
  const turns: Turn[] = [];
  let open: Turn | null = null;
  for (const paragraph of paragraphs) {
    const opened = opening(text, paragraph, bearers);
    if (opened !== null) turns.push((open = opened));
    else if (END.test(paragraph.words)) open = null;
    else if (open !== null && !STAGE.test(paragraph.words))
      open.paragraphs.push(span(text, paragraph.start, paragraph.end));
  }
  return turns;
}

function opening(text: string, { start, end, words }: Paragraph, bearers: Bearers): Turn | null {
  const [whole, name] = LABEL.exec(words) ?? [];
  if (whole === undefined) return null;
  if (name !== undefined && !isSpeaker(name, bearers)) return null;
  const length = name?.length ?? whole.trimEnd().length;
  const label = span(text, start, start + length);
  const cue = span(text, start, start + length + (name === undefined ? 0 : 1));
  const said = span(text, start + whole.length, end);
  return { label, cue, paragraphs: said.end > said.start && !STAGE.test(said.words) ? [said] : [] };
}

/** An office, a form of address, a first name with a surname, or the surname of somebody the text names. */
function isSpeaker(label: string, bearers: Bearers): boolean {
  const words = label.split(" ");
  const [first = ""] = words;
  if (isHonorific(first) || OFFICE.test(label) || NOBODY.test(label)) return true;
  return words.length > 1 ? isFullName(words) : bearers.has(first.toLowerCase());
}

function isFullName(words: readonly string[]): boolean {
  return words.length > 1 && isFirstName(uncapped(words[0]!)) && !OFFICE.test(words.join(" "));
}

/** Who bears a surname: the people the text names, and labels that give a full name (“ANNA GOLD, HOST:”). */
function bearersOf({ paragraphs }: Reading, people: readonly Person[]): Bearers {
  const bearers = new Map<string, Map<string, Person["gender"]>>();
  const add = (words: readonly string[], gender: Person["gender"]): void => {
    const surname = words.at(-1)!.toLowerCase();
    bearers.set(surname, (bearers.get(surname) ?? new Map()).set(asName(words), gender));
  };
  for (const { kind, name, gender } of people) if (kind === "person") add(name.split(" "), gender);
  for (const { words } of paragraphs) {
    const label = LABEL.exec(words)?.[1]?.split(" ") ?? [];
    if (isFullName(label)) add(label, genderOfFirstName(uncapped(label[0]!)));
  }
  return bearers;
}

function asName(words: readonly string[]): string {
  return words.map((word) => (/\p{Ll}/u.test(word) ? word : uncapped(word))).join(" ");
}

/**
 * A surname alone or behind “MS.” is the only one who bears it, surely where the honorific agrees; behind an office it stays as
 * printed, for “PRESIDENT VOSS” need not be the Jean Voss he thanks.
 */
function speakerOf(mention: Span, bearers: Bearers): Speaker {
  const words = mention.words.split(" ");
  const printed = asName(words);
  const [first = ""] = words;
  const addressed = isHonorific(first) && words.length === 2;
  const full = isFullName(words);
  const [only, ...others] = [...(bearers.get(words.at(-1)!.toLowerCase()) ?? [])];
  if (only !== undefined && others.length === 0 && (addressed || words.length === 1)) {
    const [name, gender] = only;
    const told = addressed ? genderOfHonorific(first) : null;
    if (told === null || gender === null || told === gender) {
      const sure = !addressed || (told !== null && told === gender) || name === uncapped(words.at(-1)!);
      return { name, how: "surname", confidence: sure ? "high" : "mid", mention };
    }
  }
  const how = isHonorific(first) || full ? "name" : "description";
  const doubtful = words.length === 1 && others.length > 0;
  return { name: printed, how, confidence: doubtful ? "mid" : "high", mention };
}
