import { DiscordAPIError, type REST } from "discord.js";
import type { Telling, Tellings } from "../library/notices/tellings.ts";
import type { Log } from "../log.ts";
import { tellingMessage } from "../render/discord/telling.ts";
import { logged } from "./fault.ts";

/**
 * Milliseconds between looks: a few channels at a time, so that nobody's answers wait for it; longer after a failure. The
 * same message sent twice within minutes is one, by its nonce.
 */
const WAITS = { look: 5000, later: 60_000 };

interface Given {
  tellings: Tellings;
  rest: () => REST;
  log: Log;
  waits?: typeof WAITS;
}

/** Tells channels, one after another, what publishers said of articles that were shown in them. */
export class Teller {
  readonly #given: Given;
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> = Promise.resolve();
  #ended = false;

  constructor(given: Given) {
    this.#given = given;
  }

  start(): void {
    this.#look();
  }

  async close(): Promise<void> {
    this.#ended = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#looking;
  }

  #look(): void {
    if (this.#ended || this.#timer !== null) return;
    const { look, later } = this.#given.waits ?? WAITS;
    this.#looking = this.#tell()
      .then(() => look)
      .catch((error: unknown) => {
        logged(error, this.#given.log);
        return later;
      })
      .then((wait) => {
        this.#timer = setTimeout(() => {
          this.#timer = null;
          this.#look();
        }, wait).unref();
      });
  }

  async #tell(): Promise<void> {
    for (const telling of await this.#given.tellings.next()) {
      if (this.#ended) await this.#given.tellings.again(telling);
      else await this.#tellOne(telling);
    }
  }

  async #tellOne(telling: Telling): Promise<void> {
    const { tellings, rest, log } = this.#given;
    const { channel, article, notice, name } = telling;
    try {
      const body = { ...tellingMessage(article, notice), nonce: name, enforce_nonce: true };
      await rest().post(`/channels/${channel}/messages`, { body });
      await tellings.done(telling);
    } catch (error) {
      // A channel that is gone or closed to the bot never hears of it; where Discord itself failed it is tried again.
      const refused = error instanceof DiscordAPIError && error.status >= 400 && error.status < 500;
      if (refused) {
        log.info({ channel, code: error.code }, "a channel could not be told of a publisher's notice");
        await tellings.done(telling);
        return;
      }
      await tellings.again(telling);
      throw error;
    }
  }
}
