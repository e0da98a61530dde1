import type { Client } from "discord.js";
import { z } from "zod";
import { type Call, parseLine } from "../../commands/line.ts";
import { Refusal } from "../../refusal.ts";
import type { ComponentsMessage } from "../../render/discord/components.ts";
import { askedQuestion } from "../interactions/button-id.ts";
import { type Door, drawn } from "../door.ts";
import { apology, logged, telling } from "../fault.ts";
import { edited, sent } from "../payload.ts";
import { completed } from "./follow-up.ts";
import type { Asker } from "../reader.ts";
import { serverSettings } from "../settings/server-settings.ts";
import { ChatMessage, isAddressed, wordsOf } from "./message.ts";
import { isForbidden, mayAttach, missingPermissions, tellMissing } from "./permissions.ts";

/** Answers a message written to the bot, publicly where it was asked; `edited` takes the place of the old answer. */
async function onMessage(
  door: Door,
  client: Client<true>,
  message: ChatMessage,
  edited = false,
): Promise<void> {
  const bot = client.user.id;
  const before = door.conversations.answerTo(message.id);
  if (!isAddressed(message, bot) || (edited && before === null)) return;
  const asker: Asker = {
    person: message.author.id,
    server: message.guild_id ?? null,
    channel: message.channel_id,
    place: message.channel_id,
    parent: parentOf(client, message.channel_id),
    manages: false,
    roles: [],
  };
  let end = () => {};
  try {
    const missing = missingPermissions(client, message.channel_id);
    if (missing.length > 0) return await tellMissing(door, client, message, missing);
    end = door.pace.begin(asker.person, asker.server);
    const answer = await door.line.run(() => answerTo(door, client, asker, message, wordsOf(message, bot)));
    await send(door, client, message, answer);
  } catch (error) {
    const telling = isForbidden(error)
      ? tellMissing(door, client, message, [])
      : send(door, client, message, apology(error, door.log));
    await telling.catch((unsent: unknown) => logged(unsent, door.log));
  } finally {
    end();
  }
}

async function answerTo(
  door: Door,
  client: Client<true>,
  asker: Asker,
  message: ChatMessage,
  words: string,
): Promise<ComponentsMessage> {
  if (words === "")
    return telling(
      "**Ask me something.**",
      "Write a question after my name, or type / to see what I can do.",
    );
  const { channels } = await serverSettings(door.house, asker.server);
  if (
    channels.length > 0 &&
    ![asker.channel, asker.parent].some((id) => id !== null && channels.includes(id))
  )
    throw new Refusal(
      "In this server mentions are answered in other channels.",
      "The command /ask works here and everywhere.",
    );
  const shown = await askedQuestion(message.referenced_message?.components ?? [], door.house.shown);
  const before = shown ?? door.conversations.lastOf(asker.channel, asker.person);
  const leaning = before === null || words.startsWith("/") ? null : completed(before, words);
  const call = leaning ?? parseLine(words);
  mustRead(call);
  door.conversations.remember(asker.channel, asker.person, { command: call.command.name, args: call.args });
  const once =
    asker.server !== null && door.conversations.tellOnce(asker.channel, asker.person)
      ? ["Answers to a mention are for everybody here; /ask answers you alone."]
      : [];
  const still = leaning === null ? [] : [`Still: ${scopeOf(before?.args ?? {})}`];
  return drawn(door, asker, call, {
    private: false,
    withoutPictures: !mayAttach(client, asker.channel),
    remarks: () => [...still, ...once],
  });
}

/** A thread is answered like its channel. */
function parentOf(client: Client<true>, channel: string): string {
  const known = client.channels.cache.get(channel);
  return known?.isThread() === true ? (known.parentId ?? channel) : channel;
}

function scopeOf(args: Record<string, unknown>): string {
  return Object.values(args)
    .map((value) => `“${String(value)}”`)
    .join(", ");
}

/** A library is changed by commands only, where Discord says who may. */
function mustRead({ command }: Call): void {
  if (command.effect === "write")
    throw new Refusal(
      `/${command.name} changes what is kept, which a mention cannot do.`,
      `Type /${command.name} and choose the command from Discord's list.`,
    );
}

const Sent = z.object({ id: z.string() });

async function send(
  door: Door,
  client: Client<true>,
  message: ChatMessage,
  answer: ComponentsMessage,
): Promise<void> {
  const before = door.conversations.answerTo(message.id);
  if (before !== null) {
    await client.rest.patch(`/channels/${before.channel}/messages/${before.answer}`, edited(answer));
    return;
  }
  const channel = message.channel_id;
  const { body, files } = sent(answer);
  const there = await client.rest.post(`/channels/${channel}/messages`, {
    body: { ...body, message_reference: { message_id: message.id, fail_if_not_exists: false } },
    files,
  });
  door.conversations.answered(message.id, {
    answer: Sent.parse(there).id,
    asker: message.author.id,
    channel,
  });
}

/** Takes an answer away when its question is deleted. */
async function onDelete(door: Door, client: Client<true>, question: string): Promise<void> {
  const answer = door.conversations.answerTo(question);
  if (answer === null) return;
  door.conversations.dropAnswer(question);
  await client.rest
    .delete(`/channels/${answer.channel}/messages/${answer.answer}`)
    .catch((error: unknown) => logged(error, door.log));
}

const Packet = z.discriminatedUnion("t", [
  z.object({ t: z.literal("MESSAGE_CREATE"), d: ChatMessage }),
  z.object({ t: z.literal("MESSAGE_UPDATE"), d: ChatMessage }),
  z.object({ t: z.literal("MESSAGE_DELETE"), d: z.object({ id: z.string() }) }),
]);

/** Takes what the gateway tells of messages; everything else is not for here. */
export async function onPacket(door: Door, client: Client<true>, given: unknown): Promise<void> {
  const packet = Packet.safeParse(given);
  if (!packet.success) return;
  const { t, d } = packet.data;
  // Discord tells of unfolded links as of edits; only a person's edit has a time.
  if (t === "MESSAGE_UPDATE" && d.edited_timestamp == null) return;
  if (t === "MESSAGE_CREATE" && !isAddressed(d, client.user.id)) return;
  await door.conversations.inTurn(d.id, () =>
    t === "MESSAGE_DELETE"
      ? onDelete(door, client, d.id)
      : onMessage(door, client, d, t === "MESSAGE_UPDATE"),
  );
}
