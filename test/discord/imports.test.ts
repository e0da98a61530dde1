import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buildConnector } from "undici";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Bot, openBot } from "../../src/discord/bot.ts";
import type { House } from "../../src/house.ts";
import type { Network } from "../../src/library/import/web/network.ts";
import { FakeDiscord, type Where } from "../fake-discord/fake-discord.ts";
import { buttonId, buttonsOf, readable, type StoredMessage } from "../fake-discord/message.ts";
import { BEN, CHANNEL, DIRECT_CHANNEL, MANAGER, TOKEN } from "../fake-discord/world.ts";
import { corpusHouse, quiet } from "../house.ts";

/** An address of the public internet that stands for the test's own server; nothing is ever sent to it. */
const PUBLIC = "93.184.215.14";
const as = MANAGER;
const LONG = { timeout: 30_000, interval: 20 };

let discord: FakeDiscord;
let house: House;
let bot: Bot;
let site: Server;
/** Called before a page is sent. */
let before: (path: string) => Promise<void> = async () => {};

const page = (what: string) =>
  `<!doctype html><html lang="en"><head><title>${what}</title></head><body><article><h1>${what}</h1>${`<p>The ${what} was counted on the quay on Monday, the harbour master told reporters. Nobody was hurt when the old crane fell.</p>`.repeat(3)}</article></body></html>`;

const listener: RequestListener = (request, response) => {
  const { url = "" } = request;
  const host = request.headers.host ?? "";
  void before(host).then(() => {
    if (url === "/robots.txt" || url === "/gone") return response.writeHead(404).end();
    if (url === "/feed")
      return response
        .writeHead(200, { "content-type": "text/xml" })
        .end(
          `<?xml version="1.0"?><rss version="2.0"><channel><title>Quay</title>${["kite", "lark"].map((name) => `<item><link>http://${name}.example/a</link></item>`).join("")}</channel></rss>`,
        );
    return response.writeHead(200, { "content-type": "text/html" }).end(page(host.split(".")[0] ?? ""));
  });
};

beforeAll(async () => {
  site = createServer(listener);
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  const { port } = site.address() as AddressInfo;
  const connect = buildConnector({ timeout: 2000 });
  const network: Network = {
    resolve: async () => [PUBLIC],
    dial: (options, callback) => connect({ ...options, hostname: "127.0.0.1", port: String(port) }, callback),
  };
  discord = new FakeDiscord();
  await discord.listen();
  house = await corpusHouse({ network });
  const settings = { DISCORD_GUILD_ID: undefined, PUBLIC_URL: undefined };
  bot = openBot(house, { ...settings, DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url }, quiet, {
    progressPause: 5,
  });
  await bot.signedIn;
}, 60_000);

afterAll(async () => {
  await bot.close();
  await house.close();
  await discord.close();
  site.closeAllConnections();
  await new Promise((resolve) => site.close(resolve));
});

function shownOf(message: StoredMessage | null | undefined): StoredMessage {
  if (message === null || message === undefined) throw new Error("Nothing is shown.");
  return message;
}

const posted = (channel = CHANNEL) =>
  discord.rest.messages.filter((one) => one.channel_id === channel && one.onlyFor === null);

/** Begins to take addresses in; the message that shows how far it is. */
async function begin(source: string, where: Where = { as }): Promise<StoredMessage> {
  const known = new Set(discord.rest.messages);
  const preview = shownOf((await discord.slash("library add", { source }, where)).original);
  await discord.press(preview, buttonId(preview, "Take them in"), where);
  expect(readable(preview)).toContain("is shown in this channel");
  return shownOf(posted(where.channel).find((one) => !known.has(one)));
}

async function until(message: StoredMessage, words: string): Promise<string> {
  await vi.waitFor(() => expect(readable(message)).toContain(words), LONG);
  return readable(message);
}

test("several addresses are taken in with their progress in one message, which then names each failure with its remedy", async () => {
  const message = await begin(
    "http://alder.example/a http://birch.example/gone\nhttp://cedar.example/a, http://127.0.0.1/x",
  );
  expect(await until(message, "Taken in")).toMatchInlineSnapshot(`
    "**Taken in**
    4 of 4 · 2 new · 2 failed
    Without a date that anybody states: 2. Give one with /library correct.
    -# /library list has their ids, /library remove takes one out.
    - http\\://birch.example/gone: There is no page at this address \\(any more\\). Check the address in your browser.
    - http\\://127.0.0.1/x: The address leads into a private network. Give the public address of the article, or save it and add the file."
  `);
  expect(message.edits).toBeGreaterThan(0);
  expect(buttonsOf(message)).toEqual([]);
  const found = await discord.slash("search", { terms: "alder" }, { as: BEN });
  expect(readable(shownOf(found.original))).toContain("alder was counted on the quay");
});

test("an import is cancelled by its button, by those who may; what was taken in stays, the rest does not come", async () => {
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  before = (host) => (host === "fir.example" ? held : Promise.resolve());
  const message = await begin("http://elm.example/a http://fir.example/a http://gum.example/a");
  const words = await until(message, "1 of 3 · 1 new");
  expect(words).toContain("**Taking in 3 articles**");
  const refused = await discord.press(message, buttonId(message, "Cancel"), { as: BEN });
  expect(readable(shownOf(refused.original))).toContain("is for people who look after the library");
  const told = await discord.slash("library progress", {}, { as });
  expect(readable(shownOf(told.original))).toContain("1 of 3 · 1 new");
  const pressed = await discord.press(message, buttonId(message, "Cancel"), { as });
  expect(readable(shownOf(pressed.original))).toContain("It ends");
  go();
  before = async () => {};
  await until(message, "Taking in was cancelled");
  const list = readable(shownOf((await discord.slash("library list", {}, { as })).original));
  expect(list).toContain("elm");
  expect(list).not.toContain("gum");
});

test("another waits until it is its turn, and can be cancelled before; nobody else's can", async () => {
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  before = () => held;
  const first = await begin("http://hazel.example/a http://iris.example/a");
  const second = await begin("http://juniper.example/a http://klee.example/a");
  await until(second, "waiting for other work");
  const id = /([0-9a-f]{8}): waiting/.exec(
    readable(shownOf((await discord.slash("library progress", {}, { as })).original)),
  )?.[1];
  const elsewhere = { guild: null, channel: DIRECT_CHANNEL, as: BEN };
  const theirs = await discord.slash("library progress", { cancel: id ?? "" }, elsewhere);
  expect(readable(shownOf(theirs.original))).toContain("Nothing of that id is being taken in");
  await discord.slash("library progress", { cancel: id ?? "" }, { as });
  await until(second, "Taking in was cancelled");
  go();
  before = async () => {};
  await until(first, "2 of 2 · 2 new");
});

test("a followed feed is taken in with its progress", async () => {
  const known = new Set(posted());
  const given = { feed: "http://news.example/feed" };
  const shown = shownOf((await discord.slash("library follow", given, { as })).original);
  expect(readable(shown)).toContain("Followed: “Quay”. Articles it names now: 2.");
  const message = shownOf(posted().find((one) => !known.has(one)));
  await until(message, "2 of 2 · 2 new");
  const listed = await discord.slash("library follow", {}, { as });
  expect(readable(shownOf(listed.original))).toContain("http\\://news.example/feed");
});

test("a message somebody took away is not written to again, and the articles come all the same", async () => {
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  before = () => held;
  const message = await begin("http://maple.example/a http://nut.example/a http://oak.example/a");
  message.deleted = true;
  go();
  before = async () => {};
  await house.settled();
  const edits = () =>
    discord.rest.calls.filter(({ method, path }) => method === "PATCH" && path.endsWith(message.id));
  await vi.waitFor(() => expect(edits().length).toBeGreaterThan(0), LONG);
  const list = readable(shownOf((await discord.slash("library list", { limit: 25 }, { as })).original));
  expect(list).toContain("oak");
});

test.for([
  [{ as, appPermissions: 0n, channel: "300000000000000002" }, "I may not write here"],
  [{ guild: null, broughtAlong: true, as: BEN }, "I may not write here"],
] satisfies [Where, string][])(
  "where nothing can be posted it is said, and it comes all the same (%#)",
  async ([where, words]) => {
    const name = `lime${where.as === BEN ? "b" : "a"}`;
    const source = `http://${name}.example/a http://${name}2.example/a`;
    const preview = shownOf((await discord.slash("library add", { source }, where)).original);
    discord.rest.forced.push({
      on: "POST /channels/300000000000000002/messages",
      times: 1,
      reply: { status: 403, body: { code: 50013, message: "Missing Permissions" } },
    });
    await discord.press(preview, buttonId(preview, "Take them in"), where);
    discord.rest.forced.length = 0;
    expect(readable(preview)).toContain(words);
    await house.settled();
    const list = readable(shownOf((await discord.slash("library list", { limit: 25 }, where)).original));
    expect(list).toContain(name);
  },
);

test("several addresses with one title are refused, and so are too many", async () => {
  const two = { source: "http://a.example/ http://b.example/", title: "Both" };
  expect(readable(shownOf((await discord.slash("library add", two, { as })).original))).toContain(
    "is given for one article",
  );
  const source = Array.from({ length: 101 }, (_, at) => `http://a.example/${at}`).join(" ");
  expect(readable(shownOf((await discord.slash("library add", { source }, { as })).original))).toContain(
    "These are 101 addresses",
  );
});

test("nothing Discord would refuse was sent", () => {
  expect(discord.violations).toEqual([]);
});
