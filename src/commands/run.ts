import type { Answer } from "../answer/answer.ts";
import type { Desk } from "../desk.ts";
import type { Log } from "../log.ts";
import { Refusal } from "../refusal.ts";
import { askedLine } from "./asked.ts";
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
    // Whoever looks after the library sees all of it.
    const whole = call.everything || command.effect === "write" || command.access !== "anyone";
    const table = (whole ? null : await desk.scoped()) ?? desk;
    const first = await command.run(table, args, window);
    // Only reading may guess what was meant.
    const guessed =
      first.absent === null || command.effect === "write" ? first : await withBestMatch(table, call, first);
    const answer = table === desk ? inAll(guessed, call) : inCollection(guessed);
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

const ALL = { within: "all" };

/** An answer that was asked of everything is asked so again. */
function inAll(answer: Answer, { everything }: Call): Answer {
  if (!everything) return answer;
  const args = { ...answer.args, ...ALL };
  return { ...answer, args, asked: askedLine(answer.command, args) };
}

/** An answer from a collection alone says so, and leads on to everything. */
function inCollection(answer: Answer): Answer {
  return {
    ...answer,
    notes: ["This channel is answered from a collection alone; within:all asks everything.", ...answer.notes],
    ...(answer.total === 0 && answer.absent === null
      ? {}
      : { offer: { label: "Ask everything", args: { ...answer.args, ...ALL } } }),
  };
}
