import { type BaseInteraction, PermissionFlagsBits } from "discord.js";
import type { Reader } from "../desk.ts";
import { SHIPPED_LIBRARY } from "../house.ts";

/** A person in a place of Discord; `server` is null in a direct message. */
export interface Asker {
  person: string;
  server: string | null;
  channel: string;
  mayCurate: boolean;
}

/** Who sent an interaction, with the permissions they have at this moment. */
export function askerOf(
  interaction: Pick<BaseInteraction, "channelId" | "guildId" | "memberPermissions" | "user">,
): Asker {
  const { channelId, guildId, memberPermissions, user } = interaction;
  return {
    person: user.id,
    server: guildId,
    channel: channelId ?? "direct",
    mayCurate: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
  };
}

/** What somebody may see: the shipped corpus. */
export function readerOf({ person, channel, mayCurate }: Asker): Reader {
  return {
    door: "discord",
    libraries: [SHIPPED_LIBRARY],
    mayCurate,
    conversation: `${channel}:${person}`,
    today: new Date().toISOString().slice(0, 10),
  };
}
