import { BotProcess } from "./bot-process.ts";
import { FakeDiscord } from "./fake-discord.ts";

export interface Stage {
  discord: FakeDiscord;
  /** Starts the bot on this Discord; it is ended with the test. */
  start: (environment?: Record<string, string>) => BotProcess;
  /** Starts the bot and waits until it has signed in and its commands are known. */
  signedIn: (environment?: Record<string, string>) => Promise<BotProcess>;
}

/** Plays a scene on a Discord of its own; fails when the bot sent anything Discord would refuse. */
export async function onStage(play: (stage: Stage) => Promise<void>): Promise<void> {
  const discord = new FakeDiscord();
  await discord.listen();
  const bots: BotProcess[] = [];
  const start = (environment: Record<string, string> = {}) => {
    const bot = new BotProcess(discord, environment);
    bots.push(bot);
    return bot;
  };
  const signedIn = async (environment: Record<string, string> = {}) => {
    const bot = start(environment);
    await bot.until(() => discord.rest.commands.size > 0, "The commands being registered");
    return bot;
  };
  try {
    await play({ discord, start, signedIn });
  } finally {
    await Promise.all(bots.map((bot) => bot.stop("SIGKILL")));
    await discord.close();
  }
  if (discord.violations.length > 0) throw new Error(discord.violations.join("\n"));
}
