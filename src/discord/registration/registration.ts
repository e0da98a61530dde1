import type { REST } from "discord.js";
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { z } from "zod";
import type { Command } from "../../commands/command.ts";
import type { Log } from "../../log.ts";

type Slash = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** Option types: https://docs.discord.com/developers/interactions/application-commands */
const TYPES = { string: 3, integer: 4, boolean: 5, number: 10 } as const;
/** A file somebody attaches; the command is given the address it lies at. */
const ATTACHMENT = 11;
/** The permission Manage Server, as Discord wants it: a decimal string. */
const MANAGE_SERVER = "32";
const LONGEST_DESCRIPTION = 100;
/** In servers, in direct messages and in other people's; added by a server or brought along by a person. */
export const ANYWHERE = { contexts: [0, 1, 2], integration_types: [0, 1] };

const Property = z.object({
  type: z.enum(["string", "integer", "boolean", "number"]).catch("string"),
  description: z.string().default(""),
  /** Set with `.meta({attachment: true})`. */
  attachment: z.boolean().default(false),
  enum: z.array(z.union([z.string(), z.number()])).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});
const Shape = z.object({
  properties: z.record(z.string(), Property).default({}),
  required: z.array(z.string()).default([]),
});

const within: APIApplicationCommandBasicOption = {
  type: TYPES.string,
  name: "within",
  description: "Ask the whole library, where this channel is answered from a collection",
  choices: [{ name: "all", value: "all" }],
};
const pageOptions: APIApplicationCommandBasicOption[] = [
  {
    type: TYPES.integer,
    name: "limit",
    description: "Findings on a page, at most (a page shows as many as fit)",
    min_value: 1,
    max_value: 25,
  },
  { type: TYPES.integer, name: "page", description: "Which page", min_value: 1, max_value: 10_000 },
  {
    type: TYPES.boolean,
    name: "private",
    description: "True: only you see the answer · False: everybody in the channel does",
  },
];

/** The commands as Discord's API takes them; `library add` becomes the subcommand `add` of `library`. */
export function slashCommands(commands: readonly Command[], scope: "global" | "guild"): Slash[] {
  const families = Map.groupBy(commands, (command) => command.name.split(" ")[0] ?? "");
  return [...families].map(([name, members]) => {
    const [only] = members;
    const single = members.length === 1 && only !== undefined && only.name === name;
    return {
      type: 1,
      name,
      description: described(single ? only.summary : members.map((m) => m.summary).join(" ")),
      options: single ? optionsOf(only) : members.map(subcommand),
      ...(members.every((member) => member.access === "manager")
        ? { default_member_permissions: MANAGE_SERVER }
        : {}),
      ...(scope === "global" ? ANYWHERE : {}),
    };
  });
}

function subcommand(command: Command): APIApplicationCommandSubcommandOption {
  return {
    type: 1,
    name: command.name.split(" ").slice(1).join("-"),
    description: described(command.summary),
    options: optionsOf(command),
  };
}

function optionsOf(command: Command): APIApplicationCommandBasicOption[] {
  const { properties, required } = Shape.parse(
    z.toJSONSchema(command.args, { io: "input", unrepresentable: "any" }),
  );
  const options = Object.entries(properties).map(([name, property]) => {
    const type = property.attachment ? ATTACHMENT : TYPES[property.type];
    const limits =
      property.type === "integer" || property.type === "number"
        ? {
            ...(property.minimum === undefined || property.minimum < -(2 ** 53) + 1
              ? {}
              : { min_value: property.minimum }),
            ...(property.maximum === undefined || property.maximum > 2 ** 53 - 1
              ? {}
              : { max_value: property.maximum }),
          }
        : {};
    return {
      type,
      name,
      description: described(property.description || name),
      ...(required.includes(name) ? { required: true } : {}),
      ...limits,
      ...(property.enum === undefined
        ? command.complete?.[name] === undefined
          ? {}
          : { autocomplete: true }
        : { choices: property.enum.slice(0, 25).map((value) => ({ name: String(value), value })) }),
    } as APIApplicationCommandBasicOption;
  });
  options.sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
  const taken = new Set(options.map((option) => option.name));
  const more = command.effect === "read" && command.access === "anyone" ? [within] : [];
  return [...options, ...pageOptions.filter((option) => !taken.has(option.name)), ...more];
}

function described(summary: string): string {
  if (summary.length <= LONGEST_DESCRIPTION) return summary;
  const room = LONGEST_DESCRIPTION - 1;
  return `${summary.slice(0, summary.lastIndexOf(" ", room))}…`;
}

/**
 * Tells Discord the commands, where they differ from those it has: at once in one server, or for all servers, which
 * takes Discord some minutes. Sending replaces the whole set.
 */
export async function register(
  rest: REST,
  application: string,
  guild: string | undefined,
  commands: readonly object[],
  log: Log,
): Promise<"sent" | "unchanged"> {
  const route =
    `/applications/${application}${guild === undefined ? "" : `/guilds/${guild}`}/commands` as const;
  const there = await rest.get(route).catch(() => null);
  if (Array.isArray(there) && fingerprint(there) === fingerprint(commands)) return "unchanged";
  await rest.put(route, { body: commands });
  log.info({ commands: commands.length, scope: guild === undefined ? "global" : "guild" }, "commands sent");
  return "sent";
}

const Known = z.object({
  type: z.number().default(1),
  name: z.string(),
  description: z.string().default(""),
  default_member_permissions: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  contexts: z
    .array(z.number())
    .nullish()
    .transform((value) => (value ?? []).toSorted((a, b) => a - b)),
  integration_types: z
    .array(z.number())
    .nullish()
    .transform((value) => (value ?? []).toSorted((a, b) => a - b)),
  options: z.array(z.unknown()).default([]),
});

/** What of a command set we decide; what Discord adds to it (ids, versions, defaults) is left out. */
function fingerprint(commands: readonly unknown[]): string {
  const known = commands.map((command) => {
    const { options, contexts, integration_types, ...rest } = Known.parse(command);
    // Commands of one server come back with contexts Discord chose itself.
    const places = contexts.length === 0 || isGuildCommand(command) ? [] : [contexts, integration_types];
    return { ...rest, places, options: options.map(optionPrint) };
  });
  return JSON.stringify(known.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.type - b.type)));
}

function isGuildCommand(command: unknown): boolean {
  return typeof command === "object" && command !== null && "guild_id" in command;
}

const Option: z.ZodType<Record<string, unknown>> = z.lazy(() =>
  z.object({
    type: z.number(),
    name: z.string(),
    description: z.string(),
    required: z.boolean().default(false),
    autocomplete: z.boolean().default(false),
    min_value: z.number().optional(),
    max_value: z.number().optional(),
    choices: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
    options: z.array(Option).default([]),
  }),
);

function optionPrint(option: unknown): unknown {
  return Option.parse(option);
}
