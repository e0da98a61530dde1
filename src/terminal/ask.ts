import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Answer } from "../answer/answer.ts";
import { parseLine, withChart } from "../commands/line.ts";
import { run } from "../commands/run.ts";
import { type House, openHouse } from "../house.ts";
import { openLog } from "../log.ts";
import { Refusal } from "../refusal.ts";
import { chartOf } from "../render/chart/chart.ts";
import { textOf } from "../render/text.ts";
import { readSettings } from "../settings.ts";

/** Where articles go that come in here and are given no other library. */
export const TERMINAL_HOME = { id: "own", name: "own articles", owner: "house", who: "terminal" };

/** Answers one line, for people as text or for programs as the JSON of the answer. */
export async function ask(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: "boolean" }, today: { type: "string" }, chart: { type: "string" } },
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
    const call = parseLine(line);
    const answer = await run(desk, values.chart === undefined ? call : withChart(call), log);
    if (values.chart !== undefined) await drawTo(values.chart, answer, house);
    process.stdout.write(values.json ? `${JSON.stringify(answer, null, 2)}\n` : textOf(answer));
  } finally {
    await house.close();
  }
}

const NO_CHART = "Ask /figures for one measure over several years, or /timeline for what happened when.";

/** @throws {Refusal} where nothing can be drawn, or not there. */
async function drawTo(file: string, answer: Answer, house: House): Promise<void> {
  const format = /\.svg$/i.test(file) ? "svg" : "png";
  if (format === "png" && !/\.png$/i.test(file))
    throw new Refusal(`A chart cannot be written to ${file}.`, "Give a file that ends in .png or .svg.");
  const chart = chartOf(answer);
  if (chart === null || "none" in chart)
    throw new Refusal(`No chart: ${chart?.none ?? "nothing was found."}`, NO_CHART);
  const drawn = await house.draw(chart, { theme: "light", width: 720 }, format);
  try {
    writeFileSync(file, drawn);
  } catch (error) {
    throw new Refusal(`${file} cannot be written.`, "Choose another place for it.", { cause: error });
  }
  process.stderr.write(`The chart is in ${file}\n`);
}
