import { afterAll, beforeAll, expect, test } from "vitest";
import { BotProcess } from "../fake-discord/bot-process.ts";
import { FakeDiscord } from "../fake-discord/fake-discord.ts";
import { buttonId, buttonsOf, readable, type StoredMessage } from "../fake-discord/message.ts";
import { ANNA, APPLICATION, BEN, CHANNEL, DIRECT_CHANNEL, MANAGER } from "../fake-discord/world.ts";

const discord = new FakeDiscord();
let bot: BotProcess;

beforeAll(async () => {
  await discord.listen();
  bot = new BotProcess(discord);
  await bot.until(() => discord.rest.commands.size > 0, "The commands being registered");
}, 60_000);

afterAll(async () => {
  await bot.stop("SIGKILL");
  await discord.close();
});

function shownOf(message: StoredMessage | null): StoredMessage {
  if (message === null) throw new Error("Nothing is shown.");
  return message;
}

test("the message commands and the door's own commands are registered", () => {
  const known = discord.rest.commands.get("global") as { name: string; type: number }[];
  expect(known.filter((one) => one.type === 3).map((one) => one.name)).toEqual([
    "Find sources",
    "Check quotes and figures",
    "Add to library",
  ]);
  expect(known.find((one) => one.name === "settings")).toMatchObject({
    default_member_permissions: "32",
    contexts: [0],
    integration_types: [0],
  });
  expect(known.find((one) => one.name === "ask")).toMatchObject({
    contexts: [0, 1, 2],
    integration_types: [0, 1],
  });
});

test("Check quotes and figures looks up each number and quotation of somebody's message, privately", async () => {
  const content =
    "<@42> **Did you see?** “No one has ever been trained in France”, and 1,097 migrants crossed in 17 boats. 99,123 tents were sold";
  const asked = await discord.chooseApp("Check quotes and figures", content);
  const shown = shownOf(asked.original);
  expect(shown.onlyFor).toBe(ANNA.id);
  const words = readable(shown);
  expect(words).toContain("**≈ differs** · “No one has ever been trained in France”: the text adds “ever”");
  expect(words).toContain("**✓ exact** · “1,097”");
  expect(words).toContain("✗ not in the sources: “99,123”");
  expect(words).toContain("**/check** Did you see?");
});

test("Find sources gives the passages about what a message says", async () => {
  const asked = await discord.chooseApp(
    "Find sources",
    "Marc Alegre says officers lack training in the Channel crisis",
  );
  expect(readable(shownOf(asked.original))).toContain(
    "French police chief Marc Alegre says officers face violent",
  );
});

test("message commands work in direct messages and in channels never heard of", async () => {
  const direct = await discord.chooseApp("Find sources", "Marc Alegre", {
    guild: null,
    channel: DIRECT_CHANNEL,
  });
  expect(readable(shownOf(direct.original))).toContain("**/find** Marc Alegre");
  const elsewhere = { guild: "200000000000000077", channel: "300000000000000077", as: BEN };
  const unknown = await discord.chooseApp("Find sources", "Marc Alegre", elsewhere);
  const shown = shownOf(unknown.original);
  expect(readable(shown)).toContain("**/find** Marc Alegre");
  const pressed = await discord.press(shown, buttonId(shown, "Context 1"), elsewhere);
  expect(readable(shownOf(pressed.original))).toContain("**Context of 1**");
});

test("a message without words is refused with the reason", async () => {
  const asked = await discord.chooseApp("Find sources", "<@42> <:smile:123>");
  expect(readable(shownOf(asked.original))).toContain("There are no words in this message");
});

test("settings are for people who manage the server, at every call", async () => {
  const refused = await discord.slash("settings", {}, { as: BEN });
  expect(readable(shownOf(refused.original))).toContain("permission Manage Server");
  const opened = await discord.slash("settings", {}, { as: MANAGER });
  const panel = shownOf(opened.original);
  expect(panel.onlyFor).toBe(MANAGER.id);
  const meddled = await discord.choose(panel, "settings:answers", 3, ["shown"], { as: BEN });
  expect(readable(shownOf(meddled.original))).toContain("permission Manage Server");
});

test("a server can have answers shown to everybody; a person can still ask privately", async () => {
  const panel = shownOf((await discord.slash("settings", {}, { as: MANAGER })).original);
  await discord.choose(panel, "settings:answers", 3, ["shown"], { as: MANAGER });
  expect(panel.edits).toBe(1);
  const open = await discord.slash("ask", { question: "small boats" }, { as: BEN });
  expect(shownOf(open.original).onlyFor).toBe(null);
  const alone = await discord.slash("ask", { question: "small boats", private: true }, { as: BEN });
  expect(shownOf(alone.original).onlyFor).toBe(BEN.id);
  await discord.choose(panel, "settings:answers", 3, ["private"], { as: MANAGER });
  const again = await discord.slash("ask", { question: "small boats" }, { as: BEN });
  expect(shownOf(again.original).onlyFor).toBe(BEN.id);
});

test("mentions can be kept to some channels; commands work everywhere", async () => {
  const panel = shownOf((await discord.slash("settings", {}, { as: MANAGER })).original);
  await discord.choose(panel, "settings:channels", 8, ["300000000000000005"], { as: MANAGER });
  const here = await discord.answerTo(
    discord.write(`<@${APPLICATION}> small boats`, { as: BEN, channel: CHANNEL }),
  );
  expect(readable(here)).toContain("In this server mentions are answered in other channels.");
  await discord.choose(panel, "settings:channels", 8, [], { as: MANAGER });
  const now = await discord.answerTo(
    discord.write(`<@${APPLICATION}> small boats`, { as: BEN, channel: CHANNEL }),
  );
  expect(readable(now)).toContain("**/ask** small boats");
});

const ARTICLE =
  "The ferry Daffodil ran aground off the harbour on Tuesday. The coastguard said forty-two passengers were taken ashore. Nobody was hurt, and the ferry was afloat again by the evening, its owner said.";

test("an article is shown first and taken in by a press, by those who look after the library only", async () => {
  const refused = await discord.slash("library add", { source: ARTICLE }, { as: BEN });
  expect(readable(shownOf(refused.original))).toContain("is for people who look after the library");
  const given = { source: ARTICLE, title: "Ferry aground" };
  const preview = shownOf((await discord.slash("library add", given, { as: MANAGER })).original);
  expect(readable(preview)).toContain("Nothing is stored yet");
  expect(buttonsOf(preview).map((one) => one.label)).toEqual(["Take it in"]);
  const take = buttonId(preview, "Take it in");
  await discord.press(preview, take, { as: MANAGER });
  expect(readable(preview)).toContain("Added: “Ferry aground”");
  expect(buttonsOf(preview)).toEqual([]);
  const asked = await discord.slash(
    "ask",
    { question: "How many passengers of the ferry Daffodil?" },
    { as: BEN },
  );
  expect(readable(shownOf(asked.original))).toContain("forty-two passengers were taken ashore");
  const elsewhere = await discord.slash(
    "ask",
    { question: "How many passengers of the ferry Daffodil?" },
    { as: BEN, guild: null, channel: DIRECT_CHANNEL },
  );
  expect(readable(shownOf(elsewhere.original))).not.toContain("forty-two passengers");
  const undone = shownOf((await discord.slash("library undo", {}, { as: MANAGER })).original);
  expect(readable(undone)).toContain("taken out again");
});

test("a message can be offered to the library from its menu; nothing is stored before the press", async () => {
  const asked = await discord.chooseApp("Add to library", `**${ARTICLE}**`, { as: MANAGER });
  const preview = shownOf(asked.original);
  expect(preview.onlyFor).toBe(MANAGER.id);
  expect(buttonsOf(preview).map((one) => one.label)).toEqual(["Take it in"]);
  const refused = await discord.chooseApp("Add to library", ARTICLE, { as: BEN });
  expect(readable(shownOf(refused.original))).toContain("is for people who look after the library");
});

test("what is to be removed is never guessed", async () => {
  const asked = await discord.slash("library remove", { article: "Ferry agrond" }, { as: MANAGER });
  expect(readable(shownOf(asked.original))).toContain("Your library holds no article");
});

test("there are no settings in direct messages", async () => {
  const asked = await discord.slash("settings", {}, { guild: null, channel: DIRECT_CHANNEL });
  expect(readable(shownOf(asked.original))).toContain("settings only in a server that has added me");
});

test("/privacy says what is read and kept; /forget deletes what was kept, and its buttons say so", async () => {
  const told = readable(shownOf((await discord.slash("privacy", {})).original));
  expect(told).toContain("I read only what is addressed to me");
  const question = `small boats crossing the Channel ${"from the beaches of northern France ".repeat(6)}`;
  const shown = shownOf((await discord.slash("ask", { question, limit: 1 })).original);
  const forgotten = await discord.slash("forget", {});
  expect(readable(shownOf(forgotten.original))).toMatch(/Forgotten: \d+ questions? of yours/);
  const pressed = await discord.press(shown, buttonId(shown, "Next ▶"));
  expect(readable(shownOf(pressed.original))).toContain("is no longer kept");
  expect(readable(shownOf((await discord.slash("forget", {})).original))).toContain(
    "Nothing was kept of you.",
  );
});

test("nothing Discord would refuse was sent", () => {
  expect(discord.violations).toEqual([]);
});
