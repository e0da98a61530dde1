/** Settings → house → doors. Runs until SIGTERM or SIGINT. */
import { readSettings } from "./settings.ts";
import { openHouse, type House } from "./house.ts";
import { openLog } from "./log.ts";
import { Refusal } from "./refusal.ts";
import { openWeb } from "./web/door.ts";

async function main(): Promise<void> {
  const settings = readSettings();
  const log = openLog(settings);
  const house = await openHouse(settings, log);
  say(loaded(house));
  for (const { file, problem, remedy } of house.unreadable) say(`Not loaded: ${file}. ${problem} ${remedy}`);

  const doors: { close(): Promise<void> }[] = [];
  let discord: { health(): object } | null = null;
  const web = await openWeb(house, settings, log, () => ({ discord: discord?.health() ?? "not configured" }));
  doors.push(web);
  say(`Web page: ${web.address}`);

  const stop = async (signal: string): Promise<void> => {
    log.info({ signal }, "closing");
    // The doors first, so that nobody asks a house that is already shut.
    await Promise.all(doors.map((door) => door.close()));
    await house.close();
    process.exit(0);
  };
  process.once("SIGTERM", (signal) => void stop(signal));
  process.once("SIGINT", (signal) => void stop(signal));

  if (settings.DISCORD_TOKEN === undefined)
    say("Discord: not signed in; set DISCORD_TOKEN to sign in (README.md).");
  else {
    const { openBot } = await import("./discord/bot.ts");
    const bot = openBot(house, settings, log);
    discord = bot;
    doors.push(bot);
    say((await bot.signedIn) ? "Discord: signed in." : "Discord cannot be reached; trying again.");
    if (settings.PUBLIC_URL === undefined)
      say(
        "Answers in Discord carry no links: set PUBLIC_URL to the address under which people reach the web page.",
      );
  }
}

function loaded(house: House): string {
  const { articles, passages } = house.counts();
  const seconds = (performance.now() / 1000).toFixed(1);
  return `Verbatim: ${articles} ${articles === 1 ? "article" : "articles"}, ${passages} passages, ready in ${seconds} s.`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n${error.remedy}\n`);
  process.exit(1);
}
