import { parseArgs } from "node:util";
import { parseLine } from "../commands/line.ts";
import { run } from "../commands/run.ts";
import { openHouse } from "../house.ts";
import { openLog } from "../log.ts";
import { Refusal } from "../refusal.ts";
import { textOf } from "../render/text.ts";
import { readSettings } from "../settings.ts";

/** Where articles go that come in here and are given no other library. */
export const TERMINAL_HOME = { id: "own", name: "own articles", owner: "house", who: "terminal" };

/** Answers one line, for people as text or for programs as the JSON of the answer. */
export async function ask(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: "boolean" }, today: { type: "string" } },
  });
  const line = positionals.join(" ").trim();
  if (line === "")
    throw new Refusal("There is no question.", 'Put it in quotes: npm run ask -- "/figures 2024"');
  const settings = readSettings();
  const log = openLog({ LOG_LEVEL: settings.LOG_LEVEL === "info" ? "warn" : settings.LOG_LEVEL });
  const house = await openHouse(settings, log, "tool");
  try {
    const desk = house.desk({
      door: "terminal",
      // Whoever runs it owns the disk: everything may be shown.
      libraries: (await house.libraries()).map(({ id }) => id),
      home: TERMINAL_HOME,
      mayCurate: true,
      conversation: null,
      today: values.today ?? new Date().toISOString().slice(0, 10),
    });
    const answer = await run(desk, parseLine(line), log);
    process.stdout.write(values.json ? `${JSON.stringify(answer, null, 2)}\n` : textOf(answer));
  } finally {
    await house.close();
  }
}
