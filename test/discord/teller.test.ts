import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { REST } from "discord.js";
import { expect, test, vi } from "vitest";
import { Teller } from "../../src/discord/teller.ts";
import { openHouse } from "../../src/house.ts";
import { FakeDiscord } from "../fake-discord/fake-discord.ts";
import { CHANNEL, LOCKED_CHANNEL, TOKEN } from "../fake-discord/world.ts";
import { quiet, reader } from "../house.ts";
import { scratch } from "../scratch.ts";

const TEXT =
  "---\ntitle: A quokka\noutlet: The Quay\n---\nThe quokka of Zanthorpe was seen on the pier by two wardens on Monday.\n";

test("what Discord fails to take is told later, what it refuses never, and one message is never two", async () => {
  const discord = new FakeDiscord();
  await discord.listen();
  const folder = scratch();
  writeFileSync(join(folder, "quokka.md"), TEXT);
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
