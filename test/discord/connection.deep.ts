import { expect, test } from "vitest";
import type { FakeDiscord } from "../fake-discord/fake-discord.ts";
import { buttonId, readable } from "../fake-discord/message.ts";
import { onStage } from "../fake-discord/stage.ts";

async function answers(discord: FakeDiscord): Promise<void> {
  const asked = await discord.slash("ask", { question: "small boats" });
  if (asked.original === null) throw new Error("No answer.");
  expect(readable(asked.original)).toContain("small boats");
}

test("told that its session is over (op 9), it identifies anew", () =>
  onStage(async ({ discord, signedIn }) => {
    const started = await signedIn();
    discord.gateway.invalidate(false);
    await started.until(
      () => discord.gateway.heard.filter((one) => one.startsWith("identify")).length === 2,
      "The second identify",
    );
    await started.until(() => discord.gateway.connected, "The connection");
    await answers(discord);
  }));

test("a session that cannot be resumed becomes a new one", () =>
  onStage(async ({ discord, signedIn }) => {
    const started = await signedIn();
    discord.gateway.forgetful = true;
    discord.gateway.cut();
    await started.until(
      () => discord.gateway.heard.filter((one) => one.startsWith("identify")).length === 2,
      "The second identify",
    );
    await answers(discord);
  }));

test("a Discord that answers 500 at the start is tried again", () =>
  onStage(async ({ discord, start }) => {
    discord.rest.forced.push({ on: "GET /gateway/bot", times: 5, reply: { status: 500 } });
    const started = start();
    await started.until(() => discord.rest.commands.size > 0, "The bot signing in");
    await answers(discord);
  }));

test("asked to connect again (op 7), it resumes", () =>
  onStage(async ({ discord, signedIn }) => {
    const started = await signedIn();
    discord.gateway.askToReconnect();
    await started.until(() => discord.gateway.heard.includes("resume"), "The resume");
    await answers(discord);
  }));

test("a Discord that is down at the start is tried again until it is there", () =>
  onStage(async ({ discord, start }) => {
    await discord.close();
    const started = start();
    await started.until(() => started.output.includes("cannot be reached"), "The bot noticing");
    await discord.listen();
    await started.until(() => discord.rest.commands.size > 0, "The bot signing in");
    await answers(discord);
  }));

test("buttons work after a restart, those of long questions too", () =>
  onStage(async ({ discord, start, signedIn }) => {
    const first = await signedIn();
    const short = await discord.slash("ask", { question: "small boats", limit: 1 });
    const question = `small boats crossing the Channel ${"from the beaches of northern France ".repeat(6)}`;
    const long = await discord.slash("ask", { question, limit: 1 });
    await first.stop();
    const second = start();
    await second.until(() => second.output.includes("signed in to Discord"), "The second start");
    for (const { original } of [short, long]) {
      if (original === null) throw new Error("No answer.");
      await discord.press(original, buttonId(original, "Next ▶"));
      expect(readable(original)).toContain("**2.**");
    }
  }));
