import { expect, test } from "vitest";
import { pollFeed, readFeed } from "../../../src/library/import/web/feed.ts";
import { readRobots } from "../../../src/library/import/web/robots.ts";
import type { FeedState } from "../../../src/library/store/kept-feeds.ts";
import { localWeb } from "./local-web.ts";

const HOUR = 60 * 60 * 1000;
const bytes = (text: string) => new TextEncoder().encode(text);
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Quay</title><link>http://news.example</link>${items}</channel></rss>`;
const item = (link: string, title = "Boats") => `<item><title>${title}</title><link>${link}</link></item>`;

test.for([
  ["RSS", rss(item("http://news.example/1", "Boats &amp; piers") + item("/2"))],
  [
    "Atom",
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>a</id><title>The Quay</title><updated>2024-06-19T10:00:00Z</updated><entry><id>http://news.example/1</id><title>Boats &amp; piers</title><updated>2024-06-19T10:00:00Z</updated><link rel="self" href="http://news.example/x"/><link href="http://news.example/1"/></entry><entry><id>2</id><title>Boats</title><updated>2024-06-19T10:00:00Z</updated><link href="/2"/></entry></feed>',
  ],
  [
    "JSON Feed",
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "The Quay",
      items: [
        { id: "1", url: "http://news.example/1", title: "Boats & piers" },
        { id: "2", url: "/2", title: "Boats" },
      ],
    }),
  ],
] as const)("the articles of a feed are read: %s", ([, text]) => {
  expect(readFeed(bytes(text), null, "http://news.example/feed")).toEqual({
    title: "The Quay",
    entries: [
      { address: "http://news.example/1", title: "Boats & piers" },
      { address: "http://news.example/2", title: "Boats" },
    ],
  });
});

test("a feed names no private address, no file, and no article twice", () => {
  const text = rss(
    [
      "http://127.0.0.1/a",
      "file:///etc/passwd",
      "javascript:alert(1)",
      "http://news.example/1",
      "http://news.example/1",
    ]
      .map((link) => item(link))
      .join(""),
  );
  expect(readFeed(bytes(text), null, "http://news.example/feed").entries).toEqual([
    { address: "http://news.example/1", title: "Boats" },
  ]);
});

test.for([
  ["a web page", "<html><body>Boats</body></html>", "no feed"],
  ["broken XML", "<rss><channel><item></rss>", "no feed"],
  ["XML entities", `<!DOCTYPE rss [<!ENTITY a "aaaa">]>${rss(item("&a;"))}`, "entities"],
  ["nothing", "", "no feed"],
] as const)("%s is refused", ([, text, problem]) => {
  expect(() => readFeed(bytes(text), null, "http://news.example/feed")).toThrow(problem);
});

test.for([
  ["", "/a", true],
  ["User-agent: *\nDisallow: /", "/a", false],
  ["User-agent: *\nDisallow:", "/a", true],
  ["User-agent: *\nDisallow: /private\nAllow: /private/open", "/private/open/1", true],
  ["User-agent: *\nDisallow: /private\nAllow: /private/open", "/private/1", false],
  ["User-agent: other\nDisallow: /", "/a", true],
  ["User-agent: other\nUser-agent: Verbatim\nDisallow: /feed", "/feed.xml", false],
  ["User-agent: *\nDisallow: /\n\nUser-agent: verbatim\nAllow: /", "/a", true],
  ["User-agent: *\nDisallow: /*.xml$ # feeds", "/feed.xml", false],
  ["User-agent: *\nDisallow: /*.xml$", "/feed.xml?page=2", true],
  ["User-agent: *\nDisallow: /*?print", "/a?print=1", false],
  ["<html>not found</html>", "/a", true],
] as const)("robots.txt %j and %s: allowed is %s", ([text, path, allowed]) => {
  expect(readRobots(text).allows(path)).toBe(allowed);
});

const fresh: FeedState = {
  address: "http://news.example/feed.xml",
  etag: null,
  modified: null,
  failures: 0,
  next: 0,
  follower: null,
};

test("a feed is asked hourly, sent again only when it changed, and rarely when it fails", async () => {
  let answer: "feed" | "fault" = "feed";
  const asked: string[] = [];
  const { web } = await localWeb((request, response) => {
    asked.push(`${request.url} ${request.headers["if-none-match"] ?? ""}`.trim());
    if (request.url === "/robots.txt") response.writeHead(404).end();
    else if (answer === "fault") response.writeHead(500).end();
    else if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
    else
      response
        .writeHead(200, { etag: '"1"', "content-type": "application/rss+xml" })
        .end(rss(item("http://news.example/1")));
  });
  const first = await pollFeed(web, fresh, 0);
  expect(first).toMatchObject({ feed: { entries: [{}] }, state: { etag: '"1"', failures: 0, next: HOUR } });
  expect((await pollFeed(web, first.state, HOUR - 1)).feed).toBeNull();
  const second = await pollFeed(web, first.state, HOUR);
  expect(second).toMatchObject({ feed: null, problem: null, state: { etag: '"1"', next: 2 * HOUR } });
  answer = "fault";
  let state = second.state;
  const waits: number[] = [];
  for (let round = 0; round < 7; round++) {
    const now = state.next;
    ({ state } = await pollFeed(web, state, now));
    waits.push((state.next - now) / HOUR);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24]);
  expect(asked.slice(0, 4)).toEqual(["/robots.txt", "/feed.xml", "/robots.txt", '/feed.xml "1"']);
});

test("a feed that robots.txt forbids is not read", async () => {
  const asked: string[] = [];
  const { web } = await localWeb((request, response) => {
    asked.push(String(request.url));
    response.writeHead(200, { "content-type": "text/plain" }).end("User-agent: *\nDisallow: /feed.xml");
  });
  const { feed, problem, state } = await pollFeed(web, fresh, 0);
  expect({ feed, problem: problem?.message, failures: state.failures }).toEqual({
    feed: null,
    problem: "The site asks programs not to read this feed.",
    failures: 1,
  });
  expect(asked).toEqual(["/robots.txt"]);
});
