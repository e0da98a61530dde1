import type { APIContainerComponent } from "discord-api-types/v10";
import type { Answer, PlainFinding } from "../answer/answer.ts";
import {
  button,
  type ComponentsMessage,
  container,
  gallery,
  line,
  message,
  type Picture,
  type Row,
  row,
  text,
} from "./components.ts";
import { codeBlock, inline } from "./escape.ts";
import { findingText } from "./finding.ts";
import { charactersOf, LIMITS, nested } from "./limits.ts";
import { countWords, plural } from "./words.ts";

/**
 * What a button of an answer does: do what the answer offers, turn to the page that begins at a finding, show that page to the channel or one
 * finding only, what to copy when citing, why the findings were found, the paragraphs around one.
 */
export type Verb = "do" | "turn" | "show" | "showOne" | "cite" | "why" | "context" | "correct";

/**
 * The `custom_id` of a button, which must bring the same answer back. `number` is a finding's place in the whole
 * answer, counted from 0; `more` is a count of findings or, for context, an offset into the article plus one.
 */
export type ButtonId = (verb: Verb, number: number, more?: number) => string;

export interface Drawing {
  /** The address people open the reader at; null draws no links. */
  publicUrl: string | null;
  id: ButtonId;
  /** How many findings a page holds at most. */
  limit: number;
  /** Whether only one person sees it, who may then show it to the channel. */
  private: boolean;
  /** Whether a fact has a button by which it is set right; none has where this is left out. */
  correctable?: (finding: PlainFinding) => boolean;
  /** The `custom_id` of the button for what the answer offers; without one it is not drawn. */
  offer?: string | null;
  /** Nothing may be asked again by a button: asking is doing. */
  once?: boolean;
  /** Discord id of the person who showed it to the channel. */
  shownBy?: string;
  /** Its chart, drawn. */
  picture?: Picture;
  /** Said above the answer: what a value was taken for, that the library has changed. */
  remarks?: string[];
}

type Parts = APIContainerComponent["components"];

const GREEN = 0x2f7d5b;
const GREY = 0x7a7f87;
/** Kept free for what stands below the findings: a line, counts and notes, a row of five buttons, the container. */
const FOOT = { characters: 900, components: 9 };
/** The row of the button for what the answer offers. */
const OFFER = 2;

/**
 * An answer as one message: question, as many findings as fit, what was searched, buttons. `shown` findings from
 * `answer.offset` on are in it; the next page begins after them.
 */
export function answerMessage(
  answer: Answer,
  drawing: Drawing,
): { message: ComponentsMessage; shown: number } {
  const { picture } = drawing;
  const parts: Parts = [text(head(answer, drawing)), ...(picture === undefined ? [] : [gallery(picture)])];
  const below = FOOT.components + (drawing.offer == null ? 0 : OFFER);
  const room = () => LIMITS.characters - FOOT.characters - charactersOf(parts);
  const rows = (findings: number) => (drawing.once === true ? [] : findingRows(answer, drawing, findings));
  const fits = (piece: Parts[number], findings = 0) =>
    charactersOf([piece]) <= room() &&
    nested([...parts, piece, ...rows(findings)]).length + below <= LIMITS.components;
  let shown = 0;
  for (const finding of answer.findings) {
    const number = answer.offset + shown + 1;
    // The first is made to fit; a further one that does not stand whole waits for its own page.
    const piece = text(findingText(finding, `${number}`, drawing.publicUrl, shown === 0 ? room() : 2000));
    if (!fits(piece, shown + 1)) break;
    parts.push(piece);
    shown += 1;
  }
  const told = answer.total === 0 && answer.absent === null;
  const notes = answer.notes.filter((note) => note.trim() !== "");
  for (const note of told ? notes.slice(answer.offset) : []) {
    const piece = text(inline(note, 1500));
    if (!fits(piece)) break;
    parts.push(piece);
    shown += 1;
  }
  for (const copy of answer.copies ?? []) {
    const piece = text(codeBlock(copy.text, Math.max(100, room())));
    if (!fits(piece)) break;
    parts.push(piece);
  }
  parts.push(line(), text(foot(answer, shown, told ? [] : notes)));
  if (!told) parts.push(...rows(shown));
  const turning =
    drawing.once === true ? null : buttonsUnder(answer, drawing, shown, told ? notes.length : answer.total);
  for (const buttons of [turning, row(offered(answer, drawing.offer ?? null))])
    if (buttons !== null) parts.push(buttons);
  const whole = message(container(parts, answer.absent === null ? GREEN : GREY));
  return { message: picture === undefined ? whole : { ...whole, pictures: [picture] }, shown };
}

function head(answer: Answer, { remarks = [], shownBy }: Drawing): string {
  const lines = [asked(answer), ...remarks.slice(0, 4).map((remark) => `-# ${inline(remark, 250)}`)];
  if (shownBy !== undefined) lines.push(`-# shown by <@${shownBy}>`);
  if (answer.chart?.kind === "none") lines.push(`**No chart:** ${inline(answer.chart.why, 400)}`);
  if (answer.absent !== null) {
    lines.push(`**${inline(answer.absent.sentence, 600)}**`);
    lines.push(`-# Searched: ${inline(answer.absent.searched.join(" · "), 700)}`);
    if (answer.findings.length > 0) lines.push("The nearest passages, which do not answer it:");
  }
  return lines.join("\n");
}

/** The command in bold and what was given: “Alegre · about: training”; the first argument needs no name. */
function asked({ command, args }: Answer): string {
  const given = Object.entries(args).filter(([, value]) => value !== undefined && value !== "");
  const words = given
    .map(([name, value], at) => `${at === 0 ? "" : `${name}: `}${value === true ? "yes" : String(value)}`)
    .join(" · ");
  return `**/${inline(command, 60)}** ${inline(words, 400)}`.trim();
}

function foot(answer: Answer, shown: number, notes: readonly string[]): string {
  const { name, articles } = answer.library;
  const counts =
    answer.total > 0 && answer.absent === null
      ? [inline(countWords({ ...answer, findings: answer.findings.slice(0, shown) }))]
      : [];
  const page = `${answer.offset + 1}–${answer.offset + shown} of ${answer.total}`;
  const library = `library “${inline(name, 100)}”, ${plural(articles, "article")}`;
  const lines = [[...counts, ...(shown < answer.total ? [page] : []), library].join(" · ")];
  let room = FOOT.characters - (lines[0]?.length ?? 0) - 20;
  for (const note of notes.map((one) => inline(one, 300))) {
    room -= note.length + 4;
    lines.push(room < 0 ? "[…]" : note);
    if (room < 0) break;
  }
  return lines.map((one) => `-# ${one}`).join("\n");
}

/**
 * Buttons for each finding, below them: beside them they would take a third of a phone's width from the words. `more` of
 * a correction is the place of a fact among those that a finding stands for, counted from 1.
 */
function findingRows({ offset, findings }: Answer, { id, correctable }: Drawing, shown: number): Row[] {
  const label = (words: string, at: number, part = "") =>
    shown === 1 && part === "" ? words : `${words} ${offset + at + 1}${part}`;
  const contexts = Array.from({ length: shown }, (_, at) =>
    button(label("Context", at), id("context", offset + at)),
  );
  const corrections = findings.slice(0, shown).flatMap((finding, at) => {
    const facts = "of" in finding ? (finding.kind === "disagreement" ? finding.of : []) : [finding];
    return facts.flatMap((fact, part) =>
      correctable?.(fact) === true
        ? [
            "of" in finding
              ? button(label("Correct", at, `.${part + 1}`), id("correct", offset + at, part + 1))
              : button(label("Correct", at), id("correct", offset + at)),
          ]
        : [],
    );
  });
  return [contexts, corrections].flatMap(inRows);
}

function inRows(buttons: readonly ReturnType<typeof button>[]): Row[] {
  return Array.from({ length: Math.ceil(buttons.length / LIMITS.rowButtons) }, (_, at) =>
    row(...buttons.slice(at * LIMITS.rowButtons, (at + 1) * LIMITS.rowButtons)),
  ).filter((one) => one !== null);
}

function offered({ offer }: Answer, id: string | null) {
  return offer === undefined || id === null ? null : button(offer.label, id, 1);
}

function buttonsUnder(answer: Answer, drawing: Drawing, shown: number, total: number): Row | null {
  const { id, limit } = drawing;
  const { offset } = answer;
  const after = offset + shown;
  const some = answer.findings.length > 0;
  return row(
    offset > 0 ? button("◀ Previous", id("turn", Math.max(0, offset - limit))) : null,
    after < total && shown > 0 ? button("Next ▶", id("turn", after), 1) : null,
    drawing.private ? button("Show to channel", id("show", offset)) : null,
    some ? button("Cite", id("cite", offset, shown)) : null,
    some && answer.findings.some((finding) => finding.why.length > 0)
      ? button(shown === 1 ? "Why this passage" : "Why these", id("why", offset, shown))
      : null,
  );
}
