import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { APPLICATION, BOT_USER, GUILD, guildOf, TOKEN } from "./world.ts";

interface Packet {
  op: number;
  d: unknown;
  s?: number | null;
  t?: string | null;
}

interface Session {
  id: string;
  /** Number of the last event; `events` are the latest ones. */
  sequence: number;
  events: Packet[];
  socket: WebSocket | null;
}

/** Gateway operations: https://docs.discord.com/developers/topics/opcodes-and-status-codes */
const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalid: 9,
  hello: 10,
  ack: 11,
};

/** The gateway, version 10: one bot, one shard, JSON. Events sent while nobody listens are replayed on RESUME. */
export class Gateway {
  readonly #server: WebSocketServer;
  readonly violations: string[];
  /** What the bot did, in order: identify, resume, heartbeat, close 1000 … */
  readonly heard: string[] = [];
  /** How many servers the bot is told of at READY. */
  guilds: string[] = [GUILD];
  heartbeatInterval = 41_250;
  /** While true, heartbeats are not answered: a connection that died without a sign. */
  deaf = false;
  /** While true, nobody becomes ready: who identifies waits without an end. */
  slow = false;
  /** While true, sessions cannot be taken up again (op 9). */
  forgetful = false;
  #sessions = new Map<string, Session>();
  #current: Session | null = null;
  #address = "";

  constructor(http: Server, violations: string[]) {
    this.violations = violations;
    this.#server = new WebSocketServer({ server: http, path: "/gateway" });
    this.#server.on("connection", (socket, request) => {
      const version = new URL(request.url ?? "", "ws://local").searchParams.get("v");
      if (version !== "10") this.violations.push(`gateway version ${version}`);
      this.#welcome(socket);
    });
  }

  opened(port: number): void {
    this.#address = `ws://127.0.0.1:${port}/gateway`;
  }

  get address(): string {
    return this.#address;
  }

  get connected(): boolean {
    return this.#current?.socket != null;
  }

  /** Sends an event to the bot, or keeps it until the bot takes the session up again. */
  dispatch(name: string, data: unknown): void {
    const session = this.#current;
    if (session === null) throw new Error(`No bot is connected to hear ${name}.`);
    session.sequence += 1;
    const packet = { op: OP.dispatch, t: name, s: session.sequence, d: data };
    session.events.push(packet);
    session.socket?.send(JSON.stringify(packet));
  }

  /** Asks the bot to connect again (op 7). */
  askToReconnect(): void {
    this.#current?.socket?.send(JSON.stringify({ op: OP.reconnect, d: null }));
  }

  /** Tells the bot that its session is over (op 9). */
  invalidate(resumable: boolean): void {
    this.#current?.socket?.send(JSON.stringify({ op: OP.invalid, d: resumable }));
  }

  /** Cuts the connection, as a network does. */
  cut(): void {
    this.#current?.socket?.terminate();
  }

  /** Drops the events already sent: they cannot be replayed any more. */
  forget(): void {
    if (this.#current !== null) this.#current.events = [];
  }

  /** Ends every connection; new ones are taken when the HTTP server listens again. */
  close(): void {
    for (const client of this.#server.clients) client.terminate();
  }

  #welcome(socket: WebSocket): void {
    let session: Session | null = null;
    const send = (packet: Packet) => socket.send(JSON.stringify(packet));
    send({ op: OP.hello, d: { heartbeat_interval: this.heartbeatInterval } });
    socket.on("close", (code) => {
      this.heard.push(`close ${code}`);
      if (session?.socket === socket) session.socket = null;
    });
    socket.on("message", (raw: Buffer) => {
      if (raw.length > 4096) this.violations.push(`a gateway message of ${raw.length} bytes`);
      const packet = JSON.parse(raw.toString()) as Packet;
      if (packet.op === OP.heartbeat) {
        this.heard.push("heartbeat");
        if (!this.deaf) send({ op: OP.ack, d: null });
      } else if (packet.op === OP.identify) session = this.#identify(socket, send, packet.d);
      else if (packet.op === OP.resume) session = this.#resume(socket, send, packet.d);
      else if (packet.op !== 3 && packet.op !== 4 && packet.op !== 8)
        this.violations.push(`gateway op ${packet.op}`);
    });
  }

  #identify(socket: WebSocket, send: (packet: Packet) => void, data: unknown): Session | null {
    const { token, intents } = data as { token: string; intents: number };
    this.heard.push(`identify ${intents}`);
    if (token !== TOKEN) {
      socket.close(4004, "Authentication failed.");
      return null;
    }
    // GUILD_MEMBERS, GUILD_PRESENCES and MESSAGE_CONTENT need Discord's approval.
    if ((intents & ((1 << 1) | (1 << 8) | (1 << 15))) !== 0)
      this.violations.push(`privileged intents asked for: ${intents}`);
    if (this.slow) return null;
    const session: Session = { id: `session${this.#sessions.size + 1}`, sequence: 0, events: [], socket };
    this.#sessions.set(session.id, session);
    this.#current = session;
    this.dispatch("READY", {
      v: 10,
      user: BOT_USER,
      guilds: this.guilds.map((id) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.#address,
      shard: [0, 1],
      application: { id: APPLICATION, flags: 0 },
    });
    for (const id of this.guilds) this.dispatch("GUILD_CREATE", guildOf(id));
    send({ op: OP.heartbeat, d: null });
    return session;
  }

  #resume(socket: WebSocket, send: (packet: Packet) => void, data: unknown): Session | null {
    const { token, session_id, seq } = data as { token: string; session_id: string; seq: number };
    this.heard.push("resume");
    const session = this.#sessions.get(session_id);
    if (token !== TOKEN || session === undefined || this.forgetful) {
      send({ op: OP.invalid, d: false });
      return null;
    }
    session.socket = socket;
    this.#current = session;
    for (const event of session.events.filter((one) => (one.s ?? 0) > seq))
      socket.send(JSON.stringify(event));
    this.dispatch("RESUMED", {});
    return session;
  }
}
