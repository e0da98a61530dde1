import { type BaseInteraction, PermissionFlagsBits } from "discord.js";
import type { Reader } from "../desk.ts";
import { SHIPPED_LIBRARY } from "../house.ts";

/** Who asks in Discord: in a server the shipped corpus, and whether they may look after its library. */
export function readerOf(
  interaction: Pick<BaseInteraction, "channelId" | "createdAt" | "guildId" | "memberPermissions" | "user">,
): Reader {
  const { channelId, createdAt, guildId, memberPermissions, user } = interaction;
  return {
    door: "discord",
    libraries: [SHIPPED_LIBRARY],
    mayCurate: guildId === null || (memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false),
    conversation: `${channelId ?? "direct"}:${user.id}`,
    today: createdAt.toISOString().slice(0, 10),
  };
}
