import { type Client, PermissionFlagsBits } from "discord.js";

/** What the bot lacks to answer in a channel, in Discord's own names; empty where it may, or where nothing is known. */
export function missingPermissions(client: Client<true>, channelId: string): string[] {
  const channel = client.channels.cache.get(channelId);
  if (channel === undefined || channel.isDMBased()) return [];
  const has = channel.permissionsFor(client.user.id);
  if (has === null) return [];
  const speak = channel.isThread()
    ? { name: "Send Messages in Threads", bit: PermissionFlagsBits.SendMessagesInThreads }
    : { name: "Send Messages", bit: PermissionFlagsBits.SendMessages };
  return [
    speak,
    { name: "View Channel", bit: PermissionFlagsBits.ViewChannel },
    { name: "Read Message History", bit: PermissionFlagsBits.ReadMessageHistory },
  ]
    .filter(({ bit }) => !has.has(bit))
    .map(({ name }) => name);
}
