import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../src/library/store/base/store.ts";
import { Refusal } from "../../src/refusal.ts";
import { addJobs, type Handler, Queue } from "../../src/work/queue.ts";
import { quiet } from "../house.ts";
import { scratch } from "../scratch.ts";

async function storeIn(folder: string | null = null) {
  const store = await openStore(folder);
  onTestFinished(() => store.close());
  return store;
}

test("jobs are done in the order they came, and leave nothing behind", async () => {
  const store = await storeIn();
  const done: unknown[] = [];
  const queue = new Queue(store, { note: async (payload) => void done.push(payload) }, quiet);
  await addJobs(
    store,
    ["b", "a", "c"].map((key) => ({ name: "note", payload: { key }, key })),
  );
  await queue.start();
  await queue.idle();
  expect(done).toEqual([{ key: "b" }, { key: "a" }, { key: "c" }]);
  expect(await store.db.selectFrom("jobs").selectAll().execute()).toEqual([]);
  await queue.close();
});

test("a job cut off by a crash is begun again by the next run", async () => {
  const folder = scratch();
  const first = await storeIn(folder);
  await addJobs(first, [{ name: "note", payload: 1, key: "x" }]);
  await first.write((trx) => trx.updateTable("jobs").set({ state: "running", attempts: 1 }).execute());
  await first.close();
  const second = await storeIn(folder);
  const done: unknown[] = [];
  const queue = new Queue(second, { note: async (payload) => void done.push(payload) }, quiet);
  await queue.start();
  await queue.idle();
  expect(done).toEqual([1]);
  await queue.close();
});

test("a job that fails three times is set aside with its remedy, and the others are done", async () => {
  const store = await storeIn();
  let tries = 0;
  const handlers: Record<string, Handler> = {
    fail: async () => {
      tries++;
      throw new Refusal("The address does not answer.", "Try again tomorrow.");
    },
    note: async () => {},
  };
  const queue = new Queue(store, handlers, quiet);
  await queue.add([
    { name: "fail", payload: null, key: "1" },
    { name: "unknown", payload: null, key: "2" },
    { name: "note", payload: null, key: "3" },
  ]);
  await queue.start();
  await queue.idle();
  expect(tries).toBe(3);
  const left = await store.db
    .selectFrom("jobs")
    .select(["id", "state", "problem", "remedy"])
    .orderBy("id")
    .execute();
  expect(left).toEqual([
    { id: "fail 1", state: "failed", problem: "The address does not answer.", remedy: "Try again tomorrow." },
    {
      id: "unknown 2",
      state: "failed",
      problem: "Nothing here does the job unknown.",
      remedy: "Start the version that wrote it.",
    },
  ]);
  await queue.close();
});

test("the same job added twice is done once, and one that had failed is tried again", async () => {
  const store = await storeIn();
  const job = { name: "note", payload: null, key: "1" };
  await addJobs(store, [job, job]);
  await store.write((trx) => trx.updateTable("jobs").set({ state: "failed", attempts: 3 }).execute());
  await addJobs(store, [job]);
  expect(await store.db.selectFrom("jobs").select(["state", "attempts"]).execute()).toEqual([
    { state: "waiting", attempts: 0 },
  ]);
});
