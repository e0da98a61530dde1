import { beforeAll, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { parseLine } from "../../src/commands/line.ts";
import { run } from "../../src/commands/run.ts";
import { alertMessage, MOST_NEWS, type News, shownOf } from "../../src/render/alert.ts";
import { faultsOf } from "../../src/render/limits.ts";
import { readable } from "../fake-discord/message.ts";
import { corpusDesk, quiet } from "../house.ts";

let answers: Answer[];
beforeAll(async () => {
  const desk = await corpusDesk();
  const lines = ["/search migrants", "/figures 2021", "/who Alegre", "/figures £", "/quote Alegre"];
  answers = await Promise.all(lines.map((line) => run(desk, parseLine(`${line} limit:25`), quiet)));
});

function newsOf(count: number, reason = "passages for “boats”"): News[] {
  return answers.slice(0, count).map((answer, at) => ({
    reason,
    answer,
    ask: answer.asked,
    stop: `stop ${at}`,
    context: answer.findings.slice(0, shownOf(count)).map((_, one) => `context ${at} ${one}`),
  }));
}

const words = (message: object) => readable({ content: "", ...message } as Parameters<typeof readable>[0]);

test.for([1, 2, 3, 4, 5])(
  "a message about %i alerts is one Discord takes, with something of each",
  (count) => {
    expect(count).toBeLessThanOrEqual(MOST_NEWS);
    for (const publicUrl of [null, `https://${"long-".repeat(12)}.example`])
      for (const reason of ["passages for “boats”", `passages for “${"*wide* ".repeat(28)}”`]) {
        const message = alertMessage(newsOf(count, reason), publicUrl);
        expect(faultsOf(message)).toEqual([]);
        expect(message.components).toHaveLength(count);
        const told = words(message);
        expect(told.match(/Alert: new/g)).toHaveLength(count);
        if (publicUrl === null) expect(told.match(/\*\*1\.\*\*/g)).toHaveLength(count);
      }
  },
);

test("what is left out is said, with the line that asks for it", () => {
  const told = words(alertMessage(newsOf(1), null));
  expect(told).toMatch(/new findings in \d+ new articles? · shown: 5, all: \/search terms:migrants/);
});
