import type { Desk } from "../desk.ts";
import { type House, SHIPPED_LIBRARY } from "../house.ts";
import type { Log } from "../log.ts";
import type { FileName, PageFile } from "./files.ts";

/** What every route of the web door works with. */
export interface Rooms {
  house: Pick<House, "desk" | "counts" | "unreadable" | "draw">;
  log: Log;
  files: Record<FileName, PageFile>;
  health: () => object;
  /** The address people open, where there is one; files people take away carry links that begin with it. */
  publicUrl?: string | undefined;
}

/** The desk of somebody who comes by the web without a capability: libraries marked public, reading only. */
export function webDesk({ house }: Pick<Rooms, "house">): Desk {
  return house.desk({
    door: "web",
    libraries: [SHIPPED_LIBRARY],
    mayCurate: false,
    conversation: null,
    today: new Date().toISOString().slice(0, 10),
  });
}
