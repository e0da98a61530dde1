import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Article } from "../src/answer/article.ts";
import { type House, type HouseSettings, openHouse } from "../src/house.ts";
import type { Log } from "../src/log.ts";
import type { Role } from "../src/library/store/base/lock.ts";
import { quiet } from "./house.ts";

/** An empty folder that is gone after the test. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A house that is closed after the test. */
export async function houseFor(
  settings: HouseSettings,
  role: Role = "bot",
  log: Log = quiet,
): Promise<House> {
  const house = await openHouse(settings, log, role);
  onTestFinished(() => house.close());
  return house;
}

/** An article of which only some things matter. */
export function article(some: Partial<Article> & { id: string; text: string }): Article {
  return {
    library: "corpus",
    revision: createHash("sha256").update(some.text).digest("hex"),
    title: null,
    outlet: null,
    author: null,
    published: null,
    url: null,
    ...some,
  };
}
