import { gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { afterAll, expect, test } from "vitest";
import { paced } from "../../src/web/serving/pace.ts";
import { article } from "../scratch.ts";
import { shippedApp } from "./shipped.ts";

const { house, get } = await shippedApp();
afterAll(() => house.close());

test("what a browser has is not sent again until the library changes", async () => {
  const path = "/api/sources";
  const tag = (await get(path)).headers.get("etag") ?? "";
  expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
  const again = await get(path, { headers: { "if-none-match": `"x", ${tag}` } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect(again.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect((await get("/api/figures?query=2024", { headers: { "if-none-match": tag } })).status).toBe(200);
  await house.add(article({ id: "new", text: "A new article came in." }));
  const changed = await get(path, { headers: { "if-none-match": tag } });
  expect(await changed.json()).toMatchObject({ total: 6, library: { articles: 6 } });
});

test("a page asked for again is the same to the byte, however it is compressed", async () => {
  const path = "/?q=/figures+2024";
  const plain = async (encoding: string) =>
    Buffer.from(await (await get(path, { headers: { "accept-encoding": encoding } })).arrayBuffer());
  const first = await plain("identity");
  expect(gunzipSync(await plain("gzip"))).toEqual(first);
  expect(gunzipSync(await plain("gzip"))).toEqual(first);
  expect(await plain("identity")).toEqual(first);
});

test("what cannot be asked carries no tag", async () => {
  for (const path of ["/api/figures", "/nowhere", "/a/nothing"])
    expect((await get(path)).headers.get("etag")).toBeNull();
});

/** An app where anybody may send 240 requests at once, and a clock of its own. */
function counted() {
  let now = 0;
  const app = new Hono();
  app.use(
    paced(
      (c) => c.text("slower", 429),
      () => now,
    ),
  );
  app.get("/", (c) => c.text("ok"));
  const ask = async (remoteAddress: string, forwarded?: string) =>
    (
      await app.request(
        "/",
        { headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded } },
        { incoming: { socket: { remoteAddress } } },
      )
    ).status;
  const many = async (...from: Parameters<typeof ask>) => {
    const all = [];
    for (let at = 0; at < 300; at++) all.push(await ask(...from));
    return all.filter((status) => status === 429).length;
  };
  return { ask, many, wait: (seconds: number) => (now += seconds * 1000) };
}

test("an address that asks too fast is told to wait, and others are not", async () => {
  const { ask, many, wait } = counted();
  expect(await many("203.0.113.7")).toBe(60);
  expect(await ask("203.0.113.8")).toBe(200);
  wait(1);
  expect(await ask("203.0.113.7")).toBe(200);
});

test.for([
  ["this machine is never counted", "127.0.0.1", undefined, 0],
  ["nor by its other name", "::1", undefined, 0],
  ["behind a proxy the address it names is counted", "127.0.0.1", "198.51.100.1, 203.0.113.9", 60],
  ["what a stranger claims is not believed", "203.0.113.7", "127.0.0.1", 60],
  ["one IPv6 network is one address", "2001:db8::1", undefined, 60],
] as const)("%s", async ([, remote, forwarded, refused]) => {
  const { many } = counted();
  expect(await many(remote, forwarded)).toBe(refused);
});

test("two addresses of one IPv6 network share their allowance", async () => {
  const { ask, many } = counted();
  await many("2001:db8::1");
  expect(await ask("2001:db8::ffff:2")).toBe(429);
  expect(await ask("2001:db8:0:1::1")).toBe(200);
});
