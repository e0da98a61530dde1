import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Article } from "../../src/answer/article.ts";
import { verify } from "../../src/answer/citation.ts";
import { extract, type Extraction } from "../../src/extract/extraction.ts";
import { openHouse } from "../../src/house.ts";
import { articleAt, articleById } from "../../src/library/store/articles.ts";
import { examine } from "../../src/library/upkeep/doctor.ts";
import { readExtraction } from "../../src/library/store/facts/facts.ts";
import { openStore, type Store } from "../../src/library/store/base/store.ts";
import { quiet, reader } from "../house.ts";
import { scratch } from "../scratch.ts";
import { settingsIn, type Step, stepAt } from "./kill-plan.ts";

const ROUNDS = 60;

/** When a child is killed: so long after it was started, was open, or had acknowledged its first step. */
type Since = "start" | "open" | "work";

/** Lets a child work from a step on and kills it at a moment it does not choose; the last step it acknowledged. */
async function killed(folder: string, from: number, since: Since, ms: number): Promise<number> {
  const script = fileURLToPath(new URL("./kill-child.ts", import.meta.url));
  const child = spawn(process.execPath, [script, folder, String(from)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let last = from - 1;
  const reached = Promise.withResolvers<void>();
  if (since === "start") reached.resolve();
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    if (line !== "ready") last = Number(line);
    if (since === "open" || line !== "ready") reached.resolve();
  });
  const closed = once(lines, "close");
  const gone = once(child, "exit");
  await Promise.race([reached.promise, gone]);
  await sleep(ms);
  child.kill("SIGKILL");
  const [code] = (await gone) as [number | null];
  // Null: it did not end by itself.
  expect(code).toBeNull();
  await closed;
  return last;
}

const read = new Map<string, Extraction>();
function extractionOf({ text, published, author, revision }: Article): Extraction {
  const known = read.get(revision) ?? extract(text, published, author);
  read.set(revision, known);
  return known;
}

test(`after ${ROUNDS} kills while articles come in nothing acknowledged is lost and nothing is half there`, async () => {
  const folder = scratch();
  mkdirSync(settingsIn(folder).CORPUS_DIR);
  /** What has been acknowledged: the last step of each article. */
  const acknowledged = new Map<string, Step>();
  let next = 0;
  for (let round = 0; round < ROUNDS; round++) {
    // Fixed, odd and different in every round: from the first millisecond to many articles later.
    const since = (["work", "work", "start", "work", "open", "work"] as const)[round % 6] ?? "work";
    const last = await killed(folder, next, since, (round * 131) % (since === "work" ? 400 : 900));
    for (; next <= last; next++) acknowledged.set(stepAt(next).id, stepAt(next));
    const store = await openStore(settingsIn(folder).DATA_DIR);
    try {
      expect(await examine(store)).toEqual([]);
      await expectWhole(store, acknowledged, next);
    } finally {
      await store.close();
    }
    if (round % 5 === 4) await expectSearchable(folder);
  }
  // Two rounds in three go on until a step is acknowledged.
  expect(next).toBeGreaterThanOrEqual((ROUNDS * 2) / 3);
});

async function expectWhole(store: Store, acknowledged: Map<string, Step>, next: number): Promise<void> {
  // The step after the last acknowledged one may have been stored too, but only whole.
  const pending = stepAt(next);
  for (const [id, step] of acknowledged) {
    const stored = await articleById(store.db, ["corpus"], id);
    const possible = id === pending.id ? [step.article, pending.article] : [step.article];
    expect(possible).toContainEqual(stored);
    if (stored !== null)
      expect(await readExtraction(store.db, id, stored.text)).toEqual(extractionOf(stored));
  }
  for (let number = Math.max(0, next - 200); number < next; number++) {
    const { id, article } = stepAt(number);
    if (article === null) continue;
    const shown = await store.db
      .selectFrom("shown_citations")
      .selectAll()
      .where("shown_id", "=", `s${number}`)
      .execute();
    expect(shown).toHaveLength(1);
    for (const { article_id, revision, start_at: start, end_at: end, words } of shown) {
      const cited = await articleAt(store.db, ["corpus"], id, revision);
      expect(verify({ article: article_id, revision, start, end, words }, cited)).toBe("same");
    }
  }
}

/** The house opens at once, and its index finds exactly what the store holds. */
async function expectSearchable(folder: string): Promise<void> {
  const house = await openHouse(settingsIn(folder), quiet);
  try {
    await house.settled();
    const desk = house.desk(reader);
    const texts = await Promise.all((await desk.articles()).map(({ id }) => desk.article(id)));
    expect(house.counts().articles).toBe(texts.length);
    for (const article of texts) {
      const word = /zq[a-z]{8}/.exec(article?.text ?? "")?.[0] ?? "";
      const { hits } = await desk.search({ text: word, mode: "terms", limit: 5 });
      expect([...new Set(hits.map((hit) => hit.article))]).toEqual([article?.id]);
    }
  } finally {
    await house.close();
  }
}
