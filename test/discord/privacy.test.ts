import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buttonId, type StoredMessage } from "../fake-discord/message.ts";
import { onStage } from "../fake-discord/stage.ts";
import { ANNA, APPLICATION, BEN, DIRECT_CHANNEL, type Person } from "../fake-discord/world.ts";

/** Words no article has, one for each way of saying them. */
const SAID = {
  command: "xylophone",
  long: "zeppelin",
  mention: "quagmire",
  direct: "kumquat",
  reply: "rhododendron",
  menu: "sarsaparilla",
  typed: "bandersnatch",
  refused: "jabberwock",
  unaddressed: "chrysanthemum",
};

function filesUnder(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");
}

const held = (text: string) => Object.values(SAID).filter((word) => text.includes(word));

function shownOf(message: StoredMessage | null): StoredMessage {
  if (message === null) throw new Error("Nothing is shown.");
  return message;
}

/** Processes start here, which takes long on a busy machine. */
const SLOW = 120_000;

test(
  "after a busy hour the log holds no words, the store only those of questions still shown, and none after /forget",
  () =>
    onStage(async ({ discord, signedIn }) => {
      const bot = await signedIn({ LOG_LEVEL: "trace" });
      const mention = `<@${APPLICATION}>`;
      const other: Person = { ...ANNA, id: "400000000000000301", name: "other" };
      await discord.slash("ask", { question: `${SAID.command} boats` });
      const question = `boats on the Channel ${`${SAID.long} `.repeat(12)}`;
      const long = shownOf((await discord.slash("ask", { question, limit: 1 })).original);
      await discord.press(long, buttonId(long, "Context"));
      await discord.answerTo(discord.write(`${mention} ${SAID.mention} boats`, { as: BEN }));
      await discord.answerTo(
        discord.write(`${SAID.direct} boats`, { guild: null, channel: DIRECT_CHANNEL, as: BEN }),
      );
      const first = await discord.answerTo(discord.write(`${mention} boats?`, { as: other }));
      await discord.answerTo(discord.write(`and ${SAID.reply}?`, { as: other, replyTo: first }));
      await discord.chooseApp("Find sources", `boats ${SAID.menu}`, { as: other });
      await discord.type("quote", "speaker", SAID.typed);
      await discord.slash("ask", { question: "boats", nonsense: SAID.refused });
      discord.write(SAID.unaddressed, { as: BEN });
      await discord.slash("help", {});
      expect(held(bot.output)).toEqual([]);
      expect(held(filesUnder(discord.dataFolder))).toEqual([SAID.long]);
      await discord.slash("forget", {});
      expect(held(filesUnder(discord.dataFolder))).toEqual([]);
      expect(await bot.stop()).toBe(0);
      expect(held(bot.output)).toEqual([]);
      expect(held(filesUnder(discord.dataFolder))).toEqual([]);
    }),
  SLOW,
);
