import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bot, openBot } from "../../src/discord/bot.ts";
import type { House } from "../../src/house.ts";
import { FakeDiscord, type Where } from "../fake-discord/fake-discord.ts";
import { buttonId, readable, type StoredMessage } from "../fake-discord/message.ts";
import { ANNA, BEN, GUILD, MANAGER, TOKEN } from "../fake-discord/world.ts";
import { corpusHouse, quiet } from "../house.ts";

/** A server that has not added the bot. */
const ELSEWHERE = "200000000000000077";

let discord: FakeDiscord;
let house: House;
let bot: Bot;

beforeAll(async () => {
  discord = new FakeDiscord();
  await discord.listen();
  house = await corpusHouse();
  const put = async (library: string, owner: string, text: string) => {
    await house.putLibrary({ id: library, name: library, owner, public: false });
    const revision = createHash("sha256").update(text).digest("hex");
    const nothing = { title: null, outlet: null, author: null, published: null, url: null };
    await house.add({ id: library, library, revision, text, ...nothing });
  };
  await put("elsewhere", `guild:${ELSEWHERE}`, "The lighthouse keeper of that server counted 311 ships.");
  await put("newsroom", `guild:${GUILD}`, "The lighthouse keeper of this server counted 322 ships.");
  await put("annas", `user:${ANNA.id}`, "The lighthouse keeper of Anna counted 333 ships.");
  await house.settled();
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

test.for([
  ["a server that added it", { guild: GUILD }, ["322"]],
  ["a server that did not", { guild: ELSEWHERE, broughtAlong: true }, ["333"]],
  ["the same, asked by another person", { guild: ELSEWHERE, broughtAlong: true, as: BEN }, []],
  ["a conversation among people", { guild: null, broughtAlong: true }, ["333"]],
  ["a direct message", { guild: null }, ["333"]],
] satisfies [string, Where, string[]][])(
  "in %s the libraries that are read are those of the place or the person",
  async ([, where, numbers]) => {
    const asked = await discord.slash(
      "ask",
      { question: "how many ships did the lighthouse keeper count?" },
      where,
    );
    const words = readable(shownOf(asked.original));
    expect(["311", "322", "333"].filter((number) => words.includes(`counted ${number} ships`))).toEqual(
      numbers,
    );
  },
);

test("buttons there read the same libraries", async () => {
  const where = { guild: ELSEWHERE, broughtAlong: true };
  const asked = await discord.slash("ask", { question: "lighthouse keeper", limit: 1 }, where);
  const shown = shownOf(asked.original);
  const pressed = await discord.press(shown, buttonId(shown, "Context"), where);
  expect(readable(shownOf(pressed.original))).toContain("333 ships");
});

test("there are no settings of a server that has not added the bot, also for those who manage it", async () => {
  const asked = await discord.slash("settings", {}, { guild: ELSEWHERE, broughtAlong: true, as: MANAGER });
  expect(readable(shownOf(asked.original))).toContain(
    "There are settings only in a server that has added me.",
  );
});

test("nothing Discord would refuse was sent", () => {
  expect(discord.violations).toEqual([]);
});
