import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Bulk, emptyReport, type Report, takeAll } from "../../../src/library/import/bulk/bulk.ts";
import { FeedWatch } from "../../../src/library/import/bulk/feed-watch.ts";
import { filesAt } from "../../../src/library/import/bulk/gather.ts";
import { Intake } from "../../../src/library/import/intake.ts";
import { Visits } from "../../../src/library/import/bulk/visits.ts";
import type { Web } from "../../../src/library/import/web/fetch.ts";
import { Ingest } from "../../../src/library/ingest.ts";
import { recordsOf } from "../../../src/library/store/audit.ts";
import { articleCards } from "../../../src/library/store/articles.ts";
import { followedFeeds, keepFeed } from "../../../src/library/store/kept-feeds.ts";
import { putLibrary } from "../../../src/library/store/libraries.ts";
import { openStore } from "../../../src/library/store/base/store.ts";
import { openPool } from "../../../src/work/pool.ts";
import { quiet } from "../../house.ts";
import { scratch } from "../../scratch.ts";
import { localWeb } from "./local-web.ts";
import { pdfOf } from "./made-files.ts";

const words = (what: string) =>
  `${what} was counted on the quay on Monday, the harbour master told reporters. Nobody was hurt when the old crane fell.`;
const html = (what: string) =>
  `<!doctype html><html><head><title>${what}</title></head><body><article>${`<p>${words(what)}</p>`.repeat(3)}</article></body></html>`;

async function rooms(web: Web | null = null): Promise<Omit<Bulk, "done" | "stopped"> & { report: Report }> {
  const store = await openStore(null);
  const pool = openPool({ log: quiet });
  onTestFinished(async () => {
    await pool.close();
    await store.close();
  });
  await putLibrary(store, { id: "own", name: "own", owner: "house", public: false });
  const intake = new Intake({
    store,
    pool,
    ingest: new Ingest(store, pool, quiet),
    web: async () => {
      if (web === null) throw new Error("nothing is fetched here");
      return web;
    },
    like: async () => [],
  });
  return { store, intake, library: "own", who: "terminal", hands: 2, report: emptyReport() };
}

function folderOf(files: Record<string, string | Buffer>): string {
  const folder = scratch();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const always = { done: () => {}, stopped: () => false };

test("a folder is taken in, whatever its files are; a broken one is named and the rest goes on", async () => {
  const folder = folderOf({
    "a.html": html("A boat"),
    "b.pdf": pdfOf([[words("A barge").slice(0, 70), words("A barge").slice(70)]]),
    "deeper/c.md": `---\ntitle: A raft\npublished: 2024-06-19\npublished-basis: printed\n---\n${words("A raft")}`,
    "d.txt": words("A canoe"),
    "broken.pdf": pdfOf([["x"]]).subarray(0, 80),
    "torn.md": "---\ntitle: A",
    "README.md": "Not an article.",
    ".hidden/e.txt": words("A secret"),
    "picture.png": "not looked at",
  });
  symlinkSync(folder, join(folder, "loop"));
  const { tasks, failures } = await filesAt([folder, join(folder, "nothing")]);
  const { report, ...bulk } = await rooms();
  await takeAll(tasks, { ...bulk, ...always }, report);
  expect(failures.map(({ problem }) => problem)).toEqual(["There is nothing at this path."]);
  expect({
    ...report,
    failures: report.failures.map(({ what }) => what.slice(folder.length + 1)).sort(),
  }).toEqual({
    added: 4,
    changed: 0,
    same: 0,
    skipped: 0,
    undated: 3,
    failures: ["broken.pdf", "torn.md"],
  });
  for (const { remedy } of report.failures) expect(remedy).toMatch(/\w{3}/);
  const cards = await articleCards(bulk.store.db, ["own"]);
  expect(cards.map(({ title }) => String(title)).toSorted()).toEqual(["A boat", "A raft", "null", "null"]);
  expect((await recordsOf(bulk.store.db, "own", 10)).map(({ who, what }) => `${who} ${what}`)).toEqual(
    Array.from({ length: 4 }, () => "terminal added"),
  );
});

test("a run that was stopped goes on where it was, and an edited file is read again", async () => {
  const folder = folderOf(
    Object.fromEntries(["a", "b", "c", "d"].map((name) => [`${name}.txt`, words(`Boat ${name}`)])),
  );
  const { report, ...bulk } = await rooms();
  let taken = 0;
  const first = await filesAt([folder]);
  await takeAll(first.tasks, { ...bulk, hands: 1, done: () => taken++, stopped: () => taken >= 2 }, report);
  expect(report).toMatchObject({ added: 2, skipped: 0 });
  const again = emptyReport();
  await takeAll(first.tasks, { ...bulk, ...always }, again);
  expect(again).toMatchObject({ added: 2, skipped: 2 });
  writeFileSync(join(folder, "a.txt"), words("Boat a, a big one,"));
  utimesSync(join(folder, "b.txt"), 1, 1);
  const last = emptyReport();
  await takeAll((await filesAt([folder])).tasks, { ...bulk, ...always }, last);
  // Words without an address are an article of their own; the same words again are the one that is there.
  expect(last).toMatchObject({ added: 1, same: 1, skipped: 2 });
});

test("a feed stands for its articles, each fetched once; one that failed is tried again, and no news is not sent twice", async () => {
  const asked: string[] = [];
  let gone = true;
  const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Q</title>${["/1", "/2", "/secret", "/gone"].map((path) => `<item><link>http://news.example${path}</link></item>`).join("")}</channel></rss>`;
  const { web } = await localWeb((request, response) => {
    const path = String(request.url);
    asked.push(path);
    if (path === "/robots.txt")
      response.writeHead(200, { "content-type": "text/plain" }).end("User-agent: *\nDisallow: /secret");
    else if (path === "/feed" && request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
    else if (path === "/feed")
      response.writeHead(200, { "content-type": "application/rss+xml", etag: '"1"' }).end(rss);
    else if (path === "/gone" && gone) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": "text/html" }).end(html(`Boat ${path}`));
  });
  const { report, ...bulk } = await rooms(web);
  const visits = new Visits({ web, store: bulk.store, library: "own", pause: 0 });
  const { tasks, failures } = await visits.tasksFor(["http://news.example/feed", "http://news.example/3"]);
  expect(failures).toEqual([]);
  await takeAll(tasks, { ...bulk, ...always, hands: 1 }, report);
  expect(report.added).toBe(3);
  expect(report.failures.map(({ what, problem }) => `${what}: ${problem}`)).toEqual([
    "http://news.example/secret: The site asks programs not to read this page.",
    "http://news.example/gone: There is no page at this address (any more).",
  ]);
  expect(asked).toEqual(["/feed", "/3", "/robots.txt", "/1", "/2", "/gone"]);
  const cards = await articleCards(bulk.store.db, ["own"]);
  expect(cards.map(({ url }) => String(url)).toSorted()).toEqual([
    "http://news.example/1",
    "http://news.example/2",
    "http://news.example/3",
  ]);
  await visits.remember(false);
  gone = false;
  const second = await visits.tasksFor(["http://news.example/feed"]);
  const again = emptyReport();
  await takeAll(second.tasks, { ...bulk, ...always }, again);
  expect(again).toMatchObject({ added: 1, skipped: 2, failures: [{}] });
  await visits.remember(true);
  expect((await visits.tasksFor(["http://news.example/feed"])).tasks).toEqual([]);
});

test("a followed feed brings its articles by itself, and what cannot be read is kept with its reason", async () => {
  let broken = false;
  const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Q</title><item><link>http://news.example/1</link></item></channel></rss>`;
  const listener: RequestListener = (request, response) => {
    if (request.url === "/robots.txt") response.writeHead(404).end();
    else if (broken) response.writeHead(500).end();
    else if (request.url === "/feed") response.writeHead(200, { "content-type": "text/xml" }).end(rss);
    else response.writeHead(200, { "content-type": "text/html" }).end(html("A boat"));
  };
  const { web } = await localWeb(listener);
  const { report, ...bulk } = await rooms();
  expect(report.added).toBe(0);
  const settled: string[] = [];
  const feeds = new FeedWatch({
    ...bulk,
    log: quiet,
    pause: 0,
    web: async () => ({ ...web, close: async () => {} }),
    settle: async (library) => void settled.push(library),
  });
  const state = { address: "http://news.example/feed", etag: null, modified: null, failures: 0, next: 0 };
  await keepFeed(bulk.store, "own", { ...state, follower: "user:7" });
  await keepFeed(bulk.store, "own", { ...state, address: "http://news.example/once", follower: null });
  feeds.soon();
  await feeds.idle();
  expect((await articleCards(bulk.store.db, ["own"])).map(({ title }) => title)).toEqual(["A boat"]);
  expect(settled).toEqual(["own"]);
  expect((await recordsOf(bulk.store.db, "own", 5)).map(({ who, what }) => `${who} ${what}`)).toEqual([
    "user:7 added",
  ]);
  const [followed] = await followedFeeds(bulk.store.db, "own");
  expect(followed?.state.next).toBeGreaterThan(Date.now());
  broken = true;
  await keepFeed(bulk.store, "own", { ...state, follower: "user:7" });
  feeds.soon();
  await feeds.idle();
  await feeds.close();
  expect(await followedFeeds(bulk.store.db, null)).toMatchObject([
    { state: { failures: 1 }, problem: "The site answered 500." },
  ]);
});

test("a fault of ours in one file is named and stops nothing", async () => {
  const tasks = ["a", "b"].map((name) => ({
    location: name,
    mark: null,
    offered: async () => {
      if (name === "a") throw new TypeError("a bug");
      return { words: words("A boat") };
    },
  }));
  const { report, ...bulk } = await rooms();
  await takeAll(tasks, { ...bulk, ...always }, report);
  expect(report).toMatchObject({
    added: 1,
    failures: [{ what: "a", problem: "Reading it met a fault of ours." }],
  });
});
