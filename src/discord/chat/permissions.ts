import { type Client, DiscordAPIError, PermissionFlagsBits } from "discord.js";
import { z } from "zod";
import { inline } from "../../render/discord/escape.ts";
import type { Door } from "../door.ts";
import { telling } from "../fault.ts";
import type { ChatMessage } from "./message.ts";

/** What the bot lacks to answer a message in a channel, in Discord's own names; empty where it may, or nothing is known. */
export function missingPermissions(client: Client<true>, channelId: string): string[] {
  return missingToPost(client, channelId, [READ_HISTORY]);
}

const READ_HISTORY = { name: "Read Message History", bit: PermissionFlagsBits.ReadMessageHistory };

/** What it lacks to write there unasked; a reply needs more. */
export function missingToPost(
  client: Client<true>,
  channelId: string,
  more: readonly (typeof READ_HISTORY)[] = [],
): string[] {
  const channel = client.channels.cache.get(channelId);
  if (channel === undefined || channel.isDMBased()) return [];
  const has = channel.permissionsFor(client.user.id);
  if (has === null) return [];
  const speak = channel.isThread()
    ? { name: "Send Messages in Threads", bit: PermissionFlagsBits.SendMessagesInThreads }
    : { name: "Send Messages", bit: PermissionFlagsBits.SendMessages };
  return [speak, { name: "View Channel", bit: PermissionFlagsBits.ViewChannel }, ...more]
    .filter(({ bit }) => !has.has(bit))
    .map(({ name }) => name);
}

/** Whether a picture may come with an answer there; where nothing is known it is tried. */
export function mayAttach(client: Client<true>, channelId: string): boolean {
  const channel = client.channels.cache.get(channelId);
  if (channel === undefined || channel.isDMBased()) return true;
  return channel.permissionsFor(client.user.id)?.has(PermissionFlagsBits.AttachFiles) ?? true;
}

const MISSING_ACCESS = 50001;
const MISSING_PERMISSIONS = 50013;

/** Whether Discord refused an answer because the bot may not write there, although it seemed to be allowed. */
export function isForbidden(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError && (error.code === MISSING_ACCESS || error.code === MISSING_PERMISSIONS)
  );
}

const Opened = z.object({ id: z.string() });

/**
 * Tells somebody directly why their question was not answered where they asked it: once an hour for a channel.
 * `missing` are permissions in Discord's own names; none where Discord did not say which.
 */
export async function tellMissing(
  door: Door,
  client: Client<true>,
  { author, channel_id }: Pick<ChatMessage, "author" | "channel_id">,
  missing: readonly string[],
): Promise<void> {
  if (!door.conversations.tellHourly(channel_id, author.id)) return;
  const known = client.channels.cache.get(channel_id);
  const where = known === undefined || known.isDMBased() ? "that channel" : `#${inline(known.name, 100)}`;
  const lack =
    missing.length === 0
      ? "Discord says I lack a permission there"
      : `I lack the permission ${missing.join(" and ")} there`;
  const direct = await client.rest.post("/users/@me/channels", { body: { recipient_id: author.id } });
  await client.rest.post(`/channels/${Opened.parse(direct).id}/messages`, {
    body: telling(
      `**I may not answer in ${where}: ${lack}.**`,
      "Ask a manager of the server to grant it, or ask me here.",
    ),
  });
}
