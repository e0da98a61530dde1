import { BotProcess } from "../test/fake-discord/bot-process.ts";
import { FakeDiscord } from "../test/fake-discord/fake-discord.ts";
import type { Interaction } from "../test/fake-discord/interactions.ts";
import { ANNA } from "../test/fake-discord/world.ts";
import { readFileSync } from "node:fs";
import { spreadOf, spreadWords } from "./spread.ts";

const AT_ONCE = 500;
const QUESTIONS = [
  "How many people crossed the Channel in 2023?",
  "Who is Marc Alegre?",
  "What do smugglers charge for a crossing?",
  "small boats",
  "How much money did the government pay?",
];

/**
 * `npm run bench -- discord [INTERACTIONS]`: the bot on a local Discord. 500 slash commands at one moment, from 250
 * people in 25 servers: when each was acknowledged and answered. Then so many more (20,000 unless said otherwise) one
 * after the other, 20 at a time: the memory of the process before, in the middle and after.
 */
export async function bench([many = "20000"]: string[]): Promise<void> {
  const discord = new FakeDiscord();
  await discord.listen();
  const bot = new BotProcess(discord, { LOG_LEVEL: "warn" });
  try {
    await bot.until(() => discord.rest.commands.size > 0, "The bot signing in", 60_000);
    await discord.slash("ask", { question: QUESTIONS[0] ?? "" });
    console.log("500 commands at once");
    const rush = Array.from({ length: AT_ONCE }, (_, at) => ask(discord, at % 250, at % 25, at));
    await Promise.allSettled(rush.map((one) => discord.answered(one)));
    report(rush);
    await suggestions(discord);
    console.log(`${many} commands, 20 at a time`);
    await stream(discord, bot, Number(many));
    if (discord.violations.length > 0) console.log(discord.violations.slice(0, 5));
  } finally {
    await bot.stop();
    await discord.close();
  }
}

/** Sends a command without waiting for its answer. */
function ask(discord: FakeDiscord, person: number, server: number, at: number): Interaction {
  const options = [{ type: 3, name: "question", value: QUESTIONS[at % QUESTIONS.length] }];
  const id = (kind: number, number: number) => `${kind}${String(number).padStart(17, "0")}`;
  return discord.sendInteraction(
    2,
    { id: "1", name: "ask", type: 1, options },
    { as: { ...ANNA, id: id(5, person) }, guild: id(6, server) },
  );
}

function report(sent: readonly Interaction[]): void {
  const acknowledged = sent.flatMap((one) => one.acknowledgedAfter ?? []);
  const answered = sent.filter((one) => one.original !== null).length;
  console.log(`  unanswered: ${sent.length - answered}`);
  console.log(`  acknowledged after ${spreadWords(spreadOf(acknowledged))}`);
}

async function stream(discord: FakeDiscord, bot: BotProcess, many: number): Promise<void> {
  const marks = new Set([0, 0.25, 0.5, 0.75, 1].map((share) => Math.floor((share * many) / 20) * 20));
  const times: number[] = [];
  for (let at = 0; at < many; at += 20) {
    if (marks.has(at)) console.log(`  after ${at}: ${residentMegabytes(bot)} MB`);
    const some = Array.from({ length: 20 }, (_, more) =>
      ask(discord, 1000 + at + more, 100 + (at % 10_000), at + more),
    );
    await Promise.all(some.map((one) => discord.answered(one)));
    times.push(...some.flatMap((one) => one.acknowledgedAfter ?? []));
    discord.forgetAnswered();
  }
  console.log(`  after ${many}: ${residentMegabytes(bot)} MB`);
  console.log(`  acknowledged after ${spreadWords(spreadOf(times))}`);
}

/** Suggestions for 300 keystrokes, one after the other as a person types. */
async function suggestions(discord: FakeDiscord): Promise<void> {
  const keys: [string, string, string][] = [
    ["quote", "speaker", "Al"],
    ["sources", "source", "french"],
    ["figures", "query", "2021 c"],
  ];
  const times: number[] = [];
  for (let at = 0; at < 300; at++) {
    const [command, option, typed] = keys[at % keys.length] ?? ["quote", "speaker", ""];
    times.push((await discord.type(command, option, typed)).acknowledgedAfter ?? Number.NaN);
  }
  console.log(`300 suggestions: ${spreadWords(spreadOf(times))}`);
}

function residentMegabytes({ child }: BotProcess): string {
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  return (Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024).toFixed(0);
}
