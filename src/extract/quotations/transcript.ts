import { uncapped } from "../people/names.ts";
import { isHonorific } from "../people/titles.ts";
import type { Person } from "../people/person.ts";
import type { Paragraph, Reading } from "../reading.ts";
import { span, type Span } from "../span.ts";
import type { Quotation, Speaker } from "./quotation.ts";

/** A label at the beginning of a paragraph: “MS. ORD:  ”, “THE PRESIDENT: ”, “Q   ”. */
const LABEL = /^(?:([\p{Lu}][\p{Lu}.’' -]{1,48}):\s+|(?:Q|Question|QUESTION):?\s{1,8}(?=["“‘']?\p{Lu}))/u;
/** Who holds an office speaks; “WATCH:”, “LONDON:” and “READ MORE:” are nobody. */
const OFFICE =
  /\b(?:PRESIDENT|SECRETARY|MINISTER|PREMIER|CHANCELLOR|TAOISEACH|GOVERNOR|SENATOR|SEN|GOV|REP|REPRESENTATIVE|CONGRESSWOMAN|CONGRESSMAN|MAYOR|COUNCILLOR|JUDGE|JUSTICE|COURT|CHAIR|CHAIRMAN|CHAIRWOMAN|SPEAKER|ATTORNEY|COUNSEL|WITNESS|DEFENDANT|COMMISSIONER|ADMINISTRATOR|DIRECTOR|AMBASSADOR|ADMIRAL|GENERAL|COLONEL|CAPTAIN|LADY|GENTLEMAN|KING|QUEEN|PRINCE|PRINCESS|POPE|OFFICIAL|SPOKESMAN|SPOKESWOMAN|SPOKESPERSON)\b/;
/** Who asks, and who is nobody in particular: their turns end another's and are not shown. */
const NOBODY =
  /^(?:Q|QUESTION|MODERATOR|OPERATOR|AUDIENCE|PARTICIPANT|INTERVIEWER|REPORTER|PRESS|CROWD|ALL|VOICE)/i;
/** “(Applause.)”, “[Laughter]” alone, and the line that ends a transcript: “END  10:45 A.M. EDT”. */
const STAGE = /^[([][^)\]]{1,60}[)\]]$/;
const END = /^(?:END\b|\*{3}|_{3}|#{3}|\d{1,2}:\d\d [AP]\.?M)/;

/** Fewer labels are a quoted exchange in an article that is none; so are those that follow a paragraph of a story. */
const FEWEST = 6;
const STORY = 160;
const REPEATED = 2;
/** The share of paragraphs that begin a turn, at least. */
const SHARE = 0.1;

interface Turn {
  label: Span;
  /** The label with its colon: the words that say who speaks. */
  cue: Span;
  paragraphs: Span[];
}

/**
 * What is said in a transcript: each paragraph of a turn under its label is a part of one quotation, though it has no marks.
 * “MS. ORD:  We asked in March.” is said by Ms Ord, “THE GOVERNOR: Nobody came.” by the governor. Refused: “LONDON: The
 * minister resigned”, labels of a few lines in an article, and whoever asks the questions.
 */
export function transcriptOf(reading: Reading, people: readonly Person[], groups: number): Quotation[] {
  const turns = turnsOf(reading);
  const start = turns[0]?.label.start ?? 0;
  if (reading.paragraphs.some(({ end, words }) => end <= start && words.length > STORY)) return [];
  const labels = new Map<string, number>();
  for (const { label } of turns) labels.set(label.words, (labels.get(label.words) ?? 0) + 1);
  if (turns.length < FEWEST || turns.length < SHARE * reading.paragraphs.length) return [];
  if (Math.max(...labels.values()) < REPEATED) return [];
  return turns
    .filter(({ label }) => !NOBODY.test(label.words))
    .flatMap(({ label, cue, paragraphs }, number) => {
      const speaker = speakerOf(label, people);
      const shared = { kind: "speech", speaker, cue, rule: "label of a transcript" } as const;
      return paragraphs.map((said, at) => ({ ...said, ...shared, group: groups + number + 1, part: at + 1 }));
    });
}

function turnsOf({ text, paragraphs }: Reading): Turn[] {
  const turns: Turn[] = [];
  let open: Turn | null = null;
  for (const paragraph of paragraphs) {
    const opened = opening(text, paragraph);
    if (opened !== null) turns.push((open = opened));
    else if (END.test(paragraph.words)) open = null;
    else if (open !== null && !STAGE.test(paragraph.words))
      open.paragraphs.push(span(text, paragraph.start, paragraph.end));
  }
  return turns;
}

function opening(text: string, { start, end, words }: Paragraph): Turn | null {
  const [whole, name] = LABEL.exec(words) ?? [];
  if (whole === undefined) return null;
  if (name !== undefined && !isSpeaker(name)) return null;
  const length = name?.length ?? whole.trimEnd().length;
  const label = span(text, start, start + length);
  const cue = span(text, start, start + length + (name === undefined ? 0 : 1));
  const said = span(text, start + whole.length, end);
  return { label, cue, paragraphs: said.end > said.start && !STAGE.test(said.words) ? [said] : [] };
}

function isSpeaker(label: string): boolean {
  const [first = ""] = label.split(" ");
  return isHonorific(first) || OFFICE.test(label) || NOBODY.test(label);
}

function speakerOf(mention: Span, people: readonly Person[]): Speaker {
  const words = mention.words.split(" ");
  const last = words.at(-1)!.toLowerCase();
  const named = people.filter(
    ({ kind, name }) => kind === "person" && name.toLowerCase().split(" ").at(-1) === last,
  );
  const [only] = named;
  if (only !== undefined && named.length === 1)
    return { name: only.name, how: "surname", confidence: "high", mention };
  const name = words.map(uncapped).join(" ");
  const how = isHonorific(words[0]!) ? "name" : "description";
  return { name, how, confidence: named.length > 1 ? "mid" : "high", mention };
}
