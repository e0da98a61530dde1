import type {
  AutocompleteInteraction,
  BaseInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Interaction,
  REST,
} from "discord.js";
import type { Call } from "../commands/line.ts";
import { callOf } from "../commands/line.ts";
import { commandNamed } from "../commands/list.ts";
import { run } from "../commands/run.ts";
import type { House } from "../house.ts";
import type { Log } from "../log.ts";
import { Refusal } from "../refusal.ts";
import type { ComponentsMessage } from "../render/components.ts";
import { answerMessage } from "../render/discord.ts";
import { buttonIds, pressOf } from "./button-id.ts";
import { apology, logged } from "./fault.ts";
import { givenOf } from "./given.ts";
import { readerOf } from "./reader.ts";
import { type Manner, Responder } from "./responder.ts";
import type { ShownAnswers } from "./shown-answers.ts";
import type { WaitingLine } from "./waiting-line.ts";

/** What the door needs to answer. */
export interface Door {
  house: House;
  log: Log;
  rest: REST;
  publicUrl: string | null;
  shown: ShownAnswers;
  line: WaitingLine;
}

/** Answers whatever a person did with the bot. Never throws: a bug is logged, and the person gets its id. */
export async function onInteraction(door: Door, interaction: Interaction): Promise<void> {
  const responder = new Responder(door.rest, interaction);
  try {
    if (interaction.isAutocomplete()) await suggest(door, responder, interaction);
    else if (interaction.isChatInputCommand()) await command(door, responder, interaction);
    else if (interaction.isButton()) await press(door, responder, interaction);
  } catch (error) {
    try {
      const message = apology(error, door.log);
      if (interaction.isAutocomplete()) await responder.suggest([]);
      else await responder.privately(message);
    } catch (unsent) {
      logged(unsent, door.log);
    }
  }
}

async function command(
  door: Door,
  responder: Responder,
  interaction: ChatInputCommandInteraction,
): Promise<void> {
  const given = givenOf(interaction.commandName, interaction.options.data);
  const manner: Manner = given.private === false ? "public" : "private";
  const call = callOf(given.name, given.args);
  await answer(door, responder, interaction, call, manner);
}

/** Runs a call and answers with it; `remarks` are said above the answer. */
async function answer(
  door: Door,
  responder: Responder,
  interaction: BaseInteraction,
  call: Call,
  manner: Manner,
  remarksOn: (revision: string) => string[] = () => [],
): Promise<void> {
  responder.announceIfSlow(manner, door.line.busy);
  const message = await door.line.run(() => drawn(door, interaction, call, remarksOn));
  await responder.answer(message, manner);
}

async function drawn(
  door: Door,
  interaction: BaseInteraction,
  call: Call,
  remarksOn: (revision: string) => string[],
): Promise<ComponentsMessage> {
  const { limit } = call.window;
  const found = await run(door.house.desk(readerOf(interaction)), call, door.log);
  const id = await buttonIds(found, interaction.user.id, limit, door.shown);
  const remarks = remarksOn(found.library.revision);
  return answerMessage(found, { publicUrl: door.publicUrl, id, limit, remarks }).message;
}

async function suggest(
  door: Door,
  responder: Responder,
  interaction: AutocompleteInteraction,
): Promise<void> {
  const { name } = givenOf(interaction.commandName, interaction.options.data);
  const focused = interaction.options.getFocused(true);
  const complete = commandNamed(name)?.complete?.[focused.name];
  const desk = door.house.desk(readerOf(interaction));
  const choices = complete === undefined ? [] : await complete(desk, focused.value);
  await responder.suggest(choices.slice(0, 25));
}

async function press(door: Door, responder: Responder, interaction: ButtonInteraction): Promise<void> {
  const pressed = pressOf(interaction.customId);
  if (pressed === null)
    throw new Refusal(
      "This button is of an older kind that no longer works.",
      "Ask the question again: its answer has new buttons.",
    );
  const question = "kept" in pressed.of ? await door.shown.find(pressed.of.kept) : pressed.of;
  if (question === null)
    throw new Refusal(
      "The question behind this button is no longer kept.",
      "Long questions are kept for 35 days, or until they are forgotten on request. Ask it again.",
    );
  const call = callOf(question.command, { ...question.args, limit: pressed.limit });
  call.window.offset = pressed.number;
  const own = pressed.owner === interaction.user.id;
  await answer(door, responder, interaction, call, own ? "turn" : "private", (revision) =>
    revision.startsWith(pressed.revision)
      ? []
      : ["The library has changed since this answer was first shown."],
  );
}
