import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  Message,
  MessageContextMenuCommandInteraction,
} from "discord.js";
import { type Call, callOf } from "../../commands/line.ts";
import { commandNamed } from "../../commands/list.ts";
import { Refusal } from "../../refusal.ts";
import { takeCorrection } from "../correction/submit.ts";
import { type Door, drawn, respond } from "../door.ts";
import { apology, logged } from "../fault.ts";
import { givenOf } from "./given.ts";
import { MESSAGE_COMMANDS, ownCommand } from "../registration/own-commands.ts";
import { press } from "./press.ts";
import { askerOf, readerOf } from "../reader.ts";
import { Responder } from "./responder.ts";
import { serverSettings } from "../settings/server-settings.ts";
import { chooseSetting, isSettingsMenu } from "../settings/settings-panel.ts";

/** Answers whatever a person did with the bot. Never throws: a bug is logged, and the person gets its id. */
export async function onInteraction(door: Door, interaction: Interaction): Promise<void> {
  const responder = new Responder(door.rest, interaction);
  try {
    if (interaction.isAutocomplete()) await suggest(door, responder, interaction);
    else if (interaction.isChatInputCommand()) await command(door, responder, interaction);
    else if (interaction.isMessageContextMenuCommand()) await messageCommand(door, responder, interaction);
    else if (interaction.isButton()) await press(door, responder, interaction);
    else if (interaction.isModalSubmit()) await takeCorrection(door, responder, interaction);
    else if (interaction.isAnySelectMenu() && isSettingsMenu(interaction.customId))
      await chooseSetting(door, responder, interaction);
    else throw new Refusal("I do not know what was pressed here.", "Ask the question again.");
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
  const own = ownCommand(interaction.commandName);
  if (own !== null) return own(door, responder, interaction);
  const given = givenOf(interaction.commandName, interaction.options.data);
  await answer(door, responder, interaction, () => callOf(given.name, given.args), given.private);
}

async function messageCommand(
  door: Door,
  responder: Responder,
  interaction: MessageContextMenuCommandInteraction,
): Promise<void> {
  const chosen = MESSAGE_COMMANDS[interaction.commandName];
  if (chosen === undefined)
    throw new Refusal("I do not know this command any more.", "Type / to see what I can do.");
  const message = interaction.targetMessage;
  const file = chosen.argument === "source" ? firstFile(message) : undefined;
  const words = file ?? plainWords(message.content);
  if (words === "")
    throw new Refusal(
      "There are no words in this message that I could read.",
      "Choose a message that somebody wrote; pictures, embeds and system messages hold none.",
    );
  await answer(
    door,
    responder,
    interaction,
    () =>
      callOf(chosen.command, { [chosen.argument]: chosen.argument === "source" ? sourceIn(words) : words }),
    true,
  );
}

/** Where the channel is not known, discord.js hands the message over as it came, with a plain list of files. */
function firstFile({ attachments }: Message): string | undefined {
  const files: unknown = attachments;
  return Array.isArray(files) ? (files[0] as { url?: string } | undefined)?.url : attachments.first()?.url;
}

/** What somebody wrote, without Discord's formatting, mentions and emoji. */
function plainWords(content: string): string {
  return content
    .replace(/<(?:[@#][!&]?\d+|a?:\w+:\d+|t:\d+(?::\w)?|\/[^:>]+:\d+)>/g, " ")
    .replace(/\*\*|__|~~|\|\||^(?:>>> |> |#{1,3} |-# )/gm, "")
    .trim();
}

/** A message that is little more than addresses stands for what is found there. */
function sourceIn(words: string): string {
  const addresses = words.match(/https?:\/\/\S+/g)?.join(" ") ?? "";
  return addresses !== "" && words.length < addresses.length + 60 ? addresses : words;
}

async function answer(
  door: Door,
  responder: Responder,
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  read: () => Call,
  alone: boolean | null,
): Promise<void> {
  const asker = askerOf(interaction);
  const end = door.pace.begin(asker.person, asker.server);
  try {
    const call = read();
    if (POSTING.has(call.command.name)) mustPost(interaction);
    const settings = await serverSettings(door.house, asker.server);
    const manner = (alone ?? !settings.shown) ? "private" : "public";
    // What was asked privately must not come up when the same person asks on in public.
    if (manner === "public")
      door.conversations.remember(asker.channel, asker.person, {
        command: call.command.name,
        args: call.everything ? { ...call.args, within: "all" } : call.args,
      });
    await respond(door, responder, manner, () => drawn(door, asker, call, { private: manner === "private" }));
  } finally {
    end();
  }
}

/** Commands after which something is posted to the channel unasked. */
const POSTING = new Set(["alert query", "alert person", "alert measure"]);

/** @throws {Refusal} naming what I lack to write in this channel. */
function mustPost({ appPermissions: may, channel }: Pick<Interaction, "appPermissions" | "channel">): void {
  const speak = channel?.isThread() === true ? "SendMessagesInThreads" : "SendMessages";
  const missing = (["ViewChannel", speak] as const).filter((name) => !may.has(name));
  if (missing.length === 0) return;
  throw new Refusal(
    `I may not write in this channel: I lack the permission ${missing.map(spaced).join(" and ")}.`,
    "Ask a manager of the server to grant it, or do this in another channel.",
  );
}

/** “SendMessages” as Discord's settings have it: “Send Messages”. */
function spaced(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ");
}

async function suggest(
  door: Door,
  responder: Responder,
  interaction: AutocompleteInteraction,
): Promise<void> {
  const { name } = givenOf(interaction.commandName, interaction.options.data);
  const focused = interaction.options.getFocused(true);
  const complete = commandNamed(name)?.complete?.[focused.name];
  const whole = door.house.desk(await readerOf(door.house, askerOf(interaction)));
  const desk = (commandNamed(name)?.access === "anyone" ? await whole.scoped() : null) ?? whole;
  const choices = complete === undefined ? [] : await complete(desk, focused.value);
  await responder.suggest(choices.slice(0, 25));
}
