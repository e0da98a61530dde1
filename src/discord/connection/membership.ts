import { type Client, Events } from "discord.js";
import type { House } from "../../house.ts";
import { LOCKED } from "../../library/store/libraries.ts";
import type { Log } from "../../log.ts";
import { serverOwner } from "../settings/server-settings.ts";

/** How long the libraries of a server are kept, locked, after the bot was removed from it. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Follows which servers and channels there are. */
export function followServers(
  client: Client,
  house: House,
  log: Log,
  take: (work: Promise<void>) => void,
): void {
  client.on(Events.GuildDelete, ({ id }) => take(leftServer(house, id, Date.now(), log)));
  client.on(Events.GuildCreate, ({ id }) => take(inServer(house, id)));
  client.on(Events.ChannelDelete, ({ id }) => take(channelGone(house, id, log)));
  client.on(Events.ThreadDelete, ({ id }) => take(channelGone(house, id, log)));
}

/** A channel is no more: nothing is posted there. */
async function channelGone(house: House, channel: string, log: Log): Promise<void> {
  const ended = await house.alerts.drop({ channel });
  if (ended > 0) log.info({ channel, alerts: ended }, "alerts ended: their channel is gone");
}

/** The bot was removed from a server: nobody sees its libraries any more, and their time runs; its alerts end. */
export async function leftServer(house: House, server: string, now: number, log: Log): Promise<void> {
  const owner = serverOwner(server);
  const ended = await house.alerts.drop({ owner });
  if (ended > 0) log.info({ owner, alerts: ended }, "alerts ended: the bot was removed from their server");
  const kept = await house.kept.of(owner);
  if (kept[LOCKED] === undefined) await house.kept.put(owner, LOCKED, new Date(now).toISOString());
  for (const library of await house.libraries())
    if (library.owner === owner && library.public) await house.putLibrary({ ...library, public: false });
}

/** The bot is in a server, perhaps again: its libraries are kept. */
export async function inServer(house: House, server: string): Promise<void> {
  const owner = serverOwner(server);
  if ((await house.kept.of(owner))[LOCKED] !== undefined) await house.kept.put(owner, LOCKED, null);
}

/**
 * At sign-in and once a day: takes note of servers the bot was removed from while it did not run, and deletes what
 * belonged to those it left 30 days ago.
 */
export async function sweepServers(
  house: House,
  servers: ReadonlySet<string>,
  now: number,
  log: Log,
): Promise<void> {
  const owners = [...(await house.libraries()), ...(await house.alerts.all())].map(({ owner }) => owner);
  for (const owner of new Set(owners)) {
    const server = /^guild:(\d+)$/.exec(owner)?.[1];
    if (server === undefined) continue;
    await (servers.has(server) ? inServer(house, server) : leftServer(house, server, now, log));
  }
  for (const { owner, value } of await house.kept.holders(LOCKED)) {
    if (now - Date.parse(value) < KEPT_DAYS * DAY_MS) continue;
    for (const library of await house.libraries())
      if (library.owner === owner) await house.deleteLibrary(library.id);
    await house.tellings.forget(owner);
    for (const name of Object.keys(await house.kept.of(owner))) await house.kept.put(owner, name, null);
    log.info({ owner }, "what belonged to a server left 30 days ago was deleted");
  }
}
