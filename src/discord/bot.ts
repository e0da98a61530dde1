import { setTimeout as sleep } from "node:timers/promises";
import { type Client, Events, REST } from "discord.js";
import type { House } from "../house.ts";
import type { Log } from "../log.ts";
import { Refusal } from "../refusal.ts";
import type { Settings } from "../settings.ts";
import { ProgressBoard } from "./imports/board.ts";
import { AlertWatch } from "./alerts/watch.ts";
import type { Door } from "./door.ts";
import { onPacket } from "./chat/chat.ts";
import { Conversations } from "./chat/conversations.ts";
import { newClient } from "./connection/client.ts";
import { onInteraction } from "./interactions/interactions.ts";
import { logged } from "./fault.ts";
import { followServers, sweepServers } from "./connection/membership.ts";
import { Pace, PRESSES } from "./pace.ts";
import { atMost, endedWith, isRefused } from "./connection/sign-in.ts";
import { tellCommands } from "./registration/tell-commands.ts";
import { Teller } from "./teller.ts";
import { WaitingLine } from "./waiting-line.ts";

type BotSettings = Pick<Settings, "DISCORD_TOKEN" | "DISCORD_GUILD_ID" | "DISCORD_API_URL" | "PUBLIC_URL">;

/** Milliseconds; what is left out is paced for a bot in earnest. */
interface Paces {
  /** Between two looks whether there is something for alerts. */
  alertLook?: number;
  /** Between two edits of a message that shows progress. */
  progressPause?: number;
}

interface BotHealth {
  state: "connecting" | "ready" | "reconnecting" | "refused" | "closed";
  /** When Discord last answered a heartbeat, ISO; null before the first. */
  lastHeartbeat: string | null;
  servers: number;
}

export interface Bot {
  /**
   * Whether the first try to sign in succeeded; after one that failed it goes on trying in the background. Rejects with
   * a `Refusal` where Discord does not accept the token.
   */
  readonly signedIn: Promise<boolean>;
  health(): BotHealth;
  /** Takes no more, finishes what is in work, and signs off with close code 1000. */
  close(): Promise<void>;
}

/** Commands in work at a time: the event loop is one, more would only mix them. */
const AT_ONCE = 4;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
const DRAIN_MS = 5000;
const DAY_MS = 86_400_000;
/** Begins to sign in to Discord, and answers there; it can be closed at any moment, also before it has signed in. */
export function openBot(
  house: House,
  settings: BotSettings,
  log: Log,
  { alertLook, progressPause }: Paces = {},
): Bot {
  const token = settings.DISCORD_TOKEN;
  if (token === undefined) throw new Refusal("There is no DISCORD_TOKEN.", "Set it: see .env.example.");
  const api = settings.DISCORD_API_URL ?? "https://discord.com/api";
  // Answers to interactions do not count against the limit of 50 calls a second; each has its own handler.
  const rest = new REST({
    api,
    globalRequestsPerSecond: 10_000,
    handlerSweepInterval: 60_000,
    timeout: 10_000,
  });
  const door: Door = {
    house,
    log,
    rest,
    publicUrl: settings.PUBLIC_URL ?? null,
    line: new WaitingLine(AT_ONCE),
    pace: new Pace(),
    presses: new Pace(PRESSES),
    conversations: new Conversations(),
    board: new ProgressBoard(house, log, () => client, progressPause),
  };
  const inWork = new Set<Promise<void>>();
  const closing = new AbortController();
  let state: BotHealth["state"] = "connecting";
  let daily: NodeJS.Timeout | undefined;
  const teller = new Teller({ tellings: house.tellings, rest: () => client.rest, log });
  let client = listening();
  const alerts = new AlertWatch(door, () => client, alertLook);

  function listening(): Client {
    const made = newClient(api, closing.signal);
    made.on(Events.Error, (error) => logged(error, log));
    made.on(Events.ShardError, (error) => logged(error, log));
    made.on(Events.ShardReconnecting, () => (state = "reconnecting"));
    made.on(Events.ShardResume, () => (state = "ready"));
    made.on(Events.ShardReady, () => (state = "ready"));
    made.on(Events.ShardDisconnect, ({ code }) => {
      state = "refused";
      const { message: problem, remedy } = endedWith(code);
      log.fatal({ code, remedy }, problem);
    });
    followServers(made, house, log, (work) => take(work.catch(bug)));
    made.on(Events.InteractionCreate, (interaction) => take(onInteraction(door, interaction)));
    made.on(Events.Raw, (packet: unknown) => {
      if (made.isReady()) take(onPacket(door, made, packet));
    });
    made.once(Events.ClientReady, (ready) => {
      log.info({ servers: ready.guilds.cache.size }, "signed in to Discord");
      void tellCommands(ready, settings.DISCORD_GUILD_ID, closing.signal, log);
      void sweep();
      teller.start();
      daily = setInterval(() => void sweep(), DAY_MS).unref();
      alerts.start();
    });
    return made;
  }

  function bug(error: unknown): void {
    logged(error, log);
  }

  function sweep(): Promise<void> {
    return sweepServers(house, new Set(client.guilds.cache.keys()), Date.now(), log).catch(bug);
  }

  function take(work: Promise<void>): void {
    const kept = work.finally(() => inWork.delete(kept));
    inWork.add(kept);
  }

  /** One try; true when signed in. */
  async function signIn(): Promise<boolean> {
    try {
      await client.login(token);
      if (state === "connecting") state = "ready";
      return true;
    } catch (error) {
      if (isRefused(error)) {
        state = "refused";
        throw endedWith(4004);
      }
      if (closing.signal.aborted) return false;
      log.warn({ id: logged(error, log) }, "Discord cannot be reached; trying again");
      await client.destroy().catch(() => undefined);
      client = listening();
      return false;
    }
  }

  async function goOnTrying(): Promise<void> {
    for (let wait = FIRST_WAIT_MS; !closing.signal.aborted; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      // Not everybody at the same moment when Discord comes back.
      await sleep(wait * (0.75 + Math.random() / 2), undefined, { signal: closing.signal });
      if (await signIn()) return;
    }
  }

  let trying: Promise<unknown> = Promise.resolve();
  const signedIn = signIn();
  trying = signedIn.then(
    (done) => {
      if (!done && !closing.signal.aborted)
        trying = goOnTrying().catch((error: unknown) => {
          if (!closing.signal.aborted) log.fatal({ id: logged(error, log) }, "not signed in to Discord");
        });
    },
    () => undefined,
  );

  return {
    signedIn,
    health: () => {
      const heard = Math.max(-1, ...client.ws.shards.map((shard) => shard.lastPingTimestamp));
      return {
        state,
        lastHeartbeat: heard <= 0 ? null : new Date(heard).toISOString(),
        servers: client.guilds.cache.size,
      };
    },
    close: async () => {
      closing.abort();
      clearInterval(daily);
      inWork.add(alerts.close()).add(door.board.close());
      inWork.add(teller.close());
      await Promise.race([Promise.allSettled(inWork), sleep(DRAIN_MS, undefined, { ref: false })]);
      // Ended in the middle of its handshake, a connection is left without a word; one that is ready says goodbye.
      await atMost(trying);
      await atMost(client.destroy());
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
      state = "closed";
    },
  };
}
