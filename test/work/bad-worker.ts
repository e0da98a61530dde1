/** A worker whose jobs end as real ones should not. */
import { setTimeout as sleep } from "node:timers/promises";
import { serve } from "../../src/work/serve.ts";

export interface BadJobs {
  double: { given: number; made: number };
  hang: { given: null; made: never };
  hoard: { given: null; made: never };
  leave: { given: null; made: never };
  segfault: { given: null; made: never };
  environment: { given: null; made: string[] };
  throw: { given: string; made: never };
}

serve({
  double: async (given: number) => {
    await sleep(1);
    return given * 2;
  },
  hang: () => {
    for (;;);
  },
  hoard: () => {
    const kept: number[][] = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, at) => at + kept.length));
  },
  leave: () => process.exit(7),
  segfault: () => process.kill(process.pid, "SIGSEGV"),
  environment: () => Object.keys(process.env),
  throw: (given: string) => {
    throw new Error(given);
  },
});
