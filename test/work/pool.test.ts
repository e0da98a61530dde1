import { expect, onTestFinished, test, vi } from "vitest";
import { extract } from "../../src/extract/extraction.ts";
import { JobDied } from "../../src/work/job-died.ts";
import { openPool, poolOf } from "../../src/work/pool.ts";
import { quiet } from "../house.ts";
import type { BadJobs } from "./bad-worker.ts";

function badPool(workers = 1) {
  const pool = poolOf<BadJobs>(
    new URL("./bad-worker.ts", import.meta.url),
    {
      double: () => 20,
      hang: () => 0.3,
      hoard: () => 20,
      leave: () => 20,
      segfault: () => 20,
      environment: () => 20,
      throw: () => 20,
    },
    { log: quiet, workers, megabytes: 64 },
  );
  onTestFinished(() => pool.close());
  return pool;
}

test.for([1, 3])("many jobs on %i workers all come back, each with its own result", async (workers) => {
  const pool = badPool(workers);
  const given = Array.from({ length: 50 }, (_, at) => at);
  expect(await Promise.all(given.map((n) => pool.run("double", n)))).toEqual(given.map((n) => n * 2));
});

test.for([
  ["hang", "time"],
  ["hoard", "memory"],
  ["leave", "crash"],
  ["segfault", "crash"],
] as const)(
  "a job that would %s dies of %s, is reported, and those behind it are done",
  async ([job, why]) => {
    const pool = badPool();
    const dying = pool.run(job, null).catch((error: unknown) => error);
    const behind = pool.run("double", 21);
    expect(await dying).toMatchObject({ name: "JobDied", job, why });
    expect(await behind).toBe(42);
  },
);

test("a worker knows no secret of the program that started it", async () => {
  vi.stubEnv("DISCORD_TOKEN", "secret");
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await badPool().run("environment", null)).not.toContain("DISCORD_TOKEN");
});

test("a job that throws is reported with what it said", async () => {
  const pool = badPool();
  const died = await pool.run("throw", "no such boat").catch((error: unknown) => error);
  expect(died).toBeInstanceOf(JobDied);
  expect(died).toMatchObject({ why: "fault" });
  expect((died as JobDied).message).toContain("no such boat");
});

test("closing ends jobs that run and jobs that wait", async () => {
  const pool = badPool();
  const jobs = [pool.run("hang", null), pool.run("double", 1)].map((job) =>
    job.catch((error: unknown) => (error as JobDied).why),
  );
  await pool.close();
  expect(await Promise.all(jobs)).toEqual(["closed", "closed"]);
  await expect(pool.run("double", 1)).rejects.toThrow("closed");
});

test("extraction in the pool gives what it gives outside", async () => {
  const pool = openPool({ log: quiet });
  onTestFinished(() => pool.close());
  const given = {
    text: "In 2021, 1,200 people crossed. “It works,” Marc Alegre said.",
    published: null,
    author: null,
  };
  expect(await pool.run("extract", given)).toEqual(extract(given.text, null, null));
});
