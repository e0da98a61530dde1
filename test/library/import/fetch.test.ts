import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { Refusal } from "../../../src/refusal.ts";
import { isPublicAddress, webAddress } from "../../../src/library/import/web/address.ts";
import { openWeb } from "../../../src/library/import/web/fetch.ts";
import { localWeb, PUBLIC } from "./local-web.ts";

const types = new Set(["text/html"]);
const html = (words: string) => `<html><body><p>${words}</p></body></html>`;

const PRIVATE = [
  "http://127.0.0.1/",
  "http://127.0.0.1./",
  "http://127.1/",
  "http://127.0.1/",
  "http://127.255.255.254/",
  "http://2130706433/",
  "http://0x7f000001/",
  "http://0x7f.0.0.1/",
  "http://0x7f.1/",
  "http://017700000001/",
  "http://0177.0.0.1/",
  "http://0177.0x0.1/",
  "http://00000177.1/",
  "http://%31%32%37.0.0.1/",
  "http://１２７.０.０.１/",
  "http://127。0。0。1/",
  "http://0/",
  "http://0.0.0.0/",
  "http://localhost/",
  "http://LOCALHOST./",
  "http://news.localhost/",
  "http://printer.local/",
  "http://router.lan/",
  "http://wiki.corp/",
  "http://intranet/",
  "http://metadata.google.internal/computeMetadata/v1/",
  "http://169.254.169.254/latest/meta-data/",
  "http://2852039166/",
  "http://0xa9fea9fe/",
  "http://0251.0376.0251.0376/",
  "http://168.63.129.16/",
  "http://100.100.100.200/",
  "http://192.0.0.192/",
  "http://10.0.0.1/",
  "http://10.1/",
  "http://172.16.0.1/",
  "http://172.31.255.255/",
  "http://192.168.1.1/",
  "http://192.168.257/",
  "http://100.64.0.1/",
  "http://198.18.0.1/",
  "http://224.0.0.1/",
  "http://239.255.255.250/",
  "http://240.0.0.1/",
  "http://255.255.255.255/",
  "http://[::1]/",
  "http://[0:0:0:0:0:0:0:1]/",
  "http://[::]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::ffff:7f00:1]/",
  "http://[::127.0.0.1]/",
  "http://[::ffff:0:127.0.0.1]/",
  "http://[64:ff9b::127.0.0.1]/",
  "http://[64:ff9b:1::7f00:1]/",
  "http://[2002:7f00:1::]/",
  "http://[2001:0:7f00:1::]/",
  "http://[fe80::1]/",
  "http://[fec0::1]/",
  "http://[fc00::1]/",
  "http://[fd00:ec2::254]/",
  "http://[ff02::1]/",
  "http://[2001:db8::1]/",
  "http://[100::1]/",
];

test.for(PRIVATE)("%s is refused before anything is sent", async (address) => {
  const local = await localWeb((_, response) => response.end("secret"));
  await expect(local.web.fetch(address, { types })).rejects.toThrow("private network");
  expect(local.hits()).toBe(0);
  expect(local.dialled).toEqual([]);
});

test.for([
  ["file:///etc/passwd", "begin with file:"],
  ["ftp://news.example/a", "begin with ftp:"],
  ["gopher://127.0.0.1:70/_", "begin with gopher:"],
  ["data:text/html,hello", "begin with data:"],
  ["javascript:alert(1)", "begin with javascript:"],
  ["http://reader:secret@news.example/", "user name or password"],
  ["http://news.example@127.0.0.1/", "user name or password"],
  ["http://news.example:22/", "Port 22"],
  ["http://news.example:8080/", "Port 8080"],
  ["http://news.example:6379/", "Port 6379"],
  ["//news.example/a", "no web address"],
  ["news", "no web address"],
  ["http://", "no web address"],
  ["http://[::1", "no web address"],
  [`http://news.example/${"a".repeat(5000)}`, "no web address"],
] as const)("%s is refused: %s", async ([address, problem]) => {
  const local = await localWeb((_, response) => response.end("secret"));
  await expect(local.web.fetch(address, { types })).rejects.toThrow(problem);
  expect(local.hits()).toBe(0);
});

test.for(["1.1.1.1", "93.184.215.14", "172.15.0.1", "172.32.0.1", "2606:4700:4700::1111", "2a00:1450::1"])(
  "%s is an address of the public internet",
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test.for([
  "https://example.org/a?b=c",
  "http://example.org:80/",
  "https://1.1.1.1/",
  "https://bücher.example/",
])("%s may be fetched", (address) => expect(webAddress(address).href).toMatch(/^https?:/));

test.for([
  ["one hop to loopback", ["http://127.0.0.1:PORT/"]],
  ["to loopback on the web's port", ["http://127.0.0.1/"]],
  ["to a decimal number", ["http://2130706433/"]],
  ["to a short hexadecimal number", ["http://0x7f.1/"]],
  ["to IPv6 loopback", ["http://[::1]/"]],
  ["to an address inside another", ["http://[::ffff:127.0.0.1]/"]],
  ["to a metadata address", ["http://169.254.169.254/"]],
  ["to localhost", ["https://localhost/"]],
  ["to a name that resolves inward", ["http://inward.example/"]],
  ["to a file", ["file:///etc/passwd"]],
  ["to credentials", ["http://a:b@news.example/"]],
  ["to another port", ["http://news.example:PORT/"]],
  ["without a scheme, to loopback", ["//127.0.0.1/"]],
  ["by way of two public pages", ["/second", "/third", "http://127.0.0.1:PORT/"]],
  ["by way of another host", ["http://other.example/", "http://10.0.0.1/"]],
  ["round in a circle", ["/1", "/2", "/3", "/4", "/5", "/6", "/7"]],
] as const)("a redirect is judged like any address: %s", async ([, chain]) => {
  let hop = 0;
  const local = await localWeb(
    (_, response) => {
      const to = chain[hop++];
      if (to === undefined) response.end("secret");
      else response.writeHead(302, { location: to.replace("PORT", String(local.port)) }).end();
    },
    { names: { "inward.example": ["127.0.0.1"] } },
  );
  await expect(local.web.fetch("http://news.example/", { types })).rejects.toThrow(Refusal);
  // Every hit is a public page of the chain: the server was never reached at the end of it.
  expect(local.hits()).toBe(Math.min(chain.length, 6));
  expect(local.dialled).toEqual([]);
});

test.for([
  ["loopback", ["127.0.0.1"]],
  ["a public and a private address", [PUBLIC, "192.168.0.1"]],
  ["IPv6 loopback", ["::1"]],
  ["an IPv4 address inside IPv6", ["::ffff:10.0.0.1"]],
  ["nothing", []],
] as const)("a name that resolves to %s is refused", async ([, addresses]) => {
  const local = await localWeb((_, response) => response.end("secret"), {
    names: { "rebinding.example": [...addresses] },
  });
  await expect(local.web.fetch("http://rebinding.example/", { types })).rejects.toThrow("private network");
  expect(local.hits()).toBe(0);
});

test("a name whose answer changes is connected at the address that was judged", async () => {
  const answers = [[PUBLIC], ["127.0.0.1"]];
  let asked = 0;
  const local = await localWeb((_, response) => {
    response.setHeader("content-type", "text/html");
    response.setHeader("connection", "close");
    response.end(html("One boat."));
  });
  const dialled: string[] = [];
  const web = openWeb({
    resolve: async () => answers[asked++] ?? ["127.0.0.1"],
    dial: (options, callback) => {
      dialled.push(options.hostname);
      callback(new Error("not reached"), null);
    },
  });
  await expect(web.fetch("http://rebinding.example/", { types })).rejects.toThrow("not reached");
  await expect(web.fetch("http://rebinding.example/", { types })).rejects.toThrow("private network");
  expect(dialled).toEqual([PUBLIC]);
  expect(local.hits()).toBe(0);
  await web.close();
});

test("a page is fetched with its type, encoding and marks of version", async () => {
  const { web } = await localWeb((request, response) => {
    if (request.url === "/old") response.writeHead(301, { location: "/new?a=1" }).end();
    else {
      response.setHeader("content-type", 'Text/HTML; charset="ISO-8859-1"');
      response.setHeader("content-encoding", "gzip");
      response.setHeader("etag", '"v1"');
      response.setHeader("last-modified", "Wed, 19 Jun 2024 10:00:00 GMT");
      response.end(gzipSync(html("One boat.")));
    }
  });
  const { bytes, ...fetched } = await web.fetch("http://news.example/old", { types });
  expect(new TextDecoder().decode(bytes)).toBe(html("One boat."));
  expect(fetched).toMatchInlineSnapshot(`
    {
      "address": "http://news.example/new?a=1",
      "charset": "iso-8859-1",
      "etag": ""v1"",
      "modified": "Wed, 19 Jun 2024 10:00:00 GMT",
      "status": 200,
      "type": "text/html",
    }
  `);
});

test("a page that has not changed is not sent again", async () => {
  const { web } = await localWeb((request, response) => {
    response.writeHead(request.headers["if-none-match"] === '"v1"' ? 304 : 200, { etag: '"v1"' }).end();
  });
  expect(await web.fetch("http://news.example/", { types, etag: '"v1"' })).toMatchObject({
    status: 304,
    etag: '"v1"',
  });
});

test.for([
  ["a page that is no article", { "content-type": "video/mp4" }, "x", "video/mp4"],
  [
    "a body announced as 10 GB",
    { "content-length": "10000000000", "content-type": "text/html" },
    "x",
    "1 MB",
  ],
  [
    "an unknown packing",
    { "content-encoding": "zstd2", "content-type": "text/html" },
    "x",
    "packs its pages",
  ],
  [
    "a broken packing",
    { "content-encoding": "gzip", "content-type": "text/html" },
    "no gzip",
    "could not be read",
  ],
  [
    "a small file that unpacks to 40 MB",
    { "content-encoding": "gzip", "content-type": "text/html" },
    gzipSync(Buffer.alloc(40 * 1024 * 1024)),
    "more than 1 MB",
  ],
] as const)("%s is refused", async ([, headers, body, problem]) => {
  const { web } = await localWeb((_, response) => {
    response.writeHead(200, headers);
    response.end(body);
  });
  await expect(web.fetch("http://news.example/", { types })).rejects.toThrow(problem);
});

test.for([
  [401, "not give this page"],
  [403, "not give this page"],
  [404, "no page"],
  [429, "fewer requests"],
  [500, "answered 500"],
] as const)("an answer of %s is said in words with a remedy", async ([status, problem]) => {
  const { web } = await localWeb((_, response) => response.writeHead(status).end("x"));
  const refusal: unknown = await web
    .fetch("http://news.example/", { types })
    .catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toMatchObject({
    message: expect.stringContaining(problem),
    remedy: expect.stringMatching(/\w{3}/),
  });
});

test("a body without end stops at the limit", async () => {
  const { web } = await localWeb((_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const more = () => {
      while (!response.destroyed && response.write("a".repeat(64 * 1024)));
    };
    response.on("drain", more);
    more();
  });
  await expect(web.fetch("http://news.example/", { types })).rejects.toThrow("more than 1 MB");
});

test.for([
  ["headers that never come", () => {}],
  [
    "a body that drips",
    (_: unknown, response: ServerResponse) => {
      response.writeHead(200, { "content-type": "text/html" });
      const timer = setInterval(() => response.write("a"), 50);
      response.on("close", () => clearInterval(timer));
    },
  ],
] as const)("%s are given up in time", async ([, listener]) => {
  const { web } = await localWeb(listener, { limits: { time: 300 } });
  await expect(web.fetch("http://news.example/", { types })).rejects.toThrow("too long");
});

test("a site that is not there is a refusal and not a fault", async () => {
  const web = openWeb({
    resolve: () => Promise.reject(Object.assign(new Error("no"), { code: "ENOTFOUND" })),
    dial: () => {
      throw new Error("not reached");
    },
  });
  await expect(web.fetch("http://nowhere.example/", { types })).rejects.toThrow("no such site");
  await web.close();
});
