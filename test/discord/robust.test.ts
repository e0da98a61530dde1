import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { pino } from "pino";
import type { Desk } from "../../src/desk.ts";
import { type Bot, openBot } from "../../src/discord/bot.ts";
import type { House } from "../../src/house.ts";
import { FakeDiscord } from "../fake-discord/fake-discord.ts";
import { readable, type StoredMessage } from "../fake-discord/message.ts";
import { ANNA, type Person, TOKEN } from "../fake-discord/world.ts";
import { corpusHouse } from "../house.ts";

/** What the next searches do before they answer. */
let trouble: () => Promise<void> = async () => {};
let asked = 0;
let discord: FakeDiscord;
let house: House;
let bot: Bot;
const written: string[] = [];

beforeAll(async () => {
  discord = new FakeDiscord();
  discord.gateway.heartbeatInterval = 1500;
  await discord.listen();
  house = await corpusHouse();
  const log = pino({ level: "trace" }, { write: (line: string) => written.push(line) });
  bot = openBot(
    troubled(house),
    {
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.url,
      DISCORD_GUILD_ID: undefined,
      PUBLIC_URL: undefined,
    },
    log,
  );
  await until(() => discord.rest.commands.size > 0);
}, 60_000);

afterAll(async () => {
  await bot.close();
  await house.close();
  await discord.close();
});

beforeEach(() => {
  trouble = async () => {};
});

/** The house with desks on which searching has its troubles. */
function troubled(inner: House): House {
  return new Proxy(inner, {
    get: (target, name) => {
      if (name === "desk")
        return (reader: Desk["reader"]): Desk => {
          const desk = target.desk(reader);
          return new Proxy(desk, {
            get: (of, part) =>
              part === "search"
                ? async (request: Parameters<Desk["search"]>[0]) => {
                    await trouble();
                    return of.search(request);
                  }
                : (Reflect.get(of, part) as unknown),
          });
        };
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}

/** Another person each time: nobody has to wait. */
function someone(): Person {
  asked += 1;
  return { ...ANNA, id: `41000000000000${String(asked).padStart(4, "0")}` };
}

const ask = () => discord.slash("ask", { question: "small boats" }, { as: someone() });

function wordsIn(message: StoredMessage | null): string {
  if (message === null) throw new Error("Nothing is shown.");
  return readable(message);
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 60_000; !holds(); await pause(10))
    if (Date.now() > end) throw new Error("It did not come true.");
}

test("a bug is told by an id that stands in the log, without its words, and the bot goes on", async () => {
  trouble = () => Promise.reject(new TypeError("cannot read the secret of small boats"));
  const shown = wordsIn((await ask()).original);
  const id = /`([0-9a-f]{8})`/.exec(shown)?.[1];
  expect(shown).toContain("Something went wrong here, and it is not your doing.");
  const line = written.find((one) => one.includes(String(id)));
  expect(JSON.parse(line ?? "{}")).toMatchObject({ kind: "TypeError", msg: "bug" });
  expect(written.join("")).not.toContain("secret");
  trouble = async () => {};
  expect(wordsIn((await ask()).original)).toContain("small boats");
});

test("an answer that takes long is announced within the 3 seconds, privately, and then put in its place", async () => {
  trouble = () => pause(1600);
  const slow = await ask();
  expect(slow.callback).toBe(5);
  expect(slow.announcedPrivate).toBe(true);
  expect(wordsIn(slow.original)).toContain("small boats");
  expect(slow.original?.onlyFor).toBe(slow.person);
});

test("a bug after the announcement is told in its place", async () => {
  trouble = () => pause(1400).then(() => Promise.reject(new Error("late")));
  const slow = await ask();
  expect(slow.callback).toBe(5);
  expect(wordsIn(slow.original)).toContain("Something went wrong");
});

test.for([
  ["500", { status: 500 }, 2],
  ["502", { status: 502 }, 1],
  [
    "429",
    {
      status: 429,
      headers: { "retry-after": "0.2", "x-ratelimit-scope": "shared" },
      body: { message: "You are being rate limited.", retry_after: 0.2, global: false },
    },
    1,
  ],
] as const)("Discord's %s to an answer is tried again", async ([, reply, times]) => {
  discord.rest.forced.push({ on: "/callback", times, reply });
  expect(wordsIn((await ask()).original)).toContain("small boats");
});

test("a token that ran out while the answer was made is a line in the log, not an end", async () => {
  const announced = Promise.withResolvers<void>();
  trouble = async () => {
    await announced.promise;
    discord.clock.advance(16 * 60_000);
  };
  const late = discord.sendInteraction(
    2,
    { id: "1", name: "ask", type: 1, options: [{ type: 3, name: "question", value: "small boats" }] },
    { as: someone() },
  );
  await until(() => late.callback === 5);
  announced.resolve();
  await until(() => written.some((line) => line.includes("50027")));
  expect(late.original).toBe(null);
  trouble = async () => {};
  expect(wordsIn((await ask()).original)).toContain("small boats");
  expect(bot.health().state).toBe("ready");
});

test("an interaction Discord no longer knows is a line in the log, not an end", async () => {
  trouble = async () => discord.clock.advance(4000);
  discord.sendInteraction(
    2,
    { id: "1", name: "ask", type: 1, options: [{ type: 3, name: "question", value: "small boats" }] },
    { as: someone() },
  );
  await until(() => written.some((line) => line.includes("10062")));
  trouble = async () => {};
  expect(wordsIn((await ask()).original)).toContain("small boats");
});

test("an unknown kind of component is answered, and a payload that makes no sense does no harm", async () => {
  const shown = (await ask()).original;
  if (shown === null) throw new Error("Nothing is shown.");
  const pressed = await discord.choose(shown, "something else", 3, ["a"], { as: someone() });
  expect(wordsIn(pressed.original)).toContain("I do not know what was pressed here.");
  discord.gateway.dispatch("MESSAGE_CREATE", { id: 5, content: null });
  discord.gateway.dispatch("SOMETHING_NEW", { whatever: [1, 2, 3] });
  expect(wordsIn((await ask()).original)).toContain("small boats");
});

test("health tells the state and the last heartbeat", async () => {
  await until(() => bot.health().lastHeartbeat !== null);
  const { state, lastHeartbeat, servers } = bot.health();
  expect(state).toBe("ready");
  expect(servers).toBe(1);
  expect(lastHeartbeat).toMatch(/^\d{4}-\d\d-\d\dT/);
});

test("a connection that died without a sign is noticed by its silence and taken up again", async () => {
  const resumed = () => discord.gateway.heard.filter((one) => one === "resume").length;
  const before = resumed();
  discord.gateway.deaf = true;
  await until(() => resumed() > before);
  discord.gateway.deaf = false;
  expect(resumed()).toBeGreaterThan(before);
  expect(wordsIn((await ask()).original)).toContain("small boats");
});

test("the third question at once is refused kindly, the others are answered", async () => {
  trouble = () => pause(200);
  const as = someone();
  const all = await Promise.all(
    [1, 2, 3].map(() => discord.slash("ask", { question: "small boats" }, { as })),
  );
  const refused = all.filter((one) => wordsIn(one.original).includes("are being answered already"));
  expect(refused.length).toBe(1);
});

test("nothing Discord would refuse was sent", () => {
  expect(discord.violations).toEqual([]);
});
