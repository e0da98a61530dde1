import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browserThere, onPages, PATIENT } from "./stage.ts";

const PAGES = [
  ["bars", "/chart/figures?query=crossings", 6],
  ["statements", "/chart/timeline?query=Rwanda", 5],
  ["bars in the talk", "/?q=/figures+crossings+chart:yes", 6],
  ["statements in the talk", "/?q=/timeline+Rwanda+chart:yes", 5],
] as const;

/** The picture people see at this width. */
const shown = (page: Page) => page.locator(".drawing svg:visible");

/** What the table or the list below says of a number. */
async function wordsOf(page: Page, number: string): Promise<string> {
  const row = page.locator(".data tbody tr", {
    has: page.getByRole("rowheader", { name: number, exact: true }),
  });
  return (await row.count()) > 0
    ? ((await row.first().locator("a").getAttribute("href")) ?? "")
    : ((await page
        .locator(".finding")
        .nth(Number(number) - 1)
        .locator(".context")
        .getAttribute("href")) ?? "");
}

describe.runIf(browserThere)("a chart on the page", () => {
  for (const [what, path, marks] of PAGES)
    test(`of ${what}: pressing anywhere on a mark opens its passage, at both widths, with and without JavaScript`, () =>
      onPages(async (stage) => {
        for (const width of [1280, 390])
          for (const javaScriptEnabled of [true, false]) {
            const page = await stage.open(path, { javaScriptEnabled, viewport: { width, height: 900 } });
            expect(await shown(page).count()).toBe(1);
            const links = shown(page).locator("a.mark");
            expect(await links.count()).toBe(marks);
            const third = links.nth(2);
            const href = await third.getAttribute("href");
            expect(href).toBe(await wordsOf(page, "3"));
            // The bar lies below the words: a press near the lower edge of the row must do as well.
            const box = await third.locator(".row").boundingBox();
            if (box === null) throw new Error("The row has no place.");
            await third.scrollIntoViewIfNeeded();
            const there = await third.locator(".row").boundingBox();
            await page.mouse.click((there?.x ?? 0) + box.width / 3, (there?.y ?? 0) + box.height * 0.75);
            await page.waitForURL(/\/a\//);
            expect(page.url()).toBe(`${stage.address}${href}`);
            expect(await page.locator("#at").count()).toBe(1);
            await page.context().close();
          }
        expect(stage.left).toEqual([]);
        expect(stage.faults).toEqual([]);
      }));

  test("is walked with the keyboard: every mark in its order, named, seen to be in focus, opened with Enter", () =>
    onPages(async (stage) => {
      for (const [path, marks] of [
        ["/chart/figures?query=crossings", ["1 ", "2 ", "3 ", "4 ", "5 ", "6 "]],
        ["/chart/timeline?query=Rwanda", ["1 ", "2 ", "3 ", "4 ", "5 "]],
      ] as const) {
        const page = await stage.open(path, { viewport: { width: 390, height: 844 } });
        const names: string[] = [];
        for (let step = 0; step < 40 && names.length < marks.length; step++) {
          await page.keyboard.press("Tab");
          const name = await page.evaluate(
            `document.activeElement.matches(".mark") ? document.activeElement.textContent.trim() : null`,
          );
          if (typeof name === "string") names.push(name);
        }
        expect(names.map((name) => name.slice(0, 2))).toEqual(marks);
        const stroke = await page.evaluate(
          `getComputedStyle(document.activeElement.querySelector(".row")).strokeWidth`,
        );
        expect(stroke).toBe("2px");
        const href = await page.evaluate(`document.activeElement.getAttribute("href")`);
        await page.keyboard.press("Enter");
        await page.waitForURL(/\/a\//);
        expect(page.url()).toBe(`${stage.address}${String(href)}`);
        await page.context().close();
      }
    }));

  test("is asked for by suggestion, and comes in the talk like any answer", () =>
    onPages(async (stage) => {
      const page = await stage.open("/");
      await expect.poll(() => page.evaluate("document.activeElement.id"), PATIENT).toBe("q");
      await page.keyboard.type("/timeline Rwanda cha");
      await expect
        .poll(() => page.locator("#suggestions [role=option]").first().textContent(), PATIENT)
        .toContain("chart:");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator("#q").inputValue(), PATIENT).toBe("/timeline Rwanda chart:");
      await page.keyboard.type("yes");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Enter");
      await shown(page).first().waitFor();
      expect(await shown(page).locator("a.mark").count()).toBe(5);
      expect(await page.locator(".asked").textContent()).toBe("/timeline query:Rwanda chart:yes");
      expect(stage.faults).toEqual([]);
    }));

  test("takes the colours of the page, light and dark", () =>
    onPages(async (stage) => {
      for (const [colorScheme, paper] of [
        ["light", "rgb(255, 255, 255)"],
        ["dark", "rgb(30, 28, 25)"],
      ] as const) {
        const page = await stage.open("/chart/figures?query=crossings", { colorScheme });
        const colour = await page.evaluate(
          `getComputedStyle(document.querySelector(".drawing .wide svg > rect")).fill`,
        );
        expect({ colorScheme, colour }).toEqual({ colorScheme, colour: paper });
        await page.context().close();
      }
    }));

  test("of many statements is turned like a page", () =>
    onPages(async (stage) => {
      const page = await stage.open("/chart/timeline?query=2024", { javaScriptEnabled: false });
      await page.getByRole("link", { name: "Later" }).click();
      await page.waitForURL(/page=2/);
      expect(await shown(page).locator("a.mark").first().textContent()).toMatch(/^13 /);
      await page.getByRole("link", { name: "Earlier" }).click();
      await page.waitForURL((url) => !url.search.includes("page=2"));
      expect(await shown(page).locator("a.mark").first().textContent()).toMatch(/^1 /);
    }));
});
