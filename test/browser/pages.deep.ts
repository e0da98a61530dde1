import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { browserThere, onPages } from "./stage.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const ARTICLE = "/a/004_d4d57f0f7fc901fd";

/** Every kind of page there is. */
const PAGES = [
  "/",
  "/?q=/figures+2024",
  "/?q=/quote+Alegre",
  "/?q=/who+Alegre",
  "/?q=/sources",
  "/?q=/help",
  "/?q=zzzz+qqqq",
  "/?q=/nothing",
  "/?q=/cite+No+one+has+been+trained+in+France",
  "/?q=/find+More+than+44,000+people+crossed+the+Channel+in+small+boats+in+2022",
  "/chart/figures?query=crossings",
  "/chart/figures?query=%C2%A3",
  "/chart/timeline?query=2024",
  "/?q=/figures+crossings+chart:yes",
  "/?q=/timeline+Rwanda+chart:yes",
  ARTICLE,
  `${ARTICLE}?at=200-400#at`,
  `${ARTICLE}?at=40-10`,
  "/a/nothing",
  "/nowhere",
];

describe.runIf(browserThere)("every page", () => {
  test("is without a fault for axe, light and dark, and asks no other host for anything", () =>
    onPages(async (stage) => {
      for (const colorScheme of ["light", "dark"] as const)
        for (const path of PAGES) {
          const page = await stage.open(path, { colorScheme });
          expect(`${path}: ${await page.title()}`).not.toContain("Something went wrong");
          if (path.startsWith(ARTICLE))
            for (const box of await page.locator(".layers input").all()) await box.check();
          await page.evaluate(AXE);
          const found = (await page.evaluate(
            "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 2).map(({ html, any }) => html.slice(0, 160) + ' ' + (any[0]?.message ?? '')).join(' · ')))",
          )) as string[];
          expect({ colorScheme, path, found }).toEqual({ colorScheme, path, found: [] });
          await page.context().close();
        }
      expect(stage.left).toEqual([]);
      expect(stage.faults).toEqual([]);
    }));

  test("fits 320 pixels", () =>
    onPages(async (stage) => {
      for (const path of PAGES) {
        const page = await stage.open(path, { viewport: { width: 320, height: 640 } });
        const width = await page.evaluate("document.documentElement.scrollWidth");
        expect({ path, width }).toEqual({ path, width: 320 });
        await page.context().close();
      }
    }));

  test("is dark where the reader wants it dark", () =>
    onPages(async (stage) => {
      const brightness = async (colorScheme: "light" | "dark") => {
        const page = await stage.open(ARTICLE, { colorScheme });
        const colour = String(await page.evaluate("getComputedStyle(document.body).backgroundColor"));
        return Number(/\d+/.exec(colour)?.[0]);
      };
      expect(await brightness("light")).toBeGreaterThan(200);
      expect(await brightness("dark")).toBeLessThan(60);
    }));

  test("comes with less than 100 kB the first time", () =>
    onPages(async (stage) => {
      for (const path of ["/", "/?q=/figures+2024", ARTICLE]) {
        const page = await stage.open("/nowhere");
        let bytes = 0;
        page.on("requestfinished", (request) => {
          void request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
            bytes += responseBodySize + responseHeadersSize;
          });
        });
        await page.goto(stage.address + path, { waitUntil: "networkidle" });
        expect(bytes).toBeGreaterThan(2000);
        expect(bytes).toBeLessThan(100_000);
        await page.context().close();
      }
    }));
});
