import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Attached, Attachments } from "./attachments.ts";
import { Clock, snowflake } from "./clock.ts";
import { Gateway } from "./gateway.ts";
import { type Interaction, Interactions } from "./interactions.ts";
import type { StoredMessage } from "./message.ts";
import { callOf, send } from "./request.ts";
import { Rest } from "./rest.ts";
import {
  ANNA,
  APPLICATION,
  BOT_USER,
  CHANNEL,
  channelOf,
  GUILD,
  memberOf,
  type Person,
  userOf,
} from "./world.ts";

/** Who does something, and where. */
export interface Where {
  as?: Person;
  /** A server's id, or null for a direct message. */
  guild?: string | null;
  channel?: string;
  /** The person brought the bot along: the server has not added it, or it is a conversation among people. */
  broughtAlong?: boolean;
  /** What the bot may do in the channel, where it is not everything. */
  appPermissions?: bigint;
}

type Given = Record<string, string | number | boolean | Attached>;

/**
 * A Discord of our own on this machine: gateway version 10 over WebSocket and the HTTP interface beside it, enough
 * for the unmodified bot to sign in and be used. What it would refuse is collected in `violations`.
 */
export class FakeDiscord {
  /** Where bots on this Discord keep their files: a second start finds what the first left. */
  readonly dataFolder = mkdtempSync(join(tmpdir(), "verbatim-"));
  readonly clock = new Clock();
  readonly attachments = new Attachments();
  /** For a house: its web is this Discord's file server, and nothing else. */
  readonly network = this.attachments.network(() => this.#port);
  readonly violations: string[] = [];
  readonly interactions = new Interactions(this.clock);
  readonly #http: Server;
  readonly rest: Rest;
  readonly gateway: Gateway;
  #port = 0;

  constructor() {
    this.#http = createServer((request, response) => {
      if (this.attachments.serve(request, response)) return;
      void callOf(request).then((call) => send(response, this.rest.answer(call)));
    });
    this.gateway = new Gateway(this.#http, this.violations);
    this.rest = new Rest(this.clock, this.interactions, () => this.gateway.address, this.violations);
  }

  /** What DISCORD_API_URL must be. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  /** Listens; after `close` again at the same address. */
  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#http.listen(this.#port, "127.0.0.1", resolve));
    this.#port = (this.#http.address() as AddressInfo).port;
    this.gateway.opened(this.#port);
  }

  /** Ends it, and takes the bots' files away; bots are stopped first. */
  async close(): Promise<void> {
    this.gateway.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
    rmSync(this.dataFolder, { recursive: true, force: true });
  }

  /** Somebody sends a slash command; resolves when the answer is before them. */
  async slash(name: string, given: Given, where: Where = {}): Promise<Interaction> {
    const [command = name, subcommand] = name.split(" ");
    const options = optionsOf(given);
    const data = {
      id: snowflake(this.clock.now()),
      name: command,
      type: 1,
      options: subcommand === undefined ? options : [{ type: 1, name: subcommand, options }],
      ...resolvedOf(given),
    };
    return this.answered(this.sendInteraction(2, data, where));
  }

  /** Somebody types in an option of a command. */
  async type(name: string, option: string, typed: string, where: Where = {}): Promise<Interaction> {
    const data = {
      id: snowflake(this.clock.now()),
      name,
      type: 1,
      options: [{ type: 3, name: option, value: typed, focused: true }],
    };
    return this.answered(this.sendInteraction(4, data, where));
  }

  /** Somebody right-clicks a message somebody wrote and chooses a command under Apps. */
  async chooseApp(
    name: string,
    content: string,
    where: Where = {},
    attachments: Attached[] = [],
  ): Promise<Interaction> {
    const target = this.#written(snowflake(this.clock.now()), "", where);
    const { id } = target as { id: string };
    const data = {
      id: snowflake(this.clock.now()),
      name,
      type: 3,
      target_id: id,
      // The target's words come with the interaction, whoever it was written to.
      resolved: { messages: { [id]: { ...target, content, attachments } } },
    };
    return this.answered(this.sendInteraction(2, data, where));
  }

  /** Somebody chooses in a menu of a message: 3 texts, 6 roles, 8 channels. */
  async choose(
    message: StoredMessage,
    customId: string,
    type: 3 | 6 | 8,
    values: string[],
    where: Where = {},
  ) {
    const data = { custom_id: customId, component_type: type, values, resolved: {} };
    return this.answered(this.sendInteraction(3, data, where, message));
  }

  /** Somebody has a file to attach; give it to a command or a message. */
  attach(filename: string, type: string, content: string | Uint8Array): Attached {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    return this.attachments.put(filename, type, bytes, this.clock.now());
  }

  /** Somebody sends a modal off; `fields` by custom_id, a list for a menu. `from` is the message it was opened from. */
  async submit(
    modal: string,
    fields: Record<string, string | string[]>,
    where: Where = {},
    from: StoredMessage | null = null,
  ): Promise<Interaction> {
    const components = Object.entries(fields).map(([custom_id, value], at) => ({
      type: 18,
      id: at + 1,
      component: Array.isArray(value) ? { type: 3, custom_id, values: value } : { type: 4, custom_id, value },
    }));
    return this.answered(this.sendInteraction(5, { custom_id: modal, components }, where, from));
  }

  /** Somebody presses a button of a message. */
  async press(message: StoredMessage, customId: string, where: Where = {}): Promise<Interaction> {
    const data = { custom_id: customId, component_type: 2 };
    return this.answered(this.sendInteraction(3, data, where, message));
  }

  /**
   * Somebody writes a message. Its words reach the bot only where Discord sends them without asking: in a direct
   * message, when the bot is mentioned, or in a reply that mentions it.
   */
  write(content: string, where: Where & { replyTo?: StoredMessage; ping?: boolean } = {}): string {
    const id = snowflake(this.clock.now());
    this.gateway.dispatch("MESSAGE_CREATE", this.#written(id, content, where));
    return id;
  }

  /** Somebody changes a message they wrote. */
  rewrite(id: string, content: string, where: Where = {}): void {
    const edited_timestamp = new Date(this.clock.now()).toISOString();
    this.gateway.dispatch("MESSAGE_UPDATE", { ...this.#written(id, content, where), edited_timestamp });
  }

  unwrite(id: string, { guild = GUILD, channel = CHANNEL }: Where = {}): void {
    this.gateway.dispatch("MESSAGE_DELETE", {
      id,
      channel_id: channel,
      ...(guild === null ? {} : { guild_id: guild }),
    });
  }

  /** The bot's message that answers somebody's, as soon as it holds. */
  async answerTo(
    id: string,
    holds: (message: StoredMessage) => boolean = () => true,
  ): Promise<StoredMessage> {
    for (
      const end = Date.now() + 10_000;
      Date.now() < end;
      await new Promise((resolve) => setTimeout(resolve, 5))
    ) {
      const found = this.rest.messages.find((one) => one.message_reference?.message_id === id && holds(one));
      if (found !== undefined) return found;
    }
    throw new Error("No answer came.");
  }

  #written(id: string, content: string, where: Where & { replyTo?: StoredMessage; ping?: boolean }): object {
    const { as = ANNA, guild = GUILD, channel = CHANNEL, replyTo, ping = true } = where;
    const mentioned = content.includes(`<@${APPLICATION}>`) || (replyTo !== undefined && ping);
    return {
      id,
      type: replyTo === undefined ? 0 : 19,
      channel_id: channel,
      ...(guild === null ? {} : { guild_id: guild, member: { ...memberOf(as), user: undefined } }),
      author: userOf(as),
      content: mentioned || guild === null ? content : "",
      timestamp: new Date(this.clock.now()).toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: mentioned ? [BOT_USER] : [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      components: [],
      pinned: false,
      flags: 0,
      ...(replyTo === undefined
        ? {}
        : {
            message_reference: { message_id: replyTo.id, channel_id: channel },
            referenced_message: this.rest.asJson(replyTo),
          }),
    };
  }

  /** Drops what has been answered, for runs of many thousands. */
  forgetAnswered(): void {
    this.interactions.all.length = 0;
    this.interactions.forget();
    this.rest.calls.length = 0;
    this.rest.messages.length = 0;
    this.gateway.forget();
  }

  async answered(interaction: Interaction): Promise<Interaction> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`The application did not respond to ${interaction.type}.`)),
        60_000,
      );
    });
    try {
      await Promise.race([interaction.answered, late]);
      return interaction;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Sends INTERACTION_CREATE without waiting for anything. */
  sendInteraction(
    type: number,
    data: object,
    where: Where = {},
    pressed: StoredMessage | null = null,
  ): Interaction {
    const { as = ANNA, guild = GUILD, channel = CHANNEL, broughtAlong = false } = where;
    const { appPermissions = 2248473465835073n } = where;
    const id = snowflake(this.clock.now());
    const interaction = this.interactions.open({ id, type, person: as.id, channel, broughtAlong, pressed });
    this.gateway.dispatch("INTERACTION_CREATE", {
      id,
      application_id: APPLICATION,
      type,
      data,
      token: interaction.token,
      version: 1,
      channel_id: channel,
      channel: guild === null ? { id: channel, type: broughtAlong ? 3 : 1 } : channelOf(channel),
      ...(guild === null
        ? { user: userOf(as), context: broughtAlong ? 2 : 1 }
        : {
            guild_id: guild,
            guild: { id: guild, locale: "en-GB", features: [] },
            member: memberOf(as),
            guild_locale: "en-GB",
            context: 0,
          }),
      app_permissions: appPermissions.toString(),
      locale: "en-GB",
      entitlements: [],
      authorizing_integration_owners: broughtAlong ? { 1: as.id } : { 0: guild ?? "0" },
      attachment_size_limit: 10 * 2 ** 20,
      ...(pressed === null ? {} : { message: this.rest.asJson(pressed) }),
    });
    return interaction;
  }
}

function optionsOf(given: Given): object[] {
  return Object.entries(given).map(([name, value]) => ({
    name,
    value: typeof value === "object" ? value.id : value,
    type: typeof value === "object" ? 11 : typeof value === "boolean" ? 5 : typeof value === "number" ? 4 : 3,
  }));
}

/** Files come beside the options, which hold their ids. */
function resolvedOf(given: Given): object {
  const files = Object.values(given).filter((value) => typeof value === "object");
  const ephemeral = files.map((file) => [file.id, { ...file, ephemeral: true }] as const);
  return files.length === 0 ? {} : { resolved: { attachments: Object.fromEntries(ephemeral) } };
}
