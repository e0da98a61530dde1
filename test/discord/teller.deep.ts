import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readable } from "../fake-discord/message.ts";
import { onStage } from "../fake-discord/stage.ts";
import { ANNA, APPLICATION, CHANNEL, DIRECT_CHANNEL } from "../fake-discord/world.ts";
import { scratch } from "../scratch.ts";

const WORDS = "The quokka of Zanthorpe was seen on the pier by two wardens on Monday.";
const article = (front: string) => `---\ntitle: A quokka\noutlet: The Quay\n${front}---\n${WORDS}\n`;

test("a channel is told once that an article shown in it was corrected, and once that it was withdrawn, across a kill", () =>
  onStage(async ({ discord, signedIn }) => {
    const CORPUS_DIR = join(scratch(), "corpus");
    mkdirSync(CORPUS_DIR);
    const save = (front: string) => writeFileSync(join(CORPUS_DIR, "quokka.md"), article(front));
    save("");
    const told = () =>
      discord.rest.messages.filter((message) => readable(message).includes("by its publisher"));
    let bot = await signedIn({ CORPUS_DIR });
    const mention = `<@${APPLICATION}>`;
    await discord.answerTo(discord.write(`${mention} Where was the quokka seen?`));
    // Neither a private answer nor a direct message makes a place one that is told.
    await discord.slash("ask", { question: "quokka" }, { as: ANNA });
    await discord.answerTo(discord.write("quokka?", { guild: null, channel: DIRECT_CHANNEL }));

    save("correction: 2026-05-02 It was a wombat.\n");
    await bot.until(() => told().length === 1, "The channel being told");
    const [first] = told();
    expect(first?.channel_id).toBe(CHANNEL);
    expect(first?.allowed_mentions).toEqual({ parse: [] });
    expect(first === undefined ? "" : readable(first)).toContain("Corrected by the publisher on 2 May 2026");
    const answer = await discord.answerTo(discord.write(`${mention} Where was the quokka seen?`));
    expect(readable(answer)).toContain("It was a wombat.");

    await bot.stop("SIGKILL");
    save("correction: 2026-05-02 It was a wombat.\nwithdrawn: 2026-05-03\n");
    bot = await signedIn({ CORPUS_DIR });
    await bot.until(() => told().length === 2, "The channel being told again");
    expect(told().map(({ channel_id }) => channel_id)).toEqual([CHANNEL, CHANNEL]);
    expect(await bot.stop()).toBe(0);
    const last = await signedIn({ CORPUS_DIR });
    await last.until(() => last.output.includes("Discord: signed in."), "The bot signing in");
    await discord.answerTo(discord.write(`${mention} Where was the quokka seen?`));
    expect(told()).toHaveLength(2);
  }));
