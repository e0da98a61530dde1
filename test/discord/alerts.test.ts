import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Bot, openBot } from "../../src/discord/bot.ts";
import type { House } from "../../src/house.ts";
import { FakeDiscord, type Where } from "../fake-discord/fake-discord.ts";
import { buttonId, buttonsOf, readable, type StoredMessage } from "../fake-discord/message.ts";
import {
  ANNA,
  BEN,
  CHANNEL,
  DIRECT_CHANNEL,
  GUILD,
  guildOf,
  LOCKED_CHANNEL,
  MANAGER,
  READING_ROOM,
  TOKEN,
} from "../fake-discord/world.ts";
import { corpusHouse, reader } from "../house.ts";
import { article } from "../scratch.ts";

let discord: FakeDiscord;
let house: House;
let bot: Bot;
const log: string[] = [];
const as = MANAGER;
const LIBRARY = "newsroom";

function newBot(): Bot {
  const settings = {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.url,
    DISCORD_GUILD_ID: undefined,
    PUBLIC_URL: "https://news.example",
  };
  const logger = pino({ level: "info" }, { write: (line: string) => log.push(line) });
  return openBot(house, settings, logger, { alertLook: 20 });
}

beforeAll(async () => {
  discord = new FakeDiscord();
  await discord.listen();
  house = await corpusHouse();
  await house.putLibrary({ id: LIBRARY, name: LIBRARY, owner: `guild:${GUILD}`, public: false });
  await house.putLibrary({ id: "theirs", name: "theirs", owner: "guild:9", public: false });
  await put("old", "The zebra count of the harbour stood at 412 on Monday, the harbour master said.");
  bot = newBot();
  await bot.signedIn;
}, 60_000);

afterAll(async () => {
  await bot.close();
  await house.close();
  await discord.close();
});

beforeEach(async () => {
  for (const { channel } of await house.alerts.all()) await house.alerts.drop({ channel });
  discord.rest.messages.length = 0;
  log.length = 0;
});

const LONG = { timeout: 20_000, interval: 20 };
const put = (id: string, text: string, library = LIBRARY) => house.add(article({ id, library, text }));
const posted = (channel = CHANNEL) =>
  discord.rest.messages.filter((one) => one.channel_id === channel && one.onlyFor === null);
const set = (kind: "query" | "person" | "measure", words: string, where: Where = {}) =>
  discord.slash(
    `alert ${kind}`,
    { [{ query: "terms", person: "name", measure: "query" }[kind]]: words },
    { as, ...where },
  );

/** What is posted to a channel, once it is so much. */
async function told(count = 1, channel = CHANNEL): Promise<StoredMessage[]> {
  await vi.waitFor(() => expect(posted(channel)).toHaveLength(count), LONG);
  return posted(channel);
}

/** Resolves when everything there is has been looked at: an alert that nothing matches has noted how far it is. */
async function lookedAt(): Promise<void> {
  await vi.waitFor(async () => {
    const libraries = await house.libraries();
    for (const alert of await house.alerts.all()) {
      const own = libraries.filter(({ owner }) => owner === alert.owner).map(({ id }) => id);
      expect((await house.alerts.fresh(alert, ["corpus", ...own])).articles.size).toBe(0);
    }
  }, LONG);
}

function wordsOf(message: StoredMessage | null | undefined): string {
  return message === null || message === undefined ? "" : readable(message);
}

test("what comes in after an alert was set is posted once, with the reason, cited and linked; what stood there is not", async () => {
  const answer = await set("query", "zebra");
  expect(wordsOf(answer.original)).toContain("New passages for “zebra” will be posted in this channel");
  await put("n1", "A zebra escaped from the circus near Lowmoor and was caught by two bakers at dawn.");
  const [message] = await told();
  expect(wordsOf(message).replace(/&k=[\w-]{22}#/, "&k=KEY#")).toMatchInlineSnapshot(`
    "**Alert: new passages for “zebra”**
    -# 1 new finding in 1 new article
    **1.**
    > A zebra escaped from the circus near Lowmoor and was caught by two bakers at dawn.
    -# outlet not stated, untitled: “A zebra escaped from the circus near Lowmoor and was caught by two \\[…\\]”, not dated · [paragraph 1](https://news.example/a/n1?r=7744d0c59956&at=0-82&k=KEY#at)
    -# matched: zebra"
  `);
  await put("n2", "Nothing of the kind happened in the valley of the mills on Friday afternoon.");
  await lookedAt();
  expect(posted()).toHaveLength(1);
});

test("a batch of articles is one message, whatever it holds for however many alerts", async () => {
  await set("query", "walrus");
  await set("measure", "walruses");
  await set("person", "Olga Brandt");
  // While nobody looks, nothing can come between them.
  await bot.close();
  for (const [at, town] of ["Aford", "Beford", "Ceford", "Deford"].entries())
    await put(
      `w${at}`,
      `The town of ${town} counted ${at + 3}00 walruses in 202${at} along its ${town} shore. “The walrus of ${town} is well,” said Olga Brandt.`,
    );
  bot = newBot();
  await bot.signedIn;
  const [message] = await told();
  const words = wordsOf(message);
  expect(words).toContain("**Alert: new passages for “walrus”**");
  expect(words).toContain("**Alert: new figures for “walruses”**");
  expect(words).toContain("**Alert: new words and figures of “Olga Brandt”**");
  expect(words).toContain("is well");
  await lookedAt();
  expect(posted()).toHaveLength(1);
});

test.for([
  [
    "re-read, or with other metadata",
    "r1",
    "The otter census of Highmere found 77 otters below the old weir.",
  ],
  [
    "a near-copy of an older article",
    "copy",
    "The otter census of Highmere found 77 otters below the old weir. ",
  ],
] as const)("an article %s posts nothing", async ([, id, text]) => {
  if (id === "copy") await put("r1", text.trim());
  else await put(id, text);
  await set("query", "otter");
  await set("measure", "otters");
  await house.add(article({ id, library: LIBRARY, text, title: "Otters" }));
  await put(
    `${id}-after`,
    "An unrelated story of the railway at Nowhere Junction, told at length by nobody.",
  );
  await lookedAt();
  expect(posted()).toEqual([]);
});

test("findings cut from one sentence each have a button of their own", async () => {
  await set("query", "capybara");
  await set("measure", "capybaras");
  await put("c1", "The zoo of Lowmoor counted 31 capybaras in 2021 and 44 capybaras in 2022.");
  const [message] = await told();
  const words = wordsOf(message);
  expect(words).toContain("2 new findings in 1 new article");
  if (message === undefined) throw new Error("Nothing is posted.");
  const contexts = buttonsOf(message).filter(({ label }) => label?.startsWith("Context") === true);
  expect(contexts).toHaveLength(3);
  for (const { custom_id } of contexts) {
    const opened = await discord.press(message, custom_id ?? "", { as: BEN });
    expect(wordsOf(opened.original)).toContain("capybaras in 2022");
  }
});

test("a changed article posts what it did not say before, and not what it did", async () => {
  const first = "The heron survey of the fen counted 31 herons in the spring of last year.";
  await put("h1", first);
  await set("measure", "herons");
  await put("h1", `${first}\nVolunteers later ringed 58 herons on the island in the lake beyond the mill.`);
  const [message] = await told();
  expect(wordsOf(message)).toContain("58 herons");
  expect(wordsOf(message)).not.toContain("**31");
});

test("a name that is merely like the one watched for is not taken for it", async () => {
  await set("person", "Pia Lindqvist");
  await put("p1", "“The bridge is closed,” said Pia Lindquist, the mayor of Oxmere, on Tuesday evening.");
  await lookedAt();
  expect(posted()).toEqual([]);
  await put("p2", "“The tunnel is open again,” said Pia Lindqvist, the engineer of Oxmere, on Sunday.");
  expect(wordsOf((await told())[0])).toContain("The tunnel is open again");
});

test("a word that is merely like the one watched for is not taken for it either", async () => {
  await set("query", "marmoset");
  await put("x1", "The marmosat of the computing centre was switched off on Thursday for good.");
  await lookedAt();
  expect(posted()).toEqual([]);
});

test("nothing of another server's library is posted, and a direct message has its person's own", async () => {
  await house.putLibrary({ id: "annas", name: "annas", owner: `user:${ANNA.id}`, public: false });
  await set("query", "gecko");
  await set("query", "gecko", { as: ANNA, guild: null, channel: DIRECT_CHANNEL });
  await put("g1", "The gecko of the other server sat on the wall of its courthouse.", "theirs");
  await put("g2", "The gecko of Anna sat on the table of her kitchen for a week.", "annas");
  const [direct] = await told(1, DIRECT_CHANNEL);
  expect(wordsOf(direct)).toContain("The gecko of Anna");
  await lookedAt();
  expect(posted()).toEqual([]);
  await discord.slash("forget", {}, { as: ANNA, guild: null, channel: DIRECT_CHANNEL });
  expect((await house.alerts.all()).map(({ channel }) => channel)).toEqual([CHANNEL]);
});

test("it is stopped by its button, by those who may, and by /alert stop; the list leads there", async () => {
  await set("query", "ibex");
  await put("i1", "An ibex stood on the roof of the parish church of Lowmoor for an hour.");
  const [message] = await told();
  if (message === undefined) throw new Error("Nothing is posted.");
  const stop = buttonId(message, "Stop this alert");
  const refused = await discord.press(message, stop, { as: BEN });
  expect(wordsOf(refused.original)).toContain("is for people who look after the library");
  const stopped = await discord.press(message, stop, { as });
  expect(wordsOf(stopped.original)).toContain("Stopped: new passages for “ibex”");
  expect(wordsOf((await discord.press(message, stop, { as })).original)).toContain("stopped already");
  await set("measure", "ibexes");
  const list = wordsOf((await discord.slash("alert list", {}, { as })).original);
  const id = /([0-9a-f]{8}): figures for “ibexes”/.exec(list)?.[1] ?? "";
  await discord.slash("alert stop", { alert: id }, { as });
  expect(await house.alerts.all()).toEqual([]);
});

test("the words around a posted finding open, also when the library has gone on", async () => {
  await set("query", "lemur");
  await put(
    "l1",
    "The keeper came late.\nA lemur opened the gate of the zoo by itself.\nNobody saw it leave.",
  );
  const [message] = await told();
  await put("l2", "Another story comes in the meantime about the tram lines of the old town.");
  if (message === undefined) throw new Error("Nothing is posted.");
  const context = await discord.press(message, buttonId(message, "Context"), { as: BEN });
  expect(context.original?.onlyFor).toBe(BEN.id);
  expect(wordsOf(context.original)).toContain("Nobody saw it leave.");
});

test.for([
  [READING_ROOM, "I lack Send Messages"],
  [LOCKED_CHANNEL, "Discord answered 403 (50013)"],
] as const)(
  "where the bot may not write any more, its alerts end with a line in the log: %s",
  async ([channel, why]) => {
    const owner = `guild:${GUILD}`;
    const home = { id: LIBRARY, name: LIBRARY, owner, who: "user:7" };
    const desk = house.desk({ ...reader, libraries: ["corpus", LIBRARY], home, channel });
    await desk.alerts?.set("query", "magpie");
    await put(`m-${channel}`, `A magpie took the ring of the mayor of town ${channel} from her desk.`);
    await vi.waitFor(async () => expect(await house.alerts.all()).toEqual([]), LONG);
    expect(log.filter((line) => line.includes("alerts ended")).join()).toContain(why);
    expect(log.join()).not.toContain("magpie");
  },
);

test("what Discord could not take at that moment is posted later, once", async () => {
  await set("query", "newt");
  discord.rest.forced.push({
    on: `POST /channels/${CHANNEL}/messages`,
    times: 6,
    reply: { status: 500, body: { code: 0, message: "not now" } },
  });
  await put("t1", "A newt was found in the letter box of the post office of Lowmoor.");
  await told();
  await lookedAt();
  expect(posted()).toHaveLength(1);
});

test("what Discord does not take as it is is not sent again and again", async () => {
  await set("query", "pangolin");
  const forced = {
    on: `POST /channels/${CHANNEL}/messages`,
    times: 1,
    reply: { status: 400, body: { code: 50035, message: "no" } },
  };
  discord.rest.forced.push(forced);
  await put("pg1", "A pangolin slept in the letter box of the town hall of Lowmoor all day.");
  await lookedAt();
  expect(forced.times).toBe(0);
  expect(posted()).toEqual([]);
  await put("pg2", "The second pangolin was found on the roof of the swimming bath on Sunday.");
  expect(wordsOf((await told())[0])).toContain("The second pangolin");
});

test("alerts outlive a restart, and what came meanwhile is told", async () => {
  await set("query", "osprey");
  await bot.close();
  await put("o1", "An osprey built its nest on the crane of the container port.");
  bot = newBot();
  await bot.signedIn;
  expect(wordsOf((await told())[0])).toContain("An osprey built its nest");
});

test("alerts end with their channel and with their server", async () => {
  await set("query", "puffin");
  discord.gateway.dispatch("CHANNEL_DELETE", { id: CHANNEL, guild_id: GUILD, type: 0 });
  await vi.waitFor(async () => expect(await house.alerts.all()).toEqual([]), LONG);
  await set("query", "puffin");
  discord.gateway.dispatch("GUILD_DELETE", { id: GUILD });
  await vi.waitFor(async () => expect(await house.alerts.all()).toEqual([]), LONG);
  discord.gateway.dispatch("GUILD_CREATE", guildOf());
});

test.for([
  ["asked by those who may not", { as: BEN }, "for people who look after the library"],
  [
    "in a channel I may not write in",
    { as, appPermissions: 1n << 10n },
    "I may not write in this channel: I lack the permission Send Messages.",
  ],
  ["in a place that has not added it", { guild: null, broughtAlong: true }, "An alert posts to a channel"],
] satisfies [string, Where, string][])("%s: no alert is set", async ([, where, why]) => {
  expect(wordsOf((await set("query", "quail", where)).original)).toContain(why);

  expect(await house.alerts.all()).toEqual([]);
});

test("nothing Discord would refuse was sent", () => {
  expect(discord.violations).toEqual([]);
});
