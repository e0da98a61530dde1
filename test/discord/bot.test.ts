import { afterAll, beforeAll, expect, test } from "vitest";
import { ownerMark } from "../../src/discord/interactions/button-id.ts";
import { BotProcess } from "../fake-discord/bot-process.ts";
import { FakeDiscord } from "../fake-discord/fake-discord.ts";
import { buttonId, buttonsOf, readable, type StoredMessage } from "../fake-discord/message.ts";
import { ANNA, BEN, GUILD } from "../fake-discord/world.ts";

const discord = new FakeDiscord();
let bot: BotProcess;

beforeAll(async () => {
  await discord.listen();
  bot = new BotProcess(discord, { DISCORD_GUILD_ID: GUILD });
  await bot.until(() => discord.rest.commands.has(GUILD), "The commands being registered");
}, 60_000);

afterAll(async () => {
  await bot.stop("SIGKILL");
  await discord.close();
});

function shownOf(message: StoredMessage | null): StoredMessage {
  if (message === null) throw new Error("Nothing is shown.");
  return message;
}

test("it signs in with the three intents that need no approval", () => {
  // GUILDS, GUILD_MESSAGES and DIRECT_MESSAGES.
  expect(discord.gateway.heard[0]).toBe(`identify ${1 + (1 << 9) + (1 << 12)}`);
});

test("every command is registered with its options, required ones first", () => {
  const ask = discord.rest.commands.get(GUILD)?.find((one) => (one as { name: string }).name === "ask");
  expect(ask).toMatchObject({
    type: 1,
    description: "Ask a question; the answer is the passages of the articles that answer it.",
    options: [
      { type: 3, name: "question", required: true },
      { type: 4, name: "limit", min_value: 1, max_value: 25 },
      { type: 4, name: "page" },
      { type: 5, name: "private" },
      { type: 3, name: "within", choices: [{ name: "all", value: "all" }] },
    ],
  });
});

test("a slash command is answered to the person alone", async () => {
  const asked = await discord.slash("ask", { question: "How many people crossed the Channel in 2023?" });
  const shown = shownOf(asked.original);
  expect(shown.onlyFor).toBe(asked.person);
  expect(readable(shown)).toContain("**/ask** How many people crossed the Channel in 2023?");
  expect(readable(shown)).toContain("library “corpus”, 5 articles");
});

test("private: False shows the answer to the channel", async () => {
  const asked = await discord.slash("ask", { question: "crossings in 2023", private: false });
  expect(shownOf(asked.original).onlyFor).toBe(null);
});

test("suggestions come while somebody types, and an argument without any gets an empty list", async () => {
  const titles = await discord.type("sources", "source", "admit");
  expect(titles.choices).toEqual([
    {
      name: "French police admit struggling to stop channel migrants · September–November 2025, day not known",
      value: "004_d4d57f0f7fc901fd",
    },
  ]);
  expect((await discord.type("ask", "question", "who")).choices).toEqual([]);
});

test("the next page continues after what was shown, in the same message", async () => {
  const asked = await discord.slash("ask", { question: "small boats crossing the Channel", limit: 3 });
  const shown = shownOf(asked.original);
  const first = readable(shown);
  const next = buttonId(shown, "Next ▶");
  expect(buttonsOf(shown).some((one) => one.label === "◀ Previous")).toBe(false);
  const turned = await discord.press(shown, next);
  expect(turned.callback).toBe(7);
  expect(readable(shown)).not.toBe(first);
  expect(readable(shown)).toContain("**4.**");
  await discord.press(shown, buttonId(shown, "◀ Previous"));
  expect(readable(shown)).toBe(first);
});

test("somebody else's page is not turned: they get their own, privately", async () => {
  const asked = await discord.slash("ask", { question: "small boats", private: false, limit: 2 });
  const shown = shownOf(asked.original);
  const before = readable(shown);
  const pressed = await discord.press(shown, buttonId(shown, "Next ▶"), { as: BEN });
  expect(readable(shown)).toBe(before);
  expect(shownOf(pressed.original).onlyFor).toBe(BEN.id);
});

test("somebody else's private page is nobody's business", async () => {
  const asked = await discord.slash("ask", { question: "small boats", limit: 2 });
  const shown = shownOf(asked.original);
  const pressed = await discord.press(shown, buttonId(shown, "Next ▶"), { as: BEN });
  expect(readable(shownOf(pressed.original))).toContain("This page is another person's");
});

test("context shows the paragraphs around, the words in bold, and leads on through the article", async () => {
  const asked = await discord.slash("ask", { question: "reduction in crossings in 2023", limit: 1 });
  const opened = await discord.press(shownOf(asked.original), buttonId(shownOf(asked.original), "Context"));
  const context = shownOf(opened.original);
  expect(context.onlyFor).toBe(ANNA.id);
  expect(readable(context)).toMatch(/> \*\*British interior minister .* in 2023\.\*\*/);
  const before = readable(context);
  await discord.press(context, buttonId(context, "▼ Later"));
  expect(readable(context)).not.toBe(before);
  expect(readable(context)).toMatch(/\n> \[…\]/);
});

test("a single passage can be shown to the channel from its context", async () => {
  const asked = await discord.slash("ask", { question: "reduction in crossings in 2023", limit: 3 });
  const opened = await discord.press(shownOf(asked.original), buttonId(shownOf(asked.original), "Context 2"));
  const told = await discord.press(
    shownOf(opened.original),
    buttonId(shownOf(opened.original), "Show to channel"),
  );
  const toAll = shownOf(told.original);
  expect(toAll.onlyFor).toBe(null);
  expect(readable(toAll)).toContain("**2.**");
  expect(readable(toAll)).not.toContain("**3.**");
});

test("cite gives words and source to copy; why gives the reasons", async () => {
  const asked = await discord.slash("ask", { question: "reduction in crossings in 2023", limit: 1 });
  const shown = shownOf(asked.original);
  const cited = await discord.press(shown, buttonId(shown, "Cite"));
  expect(readable(shownOf(cited.original))).toContain(
    "citing figures showing a 36-percent reduction in crossings in 2023.” (outlet not stated",
  );
  const why = await discord.press(shown, buttonId(shown, "Why this passage"));
  expect(readable(shownOf(why.original))).toContain("**1** ");
});

test("/cite 2 is finding 2 of the asker's last answer in the channel, whatever they looked at since", async () => {
  const as = { ...ANNA, id: "400000000000000301" };
  const asked = await discord.slash("ask", { question: "reduction in crossings in 2023" }, { as });
  const words = /\*\*2\.\*\*[^>]*> ([^\n]{30})/.exec(readable(shownOf(asked.original)))?.[1] ?? "nothing";
  expect(words).not.toBe("nothing");
  for (const what of ["2", "#2"]) {
    const cited = readable(shownOf((await discord.slash("cite", { what }, { as })).original));
    expect(cited).toContain(words);
    expect(cited).toContain("Finding 2 of your last answer here, to /ask.");
  }
  const beyond = await discord.slash("cite", { what: "900" }, { as });
  expect(readable(shownOf(beyond.original))).toMatch(/has \d+ findings: there is no number 900/);
});

test("a number is nobody else's finding, no other channel's, and no private answer's in public", async () => {
  const as = { ...ANNA, id: "400000000000000302" };
  await discord.slash("ask", { question: "reduction in crossings in 2023" }, { as });
  const where = [
    [{ what: "1" }, { as: { ...ANNA, id: "400000000000000303" } }],
    [{ what: "1" }, { as, channel: "300000000000000002" }],
    [{ what: "1", private: false }, { as }],
  ] as const;
  for (const [given, who] of where) {
    const { original } = await discord.slash("cite", given, who);
    expect(readable(shownOf(original))).toContain("I do not know which answer's finding 1 you mean.");
    expect(readable(shownOf(original))).toContain("Use the button Cite");
  }
});

test("show to channel is a new message that names who showed it", async () => {
  const asked = await discord.slash("ask", { question: "small boats", limit: 2 });
  const shown = shownOf(asked.original);
  const told = await discord.press(shown, buttonId(shown, "Show to channel"));
  const toAll = shownOf(told.original);
  expect(toAll.onlyFor).toBe(null);
  expect(toAll.id).not.toBe(shown.id);
  expect(readable(toAll)).toContain(`shown by <@${ANNA.id}>`);
  expect(readable(toAll)).toContain("library “corpus”");
  expect(buttonsOf(toAll).map((one) => one.label)).not.toContain("Show to channel");
});

test("a question too long for a button turns pages all the same", async () => {
  const question = `small boats crossing the Channel ${"from the beaches of northern France ".repeat(6)}`;
  const asked = await discord.slash("ask", { question, limit: 1 });
  const shown = shownOf(asked.original);
  const turned = await discord.press(shown, buttonId(shown, "Next ▶"));
  expect(turned.callback).toBe(7);
  expect(readable(shown)).toContain("**2.**");
});

test.for([
  ["1tzzz", "This button is of an older kind"],
  [`1t3.${ownerMark(ANNA.id)}.abcdef.5!nothing`, "is no longer kept"],
] as const)("the button %s of a time gone by is answered kindly", async ([id, sentence]) => {
  const asked = await discord.slash("help", {});
  const pressed = await discord.press(shownOf(asked.original), id);
  expect(readable(shownOf(pressed.original))).toContain(sentence);
});

test.for([
  ["ask", { question: "   " }, "question is empty"],
  ["ask", { question: "x".repeat(6000) }, "longer than 2,000 characters"],
  ["nonsense", {}, "There is no command /nonsense"],
] as const)("/%s with %o is refused with a remedy", async ([name, given, sentence]) => {
  const asked = await discord.slash(name, given);
  const shown = shownOf(asked.original);
  expect(readable(shown)).toContain(sentence);
  expect(shown.onlyFor).toBe(asked.person);
});

test("nothing Discord would refuse was sent", () => {
  expect(discord.violations).toEqual([]);
});

test("the log holds commands and durations, never their words", () => {
  expect(bot.output).toContain('"command":"ask"');
  expect(bot.output).not.toMatch(/small boats|beaches|xxxx|local-token/);
});

test("SIGTERM signs off cleanly", async () => {
  expect(await bot.stop()).toBe(0);
  expect(discord.gateway.heard.at(-1)).toBe("close 1000");
});
