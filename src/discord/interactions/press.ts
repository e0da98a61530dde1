import { type ButtonInteraction, MessageFlags, MessageFlagsBitField, PermissionFlagsBits } from "discord.js";
import { type Call, callOf } from "../../commands/line.ts";
import { run } from "../../commands/run.ts";
import { Refusal } from "../../refusal.ts";
import { citeMessage, contextMessage, whyMessage } from "../../render/discord/aside.ts";
import type { ComponentsMessage } from "../../render/discord/components.ts";
import { buttonIds, ownerMark, type Press, pressOf } from "./button-id.ts";
import { openCorrection } from "../correction/open.ts";
import { type Door, drawn, respond } from "../door.ts";
import { askerOf, readerOf, serverOf } from "../reader.ts";
import type { Manner, Responder } from "./responder.ts";

/** Does what a button says. Only the owner's press changes a message; anybody else gets a private one of their own. */
export async function press(door: Door, responder: Responder, interaction: ButtonInteraction): Promise<void> {
  const pressed = pressOf(interaction.customId);
  if (pressed === null)
    throw new Refusal(
      "This button is of an older kind that no longer works.",
      "Ask the question again: its answer has new buttons.",
    );
  const alone = isAlone(interaction);
  const own = pressed.owner === ownerMark(interaction.user.id);
  if (alone && !own)
    throw new Refusal(
      "This page is another person's.",
      "Ask the question yourself: /ask answers you privately.",
    );
  const call = await callBehind(door, pressed);
  if ((call.command.effect === "write") !== (pressed.verb === "do"))
    throw new Refusal(
      "This button cannot be pressed again: it would do the thing a second time.",
      `Use the command /${call.command.name}.`,
    );
  if (pressed.verb === "correct") {
    const end = door.presses.begin(interaction.user.id, serverOf(interaction));
    return openCorrection(door, responder, interaction, pressed, call).finally(end);
  }
  const manner = mannerOf(pressed, own, alone);
  if (manner === "public") mustSpeak(interaction);
  const end = door.presses.begin(interaction.user.id, serverOf(interaction));
  await respond(door, responder, manner, () => {
    if (
      pressed.verb === "do" ||
      pressed.verb === "turn" ||
      pressed.verb === "show" ||
      pressed.verb === "showOne"
    )
      return drawn(door, askerOf(interaction), call, {
        private: manner === "private" || (manner === "turn" && alone),
        ...(manner === "public" ? { shownBy: interaction.user.id } : {}),
        remarks: (revision) => (pressed.verb === "do" ? [] : changed(revision, pressed)),
      });
    return aside(door, interaction, pressed, call);
  }).finally(end);
}

/** Where the channel is not known, discord.js hands the message over as it came, with a number for its flags. */
export function isAlone({ message }: Pick<ButtonInteraction, "message">): boolean {
  const flags: unknown = message.flags;
  return new MessageFlagsBitField((flags as number | null) ?? 0).has(MessageFlags.Ephemeral);
}

function mannerOf(pressed: Press, own: boolean, alone: boolean): Manner {
  if (pressed.verb === "show" || pressed.verb === "showOne") return "public";
  if (pressed.verb === "turn" || pressed.verb === "do") return own ? "turn" : "private";
  // Earlier and later turn the page of a context already open.
  return pressed.verb === "context" && pressed.more > 0 && own && alone ? "turn" : "private";
}

/** The call a button repeats, with the window it asks for. */
async function callBehind(door: Door, pressed: Press): Promise<Call> {
  const question = "kept" in pressed.of ? await door.house.shown.find(pressed.of.kept) : pressed.of;
  if (question === null)
    throw new Refusal(
      "The question behind this button is no longer kept.",
      "Long questions are kept for 35 days, or until they are forgotten on request. Ask it again.",
    );
  const call = callOf(question.command, { ...question.args, limit: pressed.limit });
  return { ...call, window: { offset: pressed.number, limit: windowOf(pressed) } };
}

function windowOf({ verb, more, limit }: Press): number {
  if (verb === "context" || verb === "showOne" || verb === "correct") return 1;
  return verb === "cite" || verb === "why" ? Math.min(Math.max(1, more), 25) : limit;
}

function changed(revision: string, pressed: Press): string[] {
  return revision.startsWith(pressed.revision)
    ? []
    : ["The library has changed since this answer was first shown: it is answered anew."];
}

/** Context, citation or reasons beside an answer. */
async function aside(
  door: Door,
  interaction: ButtonInteraction,
  pressed: Press,
  call: Call,
): Promise<ComponentsMessage> {
  const desk = door.house.desk(await readerOf(door.house, askerOf(interaction)));
  const answer = await run(desk, call, door.log);
  const [finding] = answer.findings;
  // A citation's link means the same, whatever else the library holds.
  const moved = call.command.name !== "cite" && changed(answer.library.revision, pressed).length > 0;
  if (finding === undefined || moved)
    throw new Refusal(
      "The library has changed since this answer was shown, so this button may mean another passage.",
      "Ask the question again: its answer has new buttons.",
    );
  if (pressed.verb === "cite") return citeMessage(answer.findings, door.publicUrl);
  if (pressed.verb === "why") return whyMessage(answer.findings, pressed.number);
  const article = await desk.revision(finding.citation.article, finding.citation.revision);
  if (article === null) throw new Error("A finding's article is not on the desk.");
  const id = await buttonIds(answer, interaction.user.id, pressed.limit, door.house.shown);
  return contextMessage(finding, pressed.number, article, pressed.more === 0 ? null : pressed.more - 1, {
    publicUrl: door.publicUrl,
    id,
    private: true,
  });
}

/** Showing something to a channel is speaking there: who may not speak may not show. */
function mustSpeak(interaction: ButtonInteraction): void {
  const needed = interaction.channel?.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  if (interaction.guildId !== null && interaction.memberPermissions?.has(needed) === false)
    throw new Refusal(
      "You may not write in this channel, so nothing can be shown in it on your behalf.",
      "Ask a manager of the server for the permission Send Messages.",
    );
}
