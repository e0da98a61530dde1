import { ApplicationCommandOptionType, type CommandInteractionOption } from "discord.js";

/** What somebody gave a slash command: the command's name (`library add`), its arguments, and the door's own option. */
export interface Given {
  name: string;
  args: Record<string, unknown>;
  /** Null where the person left it to the server's setting. */
  private: boolean | null;
}

/** Reads a slash command; subcommands become the second word of the name, and a file its address. */
export function givenOf(commandName: string, options: readonly CommandInteractionOption[]): Given {
  const [first] = options;
  if (
    first?.type === ApplicationCommandOptionType.Subcommand ||
    first?.type === ApplicationCommandOptionType.SubcommandGroup
  )
    return givenOf(`${commandName} ${first.name}`, first.options ?? []);
  const args = Object.fromEntries(
    options
      .filter((option) => option.name !== "private")
      .map(({ name, value, attachment }) => [name, attachment?.url ?? value]),
  );
  const own = options.find((option) => option.name === "private")?.value;
  return { name: commandName, args, private: typeof own === "boolean" ? own : null };
}
