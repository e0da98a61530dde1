import type { Clock } from "./clock.ts";
import type { StoredMessage } from "./message.ts";

/** Discord's times: a first sign within 3 seconds, further answers within 15 minutes. */
const FIRST_SIGN_MS = 3000;
const TOKEN_LIFE_MS = 15 * 60_000;

/** One thing a person did, and what became of it. */
export interface Interaction {
  id: string;
  token: string;
  type: number;
  person: string;
  channel: string;
  /** Whether a person brought the bot along: then there are five follow-ups at most. */
  broughtAlong: boolean;
  /** When it was sent to the bot. */
  at: number;
  acknowledgedAfter: number | null;
  /** Type of the callback: 4 reply, 5 announced reply, 6 announced update, 7 update, 8 choices, 9 modal. */
  callback: number | null;
  announcedPrivate: boolean;
  /** The message whose component was pressed. */
  pressed: StoredMessage | null;
  original: StoredMessage | null;
  followUps: StoredMessage[];
  choices: { name: string; value: string }[] | null;
  modal: object | null;
  /** Resolves when a person has the answer before them. */
  answered: Promise<void>;
  settle: () => void;
}

/** Keeps what people did until it is answered, and minds Discord's times. */
export class Interactions {
  readonly #clock: Clock;
  readonly all: Interaction[] = [];
  readonly #byToken = new Map<string, Interaction>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  open(
    given: Pick<Interaction, "id" | "type" | "person" | "channel" | "broughtAlong" | "pressed">,
  ): Interaction {
    let settle = () => {};
    const answered = new Promise<void>((resolve) => {
      settle = resolve;
    });
    const interaction: Interaction = {
      ...given,
      token: `token-${given.id}-${"x".repeat(60)}`,
      at: this.#clock.now(),
      acknowledgedAfter: null,
      callback: null,
      announcedPrivate: false,
      original: null,
      followUps: [],
      choices: null,
      modal: null,
      answered,
      settle,
    };
    this.all.push(interaction);
    this.#byToken.set(interaction.token, interaction);
    return interaction;
  }

  forget(): void {
    this.#byToken.clear();
  }

  /** For a callback: the interaction, or Discord's refusal. */
  forCallback(id: string, token: string): Interaction | { status: number; code: number; message: string } {
    const found = this.#byToken.get(token);
    if (found === undefined || found.id !== id)
      return { status: 404, code: 10062, message: "Unknown interaction" };
    if (found.callback !== null)
      return { status: 400, code: 40060, message: "Interaction has already been acknowledged." };
    if (this.#clock.now() - found.at > FIRST_SIGN_MS)
      return { status: 404, code: 10062, message: "Unknown interaction" };
    return found;
  }

  /** For what follows a callback, under the webhook of the interaction. */
  forWebhook(token: string): Interaction | { status: number; code: number; message: string } {
    const found = this.#byToken.get(token);
    if (found === undefined) return { status: 404, code: 10015, message: "Unknown Webhook" };
    if (this.#clock.now() - found.at > TOKEN_LIFE_MS)
      return { status: 401, code: 50027, message: "Invalid Webhook Token" };
    if (found.callback === null) return { status: 404, code: 10015, message: "Unknown Webhook" };
    return found;
  }
}
