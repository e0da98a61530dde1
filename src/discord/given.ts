import { ApplicationCommandOptionType, type CommandInteractionOption } from "discord.js";
import { Refusal } from "../refusal.ts";

/** What somebody gave a slash command: the command's name (`library add`), its arguments, and the door's own option. */
export interface Given {
  name: string;
  args: Record<string, unknown>;
  /** Null where the person left it to the server's setting. */
  private: boolean | null;
}

/** Commands that take a file in place of one of their arguments; what they are given is the file's address. */
export const FILE_FOR: Record<string, string> = { "library add": "source" };

/** Reads a slash command; subcommands become the second word of the name. */
export function givenOf(commandName: string, options: readonly CommandInteractionOption[]): Given {
  const [first] = options;
  if (
    first?.type === ApplicationCommandOptionType.Subcommand ||
    first?.type === ApplicationCommandOptionType.SubcommandGroup
  )
    return givenOf(`${commandName} ${first.name}`, first.options ?? []);
  const own = options.find((option) => option.name === "private")?.value;
  const args = Object.fromEntries(
    options
      .filter(({ name, type }) => name !== "private" && type !== ApplicationCommandOptionType.Attachment)
      .map(({ name, value }) => [name, value]),
  );
  const file = options.find(({ type }) => type === ApplicationCommandOptionType.Attachment)?.attachment;
  const argument = FILE_FOR[commandName];
  if (file !== undefined && argument !== undefined) {
    if (args[argument] !== undefined)
      throw new Refusal(`Give a file or ${argument}, not both.`, "Leave one of them out.");
    args[argument] = file.url;
  }
  return { name: commandName, args, private: typeof own === "boolean" ? own : null };
}
