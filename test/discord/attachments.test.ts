import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bot, openBot } from "../../src/discord/bot.ts";
import type { House } from "../../src/house.ts";
import { FakeDiscord } from "../fake-discord/fake-discord.ts";
import { buttonId, buttonsOf, readable, type StoredMessage } from "../fake-discord/message.ts";
import { BEN, MANAGER, TOKEN } from "../fake-discord/world.ts";
import { corpusHouse, quiet } from "../house.ts";

let discord: FakeDiscord;
let house: House;
let bot: Bot;
const as = MANAGER;

beforeAll(async () => {
  discord = new FakeDiscord();
  await discord.listen();
  house = await corpusHouse({ network: discord.network });
  const settings = { DISCORD_GUILD_ID: undefined, PUBLIC_URL: undefined };
  bot = openBot(house, { ...settings, DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url }, quiet);
  await bot.signedIn;
}, 60_000);

afterAll(async () => {
  await bot.close();
  await house.close();
  await discord.close();
});

function shownOf(message: StoredMessage | null): StoredMessage {
  if (message === null) throw new Error("Nothing is shown.");
  return message;
}

const WORDS = (ship: string) =>
  `The ferry ${ship} ran aground off the harbour on Tuesday. The coastguard said forty-two passengers of the ${ship} were taken ashore. Nobody was hurt, and the ferry was afloat again by the evening, its owner said.`;
const page = (ship: string) =>
  `<!doctype html><html lang="en"><head><title>Aground</title></head><body><nav>Home News</nav><article><h1>Aground</h1><p>${WORDS(ship).replaceAll(". ", ".</p><p>")}</p></article></body></html>`;

test.for([
  ["Daffodil", "report.txt", "text/plain; charset=utf-8", WORDS("Daffodil")],
  ["Primrose", "report.md", "application/octet-stream", WORDS("Primrose")],
  ["Bluebell", "saved page.html", "text/html", page("Bluebell")],
] as const)(
  "the %s: an attached file (%s, %s) is fetched, shown, taken in by a press and found",
  async ([ship, name, type, content]) => {
    const attachment = discord.attach(encodeURIComponent(name), type, content);
    const preview = shownOf((await discord.slash("library add", { attachment }, { as })).original);
    expect(readable(preview)).toContain("Nothing is stored yet");
    await discord.press(preview, buttonId(preview, "Take it in"), { as });
    expect(readable(preview)).toContain("Added:");
    const asked = await discord.slash(
      "ask",
      { question: `How many passengers of the ${ship}?` },
      { as: BEN },
    );
    const found = readable(shownOf(asked.original));
    expect(found).toContain(`forty-two passengers of the ${ship} were taken ashore`);
    // Where a file was handed over is not where its article stands.
    expect(found).not.toContain("cdn.discordapp.com");
  },
);

test("a message with a file is offered to the library by its file, not by its words", async () => {
  const file = discord.attach("report.txt", "text/plain", WORDS("Snowdrop"));
  const asked = await discord.chooseApp("Add to library", "look at this", { as }, [file]);
  const preview = shownOf(asked.original);
  await discord.press(preview, buttonId(preview, "Take it in"), { as });
  const found = await discord.slash("ask", { question: "How many passengers of the Snowdrop?" }, { as: BEN });
  expect(readable(shownOf(found.original))).toContain("passengers of the Snowdrop were taken ashore");
});

test.for([
  ["a picture", "map.png", "image/png", "no article"],
  [
    "a file that is no document",
    "data.bin",
    "application/octet-stream",
    "web page, PDF, DOCX, plain text or Markdown",
  ],
] as const)("%s is refused with what can be given", async ([, name, type, sentence]) => {
  const attachment = discord.attach(
    name,
    type,
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 1]),
  );
  const shown = shownOf((await discord.slash("library add", { attachment }, { as })).original);
  expect(readable(shown)).toContain(sentence);
  expect(buttonsOf(shown)).toEqual([]);
});

test("a file that is gone is said to be gone", async () => {
  const attachment = discord.attach("report.txt", "text/plain", WORDS("Tulip"));
  discord.attachments.drop(attachment);
  const shown = shownOf((await discord.slash("library add", { attachment }, { as })).original);
  expect(readable(shown)).toContain("There is no page at this address");
});

test("nobody else's file is fetched: not for those who may not add, and from nowhere but Discord's server", async () => {
  const attachment = discord.attach("report.txt", "text/plain", WORDS("Tulip"));
  const before = discord.attachments.asked.length;
  const refused = await discord.slash("library add", { attachment }, { as: BEN });
  expect(readable(shownOf(refused.original))).toContain("is for people who look after the library");
  for (const url of [
    `http://127.0.0.1:${new URL(discord.url).port}/attachments/1/2/a.txt`,
    "https://[::1]/attachments/1/2/a.txt",
  ]) {
    const shown = await discord.slash("library add", { source: url }, { as });
    expect(readable(shownOf(shown.original))).not.toContain("Nothing is stored yet");
  }
  expect(discord.attachments.asked.length).toBe(before);
});

test("nothing Discord would refuse was sent", () => {
  expect(discord.violations).toEqual([]);
});
