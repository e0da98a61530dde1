import { expect, test } from "vitest";
import { onStage } from "../fake-discord/stage.ts";
import { GUILD } from "../fake-discord/world.ts";

/** Processes start here, which takes long on a busy machine. */
const SLOW = 120_000;

test(
  "a token Discord does not accept stops the bot with the remedy, and is not printed",
  () =>
    onStage(async ({ discord, start }) => {
      const bot = start({ DISCORD_TOKEN: "AAAA.bbbb.ccccccccSECRET" });
      expect(await bot.exited).toBe(1);
      expect(bot.output).toContain("Discord does not accept DISCORD_TOKEN.");
      expect(bot.output).toContain("Make a new token");
      expect(bot.output).not.toContain("SECRET");
      expect(discord.rest.calls.length).toBe(1);
    }),
  SLOW,
);

test.for([
  ["nothing was heard of Discord yet", true],
  ["it has identified and is not ready", false],
] as const)(
  "SIGTERM while the first sign-in is under way (%s) ends it with code 1000, and it does not begin again",
  { timeout: SLOW },
  ([, early]) =>
    onStage(async ({ discord, start }) => {
      const { heard } = discord.gateway;
      discord.gateway.slow = true;
      const bot = start();
      const identified = () => heard.some((one) => one.startsWith("identify"));
      await bot.until(early ? () => discord.rest.calls.length > 0 : identified, "The sign-in");
      expect(await bot.stop()).toBe(0);
      expect(heard.filter((one) => one.startsWith("identify")).length).toBe(1);
      expect(heard.at(-1)).toBe("close 1000");
      expect(bot.output).not.toContain("trying again");
    }),
);

test(
  "a cut connection is resumed, and what happened meanwhile is answered",
  () =>
    onStage(async ({ discord, signedIn }) => {
      const started = await signedIn();
      discord.gateway.cut();
      await started.until(() => !discord.gateway.connected, "The cut");
      const asked = discord.slash("ask", { question: "small boats" });
      expect((await asked).original).not.toBe(null);
      expect(discord.gateway.heard).toContain("resume");
      expect(discord.gateway.heard.filter((one) => one.startsWith("identify")).length).toBe(1);
    }),
  SLOW,
);

test(
  "commands are sent to all servers, or to one at once, and only when they changed",
  () =>
    onStage(async ({ discord, start, signedIn }) => {
      const first = await signedIn();
      expect([...discord.rest.commands.keys()]).toEqual(["global"]);
      const puts = () => discord.rest.calls.filter((call) => call.method === "PUT").length;
      expect(puts()).toBe(1);
      await first.stop();
      const lists = () =>
        discord.rest.calls.filter((call) => call.method === "GET" && call.path.endsWith("/commands")).length;
      const before = lists();
      const second = start();
      // Those of all servers, and those of the one it is in.
      await second.until(() => lists() === before + 2, "The second start");
      await second.stop();
      expect(puts()).toBe(1);
    }),
  SLOW,
);

test(
  "moving the commands from all servers to one and back leaves none behind, and what is another's stands",
  () =>
    onStage(async ({ discord, start, signedIn }) => {
      const sizeOf = (scope: string) => discord.rest.commands.get(scope)?.length ?? 0;
      await (await signedIn()).stop();
      const all = sizeOf("global");
      const inOne = start({ DISCORD_GUILD_ID: GUILD });
      await inOne.until(() => sizeOf(GUILD) === all && sizeOf("global") === 0, "The move to one server");
      await inOne.stop();
      const inAll = start();
      await inAll.until(() => sizeOf("global") === all && sizeOf(GUILD) === 0, "The move back");
      await inAll.stop();
      discord.rest.commands.set(GUILD, [{ type: 1, name: "of-another-program", description: "x" }]);
      const lists = () => discord.rest.calls.filter((call) => call.path.includes(`/guilds/${GUILD}/`)).length;
      const before = lists();
      const again = start();
      await again.until(() => lists() > before && again.output.includes("signed in to Discord"), "The look");
      await again.stop();
      expect(sizeOf(GUILD)).toBe(1);
    }),
  SLOW,
);
