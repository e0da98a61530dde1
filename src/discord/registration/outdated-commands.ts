import type { REST } from "discord.js";
import { z } from "zod";
import type { Log } from "../../log.ts";

/** In more servers than this nobody tries a bot out any more: commands of single servers are not looked for. */
const MOST_SERVERS = 100;

const Registered = z.array(z.object({ type: z.number().default(1), name: z.string() }));

/**
 * Clears what an earlier start registered in other places (for all servers, or for single ones), where every command
 * would be listed twice. Only sets that hold a command of ours are cleared, and only where there is one.
 */
export async function clearOutdated(
  rest: REST,
  application: string,
  guild: string | undefined,
  { ours, servers }: { ours: readonly object[]; servers: readonly string[] },
  log: Log,
): Promise<void> {
  const names = new Set(Registered.parse(ours).map(({ type, name }) => `${type} ${name}`));
  const others = servers.length > MOST_SERVERS ? [] : servers.filter((id) => id !== guild);
  const root = `/applications/${application}` as const;
  const places = [
    ...(guild === undefined ? [] : [root]),
    ...others.map((id) => `${root}/guilds/${id}` as const),
  ];
  for (const place of places) {
    // A server that let the bot in without commands refuses to list them: there are none.
    const there = Registered.safeParse(await rest.get(`${place}/commands`).catch(() => null));
    if (!there.success || !there.data.some(({ type, name }) => names.has(`${type} ${name}`))) continue;
    await rest.put(`${place}/commands`, { body: [] });
    log.info({ scope: place === root ? "global" : "guild" }, "commands of an earlier start cleared");
  }
}
