import { expect, test } from "vitest";
import { onStage } from "../fake-discord/stage.ts";

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

test(
  "SIGTERM while the first sign-in is under way ends it with code 1000, and it does not begin again",
  () =>
    onStage(async ({ discord, start }) => {
      const { heard } = discord.gateway;
      discord.gateway.slow = true;
      const bot = start();
      await bot.until(() => heard.some((one) => one.startsWith("identify")), "The sign-in");
      expect(await bot.stop()).toBe(0);
      expect(heard.filter((one) => one.startsWith("identify")).length).toBe(1);
      expect(heard.at(-1)).toBe("close 1000");
      expect(bot.output).not.toContain("trying again");
    }),
  SLOW,
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
