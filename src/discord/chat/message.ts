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

/** Whether a message was written to the bot: a direct message, a mention of it, or a reply to it that mentions it. */
export function isAddressed(message: ChatMessage, bot: string): boolean {
  if (message.author.bot === true || message.webhook_id !== undefined || !WRITTEN.has(message.type))
    return false;
  return message.guild_id === undefined || message.mentions.some((user) => user.id === bot);
}

/** The words of the question: the mention of the bot taken out, other mentions as names. */
export function wordsOf({ content, mentions }: ChatMessage, bot: string): string {
  return content
    .replaceAll(new RegExp(`<@!?${bot}>`, "g"), " ")
    .replaceAll(/<@!?(\d+)>/g, (_, id: string) => mentions.find((user) => user.id === id)?.username ?? "")
    .replaceAll(/<[#@][&!]?\d+>/g, " ")
    .trim();
}
