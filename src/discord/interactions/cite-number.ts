import { type Call, callOf } from "../../commands/line.ts";
import { findingNumber } from "../../commands/citing/cite.ts";
import { run } from "../../commands/run.ts";
import { citationPath, withoutCapability } from "../../answer/link.ts";
import type { Desk } from "../../desk.ts";
import { Refusal } from "../../refusal.ts";
import { plural } from "../../render/words.ts";
import type { Door } from "../door.ts";
import type { Asker } from "../reader.ts";

/**
 * `/cite 2` as `/cite <link>` of finding 2 of the answer the asker last saw in this channel; any other call as it is.
 * In public only an answer that was public counts, so that nothing asked privately comes up.
 * @throws {Refusal} where there is no such answer or finding, or the library has changed since.
 */
export async function withLink(
  door: Pick<Door, "conversations" | "log">,
  desk: Desk,
  asker: Pick<Asker, "channel" | "person">,
  call: Call,
  alone: boolean,
): Promise<{ call: Call; remarks: string[] }> {
  const number = call.command.name === "cite" ? findingNumber(String(call.args["what"])) : null;
  const seen = number === null ? null : door.conversations.seenBy(asker.channel, asker.person, alone);
  // Who asks here may read what they may read: a capability is worth nothing, and must not be kept with the question.
  const args = Object.entries(call.args).map(([name, value]) => [
    name,
    typeof value === "string" ? withoutCapability(value) : value,
  ]);
  // Without such an answer the command itself says what it takes.
  if (number === null || seen === null)
    return { call: { ...call, args: Object.fromEntries(args) }, remarks: [] };
  const before = callOf(seen.command, seen.args);
  const answer = await run(
    desk,
    { ...before, window: { offset: Math.max(0, number - 1), limit: 1 } },
    door.log,
  );
  if (answer.library.revision !== seen.revision)
    throw new Refusal(
      "The library has changed since your last answer here, so the number may mean another finding.",
      "Ask the question again, or give /cite a citation link or words exactly as they stand in an article.",
    );
  const [finding] = answer.findings;
  if (number === 0 || finding === undefined)
    throw new Refusal(
      `Your last answer here, to /${seen.command}, has ${plural(answer.total, "finding")}: there is no number ${number}.`,
      "Give /cite another number, a citation link, or words exactly as they stand in an article.",
    );
  return {
    call: { ...call, args: { ...call.args, what: withoutCapability(citationPath(finding.citation)) } },
    remarks: [`Finding ${number} of your last answer here, to /${seen.command}.`],
  };
}
