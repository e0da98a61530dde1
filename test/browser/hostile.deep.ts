import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { article } from "../scratch.ts";
import { PAYLOADS } from "./payloads.ts";
import { browserThere, onPages } from "./stage.ts";

/** Presses and touches what a payload may have made of itself, and says how often it ran. */
async function hits(page: Page): Promise<number> {
  return Number(
    await page.evaluate(`(async () => {
      for (const node of document.querySelectorAll("main *")) {
        node.dispatchEvent(new Event("mouseover"));
        if (node.textContent === "press" && node.matches("a, button, text, math")) node.click?.();
      }
      await new Promise((done) => setTimeout(done, 60));
      return window.hits ?? 0;
    })()`),
  );
}

describe.runIf(browserThere)("articles and questions that are full of tricks", () => {
  test(`none of ${PAYLOADS.length} payloads in words, title, author, address or question runs, or leaves the host`, () =>
    onPages(async (stage) => {
      expect(PAYLOADS.length).toBeGreaterThanOrEqual(60);
      const page = await stage.open("/nowhere");
      const dialogs: string[] = [];
      page.on("dialog", (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      // A page cannot be left for another by what stands on it.
      await page.addInitScript("window.hits = 0; window.hit = () => { window.hits += 1; };");
      // On a page that is not ours the tricks do run, and are counted: the watch is awake.
      await page.goto("about:blank");
      await page.setContent("<main><img src=x onerror=hit()></main>");
      expect(await hits(page)).toBe(1);
      const see = async (path: string, shown: string | null) => {
        await page.goto(stage.address + path);
        expect({ path, hits: await hits(page) }).toEqual({ path, hits: 0 });
        expect(page.url().startsWith(stage.address)).toBe(true);
        if (shown !== null) {
          const text = String(await page.evaluate("document.body.textContent"));
          expect(text).toContain(shown);
        }
      };
      for (const [at, payload] of PAYLOADS.entries()) {
        const id = `trick-${at}`;
        const words = `Ruth Bell said on Monday: “The ${payload} cost £500 in 2021.” Then she left.`;
        await stage.house.add(
          article({
            id,
            text: words,
            title: payload,
            author: payload,
            outlet: payload,
            url: at % 2 === 0 ? "javascript:hit()" : `https://tide.example/?${payload}`,
          }),
        );
        await see(`/a/${id}?at=0-9#at`, payload);
        await see(`/?${String(new URLSearchParams({ q: payload }))}`, null);
      }
      for (const path of [
        "/?q=/sources+limit:25",
        "/?q=/figures+%C2%A3+limit:25",
        "/?q=/quote+Bell+limit:25",
      ])
        await see(path, "hit()");
      for (const path of [
        "/chart/figures?query=%C2%A3",
        "/chart/timeline?query=2021",
        "/?q=/timeline+2021+chart:yes",
      ])
        await see(path, null);
      await see("/chart/timeline?query=2021", "Ruth Bell said");
      expect(dialogs).toEqual([]);
      expect(stage.left).toEqual([]);
    }));

  test("five megabytes in one paragraph are shown, safe and marked", () =>
    onPages(async (stage) => {
      const text = "The tide <b>rose</b> and fell. ".repeat(170_000);
      await stage.house.add(article({ id: "long", text }));
      const page = await stage.open("/a/long?at=4-8#at");
      expect(await page.locator("mark").textContent()).toBe("tide");
      expect(await page.locator(".words b").count()).toBe(0);
    }));
});
