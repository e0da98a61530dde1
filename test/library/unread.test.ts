import { expect, onTestFinished, test } from "vitest";
import { Ingest } from "../../src/library/ingest.ts";
import { articleById, articleCards } from "../../src/library/store/articles.ts";
import { readExtraction } from "../../src/library/store/facts/facts.ts";
import { putLibrary } from "../../src/library/store/libraries.ts";
import { unreadableIn } from "../../src/library/store/origins.ts";
import { openStore } from "../../src/library/store/base/store.ts";
import { type Jobs, secondsFor } from "../../src/work/jobs.ts";
import { openPool, poolOf } from "../../src/work/pool.ts";
import { quiet } from "../house.ts";
import { article } from "../scratch.ts";

test("an article that ends its reader is kept and named, and read for facts when it can be", async () => {
  const store = await openStore(null);
  const crashing = poolOf<Jobs>(new URL("../work/crash-worker.ts", import.meta.url), secondsFor, {
    log: quiet,
  });
  const working = openPool({ log: quiet });
  onTestFinished(async () => {
    await crashing.close();
    await working.close();
    await store.close();
  });
  await putLibrary(store, { id: "corpus", name: "corpus", owner: "house", public: true });
  const one = article({ id: "a", text: "In 2021, 1,200 people crossed the Channel." });

  expect(await new Ingest(store, crashing, quiet).add(one)).toBe("added");
  expect(await articleById(store.db, ["corpus"], "a")).toEqual(one);
  expect((await readExtraction(store.db, "a", one.text)).figures).toEqual([]);
  expect(await unreadableIn(store.db, "corpus")).toEqual([
    {
      file: "a",
      problem: "Its words can be searched, but reading it for figures and quotations made the reader stop.",
      remedy: "Split the article into parts; each is read by itself.",
    },
  ]);
  // Tried and failed again: nothing changes.
  await new Ingest(store, crashing, quiet).reread("corpus");
  expect(await articleCards(store.db, ["corpus"])).toHaveLength(1);

  await new Ingest(store, working, quiet).reread("corpus");
  expect((await readExtraction(store.db, "a", one.text)).figures.map(({ words }) => words)).toEqual([
    "1,200",
  ]);
  expect(await unreadableIn(store.db, "corpus")).toEqual([]);
});
