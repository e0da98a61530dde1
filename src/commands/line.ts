import { z } from "zod";
import { Refusal } from "../refusal.ts";
import type { Command, Window } from "./command.ts";
import { commandNamed, commands } from "./list.ts";

/** The page options every command has. */
const Page = z.object({
  limit: z.coerce
    .number("must be a number from 1 to 25")
    .int()
    .min(1, "must be at least 1")
    .max(25, "can be at most 25")
    .default(5),
  page: z.coerce
    .number("must be a whole number from 1")
    .int()
    .min(1, "must be at least 1")
    .max(10_000)
    .default(1),
  /** Asks the whole library where a channel is answered from a collection. */
  within: z.enum(["all"], "can only be all").optional(),
});

export interface Call {
  command: Command;
  args: Record<string, unknown>;
  window: Window;
  /** Whether the whole library is asked, whatever the channel is answered from. */
  everything: boolean;
}

/**
 * Checks what a door was given against what the command declares; the one way from words to a call.
 * @throws {Refusal} naming every argument that cannot be used.
 */
export function callOf(name: string, given: Record<string, unknown>): Call {
  const command = commandNamed(name);
  if (command === undefined)
    throw new Refusal(
      `There is no command /${name.slice(0, 40)}.`,
      `There are ${commands.map((c) => `/${c.name}`).join(", ")}.`,
    );
  const { limit, page, within, ...rest } = given;
  const window = Page.safeParse({ limit, page, within });
  const args = command.args.strict().safeParse(rest);
  const issues = [...(args.error?.issues ?? []), ...(window.error?.issues ?? [])];
  if (!args.success || !window.success) {
    const faults = issues.map((issue) =>
      issue.code === "unrecognized_keys"
        ? `/${name} has no argument ${issue.keys.join(", ")}`
        : `${issue.path.join(".")} ${/^(?:is|must|can) /.test(issue.message) ? issue.message : `cannot be used: ${issue.message}`}`,
    );
    throw new Refusal(`${faults.join("; ")}.`, `Try ${command.examples[0] ?? "/help"}`);
  }
  return {
    command,
    args: args.data,
    window: { offset: (window.data.page - 1) * window.data.limit, limit: window.data.limit },
    everything: window.data.within === "all",
  };
}

/** The same call with the chart it can have. @throws {Refusal} where the command has none. */
export function withChart(call: Call): Call {
  if ("chart" in call.command.args.shape) return { ...call, args: { ...call.args, chart: true } };
  const charted = commands.filter(({ args }) => "chart" in args.shape).map(({ name }) => `/${name}`);
  throw new Refusal(`/${call.command.name} has no chart.`, `There are charts of ${charted.join(" and ")}.`);
}

/**
 * Reads a line as people type it: `/quote Alegre about:training`, or a question without a slash, which is /ask's.
 * @throws {Refusal} where the command or its arguments cannot be used.
 */
export function parseLine(line: string): Call {
  const typed = line.trim();
  const slash = /^\/(\S*)\s*([\s\S]*)$/.exec(typed);
  if (slash === null) return callOf("ask", { question: "", ...named("ask", typed) });
  const [, first = "", rest = ""] = slash;
  const second = /^(\S+)\s*([\s\S]*)$/.exec(rest);
  if (second !== null && commandNamed(`${first} ${second[1]}`) !== undefined)
    return callOf(`${first} ${second[1]}`, named(`${first} ${second[1]}`, second[2] ?? ""));
  return callOf(first.toLowerCase(), named(first.toLowerCase(), rest));
}

function named(name: string, rest: string): Record<string, string> {
  const command = commandNamed(name);
  if (command === undefined) return {};
  const names = [...Object.keys(command.args.shape), "limit", "page", "within"];
  const marks = [...rest.matchAll(new RegExp(`(?<![^\\s])(${names.join("|")}):`, "g"))];
  const given: Record<string, string> = {};
  const lead = rest.slice(0, marks[0]?.index ?? rest.length).trim();
  const [firstArgument] = names;
  if (lead !== "" && firstArgument !== undefined) given[firstArgument] = lead;
  for (const [at, mark] of marks.entries()) {
    const value = rest.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? rest.length).trim();
    given[mark[1] ?? ""] = value;
  }
  return given;
}
