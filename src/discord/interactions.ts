import type { AutocompleteInteraction, ChatInputCommandInteraction, Interaction } from "discord.js";
import { callOf } from "../commands/line.ts";
import { commandNamed } from "../commands/list.ts";
import { type Door, drawn, respond } from "./door.ts";
import { apology, logged } from "./fault.ts";
import { givenOf } from "./given.ts";
import { press } from "./press.ts";
import { askerOf, readerOf } from "./reader.ts";
import { type Manner, Responder } from "./responder.ts";

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
  const asker = askerOf(interaction);
  const given = givenOf(interaction.commandName, interaction.options.data);
  const manner: Manner = given.private === false ? "public" : "private";
  const end = door.pace.begin(asker.person, asker.server);
  try {
    const call = callOf(given.name, given.args);
    door.conversations.remember(asker.channel, asker.person, { command: call.command.name, args: call.args });
    await respond(door, responder, manner, () => drawn(door, asker, call, { private: manner === "private" }));
  } finally {
    end();
  }
}

async function suggest(
  door: Door,
  responder: Responder,
  interaction: AutocompleteInteraction,
): Promise<void> {
  const { name } = givenOf(interaction.commandName, interaction.options.data);
  const focused = interaction.options.getFocused(true);
  const complete = commandNamed(name)?.complete?.[focused.name];
  const desk = door.house.desk(readerOf(askerOf(interaction)));
  const choices = complete === undefined ? [] : await complete(desk, focused.value);
  await responder.suggest(choices.slice(0, 25));
}
