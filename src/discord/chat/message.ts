import { z } from "zod";

const User = z.object({ id: z.string(), bot: z.boolean().optional(), username: z.string().default("") });
/** What of a message is looked at: https://docs.discord.com/developers/resources/message#message-object */
export const ChatMessage = z.object({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().optional(),
  /** 0 an ordinary message, 19 a reply; anything else nobody wrote. */
  type: z.number().default(0),
  content: z.string().default(""),
  author: User,
  webhook_id: z.string().optional(),
  mentions: z.array(User).default([]),
  edited_timestamp: z.string().nullish(),
  referenced_message: z.object({ author: User, components: z.array(z.unknown()).default([]) }).nullish(),
});
export type ChatMessage = z.infer<typeof ChatMessage>;

const WRITTEN = new Set([0, 19]);

/**
 * Whether a message was written to the bot: a direct message, a mention of it, or a reply to it. Of a reply that does not
 * mention it Discord sends no words, and it is left alone.
 */
export function isAddressed(message: ChatMessage, bot: string): boolean {
  const { author, content, guild_id, mentions, referenced_message, type, webhook_id } = message;
  if (author.bot === true || webhook_id !== undefined || !WRITTEN.has(type)) return false;
  return (
    guild_id === undefined ||
    mentions.some((user) => user.id === bot) ||
    new RegExp(`<@!?${bot}>`).test(content) ||
    (referenced_message?.author.id === bot && content !== "")
  );
}

/** The words of the question: the mention of the bot taken out, other mentions as names. */
export function wordsOf({ content, mentions }: ChatMessage, bot: string): string {
  return content
    .replaceAll(new RegExp(`<@!?${bot}>`, "g"), " ")
    .replaceAll(/<@!?(\d+)>/g, (_, id: string) => mentions.find((user) => user.id === id)?.username ?? "")
    .replaceAll(/<[#@][&!]?\d+>/g, " ")
    .trim();
}
