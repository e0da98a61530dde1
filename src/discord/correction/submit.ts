import type { ModalSubmitInteraction } from "discord.js";
import { callOf } from "../../commands/line.ts";
import { run } from "../../commands/run.ts";
import type { Desk } from "../../desk.ts";
import { Refusal } from "../../refusal.ts";
import { inline } from "../../render/discord/escape.ts";
import { ownerMark, shownPage } from "../interactions/button-id.ts";
import { type Door, drawn } from "../door.ts";
import { telling } from "../fault.ts";
import { isAlone } from "../interactions/press.ts";
import { askerOf, readerOf } from "../reader.ts";
import type { Responder } from "../interactions/responder.ts";
import {
  type CorrectableFact,
  type Meant,
  meantIn,
  placeOf,
  presentOf,
  STANDING,
  WHY,
  WRONG,
} from "./form.ts";

/** Does what a form says that somebody sent off, and shows their answer as it is now. */
export async function takeCorrection(
  door: Door,
  responder: Responder,
  interaction: ModalSubmitInteraction,
): Promise<void> {
  const meant = meantIn(interaction.customId);
  if (meant === null)
    throw new Refusal("I do not know this form any more.", "Ask the question again and open it anew.");
  const asker = askerOf(interaction);
  const { message } = interaction;
  const page = message === null ? null : await shownPage(plain(message.components), door.house.shown);
  // Another person's answer is left as they have it.
  const own = page?.owner === ownerMark(asker.person) ? page : null;
  const manner = own === null ? "private" : "turn";
  const end = door.presses.begin(asker.person, asker.server);
  try {
    responder.announceIfSlow(manner);
    const shown = await door.line.run(async () => {
      const desk = door.house.desk(await readerOf(door.house, asker));
      const call = callOf("correct", await givenIn(desk, meant, interaction));
      const { notes } = await run(desk, call, door.log);
      if (own === null) return telling(...notes.map((note) => inline(note, 600)));
      const { question, limit, offset } = own;
      const again = callOf(question.command, { ...question.args, limit });
      const drawing = { private: message !== null && isAlone({ message }), remarks: () => notes };
      return drawn(door, asker, { ...again, window: { offset, limit } }, drawing);
    });
    await responder.answer(shown, manner);
  } finally {
    end();
  }
}

/** What of a form is other than the fact is read now, as `/correct` takes it. @throws {Refusal} where that is nothing */
async function givenIn(
  desk: Desk,
  meant: Meant,
  form: ModalSubmitInteraction,
): Promise<Record<string, unknown>> {
  const common = { fact: placeOf(meant), kind: meant.kind, why: fieldIn(form, WHY) };
  if (fieldIn(form, STANDING) === WRONG) return { ...common, wrong: "yes" };
  const shown = await factNow(desk, meant);
  if (shown === null)
    throw new Refusal(
      "This article, or how it is read, has changed since the form was opened.",
      "Ask the question again: its answer has new buttons.",
    );
  const changed = Object.entries(presentOf(shown)).flatMap(([name, before]) => {
    const now = fieldIn(form, name) ?? "";
    return now === before ? [] : [[name, now] as const];
  });
  if (changed.length > 0) return { ...common, ...Object.fromEntries(changed) };
  throw new Refusal(
    "Nothing in the form was changed, so nothing is.",
    "Change what is wrong, or choose that it is none at all.",
  );
}

async function factNow(
  desk: Desk,
  { article, revision, kind, start, end }: Meant,
): Promise<CorrectableFact | null> {
  const card = (await desk.articles()).find(({ id }) => id === article);
  if (card === undefined || !card.revision.startsWith(revision)) return null;
  const only = { articles: new Set([article]) };
  const at = ({ fact }: { fact: { start: number; end: number } }) => fact.start === start && fact.end === end;
  if (kind === "figure") {
    const found = (await desk.figures(only)).find(at);
    return found === undefined ? null : { kind, fact: found.fact };
  }
  const found = (await desk.quotations(only)).find(at);
  return found === undefined ? null : { kind, fact: found.fact };
}

/** What was typed in a field of a form or chosen in its menu, as Discord sends it. */
function fieldIn({ fields }: ModalSubmitInteraction, name: string): string | undefined {
  const field = fields.fields.get(name);
  if (field === undefined) return undefined;
  if ("values" in field) return field.values[0];
  return "value" in field && typeof field.value === "string" ? field.value.trim() : undefined;
}

/** Components as Discord sends them, whether or not discord.js has made objects of them. */
function plain(components: unknown): unknown[] {
  return JSON.parse(JSON.stringify(components)) as unknown[];
}
