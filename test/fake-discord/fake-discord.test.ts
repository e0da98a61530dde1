import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { FakeDiscord } from "./fake-discord.ts";
import type { Interaction } from "./interactions.ts";
import { ANNA, APPLICATION, CHANNEL, TOKEN } from "./world.ts";

let discord: FakeDiscord;
let socket: WebSocket;
const heard: { op: number; t?: string; d?: { session_id?: string } }[] = [];

beforeEach(async () => {
  heard.length = 0;
  discord = new FakeDiscord();
  await discord.listen();
  socket = new WebSocket(`${discord.gateway.address}?v=10&encoding=json`);
  socket.on("message", (raw: Buffer) => heard.push(JSON.parse(raw.toString()) as (typeof heard)[number]));
  await new Promise((resolve) => socket.once("open", resolve));
  socket.send(JSON.stringify({ op: 2, d: { token: TOKEN, intents: 1 } }));
  for (let tries = 0; tries < 200 && !heard.some((one) => one.t === "GUILD_CREATE"); tries++)
    await new Promise((resolve) => setTimeout(resolve, 5));
});

afterEach(async () => {
  socket.terminate();
  await discord.close();
});

const text = (content: string) => ({
  flags: 1 << 15,
  components: [{ type: 10, content }],
  allowed_mentions: { parse: [] },
});

async function call(method: string, path: string, body?: unknown, token = TOKEN) {
  const response = await fetch(`${discord.url}/v10${path}`, {
    method,
    headers: {
      authorization: `Bot ${token}`,
      ...(body instanceof FormData ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
  });
  const json = response.status === 204 ? null : ((await response.json()) as { code?: number });
  return { status: response.status, code: json?.code };
}

const asked = (): Interaction => discord.sendInteraction(2, { id: "1", name: "ask", type: 1, options: [] });
const callback = ({ id, token }: Interaction, body: unknown) =>
  call("POST", `/interactions/${id}/${token}/callback`, body);
const edit = ({ token }: Interaction) =>
  call("PATCH", `/webhooks/${APPLICATION}/${token}/messages/@original`, text("late"));

test("an interaction is acknowledged within 3 seconds, and once", async () => {
  const late = asked();
  discord.clock.advance(3001);
  expect(await callback(late, { type: 4, data: text("a") })).toEqual({ status: 404, code: 10062 });
  const once = asked();
  expect(await callback(once, { type: 4, data: text("a") })).toEqual({ status: 204, code: undefined });
  expect(await callback(once, { type: 4, data: text("a") })).toEqual({ status: 400, code: 40060 });
});

test("its token lives for 15 minutes, and serves nothing before the first sign", async () => {
  const interaction = asked();
  expect(await edit(interaction)).toEqual({ status: 404, code: 10015 });
  await callback(interaction, { type: 5, data: { flags: 64 } });
  discord.clock.advance(14 * 60_000);
  expect((await edit(interaction)).status).toBe(200);
  discord.clock.advance(61_000);
  expect(await edit(interaction)).toEqual({ status: 401, code: 50027 });
});

test("what is announced privately is seen by the asker alone", async () => {
  const interaction = asked();
  await callback(interaction, { type: 5, data: { flags: 64 } });
  await edit(interaction);
  expect(interaction.original?.onlyFor).toBe(ANNA.id);
});

test.for([
  [true, [200, 200, 200, 200, 200, 400]],
  [false, [200, 200, 200, 200, 200, 200]],
] as const)(
  "follow-ups are limited to five where a person brought the bot along (%s)",
  async ([broughtAlong, statuses]) => {
    const data = { id: "1", name: "ask", type: 1, options: [] };
    const interaction = discord.sendInteraction(2, data, { broughtAlong });
    await callback(interaction, { type: 4, data: text("a") });
    const path = `/webhooks/${APPLICATION}/${interaction.token}`;
    for (const status of statuses) expect((await call("POST", path, text("more"))).status).toBe(status);
  },
);

const WHY = { type: 18, label: "Why", component: { type: 4, custom_id: "why", style: 1 } };

test("a modal is noted, and sending it off is an interaction of its own", async () => {
  const interaction = asked();
  await callback(interaction, { type: 9, data: { custom_id: "m", title: "t", components: [WHY] } });
  expect(interaction.modal).toMatchObject({ custom_id: "m" });
  void discord.submit("m", { why: "because" }).catch(() => undefined);
  for (let tries = 0; tries < 200 && discord.interactions.all.length < 2; tries++)
    await new Promise((resolve) => setTimeout(resolve, 5));
  const sent = discord.interactions.all.at(-1);
  expect(sent?.type).toBe(5);
  if (sent !== undefined) await callback(sent, { type: 4, data: text("thanks") });
});

test("a file comes with its message in one multipart call, under the name the message gives it", async () => {
  const form = new FormData();
  const picture = { type: 12, items: [{ media: { url: "attachment://chart.png" }, description: "A chart" }] };
  form.append(
    "payload_json",
    JSON.stringify({ ...text("a"), components: [picture], attachments: [{ id: "0" }] }),
  );
  form.append("files[0]", new Blob([new Uint8Array(10)], { type: "image/png" }), "chart.png");
  expect((await call("POST", `/channels/${CHANNEL}/messages`, form)).status).toBe(200);
  expect(discord.violations).toEqual([]);
  expect(discord.rest.messages.at(-1)?.attachments).toMatchObject([
    { name: "chart.png", type: "image/png", bytes: 10 },
  ]);
});

test.for([
  ["GET", "/nowhere", 404, "a call this Discord does not know: GET /nowhere"],
  ["POST", `/channels/${CHANNEL}/messages`, 200, "message:"],
] as const)("%s %s is noted as a violation", async ([method, path, status, fault]) => {
  const body = method === "POST" ? { content: "hello" } : undefined;
  expect((await call(method, path, body)).status).toBe(status);
  expect(discord.violations.join("\n")).toContain(fault);
});

test("another token is refused", async () => {
  expect((await call("GET", "/gateway/bot", undefined, "another")).status).toBe(401);
});

test("a session is taken up again where it was left, and what came meanwhile is replayed", async () => {
  const session = heard.find((one) => one.t === "READY")?.d?.session_id;
  const seen = heard.filter((one) => one.op === 0).length;
  socket.terminate();
  await new Promise((resolve) => setTimeout(resolve, 50));
  discord.gateway.dispatch("MESSAGE_DELETE", { id: "1", channel_id: CHANNEL });
  heard.length = 0;
  socket = new WebSocket(`${discord.gateway.address}?v=10&encoding=json`);
  socket.on("message", (raw: Buffer) => heard.push(JSON.parse(raw.toString()) as (typeof heard)[number]));
  await new Promise((resolve) => socket.once("open", resolve));
  socket.send(JSON.stringify({ op: 6, d: { token: TOKEN, session_id: session, seq: seen } }));
  for (let tries = 0; tries < 200 && !heard.some((one) => one.t === "RESUMED"); tries++)
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(heard.filter((one) => one.op === 0).map((one) => one.t)).toEqual(["MESSAGE_DELETE", "RESUMED"]);
});
