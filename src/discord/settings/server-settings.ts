import type { House } from "../../house.ts";

/** What the managers of a server chose for it. */
export interface ServerSettings {
  /** Whether answers to commands are for the whole channel unless the person says otherwise. */
  shown: boolean;
  /** Channels where mentions are answered; none means all. */
  channels: string[];
  /** The role whose members look after the library beside the managers. */
  curator: string | null;
}

const NAMES = { shown: "answers", channels: "mention-channels", curator: "curator-role" } as const;

const UNSET: ServerSettings = { shown: false, channels: [], curator: null };

/** A server as the store knows an owner. */
export function serverOwner(server: string): string {
  return `guild:${server}`;
}

export async function serverSettings(house: House, server: string | null): Promise<ServerSettings> {
  if (server === null) return UNSET;
  const kept = await house.kept.of(serverOwner(server));
  const channels = (kept[NAMES.channels] ?? "").split(",").filter((id) => id !== "");
  return { shown: kept[NAMES.shown] === "shown", channels, curator: kept[NAMES.curator] ?? null };
}

export async function putServerSettings(
  house: House,
  server: string,
  change: Partial<ServerSettings>,
): Promise<void> {
  const owner = serverOwner(server);
  if (change.shown !== undefined) await house.kept.put(owner, NAMES.shown, change.shown ? "shown" : null);
  if (change.channels !== undefined)
    await house.kept.put(
      owner,
      NAMES.channels,
      change.channels.length === 0 ? null : change.channels.join(","),
    );
  if (change.curator !== undefined) await house.kept.put(owner, NAMES.curator, change.curator);
}
