import { type Clock, snowflake } from "./clock.ts";
import type { Interaction, Interactions } from "./interactions.ts";
import type { Component, StoredMessage } from "./message.ts";
import { OpenApi } from "./openapi.ts";
import { checkCommands, checkMessage, checkModal } from "./payloads.ts";
import { type Call, refusal, type Reply } from "./request.ts";
import {
  APPLICATION,
  BOT_USER,
  DIRECT_CHANNEL,
  LOCKED_CHANNEL,
  PLAIN_CHANNEL,
  READING_ROOM,
  THREAD,
  TOKEN,
} from "./world.ts";

const EPHEMERAL = 1 << 6;
const REPLY = 4;
const ANNOUNCE_REPLY = 5;
const UPDATE = 7;
const CHOICES = 8;
const MODAL = 9;
/** Where the server has not added the bot. */
const MOST_FOLLOW_UPS = 5;

type Handler = (call: Call, ...parts: string[]) => Reply;

const { DISCORD_OPENAPI } = process.env;
const official = DISCORD_OPENAPI === undefined ? null : new OpenApi(DISCORD_OPENAPI);

/** Discord's HTTP interface, as far as the bot may use it. Anything else is a violation. */
export class Rest {
  readonly #clock: Clock;
  readonly #interactions: Interactions;
  readonly #gateway: () => string;
  readonly violations: string[];
  /** Every call, in order. */
  readonly calls: Call[] = [];
  /** Command sets by scope: "global" or a server's id. */
  readonly commands = new Map<string, unknown[]>();
  readonly messages: StoredMessage[] = [];
  /** Replies forced on the next calls whose “METHOD path” holds these words. */
  readonly forced: { on: string; times: number; reply: Reply }[] = [];
  readonly #nonces = new Map<string, StoredMessage>();
  readonly #routes: [string, RegExp, Handler][];

  constructor(clock: Clock, interactions: Interactions, gateway: () => string, violations: string[]) {
    this.#clock = clock;
    this.#interactions = interactions;
    this.#gateway = gateway;
    this.violations = violations;
    const webhook = String.raw`/webhooks/${APPLICATION}/([^/]+)`;
    const scopes = String.raw`/applications/${APPLICATION}(?:/guilds/(\d+))?/commands`;
    this.#routes = [
      ["GET", /^\/gateway\/bot$/, () => this.#gatewayBot()],
      ["GET", /^\/users\/@me$/, () => ({ status: 200, body: BOT_USER })],
      ["GET", new RegExp(`^${scopes}$`), (_, scope) => this.#listCommands(scope)],
      ["PUT", new RegExp(`^${scopes}$`), (call, scope) => this.#putCommands(call, scope)],
      [
        "POST",
        /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
        (call, id, token) => this.#callback(call, id, token),
      ],
      ["POST", new RegExp(`^${webhook}$`), (call, token) => this.#followUp(call, token)],
      ["GET", new RegExp(`^${webhook}/messages/@original$`), (_, token) => this.#original(token)],
      ["PATCH", new RegExp(`^${webhook}/messages/@original$`), (call, token) => this.#edit(call, token)],
      ["POST", /^\/channels\/(\d+)\/messages$/, (call, channel) => this.#post(call, channel)],
      ["PATCH", /^\/channels\/(\d+)\/messages\/(\d+)$/, (call, _, id) => this.#change(call, id)],
      ["DELETE", /^\/channels\/(\d+)\/messages\/(\d+)$/, (_, __, id) => this.#remove(id)],
      ["POST", /^\/users\/@me\/channels$/, () => ({ status: 200, body: { id: DIRECT_CHANNEL, type: 1 } })],
      ["POST", /^\/channels\/(\d+)\/typing$/, () => ({ status: 204 })],
    ];
  }

  answer(call: Call): Reply {
    this.calls.push(call);
    if (official !== null) this.violations.push(...official.check(call.method, call.path, call.body));
    const name = `${call.method} ${call.path}`;
    const forced = this.forced.find((one) => one.times > 0 && name.includes(one.on));
    if (forced !== undefined) {
      forced.times -= 1;
      return forced.reply;
    }
    for (const [method, path, handle] of this.#routes) {
      const match = method === call.method ? path.exec(call.path) : null;
      if (match === null) continue;
      const open = /^\/(?:interactions|webhooks)\//.test(call.path);
      if (!open && call.authorization !== `Bot ${TOKEN}`) return refusal(401, 0, "401: Unauthorized");
      return handle(call, ...match.slice(1));
    }
    this.violations.push(`a call this Discord does not know: ${name}`);
    return refusal(404, 0, "404: Not Found");
  }

  #gatewayBot(): Reply {
    const limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };
    return { status: 200, body: { url: this.#gateway(), shards: 1, session_start_limit: limit } };
  }

  #listCommands(scope: string | undefined): Reply {
    return { status: 200, body: this.commands.get(scope ?? "global") ?? [] };
  }

  #putCommands(call: Call, scope: string | undefined): Reply {
    this.violations.push(...checkCommands(call.body));
    const set = (call.body as object[]).map((command) => ({
      id: snowflake(this.#clock.now()),
      application_id: APPLICATION,
      version: snowflake(this.#clock.now()),
      default_member_permissions: null,
      nsfw: false,
      ...(scope === undefined ? { contexts: null, integration_types: [0] } : { guild_id: scope }),
      ...command,
    }));
    this.commands.set(scope ?? "global", set);
    return { status: 200, body: set };
  }

  #callback(call: Call, id = "", token = ""): Reply {
    const found = this.#interactions.forCallback(id, token);
    if ("status" in found) return refusal(found.status, found.code, found.message);
    const { type, data } = call.body as { type: number; data?: Record<string, unknown> };
    found.callback = type;
    found.acknowledgedAfter = this.#clock.now() - found.at;
    if (type === ANNOUNCE_REPLY) found.announcedPrivate = (Number(data?.["flags"] ?? 0) & EPHEMERAL) !== 0;
    else if (type === REPLY) found.original = this.#store(call, data ?? {}, found, null);
    else if (type === UPDATE) this.#replace(call, found, data ?? {});
    else if (type === CHOICES) this.#choices(found, data);
    else if (type === MODAL) {
      this.violations.push(...checkModal(data));
      found.modal = data ?? {};
    }
    if (type === REPLY || type === UPDATE || type === CHOICES || type === MODAL) found.settle();
    return { status: 204 };
  }

  #choices(found: Interaction, data: Record<string, unknown> | undefined): void {
    if (!Array.isArray(data?.["choices"])) this.violations.push("choices are not a list");
    found.choices = (data?.["choices"] ?? []) as { name: string; value: string }[];
    if (found.choices.length > 25) this.violations.push(`${found.choices.length} choices`);
    for (const { name, value } of found.choices)
      if (name.length < 1 || name.length > 100 || value.length > 100)
        this.violations.push(`a choice of ${name.length} and ${value.length} characters`);
  }

  #edit(call: Call, token = ""): Reply {
    const found = this.#interactions.forWebhook(token);
    if ("status" in found) return refusal(found.status, found.code, found.message);
    const body = call.body as Record<string, unknown>;
    if (found.original === null && found.callback === ANNOUNCE_REPLY)
      found.original = this.#store(call, body, found, found.announcedPrivate ? found.person : null);
    else this.#replace(call, found, body);
    found.settle();
    return { status: 200, body: this.asJson(found.original ?? found.pressed) };
  }

  #followUp(call: Call, token = ""): Reply {
    const found = this.#interactions.forWebhook(token);
    if ("status" in found) return refusal(found.status, found.code, found.message);
    if (found.broughtAlong && found.followUps.length === MOST_FOLLOW_UPS)
      return refusal(400, 40094, "This interaction has reached its maximum number of follow-up messages.");
    const stored = this.#store(call, call.body as Record<string, unknown>, found, null);
    found.followUps.push(stored);
    found.settle();
    return { status: 200, body: this.asJson(stored) };
  }

  #original(token = ""): Reply {
    const found = this.#interactions.forWebhook(token);
    if ("status" in found) return refusal(found.status, found.code, found.message);
    return { status: 200, body: this.asJson(found.original) };
  }

  #post(call: Call, channel = ""): Reply {
    if (channel === READING_ROOM || channel === THREAD)
      this.violations.push(`a message to ${channel}, where the bot may not write`);
    if (channel === READING_ROOM || channel === THREAD || channel === LOCKED_CHANNEL)
      return refusal(403, 50013, "Missing Permissions");
    if (channel === PLAIN_CHANNEL && call.files.length > 0) {
      this.violations.push(`a file in ${channel}, where the bot may not attach any`);
      return refusal(403, 50013, "Missing Permissions");
    }
    const body = call.body as Record<string, unknown>;
    // Within some minutes a nonce that must be one is one: the message that has it is given back.
    const name = body["enforce_nonce"] === true ? `${channel} ${String(body["nonce"])}` : null;
    const known = name === null ? undefined : this.#nonces.get(name);
    const stored = known ?? this.#store(call, body, { channel, person: null }, null);
    if (name !== null) this.#nonces.set(name, stored);
    return { status: 200, body: this.asJson(stored) };
  }

  #change(call: Call, id = ""): Reply {
    const stored = this.messages.find((message) => message.id === id && !message.deleted);
    if (stored === undefined) return refusal(404, 10008, "Unknown Message");
    this.violations.push(...checkMessage(call.body, call.files));
    this.#edited(stored, call, call.body as Record<string, unknown>);
    return { status: 200, body: this.asJson(stored) };
  }

  #remove(id = ""): Reply {
    const stored = this.messages.find((message) => message.id === id && !message.deleted);
    if (stored === undefined) return refusal(404, 10008, "Unknown Message");
    stored.deleted = true;
    return { status: 204 };
  }

  #replace(call: Call, found: Interaction, body: Record<string, unknown>): void {
    this.violations.push(...checkMessage(body, call.files));
    const message = found.original ?? found.pressed;
    if (message === null) return;
    this.#edited(message, call, body);
  }

  /** Files stay unless the edit lists which of them do; those it brings come to them. */
  #edited(message: StoredMessage, call: Call, body: Record<string, unknown>): void {
    const { flags, onlyFor, attachments } = message;
    const kept = body["attachments"] === undefined ? attachments : [];
    Object.assign(message, body, { flags, onlyFor, attachments: [...kept, ...call.files] });
    message.edits += 1;
  }

  #store(
    call: Call,
    body: Record<string, unknown>,
    by: { channel: string; person: string | null },
    onlyFor: string | null,
  ): StoredMessage {
    this.violations.push(...checkMessage(body, call.files));
    const flags = Number(body["flags"] ?? 0);
    const stored: StoredMessage = {
      id: snowflake(this.#clock.now()),
      channel_id: by.channel,
      author: BOT_USER,
      content: typeof body["content"] === "string" ? body["content"] : "",
      components: (body["components"] ?? []) as Component[],
      flags: onlyFor === null ? flags : flags | EPHEMERAL,
      onlyFor: (flags & EPHEMERAL) === 0 ? onlyFor : by.person,
      allowed_mentions: body["allowed_mentions"],
      attachments: call.files,
      deleted: false,
      edits: 0,
      ...(body["message_reference"] === undefined
        ? {}
        : { message_reference: body["message_reference"] as { message_id?: string } }),
    };
    this.messages.push(stored);
    return stored;
  }

  asJson(message: StoredMessage | null): object {
    const {
      onlyFor: _,
      deleted: __,
      edits: ____,
      allowed_mentions: ___,
      ...rest
    } = message ?? ({} as StoredMessage);
    return {
      type: 0,
      timestamp: new Date(this.#clock.now()).toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      embeds: [],
      pinned: false,
      ...rest,
      attachments: [],
    };
  }
}
