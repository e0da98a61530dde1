import { afterAll, beforeAll, expect, test } from "vitest";
import { Conversations } from "../../src/discord/chat/conversations.ts";
import { BotProcess } from "../fake-discord/bot-process.ts";
import { FakeDiscord } from "../fake-discord/fake-discord.ts";
import { readable } from "../fake-discord/message.ts";
import {
  ANNA,
  APPLICATION,
  BEN,
  DIRECT_CHANNEL,
  LOCKED_CHANNEL,
  type Person,
  READING_ROOM,
  THREAD,
} from "../fake-discord/world.ts";

const discord = new FakeDiscord();
let bot: BotProcess;
const mention = `<@${APPLICATION}>`;
const person = (number: number): Person => ({
  ...ANNA,
  id: `40000000000000010${number}`,
  name: `p${number}`,
});

beforeAll(async () => {
  await discord.listen();
  bot = new BotProcess(discord);
  await bot.until(() => discord.rest.commands.size > 0, "The commands being registered");
}, 60_000);

afterAll(async () => {
  await bot.stop("SIGKILL");
  await discord.close();
});

test("a mention is a question, answered where it was asked, and pings nobody", async () => {
  const answer = await discord.answerTo(
    discord.write(`${mention} How many people crossed the Channel in 2023?`),
  );
  expect(answer.onlyFor).toBe(null);
  expect(readable(answer)).toContain("**/ask** How many people crossed the Channel in 2023?");
  expect(answer.allowed_mentions).toEqual({ parse: [] });
});

test("that answers to mentions are public is said once, with the way to a private one", async () => {
  const as = person(1);
  const said = "Answers to a mention are for everybody here; /ask answers you alone.";
  const first = await discord.answerTo(discord.write(`${mention} small boats`, { as }));
  expect(readable(first)).toContain(said);
  const second = await discord.answerTo(discord.write(`${mention} a ticket to Calais costs what?`, { as }));
  expect(readable(second)).not.toContain(said);
});

test("a direct message is a question without any mention", async () => {
  const id = discord.write("who is Marc Alegre?", { guild: null, channel: DIRECT_CHANNEL });
  expect(readable(await discord.answerTo(id))).toContain("**/ask** who is Marc Alegre?");
});

test("a command can be written after the mention", async () => {
  const answer = await discord.answerTo(discord.write(`${mention} /sources Parliament`, { as: person(2) }));
  expect(readable(answer)).toContain("**/sources** Parliament");
});

test("a short reply to an answer goes on from it, whoever asked, and says so", async () => {
  const first = await discord.answerTo(
    discord.write(`${mention} How many people crossed the Channel in 2022?`, { as: person(3) }),
  );
  const id = discord.write("and in 2023?", { as: person(4), replyTo: first });
  const second = readable(await discord.answerTo(id));
  expect(second).toContain("**/ask** How many people crossed the Channel in 2023?");
  expect(second).toContain("Still: “How many people crossed the Channel in 2022?”");
});

test("a short question leans on the asker's last one in the channel, and on nobody else's", async () => {
  await discord.answerTo(discord.write(`${mention} boats stopped in 2021?`, { as: person(5) }));
  const own = await discord.answerTo(discord.write(`${mention} and in 2023?`, { as: person(5) }));
  expect(readable(own)).toContain("**/ask** boats stopped in 2023?");
  const other = await discord.answerTo(discord.write(`${mention} and in 2023?`, { as: person(6) }));
  expect(readable(other)).not.toContain("Still:");
});

test("what somebody asked privately does not come up when they ask on in public", async () => {
  const as = { ...ANNA, id: "400000000000000211" };
  await discord.slash("ask", { question: "boats stopped in 2021?" }, { as });
  const answer = await discord.answerTo(discord.write(`${mention} and in 2023?`, { as }));
  expect(readable(answer)).not.toContain("2021");
});

test("a mention without words asks for some", async () => {
  expect(readable(await discord.answerTo(discord.write(mention, { as: person(7) })))).toContain(
    "Ask me something.",
  );
});

test("nothing else is answered: no other messages, no bots, no reply without a ping", async () => {
  const first = await discord.answerTo(discord.write(`${mention} small boats`, { as: person(8) }));
  const before = discord.rest.messages.length;
  discord.write("How many people crossed the Channel in 2023?", { as: BEN });
  discord.write("and in 2023?", { as: BEN, replyTo: first, ping: false });
  await discord.answerTo(discord.write(`${mention} small boats`, { as: person(9) }));
  expect(discord.rest.messages.length).toBe(before + 1);
});

test("an edited question is answered anew in the same place; a deleted one takes its answer along", async () => {
  const as = { ...ANNA, id: "400000000000000200" };
  const id = discord.write(`${mention} boats in 2021`, { as });
  const answer = await discord.answerTo(id);
  discord.rewrite(id, `${mention} boats in 2023`, { as });
  await discord.answerTo(id, (one) => one.edits === 1);
  expect(readable(answer)).toContain("boats in 2023");
  discord.unwrite(id);
  await discord.answerTo(id, (one) => one.deleted);
});

test.for([
  [READING_ROOM, "I may not answer in #reading-room: I lack the permission Send Messages there."],
  [THREAD, "I may not answer in #last year: I lack the permission Send Messages in Threads there."],
  [LOCKED_CHANNEL, "I may not answer in #locked: Discord says I lack a permission there."],
] as const)(
  "where the bot may not write (%s), the asker is told so directly, once",
  async ([channel, words]) => {
    const as = { ...ANNA, id: `${channel.slice(0, -3)}777` };
    const told = () =>
      discord.rest.messages.filter(
        (one) => one.channel_id === DIRECT_CHANNEL && readable(one).includes(words),
      );
    discord.write(`${mention} small boats`, { as, channel });
    await bot.until(() => told().length === 1, "The direct message");
    expect(readable(told()[0] as (typeof discord.rest.messages)[number])).toContain("or ask me here");
    discord.write(`${mention} small boats, please`, { as, channel });
    // What is asked after it is answered after it.
    await discord.answerTo(discord.write(`${mention} small boats`, { as }));
    expect(told().length).toBe(1);
    expect(discord.rest.messages.some((one) => one.channel_id === channel)).toBe(false);
  },
);

test("after an hour it is told again, and of another channel at once", () => {
  let now = 0;
  const conversations = new Conversations(() => now);
  const told = (channel: string, who: string) => conversations.tellHourly(channel, who);
  expect([told("a", "anna"), told("a", "anna"), told("b", "anna"), told("a", "ben")]).toEqual([
    true,
    false,
    true,
    true,
  ]);
  now = 3_600_000;
  expect(told("a", "anna")).toBe(true);
});

test("nothing Discord would refuse was sent, and the log holds no words", () => {
  expect(discord.violations).toEqual([]);
  expect(bot.output).not.toMatch(/Alegre|boats|Calais/);
});
