/** The Discord door alone, as src/main.ts opens it; stands in until main can start without the web door's files. */
import { openBot } from "../../src/discord/bot.ts";
import { openHouse } from "../../src/house.ts";
import { openLog } from "../../src/log.ts";
import { readSettings } from "../../src/settings.ts";

const settings = readSettings();
const log = openLog(settings);
const house = await openHouse(settings, log);
const bot = await openBot(house, settings, log);
process.once("SIGTERM", () => {
  void (async () => {
    await bot.close();
    await house.close();
    process.exit(0);
  })();
});
