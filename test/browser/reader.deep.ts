import { describe, expect, test } from "vitest";
import { cite } from "../../src/answer/citation.ts";
import { citationPath } from "../../src/answer/link.ts";
import { reader } from "../house.ts";
import { browserThere, onPages, PATIENT, type Stage } from "./stage.ts";

/** A link to words near the end of the longest article. */
async function farDown({ house }: Stage): Promise<{ path: string; words: string }> {
  const desk = house.desk(reader);
  const articles = await Promise.all((await desk.articles()).map(({ id }) => desk.article(id)));
  const [longest] = articles
    .filter((article) => article !== null)
    .sort((a, b) => b.text.length - a.text.length);
  if (longest === undefined) throw new Error("The corpus is empty.");
  const sentence = (await desk.sentences(longest.id)).at(-3);
  if (sentence === undefined) throw new Error("The article has no sentences.");
  return { path: citationPath(cite(longest, sentence.start, sentence.end)), words: sentence.words };
}

describe.runIf(browserThere)("the reader in a browser", () => {
  test("the cited words are marked and in view at both widths, with and without JavaScript", () =>
    onPages(async (stage) => {
      const { path, words } = await farDown(stage);
      for (const width of [1280, 390])
        for (const javaScriptEnabled of [true, false]) {
          const page = await stage.open(path, { javaScriptEnabled, viewport: { width, height: 800 } });
          const mark = page.locator("mark").first();
          const box = await mark.boundingBox();
          expect({
            width,
            javaScriptEnabled,
            words: (await page.locator("mark").allTextContents()).join(""),
          }).toEqual({
            width,
            javaScriptEnabled,
            words: words.replaceAll("\n", ""),
          });
          expect(box?.y).toBeGreaterThanOrEqual(0);
          expect((box?.y ?? 0) + Math.min(box?.height ?? 0, 100)).toBeLessThanOrEqual(800);
          await page.context().close();
        }
      expect(stage.left).toEqual([]);
      expect(stage.faults).toEqual([]);
    }));

  test("layers are switched on without JavaScript, and only then seen", () =>
    onPages(async (stage) => {
      for (const width of [1280, 390]) {
        const page = await stage.open("/a/004_d4d57f0f7fc901fd", {
          javaScriptEnabled: false,
          viewport: { width, height: 800 },
        });
        const notes = page.locator(".note.quotations");
        expect(await notes.first().isVisible()).toBe(false);
        await page.locator("#show-quotations").check();
        expect(await notes.first().isVisible()).toBe(true);
        expect(await page.locator(".note.figures").first().isVisible()).toBe(false);
        const [note, paragraph] = [
          await notes.first().boundingBox(),
          await page.locator(".paragraph:has(.note.quotations) > [data-start]").first().boundingBox(),
        ];
        if (width === 1280) expect(note?.x).toBeGreaterThan((paragraph?.x ?? 0) + (paragraph?.width ?? 0));
        else expect(note?.y).toBeGreaterThanOrEqual((paragraph?.y ?? 0) + (paragraph?.height ?? 0));
        await page.context().close();
      }
    }));

  test("words one selects become a link that marks exactly them, and a reference", () =>
    onPages(async (stage) => {
      const page = await stage.open("/a/004_d4d57f0f7fc901fd");
      await page.evaluate(`(() => {
        const [one, other] = [...document.querySelectorAll("[data-start]")].slice(7, 9);
        const range = document.createRange();
        const text = (p) => document.createTreeWalker(p, NodeFilter.SHOW_TEXT).nextNode();
        range.setStart(text(one), 3);
        range.setEnd(text(other), Math.min(5, text(other).length));
        getSelection().addRange(range);
      })()`);
      const selected = String(await page.evaluate("getSelection().toString()")).replace(/\n+/g, "");
      await page.getByRole("button", { name: "Cite this" }).click();
      const link = await page.getByLabel("Link", { exact: true }).inputValue();
      await expect
        .poll(() => page.getByLabel("Reference", { exact: true }).inputValue(), PATIENT)
        .toContain("Parliament Politics Magazine");
      await page.getByLabel("Style").selectOption("bibtex");
      await expect
        .poll(() => page.getByLabel("Reference", { exact: true }).inputValue(), PATIENT)
        .toContain("@article");
      const there = await stage.open(link.slice(stage.address.length));
      expect((await there.locator("mark").allTextContents()).join("")).toBe(selected);
      expect(stage.faults).toEqual([]);
    }));
});
