import { existsSync } from "node:fs";
import { join } from "node:path";
import { examine } from "../library/upkeep/doctor.ts";
import { orRefusal } from "../library/store/base/faults.ts";
import { holderOf, takeLock } from "../library/store/base/lock.ts";
import { mend } from "../library/upkeep/mend.ts";
import { openStore, STORE_FILE } from "../library/store/base/store.ts";
import { Refusal } from "../refusal.ts";
import { readSettings } from "../settings.ts";

/** Examines the store and says what to do about each finding; `mend` puts right what can be made again. */
export async function examineStore(args: string[]): Promise<void> {
  const { DATA_DIR } = readSettings();
  if (args.length > 1 || (args[0] !== undefined && args[0] !== "mend"))
    throw new Refusal(
      `The doctor does not know “${args.join(" ")}”.`,
      "npm run doctor, or npm run doctor -- mend",
    );
  if (!existsSync(join(DATA_DIR, STORE_FILE)))
    throw new Refusal(
      `There is no store in ${DATA_DIR} yet.`,
      "Start Verbatim once, or set DATA_DIR to its folder.",
    );
  await orRefusal(async () => {
    const lock = await takeLock(DATA_DIR, "tool");
    if (lock === null) {
      const holder = holderOf(DATA_DIR);
      if (args[0] === "mend")
        throw new Refusal(
          `Verbatim is running (process ${holder?.pid ?? "unknown"}).`,
          "Stop it, then mend.",
        );
      say(`Verbatim is running (process ${holder?.pid ?? "unknown"}, since ${holder?.since ?? "unknown"}).`);
    }
    try {
      await report(DATA_DIR, lock === null, args[0] === "mend");
    } finally {
      lock?.release();
    }
  });
}

async function report(folder: string, guest: boolean, mending: boolean): Promise<void> {
  const store = await openStore(folder, { guest });
  try {
    const findings = await examine(store);
    for (const { fault, problem, remedy } of findings)
      say(`${fault ? "Fault" : "Note"}: ${problem}\n  ${remedy}`);
    const faults = findings.filter(({ fault }) => fault).length;
    say(faults === 0 ? "The store is whole and every citation verifies." : `${faults} faults.`);
    if (mending) for (const line of await mend(store, findings)) say(line);
    else if (faults > 0) process.exitCode = 1;
  } finally {
    await store.close();
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
