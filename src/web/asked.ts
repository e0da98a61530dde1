import type { Context } from "hono";
import { noChannel } from "../commands/alerts/alert.ts";
import { type Call, callOf } from "../commands/line.ts";
import { Refusal } from "../refusal.ts";

/** The call an address makes: a command's name and its arguments, each once; `own` are those meant for it. @throws {Refusal} */
export function callIn(c: Context, name: string, own: Record<string, string> = c.req.query()): Call {
  const twice = Object.entries(c.req.queries()).filter(([, values]) => values.length > 1);
  if (twice.length > 0)
    throw new Refusal(`${twice.map(([key]) => key).join(", ")} is given more than once.`, "Give it once.");
  const call = callOf(name, own);
  if (call.command.effect === "write") throw onlyReads(name);
  return call;
}

/** What is said of a command that does not only read. */
export function onlyReads(name: string): Refusal {
  return name.startsWith("alert ")
    ? noChannel()
    : new Refusal(
        `/${name} changes the library, and the web only reads.`,
        "Use it in Discord or in the terminal.",
      );
}

/** The arguments of an answer as an address has them. */
export function queryOf(args: Record<string, unknown>, window: { offset: number; limit: number }): string {
  const given = Object.entries(args).map(([name, value]) => [name, String(value)] as const);
  const page = Math.floor(window.offset / window.limit) + 1;
  return String(
    new URLSearchParams({
      ...Object.fromEntries(given),
      limit: String(window.limit),
      ...(page === 1 ? {} : { page: String(page) }),
    }),
  );
}
