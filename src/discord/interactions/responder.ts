import { type BaseInteraction, DiscordAPIError, type RawFile, type REST } from "discord.js";
import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import type { ComponentsMessage } from "../../render/discord/components.ts";
import { EPHEMERAL } from "../../render/discord/components.ts";
import { edited, sent } from "../payload.ts";

type Asked = Pick<BaseInteraction, "id" | "token" | "applicationId">;

/** Kinds of interaction callback: https://docs.discord.com/developers/interactions/receiving-and-responding */
const REPLY = 4;
const DEFER_REPLY = 5;
const DEFER_UPDATE = 6;
const UPDATE = 7;
const MODAL = 9;

/** Whether an answer is a new message or takes the place of the one whose button was pressed. */
export type Manner = "private" | "public" | "turn";

/** Discord wants a sign within 3 seconds; an answer that is not there by then is announced first. */
const PATIENCE_MS = 1200;

/**
 * Answers one interaction, once. A token that has run out (15 minutes), an interaction Discord no longer knows and a
 * second answer to the same interaction are Discord's refusals, thrown as they come.
 */
export class Responder {
  readonly #rest: REST;
  readonly #asked: Asked;
  readonly #since = Date.now();
  #announced: Promise<unknown> | null = null;
  /** Set while people see “is thinking”: the next words belong in its place. */
  #thinking = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(rest: REST, asked: Asked) {
    this.#rest = rest;
    this.#asked = asked;
  }

  /** Announces the answer when it takes longer than Discord waits. */
  announceIfSlow(manner: Manner): void {
    const left = Math.max(0, PATIENCE_MS - (Date.now() - this.#since));
    this.#timer = setTimeout(() => void this.announce(manner).catch(() => undefined), left);
  }

  /** Announces the answer at once: for work that would keep a timer from firing. */
  async announce(manner: Manner): Promise<void> {
    this.#thinking = manner !== "turn";
    this.#announced = this.#callback(
      manner === "turn"
        ? { type: DEFER_UPDATE }
        : { type: DEFER_REPLY, data: { flags: manner === "private" ? EPHEMERAL : 0 } },
    );
    await this.#announced;
  }

  async answer(message: ComponentsMessage, manner: Manner): Promise<void> {
    this.#stop();
    if (this.#announced !== null) {
      await this.#announced;
      await this.#edit(message);
      return;
    }
    const flags = message.flags | (manner === "private" ? EPHEMERAL : 0);
    const { body, files } = (manner === "turn" ? edited : sent)({ ...message, flags });
    this.#announced = this.#callback({ type: manner === "turn" ? UPDATE : REPLY, data: body }, files);
    await this.#announced;
  }

  /** A message for the asker alone: in the place of the answer where that is still awaited, else beside it. */
  async privately(message: ComponentsMessage): Promise<void> {
    this.#stop();
    if (this.#announced === null) return this.answer(message, "private");
    await this.#announced;
    if (this.#thinking) return this.#edit(message);
    await this.#rest.post(`/webhooks/${this.#asked.applicationId}/${this.#asked.token}`, {
      ...sent({ ...message, flags: message.flags | EPHEMERAL }),
      auth: false,
    });
  }

  /** Opens a form; that cannot be announced either, and is answered by what is sent off. */
  async open(form: APIModalInteractionResponseCallbackData): Promise<void> {
    await this.#callback({ type: MODAL, data: form });
  }

  /** Suggestions for what is being typed; they cannot be announced, and none is an empty list. */
  async suggest(choices: { name: string; value: string }[]): Promise<void> {
    await this.#callback({ type: 8, data: { choices } });
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #edit(message: ComponentsMessage): Promise<void> {
    const { applicationId, token } = this.#asked;
    this.#thinking = false;
    await this.#rest.patch(`/webhooks/${applicationId}/${token}/messages/@original`, {
      ...edited(message),
      auth: false,
    });
  }

  async #callback(body: object, files: RawFile[] = []): Promise<void> {
    const { id, token } = this.#asked;
    try {
      await this.#rest.post(`/interactions/${id}/${token}/callback`, { body, files, auth: false });
    } catch (error) {
      // The first try arrived although its answer got lost: the interaction is acknowledged.
      if (!(error instanceof DiscordAPIError) || error.code !== ALREADY_ACKNOWLEDGED) throw error;
    }
  }
}

const ALREADY_ACKNOWLEDGED = 40060;
