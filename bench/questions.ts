/** `npm run bench -- questions`: how long a line takes in process, from its words to its answer, on the corpus. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseLine } from "../src/commands/line.ts";
import { run } from "../src/commands/run.ts";
import { openHouse, SHIPPED_LIBRARY } from "../src/house.ts";
import { openLog } from "../src/log.ts";
import { readSettings } from "../src/settings.ts";
import { spread, spreadWords } from "./spread.ts";

const lines = [
  "How many people crossed the Channel in 2023?",
  "Who is Marc Alegre?",
  "Why are police short of cars?",
  "What is the budget of the Royal Navy?",
  "when does the pilot of the deal end",
  "/quote Alegre",
  "/quote Home Office",
  "/figures 2024",
  "/figures 2021 crossings",
  "/figures £",
  "/sources",
];
const ROUNDS = 40;

export async function bench(): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), "verbatim-"));
  const log = openLog({ LOG_LEVEL: "silent" });
  const house = await openHouse(readSettings({ DATA_DIR: data }), log);
  const desk = house.desk({
    door: "terminal",
    libraries: [SHIPPED_LIBRARY],
    mayCurate: false,
    conversation: null,
    today: "2026-01-15",
  });
  for (const line of lines) await run(desk, parseLine(line), log);
  console.log(`${lines.length} lines, ${ROUNDS} times each, five articles`);
  for (const line of lines)
    console.log(
      `  ${line.padEnd(46)} ${spreadWords(await spread(ROUNDS, () => run(desk, parseLine(line), log)))}`,
    );
  const mixed = await spread(lines.length * ROUNDS, (at) =>
    run(desk, parseLine(lines[at % lines.length] ?? ""), log),
  );
  console.log(`  ${"all of them in turn".padEnd(46)} ${spreadWords(mixed)}`);
  await house.close();
  await rm(data, { recursive: true });
}
