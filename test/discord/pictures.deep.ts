import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { drawn, page } from "../fake-discord/drawn.ts";
import type { FakeDiscord } from "../fake-discord/fake-discord.ts";
import { buttonId, type StoredMessage } from "../fake-discord/message.ts";
import { onStage } from "../fake-discord/stage.ts";
import { APPLICATION, MANAGER } from "../fake-discord/world.ts";

const IMAGES = fileURLToPath(new URL("../../docs/images/", import.meta.url));
const PHONE = 390;
const { CHROMIUM = "/usr/bin/chromium", WRITE_PICTURES } = process.env;

function shownOf(message: StoredMessage | null): StoredMessage {
  if (message === null) throw new Error("Nothing is shown.");
  return message;
}

/** One answer of each kind, by the name of its picture. */
async function answers(discord: FakeDiscord): Promise<Record<string, StoredMessage>> {
  const slash = async (name: string, given: Record<string, string | number | boolean>) =>
    shownOf((await discord.slash(name, given)).original);
  const question = await slash("ask", {
    question: "How many people crossed the Channel last week?",
    limit: 3,
  });
  const press = async (label: string) =>
    shownOf((await discord.press(question, buttonId(question, label))).original);
  return {
    ask: question,
    context: await press("Context 1"),
    cite: await press("Cite"),
    figures: await slash("figures", { query: "2024", limit: 3 }),
    chart: await slash("figures", { query: "crossings", chart: true, limit: 2 }),
    timeline: await slash("timeline", { query: "Rwanda", chart: true, limit: 2 }),
    quote: await slash("quote", { speaker: "Alegre", limit: 3 }),
    sources: await slash("sources", { limit: 3 }),
    absent: await slash("ask", { question: "Who won the football match in Lisbon?" }),
    check: shownOf(
      (
        await discord.chooseApp(
          "Check quotes and figures",
          "“No one has ever been trained in France”, says Alegre. 1,097 migrants crossed in 17 boats, and 99,123 tents were sold.",
        )
      ).original,
    ),
    mention: await discord.answerTo(discord.write(`<@${APPLICATION}> who is Marc Alegre?`)),
    settings: shownOf((await discord.slash("settings", {}, { as: MANAGER })).original),
  };
}

test("every kind of answer is readable at the width of a phone; WRITE_PICTURES=1 puts the pictures in docs/images", () =>
  onStage(async ({ discord, signedIn }) => {
    await signedIn({ PUBLIC_URL: "https://verbatim.example" });
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
    try {
      const view = await browser.newPage({ viewport: { width: PHONE, height: 600 }, deviceScaleFactor: 1 });
      for (const [name, message] of Object.entries(await answers(discord))) {
        await view.setContent(page([drawn(message)]));
        const width = await view.evaluate("document.documentElement.scrollWidth");
        expect({ name, fits: Number(width) <= PHONE }).toEqual({ name, fits: true });
        const picture = await view.screenshot({ fullPage: true, type: "png" });
        expect(picture.length).toBeGreaterThan(5000);
        if (WRITE_PICTURES === undefined) continue;
        mkdirSync(IMAGES, { recursive: true });
        writeFileSync(`${IMAGES}discord-${name}.png`, picture);
      }
    } finally {
      await browser.close();
    }
  }));
