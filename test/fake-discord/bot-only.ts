/** The Discord door alone, as src/main.ts opens it; stands in until main can start without the web door's files. */
import { openBot } from "../../src/discord/bot.ts";
import { openHouse } from "../../src/house.ts";
import { openLog } from "../../src/log.ts";
import { Refusal } from "../../src/refusal.ts";
import { readSettings } from "../../src/settings.ts";

const settings = readSettings();
const log = openLog(settings);
const house = await openHouse(settings, log);
const bot = await openBot(house, settings, log).catch((error: unknown) => {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n${error.remedy}\n`);
  process.exit(1);
});
process.once("SIGTERM", () => {
  void (async () => {
    await bot.close();
    await house.close();
    process.exit(0);
  })();
});
