import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { cite } from "../../src/answer/citation.ts";
import { citationPath } from "../../src/answer/link.ts";
import { reader } from "../house.ts";
import { browserThere, onPages } from "./stage.ts";

const IMAGES = fileURLToPath(new URL("../../docs/images/", import.meta.url));
const { WRITE_PICTURES } = process.env;
const DESKTOP = { viewport: { width: 1280, height: 860 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };

interface Scrolls {
  scrollIntoView(how: { block: "center" }): void;
}

interface Picture {
  path: string;
  look: BrowserContextOptions;
  act?: (page: Page) => Promise<void>;
  whole?: boolean;
}

const suggested = async (page: Page): Promise<void> => {
  await page.locator("#q[role=combobox]").fill("/fi");
  await page.locator("#suggestions [role=option]").first().waitFor();
  await page.keyboard.press("ArrowDown");
};
const withLayers = async (page: Page): Promise<void> => {
  for (const layer of ["figures", "quotations", "people"]) await page.locator(`#show-${layer}`).check();
  await page.locator("#at").evaluate((mark: Scrolls) => mark.scrollIntoView({ block: "center" }));
};

function pictures(cited: string): Record<string, Picture> {
  const figures = "/?q=/figures+2024";
  return {
    "playground-desktop-light": { path: figures, look: DESKTOP },
    "playground-desktop-dark": { path: figures, look: { ...DESKTOP, colorScheme: "dark" } },
    "playground-empty": { path: "/", look: DESKTOP, act: suggested },
    "playground-phone": { path: "/?q=/quote+Alegre", look: PHONE },
    "playground-phone-dark": { path: "/?q=/quote+Alegre", look: { ...PHONE, colorScheme: "dark" } },
    "reader-desktop-light": { path: cited, look: DESKTOP },
    "reader-desktop-dark": { path: cited, look: { ...DESKTOP, colorScheme: "dark" } },
    "reader-layers": { path: cited, look: DESKTOP, act: withLayers },
    "reader-phone": { path: cited, look: PHONE },
    chart: { path: "/chart/figures?query=crossings", look: DESKTOP, whole: true },
    "chart-phone-dark": { path: "/chart/figures?query=crossings", look: { ...PHONE, colorScheme: "dark" } },
    timeline: { path: "/?q=/timeline+Rwanda+chart:yes", look: DESKTOP },
  };
}

describe.runIf(browserThere)("the pictures of the documentation", () => {
  test("show pages that hold something; WRITE_PICTURES=1 puts them in docs/images", () =>
    onPages(async (stage) => {
      const article = await stage.house.desk(reader).article("004_d4d57f0f7fc901fd");
      const words = "Police are pelted with stones practically every night.";
      const start = article?.text.indexOf(words) ?? -1;
      if (article === null || start === -1) throw new Error("The corpus has changed.");
      const cited = citationPath(cite(article, start, start + words.length));
      for (const [name, { path, look, act, whole }] of Object.entries(pictures(cited))) {
        const page = await stage.open(path, look);
        await page.waitForLoadState("networkidle");
        await act?.(page);
        const picture = await page.screenshot({ fullPage: whole === true });
        expect(picture.length).toBeGreaterThan(20_000);
        if (WRITE_PICTURES !== undefined) {
          mkdirSync(IMAGES, { recursive: true });
          writeFileSync(`${IMAGES}${name}.png`, picture);
        }
        await page.context().close();
      }
      expect(stage.faults).toEqual([]);
    }));
});
