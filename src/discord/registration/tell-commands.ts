import { setTimeout as sleep } from "node:timers/promises";
import { type Client, DiscordAPIError } from "discord.js";
import { commands } from "../../commands/list.ts";
import type { Log } from "../../log.ts";
import { logged } from "../fault.ts";
import { clearOutdated } from "./outdated-commands.ts";
import { ownCommandBodies } from "./own-commands.ts";
import { register, slashCommands } from "./registration.ts";

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/** Tells Discord the commands, for one server or for all; tries again where Discord has a fault of its own. */
export async function tellCommands(
  client: Client<true>,
  guild: string | undefined,
  closing: AbortSignal,
  log: Log,
): Promise<void> {
  const { rest, application } = client;
  const scope = guild === undefined ? "global" : "guild";
  const set = [...slashCommands(commands, scope), ...ownCommandBodies(scope)];
  for (let wait = FIRST_WAIT_MS; !closing.aborted; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      await register(rest, application.id, guild, set, log);
      const servers = [...client.guilds.cache.keys()];
      await clearOutdated(rest, application.id, guild, { ours: set, servers }, log);
      return;
    } catch (error) {
      logged(error, log);
      // What Discord refuses once it refuses again; only its own faults pass.
      if (error instanceof DiscordAPIError && error.status < 500) return;
    }
    await sleep(wait, undefined, { signal: closing }).catch(() => undefined);
  }
}
