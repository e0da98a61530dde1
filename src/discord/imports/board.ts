import { setTimeout as sleep } from "node:timers/promises";
import { type Client, DiscordAPIError } from "discord.js";
import { z } from "zod";
import type { House } from "../../house.ts";
import type { ImportProgress, Shown } from "../../imports.ts";
import type { Log } from "../../log.ts";
import type { ComponentsMessage } from "../../render/discord/components.ts";
import { progressMessage, reportMessages } from "../../render/discord/import.ts";
import { buttonIds } from "../interactions/button-id.ts";
import { missingToPost } from "../chat/permissions.ts";
import { logged } from "../fault.ts";
import type { Asker } from "../reader.ts";

/** Between two edits of a message: Discord takes five in five seconds, and other answers want their share. */
const PAUSE_MS = 3000;
const Sent = z.object({ id: z.string() });
const ENDED: ReadonlySet<ImportProgress["state"]> = new Set(["ended", "cancelled"]);

/** Shows how far imports are: each in a message of its own, which is edited now and then until it tells what became of it. */
export class ProgressBoard {
  readonly #house: House;
  readonly #log: Log;
  readonly #client: () => Client;
  readonly #pause: number;
  /** The newest step of each import that its message does not show yet. */
  readonly #newest = new Map<string, ImportProgress>();
  readonly #writing = new Map<string, Promise<void>>();
  readonly #lost = new Set<string>();
  readonly #closing = new AbortController();

  constructor(house: House, log: Log, client: () => Client, pause = PAUSE_MS) {
    this.#house = house;
    this.#log = log;
    this.#client = client;
    this.#pause = pause;
    house.imports.listen((progress) => this.#take(progress));
  }

  /** Posts the message of a new import; what to tell of that to whoever began it. */
  async begin({ place }: Pick<Asker, "place">, id: string): Promise<string> {
    const unseen = "I may not write here, so /library progress tells how far it is.";
    const client = this.#client();
    if (place === null || !client.isReady() || missingToPost(client, place).length > 0) return unseen;
    const report = { added: 0, changed: 0, same: 0, skipped: 0, undated: 0, failures: [] };
    const first = { id, library: "", shown: null, state: "waiting", done: 0, total: 0, report } as const;
    try {
      const message = await this.#send("POST", place, "", await this.#drawn(first));
      await this.#house.imports.show(id, { channel: place, message: Sent.parse(message).id });
      return "How far it is, and what became of it, is shown in this channel.";
    } catch (error) {
      if (!(error instanceof DiscordAPIError)) throw error;
      return unseen;
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#writing.values());
  }

  #take(progress: ImportProgress): void {
    const { id, shown } = progress;
    if (shown === null || this.#lost.has(id) || this.#closing.signal.aborted) return;
    this.#newest.set(id, progress);
    if (this.#writing.has(id)) return;
    const writing = this.#write(id, shown)
      .catch((error: unknown) => {
        // A message that was taken away, or a channel that was closed, is not written to again.
        if (error instanceof DiscordAPIError && error.status < 500) this.#lost.add(id);
        logged(error, this.#log);
      })
      .finally(() => {
        this.#writing.delete(id);
        this.#newest.delete(id);
      });
    this.#writing.set(id, writing);
  }

  /** Shows the newest step for as long as there are new ones, with a pause between. */
  async #write(id: string, { channel, message }: Shown): Promise<void> {
    for (let step = this.#newest.get(id); step !== undefined; step = this.#newest.get(id)) {
      this.#newest.delete(id);
      // After a start imports go on before Discord is there.
      while (!this.#client().isReady() && !this.#closing.signal.aborted) await this.#rest();
      if (this.#closing.signal.aborted) return;
      const [first, ...more] = ENDED.has(step.state) ? reportMessages(step) : [await this.#drawn(step)];
      await this.#send("PATCH", channel, `/${message}`, first);
      for (const further of more) await this.#send("POST", channel, "", further);
      if (ENDED.has(step.state)) return;
      await this.#rest();
    }
  }

  async #rest(): Promise<void> {
    await sleep(this.#pause, undefined, { signal: this.#closing.signal }).catch(() => undefined);
  }

  async #drawn(step: ImportProgress): Promise<ComponentsMessage> {
    const question = { command: "library progress", args: { cancel: step.id }, findings: [] };
    const library = { name: "", revision: "0".repeat(16), articles: 0 };
    const id = await buttonIds({ ...question, library }, "", 5, this.#house.shown);
    return progressMessage(step, id("do", 0));
  }

  #send(method: "POST" | "PATCH", channel: string, path: string, body: ComponentsMessage): Promise<unknown> {
    const route = `/channels/${channel}/messages${path}` as const;
    const { rest } = this.#client();
    return method === "POST" ? rest.post(route, { body }) : rest.patch(route, { body });
  }
}
