import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { citationPath } from "../../src/answer/link.ts";
import { commandNamed, commands } from "../../src/commands/list.ts";
import { callOf, parseLine } from "../../src/commands/line.ts";
import { run } from "../../src/commands/run.ts";
import type { Desk } from "../../src/desk.ts";
import { type Bot, openBot } from "../../src/discord/bot.ts";
import { type House, openHouse } from "../../src/house.ts";
import { Refusal } from "../../src/refusal.ts";
import { textOf } from "../../src/render/text.ts";
import { readSettings } from "../../src/settings.ts";
import { webApp } from "../../src/web/app.ts";
import { readPageFiles } from "../../src/web/serving/files.ts";
import { FakeDiscord } from "../fake-discord/fake-discord.ts";
import type { StoredMessage } from "../fake-discord/message.ts";
import { MANAGER, type Person, TOKEN } from "../fake-discord/world.ts";
import { betrayed, dice, type Server, SERVERS } from "./servers.ts";

const SEED = 20_261_122;
const [here, there] = SERVERS;
const otherOf = (server: Server) => (server === here ? there : here);

let written = "";
const log = pino(
  { level: "trace" },
  new Writable({
    write(chunk: Buffer, _, done) {
      written += chunk.toString();
      done();
    },
  }),
);
const discord = new FakeDiscord();
let house: House;
let bot: Bot;
let get: (path: string) => Promise<string>;
/** Links into each server's articles, as answers there carry them. */
const links = new Map<Server, string[]>();

beforeAll(async () => {
  house = await openHouse({ CORPUS_DIR: readSettings({}).CORPUS_DIR }, log);
  for (const { library, articles } of SERVERS) {
    await house.putLibrary({ id: library, name: "articles of this server", owner: library, public: false });
    for (const one of articles) await house.add(one);
  }
  for (const server of SERVERS) {
    const { findings } = await run(deskOf(server), parseLine(`/search ${server.subjects[0]} limit:25`), log);
    const own = findings.filter(({ source }) => server.articles.some(({ id }) => id === source.article));
    if (own.length < 2) throw new Error("The servers' articles are not found.");
    links.set(
      server,
      own.map(({ citation }) => citationPath(citation)),
    );
  }
  const app = webApp({ house, log, files: readPageFiles(), health: () => ({}) }, () => true);
  get = async (path) => (await app.request(path)).text();
  await discord.listen();
  discord.gateway.guilds = SERVERS.map(({ id }) => id);
  bot = openBot(
    house,
    {
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.url,
      DISCORD_GUILD_ID: undefined,
      PUBLIC_URL: "https://v.example",
    },
    log,
    { alertLook: 50 },
  );
  await bot.signedIn;
  await vi.waitUntil(() => discord.rest.commands.size === 1, 60_000);
}, 120_000);

afterAll(async () => {
  await bot.close();
  await house.close();
  await discord.close();
});

function deskOf({ library }: Server): Desk {
  return house.desk({
    door: "terminal",
    libraries: ["corpus", library],
    home: { id: library, name: "articles of this server", owner: library, who: "user:1" },
    mayCurate: true,
    conversation: null,
    today: "2026-01-15",
  });
}

/** What somebody of a server might type, out of both servers' words and the shipped articles'. */
function* questions(server: Server, seed: number, many: number) {
  const { one, below } = dice(seed);
  const other = otherOf(server);
  const theirs = [
    ...other.subjects,
    ...other.articles.flatMap(({ id, title }) => [id, title ?? ""]),
    ...(links.get(other) ?? []),
  ];
  const anybodys = ["small boats", "Alegre", "2024", "£", "the", "rain on the coast", "crossings 2023", ""];
  const subjects = [...server.subjects, ...theirs, ...(links.get(server) ?? []), ...anybodys];
  // What keeps the words it is given, a collection's name, shows them again by right.
  const asking = commands.filter(
    ({ name }) =>
      !/^(?:library (?:add|collection|follow|unfollow|undo)|alert (?:query|person|measure))$/.test(name),
  );
  for (let count = 0; count < many; count++) {
    const { name, effect } = one(asking);
    // Nobody here takes their own articles away.
    const of = effect === "write" ? theirs : subjects;
    yield { name, words: below(4) === 0 ? `${one(of)} ${one(of)}`.trim() : one(of) };
  }
}

async function answered(desk: Desk, name: string, words: string): Promise<string> {
  try {
    const first = Object.keys(commandNamed(name)?.args.shape ?? {})[0];
    const answer = await run(
      desk,
      callOf(name, first === undefined ? {} : { [first]: words, limit: "25" }),
      log,
    );
    return `${JSON.stringify(answer)}\n${textOf(answer)}`;
  } catch (error) {
    if (error instanceof Refusal) return `${error.message} ${error.remedy}`;
    throw error;
  }
}

test("no answer and no suggestion at one server's desk holds a word of the other's articles", async () => {
  let own = 0;
  for (const server of SERVERS) {
    const desk = deskOf(server);
    for (const { name, words } of questions(server, SEED + Number(server.id.at(-1)), 120)) {
      const text = await answered(desk, name, words);
      expect([name, words, ...betrayed(otherOf(server), text, words)]).toEqual([name, words]);
      if (betrayed(server, text, words).length > 0) own++;
      for (const [argument, complete] of Object.entries(commandNamed(name)?.complete ?? {})) {
        const typed = words.slice(0, 4);
        const choices = JSON.stringify(await complete(desk, typed));
        expect([name, argument, typed, ...betrayed(otherOf(server), choices, words)]).toEqual([
          name,
          argument,
          typed,
        ]);
      }
    }
    expect((await desk.library()).articles).toBe(5 + server.articles.length);
    expect(await desk.years()).toContain(server.year);
    expect(await desk.years()).not.toContain(otherOf(server).year);
    const lists = [
      desk.names(),
      desk.speakers(),
      desk.years(),
      desk.articles(),
      desk.figures(),
      desk.people(),
    ];
    expect(betrayed(otherOf(server), JSON.stringify(await Promise.all(lists)))).toEqual([]);
  }
  // The walls stand between full rooms.
  expect(own).toBeGreaterThan(20);
});

test("what both have word for word is counted for each by itself", async () => {
  for (const server of SERVERS) {
    const answer = await run(deskOf(server), parseLine("/search rough frost valleys limit:25"), log);
    const { findings, origins } = answer;
    expect(findings.map(({ source }) => source.article)).toContain(server.articles[2]?.id);
    expect(origins).toBeUndefined();
    expect(betrayed(otherOf(server), JSON.stringify(answer))).toEqual([]);
  }
});

test("the web shows nobody a word of either without a link, and with one nothing of the other, on no page, chart or file", async () => {
  const { one } = dice(SEED);
  const reading = commands.filter(({ effect, access }) => effect === "read" && access === "anyone");
  for (const server of SERVERS)
    for (const { words } of questions(server, SEED + 7, 60)) {
      const { name } = one(reading);
      const first = Object.keys(commandNamed(name)?.args.shape ?? {})[0] ?? "query";
      const asked = String(new URLSearchParams({ [first]: words, limit: "25" }));
      const addresses = [
        `/?${String(new URLSearchParams({ q: `/${name} ${words}` }))}`,
        `/api/${name}?${asked}`,
        `/export/${name}.${one(["md", "csv", "json"])}?${asked}`,
        `/chart/${one(["figures", "timeline"])}?query=${encodeURIComponent(words)}`,
        `/chart/figures.svg?query=${encodeURIComponent(words)}`,
        `/api/complete?command=${name}&argument=${first}&typed=${encodeURIComponent(words.slice(0, 3))}`,
        `/a/${encodeURIComponent(words)}`,
        `/around/a/${encodeURIComponent(words)}`,
      ];
      const address = one(addresses);
      const text = await get(address);
      // /cite of a link that opens shows the words it opens.
      const opened = name === "cite" && words.includes("&k=");
      const hidden = SERVERS.filter(
        (each) => !opened || !(links.get(each) ?? []).some((link) => words.includes(link)),
      );
      for (const each of hidden) expect([address, ...betrayed(each, text, words)]).toEqual([address]);
    }
  for (const path of ["/", "/health", "/api", "/?q=/sources", "/api/sources?limit=25", "/?q=/help"])
    for (const server of SERVERS) expect([path, ...betrayed(server, await get(path))]).toEqual([path]);
  for (const server of SERVERS)
    for (const link of links.get(server) ?? []) {
      const text = await get(link);
      expect(betrayed(server, text).length).toBeGreaterThan(1);
      expect(betrayed(otherOf(server), text)).toEqual([]);
      const stolen = link.replace(/^\/a\/[^?]+/, `/a/${otherOf(server).articles[0]?.id}`);
      expect(betrayed(otherOf(server), await get(stolen), stolen)).toEqual([]);
    }
});

/** Enough people that nobody's pace is told off; the same ones in both servers. */
const person = (at: number): Person => ({ ...MANAGER, id: `4000000000000010${10 + (at % 30)}` });
const shown = (message: StoredMessage | null) => JSON.stringify(message ?? "");

test("in Discord neither an answer, a button, a suggestion nor a kept question crosses from server to server", async () => {
  let at = 0;
  let own = 0;
  for (const { one, below } = dice(SEED + 1); at < 120; at++) {
    const server = SERVERS[at % 2] ?? here;
    const other = otherOf(server);
    const where = { as: person(at >> 1), guild: server.id, channel: server.channel };
    const [{ name, words } = { name: "ask", words: "" }] = questions(server, SEED + 100 + at, 1);
    const first = Object.keys(commandNamed(name)?.args.shape ?? {})[0];
    const asked = below(6) === 0 ? `${words} ${"boats ".repeat(20)}`.trim() : words;
    const texts: string[] = [];
    if (below(4) === 0 && first !== undefined && Object.hasOwn(commandNamed(name)?.complete ?? {}, first))
      texts.push(JSON.stringify((await discord.type(name, first, asked.slice(0, 5), where)).choices));
    else {
      const { original } = await discord.slash(
        name,
        first === undefined ? {} : { [first]: asked || "small" },
        where,
      );
      texts.push(shown(original));
      const ids = [...shown(original).matchAll(/"custom_id":"((?:[^"\\]|\\.)*)"/g)].map(
        ([, id]) => JSON.parse(`"${id}"`) as string,
      );
      // Pressed where it stands, and as if it stood in the other server.
      if (original !== null && ids.length > 0) {
        const id = one(ids.filter((each) => !each.startsWith("1d")).concat(ids.slice(0, 1)));
        const pressed = await discord.press(original, id, where);
        texts.push(shown(pressed.original), ...pressed.followUps.map(shown));
        const away = await discord.press(original, id, { ...where, guild: other.id, channel: other.channel });
        const echoed = `${asked} ${id}`;
        // What stood in the message stands there; only what the bot says now is looked at.
        if (away.original !== original)
          expect([name, ...betrayed(server, shown(away.original), echoed)]).toEqual([name]);
      }
    }
    for (const text of texts) {
      expect([name, asked, ...betrayed(other, text, asked)]).toEqual([name, asked]);
      if (betrayed(server, text, asked).length > 0) own++;
    }
  }
  expect(own).toBeGreaterThan(10);
}, 120_000);

test("alerts and publishers' notices reach the server whose article it is, and the log holds no word of any", async () => {
  for (const server of SERVERS) {
    const where = { as: person(40), guild: server.id, channel: server.channel };
    await discord.slash("alert query", { terms: "small boats" }, where);
    await discord.slash("search", { terms: "rough frost valleys", private: false, limit: 9 }, where);
  }
  const before = discord.rest.calls.length;
  const weather = here.articles[2];
  if (weather === undefined) throw new Error("There is no weather.");
  await house.add(here.late);
  await house.add({
    ...weather,
    notices: [{ kind: "withdrawal", date: null, words: "Nothing was said of any quokka.", basis: "editor" }],
  });
  const posts = () =>
    discord.rest.calls
      .slice(before)
      .filter(({ method, path }) => method === "POST" && path.endsWith("/messages"));
  await vi.waitFor(() => {
    const bodies = posts().map(({ body }) => JSON.stringify(body));
    expect(bodies.some((body) => body.includes("Quillfeather"))).toBe(true);
    expect(bodies.some((body) => body.includes("by its publisher"))).toBe(true);
  }, 60_000);
  for (const { path, body } of posts()) {
    expect(path).toContain(here.channel);
    expect(betrayed(there, JSON.stringify(body))).toEqual([]);
  }
  for (const server of SERVERS)
    expect(betrayed(server, written.replaceAll(/"(?:library|owner)":"guild:\d+"/g, ""))).toEqual([]);
  expect(written).not.toMatch(/[?&]k=/);
  expect(written).toContain('"command":"search"');
  expect(discord.violations).toEqual([]);
}, 120_000);
