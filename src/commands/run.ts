import type { Answer } from "../answer/answer.ts";
import type { Desk } from "../desk.ts";
import type { Log } from "../log.ts";
import { Refusal } from "../refusal.ts";
import { withBestMatch } from "./best-match.ts";
import type { Call } from "./line.ts";

/** Runs a call for a reader: access is checked here, at every call, and only the command's name and time are logged. */
export async function run(desk: Desk, call: Call, log: Log): Promise<Answer> {
  const { command, args, window } = call;
  if (command.access !== "anyone" && !desk.reader.mayCurate)
    throw new Refusal(
      `/${command.name} is for people who look after the library.`,
      "Ask a manager of this server.",
    );
  const started = performance.now();
  let outcome = "failed";
  try {
    const first = await command.run(desk, args, window);
    // Only reading may guess what was meant.
    const answer =
      first.absent === null || command.effect === "write" ? first : await withBestMatch(desk, call, first);
    outcome = answer.absent === null ? "answered" : "absent";
    return answer;
  } catch (error) {
    if (error instanceof Refusal) outcome = "refused";
    throw error;
  } finally {
    log.info(
      { command: command.name, door: desk.reader.door, ms: Math.round(performance.now() - started), outcome },
      "command",
    );
  }
}
