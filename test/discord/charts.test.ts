import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Bot, openBot } from "../../src/discord/bot.ts";
import type { House } from "../../src/house.ts";
import { FakeDiscord } from "../fake-discord/fake-discord.ts";
import { buttonId, type Component, readable, type StoredMessage } from "../fake-discord/message.ts";
import { ANNA, APPLICATION, PLAIN_CHANNEL, TOKEN } from "../fake-discord/world.ts";
import { corpusHouse, quiet } from "../house.ts";

let discord: FakeDiscord;
let house: House;
let bot: Bot;
/** Whether drawing fails, as it does where a worker dies. */
let broken = false;

beforeAll(async () => {
  discord = new FakeDiscord();
  await discord.listen();
  house = await corpusHouse();
  const draw: House["draw"] = (...given) =>
    broken ? Promise.reject(new Error("The worker is gone.")) : house.draw(...given);
  const fragile = new Proxy(house, {
    get: (of, name) => {
      const part: unknown = name === "draw" ? draw : Reflect.get(of, name, of);
      return typeof part === "function" && name !== "draw" ? part.bind(of) : part;
    },
  });
  const settings = {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.url,
    DISCORD_GUILD_ID: undefined,
    PUBLIC_URL: undefined,
  };
  bot = openBot(fragile, settings, quiet);
  await vi.waitUntil(() => discord.rest.commands.size > 0, { timeout: 30_000 });
}, 60_000);

afterAll(async () => {
  await bot.close();
  await house.close();
  await discord.close();
});

beforeEach(() => {
  broken = false;
});

function shownOf(message: StoredMessage | null): StoredMessage {
  if (message === null) throw new Error("Nothing is shown.");
  return message;
}

function galleryOf({ components }: StoredMessage): Component | undefined {
  return components.flatMap((one) => one.components ?? []).find(({ type }) => type === 12);
}

const names = ({ attachments }: StoredMessage) => attachments.map(({ name, type }) => `${name} ${type}`);

test("a chart of figures is a picture with its words for those who cannot see it, its rows below", async () => {
  const shown = shownOf((await discord.slash("figures", { query: "crossings", chart: true })).original);
  expect(names(shown)).toEqual(["chart.png image/png"]);
  const [picture] = shown.attachments;
  expect(picture?.data.toString("latin1", 1, 4)).toBe("PNG");
  expect(picture?.data.readUInt32BE(16)).toBe(960);
  const [item] = galleryOf(shown)?.items ?? [];
  expect(item?.media.url).toBe("attachment://chart.png");
  expect(item?.description).toContain("2021, to 30 November at the latest: nearly 25,000 (3);");
  expect(readable(shown)).toContain("**/figures** crossings · chart: yes");
  expect(readable(shown)).toMatch(/\*\*3\.\*\* \*\*25\.000 = nearly 25,000 · migrants\*\*/);
});

test("the picture stays when the page is turned, and is there once", async () => {
  const shown = shownOf(
    (await discord.slash("figures", { query: "crossings", chart: true, limit: 3 })).original,
  );
  const before = galleryOf(shown);
  await discord.press(shown, buttonId(shown, "Next ▶"));
  expect(readable(shown)).toContain("**4.**");
  expect(galleryOf(shown)).toEqual(before);
  expect(names(shown)).toEqual(["chart.png image/png"]);
});

test("context and cite of a finding below a chart are those of that finding", async () => {
  const shown = shownOf((await discord.slash("figures", { query: "crossings", chart: true })).original);
  const opened = shownOf((await discord.press(shown, buttonId(shown, "Context 3"))).original);
  expect(readable(opened)).toMatch(/\*\*In spite of worsening relations almost 25\.000 migrants/);
});

test("a chart shown to the channel comes with its picture", async () => {
  const shown = shownOf((await discord.slash("timeline", { query: "Rwanda", chart: true })).original);
  expect(shown.onlyFor).toBe(ANNA.id);
  expect(readable(shown)).toContain("**1.** **March 2024**\n> In March, the Home Office");
  const told = shownOf((await discord.press(shown, buttonId(shown, "Show to channel"))).original);
  expect(told.onlyFor).toBeNull();
  expect(names(told)).toEqual(["chart.png image/png"]);
  expect(galleryOf(told)?.items?.[0]?.description).toMatch(
    /^Line of time with 5 statements\. 1, March 2024: “In March/,
  );
});

test("where nothing can be compared there is no picture, the reason, and the figures all the same", async () => {
  const shown = shownOf((await discord.slash("figures", { query: "2024", chart: true })).original);
  expect(shown.attachments).toEqual([]);
  expect(galleryOf(shown)).toBeUndefined();
  expect(readable(shown)).toContain("**No chart:** No two of these figures count the same thing");
  expect(readable(shown)).toContain("**1.** ");
});

test("an answer comes without its picture where drawing fails", async () => {
  broken = true;
  const shown = shownOf((await discord.slash("figures", { query: "crossings", chart: true })).original);
  expect(shown.attachments).toEqual([]);
  expect(readable(shown)).toMatch(/The chart could not be drawn this time \\\(noted as [0-9a-f]{8}\\\)/);
  expect(readable(shown)).toContain("nearly 25,000");
});

test("a mention is answered with a picture, which goes when the question is changed to one without", async () => {
  const asked = discord.write(`<@${APPLICATION}> /figures crossings chart:yes`);
  const shown = await discord.answerTo(asked, ({ attachments }) => attachments.length > 0);
  expect(galleryOf(shown)).toBeDefined();
  discord.rewrite(asked, `<@${APPLICATION}> /figures crossings`);
  await discord.answerTo(asked, ({ edits }) => edits > 0);
  expect(names(shown)).toEqual([]);
  expect(galleryOf(shown)).toBeUndefined();
});

test("where no files may be attached the answer says so and stands in words", async () => {
  const asked = discord.write(`<@${APPLICATION}> /figures crossings chart:yes`, { channel: PLAIN_CHANNEL });
  const shown = await discord.answerTo(asked);
  expect(shown.attachments).toEqual([]);
  expect(readable(shown)).toContain("I may not attach pictures in this channel");
  expect(readable(shown)).toContain("nearly 25,000");
});

test("all of it is what Discord allows", () => {
  expect(discord.violations).toEqual([]);
});
