import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { citationPath } from "../../src/answer/link.ts";
import { parseLine } from "../../src/commands/line.ts";
import { run } from "../../src/commands/run.ts";
import { quiet, reader } from "../house.ts";
import { article } from "../scratch.ts";
import { browserThere, onPages, type Stage } from "./stage.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LIBRARY = "guild:1";
const HOME = { id: LIBRARY, name: "ours", owner: LIBRARY, who: "user:1" };
const TEXT = [
  "The harbour reopened on Monday after nine weeks.",
  "Some 1,200 boats had waited outside, and most of them came in before dawn.",
  "“We waited for nine long weeks,” said Ruth Bell, the harbour master, who had slept in her office.",
  "The council will look into what went wrong with the gates in the coming months.",
  "Nobody from the company that built them would comment.",
].join("\n\n");

async function linkInto({ house }: Stage, line: string): Promise<string> {
  const desk = house.desk({ ...reader, libraries: ["corpus", LIBRARY], home: HOME });
  const [finding] = (await run(desk, parseLine(line), quiet)).findings;
  if (finding === undefined) throw new Error(`${line} finds nothing.`);
  return citationPath(finding.citation);
}

describe.runIf(browserThere)("a private article", () => {
  test(
    "is read by its link, as a passage and whole, without a fault for axe and with the way to a reference",
    () =>
      onPages(async (stage) => {
        const { house, left, faults } = stage;
        await house.putLibrary({ ...HOME, public: false });
        await house.add(
          article({
            id: "harbour",
            library: LIBRARY,
            title: "Harbour reopens",
            outlet: "The Tide",
            text: TEXT,
            notices: [
              { kind: "correction", date: "2026-05-02", words: "It was ten weeks.", basis: "printed" },
            ],
          }),
        );
        const desk = house.desk({ ...reader, libraries: ["corpus", LIBRARY], home: HOME });
        for (const whole of ["no", "yes"]) {
          await run(desk, parseLine(`/library links whole:${whole}`), quiet);
          const link = await linkInto(stage, "/quote Ruth Bell");
          for (const colorScheme of ["light", "dark"] as const) {
            const page = await stage.open(link, { colorScheme, viewport: { width: 390, height: 800 } });
            expect(await page.locator("mark").first().isVisible()).toBe(true);
            expect(await page.locator(".notice").innerText()).toContain("It was ten weeks.");
            expect((await page.locator("main").innerText()).includes("Nobody from the company")).toBe(
              whole === "yes",
            );
            await page.evaluate(AXE);
            expect(
              await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))"),
            ).toEqual([]);
            await page.locator(".steps a").last().click();
            await page.locator(".copies pre").waitFor();
            expect(await page.locator(".copies pre").innerText()).toContain("We waited for nine long weeks");
            await page.context().close();
          }
        }
        expect([left, faults]).toEqual([[], []]);
      }),
    120_000,
  );
});
