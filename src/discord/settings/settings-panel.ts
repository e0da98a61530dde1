import {
  type AnySelectMenuInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
  SelectMenuDefaultValueType,
} from "discord.js";
import { Refusal } from "../../refusal.ts";
import { type ComponentsMessage, container, line, message, text } from "../../render/discord/components.ts";
import type { Door } from "../door.ts";
import { serverOf } from "../reader.ts";
import type { Responder } from "../interactions/responder.ts";
import { putServerSettings, serverSettings, type ServerSettings } from "./server-settings.ts";

const ANSWERS = "settings:answers";
const CHANNELS = "settings:channels";
const CURATOR = "settings:curator";
const BLUE = 0x3b6ea8;
const MOST_CHANNELS = 25;
/** Text channels, announcements, threads are answered with their channel. */
const CHANNEL_TYPES = [0, 5];

/** Shows a server's settings to a manager. */
export async function showSettings(
  door: Door,
  responder: Responder,
  interaction: ChatInputCommandInteraction,
): Promise<void> {
  const server = managedServer(interaction);
  responder.announceIfSlow("private");
  await responder.answer(panel(await serverSettings(door.house, server)), "private");
}

export function isSettingsMenu(customId: string): boolean {
  return customId === ANSWERS || customId === CHANNELS || customId === CURATOR;
}

/** Takes what a manager chose in the panel, and shows the panel as it is now. */
export async function chooseSetting(
  door: Door,
  responder: Responder,
  interaction: AnySelectMenuInteraction,
): Promise<void> {
  const server = managedServer(interaction);
  responder.announceIfSlow("turn");
  const { customId, values } = interaction;
  if (customId === ANSWERS) await putServerSettings(door.house, server, { shown: values[0] === "shown" });
  if (customId === CHANNELS)
    await putServerSettings(door.house, server, { channels: values.slice(0, MOST_CHANNELS) });
  if (customId === CURATOR) await putServerSettings(door.house, server, { curator: values[0] ?? null });
  await responder.answer(panel(await serverSettings(door.house, server)), "turn");
}

/** @throws {Refusal} for people who may not manage the server; asked at every call, not only when the panel opens. */
function managedServer(
  interaction: Pick<BaseInteraction, "authorizingIntegrationOwners" | "guildId" | "memberPermissions">,
): string {
  const server = serverOf(interaction);
  if (server === null)
    throw new Refusal(
      "There are settings only in a server that has added me.",
      "Use /settings in a server you manage.",
    );
  if (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) !== true)
    throw new Refusal(
      "The settings of a server are for people with the permission Manage Server.",
      "Ask one of them.",
    );
  return server;
}

function panel({ shown, channels, curator }: ServerSettings): ComponentsMessage {
  return message(
    container(
      [
        text("**Settings of this server**\nThey are stored as soon as you choose."),
        line(),
        text("**Answers to commands**\n-# Everybody can choose otherwise with the option private."),
        {
          type: 1,
          components: [
            {
              type: 3,
              custom_id: ANSWERS,
              options: [
                { label: "Only the person who asked sees the answer", value: "private", default: !shown },
                { label: "Everybody in the channel sees the answer", value: "shown", default: shown },
              ],
            },
          ],
        },
        text("**Where mentions are answered**\n-# Nothing chosen: in every channel I can write in."),
        {
          type: 1,
          components: [
            {
              type: 8,
              custom_id: CHANNELS,
              placeholder: "Every channel",
              channel_types: CHANNEL_TYPES,
              min_values: 0,
              max_values: MOST_CHANNELS,
              default_values: channels.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
            },
          ],
        },
        text("**Who looks after the library**\n-# Beside the people who manage the server."),
        {
          type: 1,
          components: [
            {
              type: 6,
              custom_id: CURATOR,
              placeholder: "Nobody else",
              min_values: 0,
              max_values: 1,
              default_values:
                curator === null ? [] : [{ id: curator, type: SelectMenuDefaultValueType.Role }],
            },
          ],
        },
      ],
      BLUE,
    ),
  );
}
