import { type House, type HouseSettings, openHouse, SHIPPED_LIBRARY } from "../src/house.ts";
import type { Desk, Reader } from "../src/desk.ts";
import { openLog } from "../src/log.ts";
import { readSettings } from "../src/settings.ts";

export const quiet = openLog({ LOG_LEVEL: "silent" });

export const reader: Reader = {
  door: "terminal",
  libraries: [SHIPPED_LIBRARY],
  mayCurate: true,
  conversation: null,
  today: "2026-01-15",
};

/** The house on the shipped corpus, kept in memory. */
export function corpusHouse(more: Pick<HouseSettings, "network"> = {}): Promise<House> {
  return openHouse({ CORPUS_DIR: readSettings({}).CORPUS_DIR, ...more }, quiet);
}

export async function corpusDesk(): Promise<Desk> {
  return (await corpusHouse()).desk(reader);
}
