import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { openHouse } from "../../src/house.ts";
import { takeLock } from "../../src/library/store/base/lock.ts";
import { openStore } from "../../src/library/store/base/store.ts";
import { Refusal } from "../../src/refusal.ts";
import { quiet, reader } from "../house.ts";
import { houseFor, scratch } from "../scratch.ts";

/** A process that holds a folder's lock until it is killed. */
async function holder(folder: string) {
  const script = fileURLToPath(new URL("./lock-holder.ts", import.meta.url));
  const child = spawn(process.execPath, [script, folder], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  const kill = async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  return { pid: child.pid, kill };
}

test("a second bot is refused and told who holds the folder; killed, that one leaves no lock behind", async () => {
  const folder = scratch();
  const other = await holder(folder);
  const refused = await takeLock(folder, "bot").catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect((refused as Refusal).message).toMatch(
    new RegExp(`^Another Verbatim works in this data folder: process ${other.pid} on \\S+, since 20\\d\\d-`),
  );
  expect((refused as Refusal).remedy).toContain("DATA_DIR");
  await other.kill();
  (await takeLock(folder, "bot"))?.release();
});

test("two houses on one folder: the second is refused, the first goes on, and after it the folder is free", async () => {
  const folder = scratch();
  const settings = { CORPUS_DIR: join(folder, "corpus"), DATA_DIR: join(folder, "data") };
  mkdirSync(settings.CORPUS_DIR);
  writeFileSync(join(settings.CORPUS_DIR, "a.md"), "One boat.");
  const first = await openHouse(settings, quiet);
  await expect(openHouse(settings, quiet)).rejects.toThrow("Another Verbatim");
  expect((await first.desk(reader).articles()).map(({ id }) => id)).toEqual(["a"]);

  const tool = await openHouse(settings, quiet, "tool");
  expect(await tool.desk(reader).library()).toEqual(await first.desk(reader).library());
  expect((await tool.desk(reader).search({ text: "boat", mode: "terms", limit: 1 })).hits).toHaveLength(1);
  await tool.close();
  await first.close();
  expect((await (await houseFor(settings)).desk(reader).library()).articles).toBe(1);
});

test("a bot waits for a tool that is about to let go", async () => {
  const folder = scratch();
  const tool = await takeLock(folder, "tool");
  const bot = takeLock(folder, "bot");
  setTimeout(() => tool?.release(), 100);
  (await bot)?.release();
});

test("a short write of another program and the bot's own do not disturb one another", async () => {
  const folder = scratch();
  const [bot, tool] = [await openStore(folder), await openStore(folder, { guest: true })];
  onTestFinished(async () => {
    await bot.close();
    await tool.close();
  });
  const write = (store: typeof bot, name: string) =>
    store.write((trx) => trx.insertInto("settings").values({ owner: "x", name, value: "1" }).execute());
  for (let n = 0; n < 20; n++) await Promise.all([write(bot, `bot ${n}`), write(tool, `tool ${n}`)]);
  expect(await bot.db.selectFrom("settings").selectAll().execute()).toHaveLength(40);
});
