import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type Bot, openBot } from "../../src/discord/bot.ts";
import type { House } from "../../src/house.ts";
import { FakeDiscord } from "../fake-discord/fake-discord.ts";
import { GUILD, TOKEN } from "../fake-discord/world.ts";
import { corpusHouse, quiet } from "../house.ts";

let house: House;
beforeAll(async () => {
  house = await corpusHouse();
});
afterAll(() => house.close());

async function ownDiscord(): Promise<FakeDiscord> {
  const discord = new FakeDiscord();
  await discord.listen();
  onTestFinished(() => discord.close());
  return discord;
}

function start({ url }: FakeDiscord, guild?: string): Bot {
  const settings = { DISCORD_GUILD_ID: guild, PUBLIC_URL: undefined };
  return openBot(house, { ...settings, DISCORD_TOKEN: TOKEN, DISCORD_API_URL: url }, quiet);
}

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 60_000; !holds(); await new Promise((resolve) => setTimeout(resolve, 10)))
    if (Date.now() > end) throw new Error("It did not come true.");
}

test("closed before anything was heard of Discord, it opens no connection any more", async () => {
  const discord = await ownDiscord();
  const bot = start(discord);
  await bot.close();
  await until(() => discord.rest.calls.some(({ path }) => path === "/gateway/bot"));
  expect(discord.gateway.heard).toEqual([]);
  expect(bot.health().state).toBe("closed");
});

test("moving the commands from all servers to one and back leaves none behind, and what is another's stands", async () => {
  const discord = await ownDiscord();
  const sizeOf = (scope: string) => discord.rest.commands.get(scope)?.length ?? 0;
  const started = async (guild: string | undefined, holds: () => boolean) => {
    const bot = start(discord, guild);
    await until(holds);
    await bot.close();
  };
  await started(undefined, () => sizeOf("global") > 0);
  const all = sizeOf("global");
  await started(GUILD, () => sizeOf(GUILD) === all && sizeOf("global") === 0);
  await started(undefined, () => sizeOf("global") === all && sizeOf(GUILD) === 0);
  discord.rest.commands.set(GUILD, [{ type: 1, name: "of-another-program", description: "x" }]);
  discord.rest.calls.length = 0;
  await started(undefined, () => discord.rest.calls.some((call) => call.path.includes(`/guilds/${GUILD}/`)));
  expect(sizeOf(GUILD)).toBe(1);
  expect(discord.rest.calls.filter((call) => call.method === "PUT")).toEqual([]);
  expect(discord.violations).toEqual([]);
});
