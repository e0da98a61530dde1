import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { REST } from "discord.js";
import { expect, test, vi } from "vitest";
import { Teller } from "../../src/discord/teller.ts";
import { openHouse } from "../../src/house.ts";
import { FakeDiscord } from "../fake-discord/fake-discord.ts";
import { readable } from "../fake-discord/message.ts";
import { onStage } from "../fake-discord/stage.ts";
import { ANNA, APPLICATION, CHANNEL, DIRECT_CHANNEL, LOCKED_CHANNEL, TOKEN } from "../fake-discord/world.ts";
import { quiet, reader } from "../house.ts";
import { scratch } from "../scratch.ts";

const WORDS = "The quokka of Zanthorpe was seen on the pier by two wardens on Monday.";
const article = (front: string) => `---\ntitle: A quokka\noutlet: The Quay\n${front}---\n${WORDS}\n`;

/** Processes start here, which takes long on a busy machine. */
const SLOW = 120_000;

test(
  "a channel is told once that an article shown in it was corrected, and once that it was withdrawn, across a kill",
  () =>
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
      expect(first === undefined ? "" : readable(first)).toContain(
        "Corrected by the publisher on 2 May 2026",
      );
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
    }),
  SLOW,
);

test("what Discord fails to take is told later, what it refuses never, and one message is never two", async () => {
  const discord = new FakeDiscord();
  await discord.listen();
  const folder = scratch();
  writeFileSync(join(folder, "quokka.md"), article(""));
  const house = await openHouse({ CORPUS_DIR: folder }, quiet);
  const rest = new REST({ api: discord.url, retries: 0 }).setToken(TOKEN);
  const teller = new Teller({
    tellings: house.tellings,
    rest: () => rest,
    log: quiet,
    waits: { look: 20, later: 40 },
  });
  try {
    for (const channel of [CHANNEL, LOCKED_CHANNEL])
      await house.tellings.shown(channel, "guild:1", ["quokka"]);
    const known = await house.desk(reader).article("quokka");
    if (known === null) throw new Error("There is no quokka.");
    const failing = { status: 500, body: { message: "no", code: 0 } };
    discord.rest.forced.push({ on: `POST /channels/${CHANNEL}/messages`, times: 2, reply: failing });
    await house.add({
      ...known,
      notices: [{ kind: "withdrawal", date: null, words: "@everyone **no**", basis: "printed" }],
    });
    teller.start();
    const tried = (channel: string) =>
      discord.rest.calls.filter(({ path }) => path === `/channels/${channel}/messages`).length;
    await vi.waitFor(() => expect([tried(CHANNEL), tried(LOCKED_CHANNEL)]).toEqual([3, 1]), 30_000);
    await teller.close();
    expect(await house.tellings.next()).toEqual([]);
    expect(discord.rest.messages.map(({ channel_id }) => channel_id)).toEqual([CHANNEL]);
    expect(discord.violations).toEqual([]);
  } finally {
    await teller.close();
    await house.close();
    await discord.close();
  }
});
