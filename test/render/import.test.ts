import { expect, test } from "vitest";
import type { ImportProgress } from "../../src/imports.ts";
import { progressMessage, progressWords, reportMessages } from "../../src/render/discord/import.ts";
import { faultsOf } from "../../src/render/discord/limits.ts";
import { readable } from "../fake-discord/message.ts";

function progress(some: Partial<ImportProgress>, failures = 0): ImportProgress {
  const failed = Array.from({ length: failures }, (_, at) => ({
    what: `https://news.example/${at}/*${"long-".repeat(20)}*`,
    problem: "There is no page at this address (any more).",
    remedy: "Check the address, or give the article's words.",
  }));
  return {
    id: "3f2a9c1d",
    library: "ours",
    shown: null,
    state: "running",
    done: 5,
    total: 12,
    report: { added: 3, changed: 0, same: 1, skipped: 1, undated: 2, failures: failed },
    ...some,
  };
}

const words = (message: object) => readable({ content: "", ...message } as Parameters<typeof readable>[0]);

test.for([
  [{}, "5 of 12 · 3 new · 2 there already"],
  [{ state: "waiting" }, "waiting for other work · 3 new · 2 there already"],
] satisfies [Partial<ImportProgress>, string][])("%o is said as %s", ([some, said]) => {
  expect(progressWords(progress(some))).toBe(said);
});

test("the bar is as full as the import is far", () => {
  expect(words(progressMessage(progress({}), "id"))).toContain("`████████░░░░░░░░░░░░`");
  expect(words(progressMessage(progress({ done: 12 }), "id"))).toContain(`\`${"█".repeat(20)}\``);
  expect(words(progressMessage(progress({ done: 0, total: 0 }), "id"))).toContain(`\`${"░".repeat(20)}\``);
});

test.for([0, 1, 14, 60, 100, 1000])(
  "%i failures are named with their remedies, in messages Discord takes",
  (count) => {
    const messages = reportMessages(progress({ state: "ended", done: 12 }, count));
    expect(messages.flatMap(faultsOf)).toEqual([]);
    expect(messages.length).toBeLessThanOrEqual(8);
    const all = messages.map(words).join("\n");
    const named = all.match(/Check the address/g)?.length ?? 0;
    const left = Number(/and (\d+) more/.exec(all.replaceAll(",", ""))?.[1] ?? 0);
    expect(named + left).toBe(count);
    if (count <= 100) expect(left).toBe(0);
  },
);
