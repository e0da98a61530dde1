import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { Refusal } from "../../../refusal.ts";

/** A bot serves for days; a tool answers one line and lets go. */
export type Role = "bot" | "tool";

const Holder = z.object({
  pid: z.number(),
  host: z.string(),
  since: z.string(),
  role: z.enum(["bot", "tool"]),
});
export type Holder = z.infer<typeof Holder>;

export interface Lock {
  /** Letting go twice is no fault. */
  release(): void;
}

/** How long a tool that holds the folder is waited for, and how long a holder may take to write its name. */
const TOOL_MS = 20_000;
const NAMELESS_MS = 1000;
const LOOK_MS = 40;

/**
 * Takes the data folder for this process; null where a bot holds it and a tool asks.
 * The lock is SQLite's exclusive transaction on `lock.db`: the operating system ends it with the process, however that
 * dies, so it can never be stale. `lock.json` beside it only says who holds it.
 * @throws {Refusal} where another bot holds it, naming it.
 */
export async function takeLock(folder: string, role: Role): Promise<Lock | null> {
  const started = Date.now();
  for (;;) {
    const lock = tryLock(folder, role);
    if (lock !== null) return lock;
    const holder = holderOf(folder);
    const waited = Date.now() - started;
    if (holder === null ? waited > NAMELESS_MS : holder.role === "bot" || waited > TOOL_MS) {
      if (role === "tool") return null;
      throw heldBy(holder);
    }
    await sleep(LOOK_MS);
  }
}

function heldBy(holder: Holder | null): Refusal {
  const who =
    holder === null
      ? "a process that has not written its name"
      : `process ${holder.pid} on ${holder.host}, since ${holder.since}`;
  return new Refusal(
    `Another Verbatim works in this data folder: ${who}.`,
    "Stop it first, or give this one a DATA_DIR of its own: two would answer everything twice.",
  );
}

function tryLock(folder: string, role: Role): Lock | null {
  const database = new DatabaseSync(join(folder, "lock.db"), { timeout: 0 });
  try {
    database.exec("begin exclusive");
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === 5) return null;
    throw error;
  }
  const name = join(folder, "lock.json");
  const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString(), role };
  writeFileSync(name, `${JSON.stringify(holder)}\n`);
  return {
    release: () => {
      if (!database.isOpen) return;
      rmSync(name, { force: true });
      database.close();
    },
  };
}

/** Who says to hold the folder; only true while the lock itself is held. */
export function holderOf(folder: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(join(folder, "lock.json"), "utf8")));
  } catch {
    return null;
  }
}
