import type { ButtonInteraction } from "discord.js";
import type { Call } from "../../commands/line.ts";
import { run } from "../../commands/run.ts";
import { Refusal } from "../../refusal.ts";
import type { Press } from "../interactions/button-id.ts";
import type { Door } from "../door.ts";
import { askerOf, readerOf } from "../reader.ts";
import type { Responder } from "../interactions/responder.ts";
import { formFor, meantBy } from "./form.ts";

/** Opens the form by which a curator sets the fact of a finding right. @throws {Refusal} for everybody else */
export async function openCorrection(
  door: Door,
  responder: Responder,
  interaction: ButtonInteraction,
  pressed: Press,
  call: Call,
): Promise<void> {
  const reader = await readerOf(door.house, askerOf(interaction));
  if (!reader.mayCurate)
    throw new Refusal(
      "Thank you for looking closely. Setting figures and quotations right is for people who look after the library.",
      "Tell a manager of this server, or somebody with the curator role, what is wrong.",
    );
  const answer = await run(door.house.desk(reader), call, door.log);
  const [found] = answer.findings;
  const finding = found !== undefined && "of" in found ? found.of[pressed.more - 1] : found;
  if (finding === undefined || "of" in finding || !answer.library.revision.startsWith(pressed.revision))
    throw new Refusal(
      "The library has changed since this answer was shown, so this button may mean another fact.",
      "Ask the question again: its answer has new buttons.",
    );
  const fact = meantBy(finding);
  const form = fact === null ? null : formFor(fact.meant, fact.shown);
  if (form === null)
    throw new Refusal(
      "This cannot be set right by a button.",
      "Use /correct with the words as they are printed.",
    );
  await responder.open(form);
}
