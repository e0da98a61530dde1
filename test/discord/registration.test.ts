import { ApplicationCommandOptionType, type CommandInteractionOption } from "discord.js";
import { expect, test } from "vitest";
import { commands } from "../../src/commands/list.ts";
import { givenOf } from "../../src/discord/interactions/given.ts";
import { slashCommands } from "../../src/discord/registration/registration.ts";
import { checkCommands } from "../fake-discord/payloads.ts";

test.for(["global", "guild"] as const)("the %s set is one Discord takes", (scope) => {
  expect(checkCommands(slashCommands(commands, scope))).toEqual([]);
});

test("two-word commands are subcommands; a file can be attached", () => {
  const library = slashCommands(commands, "guild").find(({ name }) => name === "library");
  const add = library?.options?.find(({ name }) => name === "add");
  expect(add).toMatchObject({ type: 1 });
  const options = (add as { options: { name: string; type: number; required?: boolean }[] }).options;
  expect(options.find(({ name }) => name === "attachment")).toMatchObject({ type: 11 });
  expect(options.some(({ required }) => required)).toBe(false);
});

const file = {
  name: "attachment",
  type: ApplicationCommandOptionType.Attachment,
  value: "1",
  attachment: { url: "https://cdn.discordapp.com/attachments/1/2/a.pdf" },
} as unknown as CommandInteractionOption;
const option = (name: string, value: string | number | boolean): CommandInteractionOption => ({
  name,
  type:
    typeof value === "string" ? ApplicationCommandOptionType.String : ApplicationCommandOptionType.Boolean,
  value,
});
const add = (...options: CommandInteractionOption[]) =>
  givenOf("library", [{ name: "add", type: ApplicationCommandOptionType.Subcommand, options }]);

test("what was given is read, a file as its address, the door's own option apart", () => {
  expect(add(file, option("title", "Harbour"), option("private", false))).toEqual({
    name: "library add",
    args: { title: "Harbour", attachment: "https://cdn.discordapp.com/attachments/1/2/a.pdf" },
    private: false,
  });
  expect(add(option("source", "words")).private).toBe(null);
});
