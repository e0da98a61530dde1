import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browserThere, onPages, PATIENT } from "./stage.ts";

/** Tabs on until something is in focus that matches. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 200; step++) {
    if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${selector} cannot be reached with the keyboard.`);
}

describe.runIf(browserThere)("with the keyboard alone", () => {
  test("ask, turn the page, look at the context, open the reader, cite", () =>
    onPages(async (stage) => {
      const page = await stage.open("/");
      await expect.poll(() => page.evaluate("document.activeElement.id"), PATIENT).toBe("q");
      // The command and its argument by suggestion.
      await page.keyboard.type("/quo");
      await page.locator("#suggestions [role=option]").first().waitFor();
      await page.keyboard.press("ArrowDown");
      expect(await page.locator("#q").getAttribute("aria-activedescendant")).toBe("suggestion-0");
      await page.keyboard.press("Enter");
      expect(await page.locator("#q").inputValue()).toBe("/quote ");
      await page.locator("#suggestions [role=option]").first().waitFor();
      await page.keyboard.type("aleg");
      await expect
        .poll(() => page.locator("#suggestions [role=option]").allTextContents(), PATIENT)
        .toEqual(["Marc Alegre speaker"]);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Tab");
      expect(await page.locator("#q").inputValue()).toBe("/quote Marc Alegre");
      await page.keyboard.press("Enter");
      await page.locator(".turn .finding").first().waitFor();
      expect(new URL(page.url()).searchParams.get("q")).toBe("/quote Marc Alegre");
      expect(await page.locator("#status").textContent()).toMatch(/of \d+ findings/);

      await page.keyboard.press("Shift+Tab");
      await tabTo(page, ".pages a[rel=next]");
      await page.keyboard.press("Enter");
      await page.locator('.findings[start="6"]').waitFor();
      expect(await page.locator(".turn").count()).toBe(1);

      await tabTo(page, ".context");
      await page.keyboard.press("Enter");
      await page.locator(".around mark").waitFor();
      const quoted = await page.locator(".around mark").first().textContent();
      await tabTo(page, ".around a");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/a\//);
      expect(await page.locator("#at").textContent()).toBe(quoted);

      await tabTo(page, '.steps a[href^="/?"]');
      await page.keyboard.press("Enter");
      await page.locator(".copy pre").waitFor();
      expect(await page.locator(".copy pre").textContent()).toContain(`“${quoted}`);
      await tabTo(page, '.styles a[href*="apa"]');
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator(".copy pre").textContent(), PATIENT).toContain("(2025");
      expect(stage.faults).toEqual([]);
      expect(stage.left).toEqual([]);
    }));

  test("Escape closes suggestions, “/” goes to the question, and an old question comes back with the browser's back", () =>
    onPages(async (stage) => {
      const page = await stage.open("/");
      await expect.poll(() => page.evaluate("document.activeElement.id"), PATIENT).toBe("q");
      await page.keyboard.type("/");
      await page.locator("#suggestions [role=option]").first().waitFor();
      expect(await page.locator("#q").getAttribute("aria-expanded")).toBe("true");
      await page.keyboard.press("Escape");
      expect(await page.locator("#suggestions").isVisible()).toBe(false);
      await page.locator("#q").fill("Who is Marc Alegre?");
      await page.keyboard.press("Enter");
      await page.locator(".turn").waitFor();
      await page.locator("#q").fill("/sources");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator(".turn").count(), PATIENT).toBe(2);
      await page.goBack();
      await expect
        .poll(() => page.locator(".asked").allTextContents(), PATIENT)
        .toEqual(["/ask question:Who is Marc Alegre?"]);
      await page.locator(".skip").focus();
      await page.keyboard.press("/");
      expect(await page.evaluate("document.activeElement.id")).toBe("q");
    }));
});
