import type { APIContainerComponent } from "discord-api-types/v10";
import type { Answer } from "../answer/answer.ts";
import {
  button,
  type ComponentsMessage,
  container,
  line,
  message,
  type Row,
  row,
  section,
  text,
} from "./components.ts";
import { cutTo, inline } from "./escape.ts";
import { findingText } from "./finding.ts";
import { charactersOf, LIMITS, nested } from "./limits.ts";
import { countWords, plural } from "./words.ts";

/** What a button of an answer does; `number` is the finding's place in the whole answer, counted from 0. */
export type Verb = "turn" | "show" | "cite" | "why" | "context";

export interface Drawing {
  /** The address people open the reader at; null draws no links. */
  publicUrl: string | null;
  /** The `custom_id` of a button, which must bring the same answer back from there on. */
  id(verb: Verb, number: number): string;
  /** How many findings a page holds at most. */
  limit: number;
  /** Said above the answer: who asked, what a value was taken for. */
  remarks?: string[];
}

const GREEN = 0x2f7d5b;
const GREY = 0x7a7f87;
/** Kept free for the foot: counts, notes, buttons. */
const FOOT = { characters: 900, components: 9 };
const MOST_NOTE = 300;

/**
 * An answer as one message: question, as many findings as fit, what was searched, buttons. `shown` findings from
 * `answer.offset` on are in it; the next page begins after them.
 */
export function answerMessage(
  answer: Answer,
  drawing: Drawing,
): { message: ComponentsMessage; shown: number } {
  const parts: APIContainerComponent["components"] = [text(head(answer, drawing))];
  const fits = (more: APIContainerComponent["components"]) =>
    charactersOf([...parts, ...more]) + FOOT.characters <= LIMITS.characters &&
    nested([...parts, ...more]).length + FOOT.components <= LIMITS.components;
  let shown = 0;
  for (const finding of answer.findings) {
    const number = answer.offset + shown;
    const room = LIMITS.characters - FOOT.characters - charactersOf(parts);
    const drawn = findingText(finding, `${number + 1}`, drawing.publicUrl, room);
    const piece = section(drawn, button("Context", drawing.id("context", number)));
    if (!fits([piece])) break;
    parts.push(piece);
    shown += 1;
  }
  const notes = answer.total === 0 && answer.absent === null;
  if (notes) shown = addNotes(parts, answer, fits);
  parts.push(line(), text(foot(answer, shown, !notes)));
  for (const buttons of rows(answer, drawing, shown, notes ? answer.notes.length : answer.total))
    parts.push(buttons);
  return { message: message(container(parts, answer.absent === null ? GREEN : GREY)), shown };
}

function head(answer: Answer, { remarks = [] }: Drawing): string {
  const lines = [asked(answer), ...remarks.map((remark) => `-# ${inline(cutTo(remark, 300))}`)];
  if (answer.absent !== null) {
    lines.push(inline(cutTo(answer.absent.sentence, 500)));
    lines.push(`-# Searched: ${inline(cutTo(answer.absent.searched.join(" · "), 600))}`);
    if (answer.findings.length > 0) lines.push("The nearest passages, which do not answer it:");
  }
  return lines.join("\n");
}

/** The command in bold and what was given: “Alegre · about: training”; the first argument needs no name. */
function asked({ command, args }: Answer): string {
  const given = Object.entries(args).filter(([, value]) => value !== undefined && value !== "");
  const words = given
    .map(([name, value], at) => `${at === 0 ? "" : `${name}: `}${String(value)}`)
    .join(" · ");
  return `**/${inline(command)}** ${inline(cutTo(words, 500))}`.trim();
}

/** An answer that only tells something (help) is its notes, as many as fit from the offset on. */
function addNotes(
  parts: APIContainerComponent["components"],
  answer: Answer,
  fits: (more: APIContainerComponent["components"]) => boolean,
): number {
  let shown = 0;
  for (const note of answer.notes.slice(answer.offset)) {
    const piece = text(inline(cutTo(note, 1500)));
    if (!fits([piece])) break;
    parts.push(piece);
    shown += 1;
  }
  return shown;
}

function foot(answer: Answer, shown: number, withNotes: boolean): string {
  const { name, articles } = answer.library;
  const counts = answer.total > 0 && answer.absent === null ? [inline(countWords(answer))] : [];
  const page = `${answer.offset + 1}–${answer.offset + shown} of ${answer.total}`;
  const library = `library “${inline(cutTo(name, 80))}”, ${plural(articles, "article")}`;
  const lines = [[...counts, ...(shown < answer.total ? [page] : []), library].join(" · ")];
  let room = FOOT.characters - (lines[0]?.length ?? 0) - 20;
  for (const note of withNotes ? answer.notes.map((one) => inline(cutTo(one, MOST_NOTE))) : []) {
    room -= note.length + 4;
    lines.push(room < 0 ? "[…]" : note);
    if (room < 0) break;
  }
  return lines.map((one) => `-# ${one}`).join("\n");
}

function rows(answer: Answer, drawing: Drawing, shown: number, total: number): Row[] {
  const after = answer.offset + shown;
  const buttons = row(
    answer.offset > 0
      ? button("◀ Previous", drawing.id("turn", Math.max(0, answer.offset - drawing.limit)))
      : null,
    after < total && shown > 0 ? button("Next ▶", drawing.id("turn", after), 1) : null,
  );
  return buttons === null ? [] : [buttons];
}
