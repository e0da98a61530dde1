import { parseHTML } from "linkedom";
import { afterAll, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { citationPath } from "../../src/answer/link.ts";
import { parseLine } from "../../src/commands/line.ts";
import { run } from "../../src/commands/run.ts";
import { inServer, leftServer } from "../../src/discord/connection/membership.ts";
import { markdownOf } from "../../src/render/export.ts";
import { textOf } from "../../src/render/text.ts";
import { quiet } from "../house.ts";
import { article } from "../scratch.ts";
import { shippedApp } from "./shipped.ts";

const { house, get } = await shippedApp();
afterAll(() => house.close());

const LIBRARY = "guild:1";
await house.putLibrary({ id: LIBRARY, name: "the newsroom", owner: LIBRARY, public: false });
const paragraphs = [
  "The ferry Quillon left the harbour before dawn on Monday.",
  "Nobody had told the Brindlewick family that the crossing was cancelled.",
  "“We waited nine hours on the quay,” said Mara Brindlewick, who keeps bees.",
  "The company later offered 4,321 vouchers to those who had waited.",
  "Zanthorpe council will look into the matter in the coming weeks.",
];
const ferry = article({
  id: "ferry",
  library: LIBRARY,
  title: "Ferry Quillon",
  text: paragraphs.join("\n\n"),
});
const bees = article({ id: "bees", library: LIBRARY, text: "Bees of Zanthorpe swarmed early this year." });
await house.add(ferry);
await house.add(bees);
const PRIVATE = /quillon|brindlewick|4,321|zanthorpe|nine hours/i;

const member = house.desk({
  door: "discord",
  libraries: ["corpus", LIBRARY],
  home: { id: LIBRARY, name: "the newsroom", owner: LIBRARY, who: "user:1" },
  mayCurate: true,
  conversation: null,
  today: new Date().toISOString().slice(0, 10),
});
const asked = (line: string): Promise<Answer> => run(member, parseLine(line), quiet);
async function linkOf(line = "/quote Brindlewick"): Promise<string> {
  const [finding] = (await asked(line)).findings;
  if (finding === undefined) throw new Error(`${line} finds nothing.`);
  return citationPath(finding.citation);
}
const queryOf = (args: Record<string, string>) => String(new URLSearchParams(args));
const page = async (path: string) => {
  const response = await get(path);
  const text = await response.text();
  return { status: response.status, response, text, document: parseHTML(text).document };
};

test("a link into a private article shows the cited words with what stands around them, and no more", async () => {
  const link = await linkOf();
  expect(link).toMatch(/^\/a\/ferry\?r=[0-9a-f]{12}&at=\d+-\d+&k=[\w-]{22}#at$/);
  const { status, response, document, text } = await page(link);
  expect(status).toBe(200);
  expect(document.querySelector("mark")?.textContent).toBe("We waited nine hours on the quay,");
  expect(document.querySelector("#at")?.textContent?.replace(/\s+/g, " ")).toMatchInlineSnapshot(
    `"[…] told the Brindlewick family that the crossing was cancelled.“We waited nine hours on the quay,” said Mara Brindlewick, who keeps bees.The company later offered 4,321 vouchers to […]"`,
  );
  expect(text).not.toMatch(/before dawn|council/);
  expect(text).not.toContain("og:description");
  expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("x-robots-tag")).toContain("noindex");
  expect(response.headers.get("etag")).toBeNull();
  expect((await get(`/around${link}`)).status).toBe(200);
});

test("the way from there to a reference leads on, and opens nothing else", async () => {
  const link = await linkOf();
  const { document } = await page(link);
  const cite = document.querySelector(".steps a")?.getAttribute("href") ?? "";
  const { text } = await page(cite);
  expect(text).toContain("We waited nine hours on the quay");
  expect(text).not.toMatch(/4,321|council/);
  const what = queryOf({ what: link.replace("#at", "") });
  for (const address of [`/api/cite?${what}`, `/export/cite.md?${what}`, `/export/cite.csv?${what}`]) {
    const { status, text: file } = await page(address);
    expect(status).toBe(200);
    expect(file).toContain("We waited nine hours on the quay");
    expect(file).not.toMatch(/4,321|council/);
  }
  for (const command of ["verify", "sources", "ask", "search", "find"])
    expect((await page(`/?${queryOf({ q: `/${command} ${link}` })}`)).text.replaceAll(link, "")).not.toMatch(
      /before dawn|nine hours|4,321|council/,
    );
});

test("a wrong, foreign, shifted or missing capability gets the page of an unknown article, byte for byte", async () => {
  const link = await linkOf();
  const other = await linkOf("/search swarmed");
  const k = /k=([\w-]{22})/.exec(link)?.[1] ?? "";
  const unknown = await page(`/a/no-such-article?k=${k}`);
  expect(unknown.status).toBe(404);
  const wrong = [
    link.replace(k, `${k.slice(0, -1)}${k.endsWith("A") ? "Q" : "A"}`),
    link.replace(k, k.slice(0, -1)),
    link.replace(k, `${k}x`),
    link.replace(k, ""),
    link.replace(`&k=${k}`, ""),
    link.replace(/at=\d+-\d+/, "at=0-57"),
    link.replace(/at=(\d+-\d+)/, "at=$1,0-57"),
    link.replace(/&at=\d+-\d+/, ""),
    link.replace(/r=[0-9a-f]+&/, ""),
    link.replace(/r=[0-9a-f]{12}/, "r=ffffffffffff"),
    link.replace("/a/ferry", "/a/bees"),
    other.replace("/a/bees", "/a/ferry"),
    link.replace(k, `20990101.${k}`),
    "/a/ferry",
    `/a/ferry?k=${k}`,
    `/a/ferry?k=${"x".repeat(5000)}`,
  ];
  for (const path of wrong) {
    const { status, text } = await page(path);
    expect([path, status]).toEqual([path, 404]);
    expect(text).toBe(unknown.text);
    expect((await page(`/around${path}`)).text).not.toMatch(PRIVATE);
  }
});

test("links of an article, or of the whole library, end when they are revoked; new answers carry new ones", async () => {
  const [first, second] = [await linkOf(), await linkOf("/search swarmed")];
  await asked("/library links revoke:ferry");
  expect([(await get(first)).status, (await get(second)).status]).toEqual([404, 200]);
  const renewed = await linkOf();
  expect(renewed).not.toBe(first);
  expect((await get(renewed)).status).toBe(200);
  await asked("/library links revoke:all");
  expect([(await get(renewed)).status, (await get(second)).status]).toEqual([404, 404]);
  expect((await get(await linkOf())).status).toBe(200);
  await expect(asked("/library links revoke:nothing")).rejects.toThrow("holds no article nothing");
  expect((await asked("/library records")).notes.slice(0, 2)).toEqual([
    expect.stringContaining("links revoked for the library"),
    expect.stringContaining("links revoked “Ferry Quillon” (ferry)"),
  ]);
});

test("links can be given an end; past it they are as wrong as any", async () => {
  await asked("/library links days:2");
  const link = await linkOf();
  expect(link).toMatch(/&k=\d{8}\.[\w-]{22}#at$/);
  expect((await get(link)).status).toBe(200);
  const desk = house.desk({ ...member.reader, today: "2024-01-10" });
  const [finding] = (await run(desk, parseLine("/quote Brindlewick"), quiet)).findings;
  const late = finding === undefined ? "" : citationPath(finding.citation);
  expect(late).toContain("&k=20240112.");
  expect((await get(late)).status).toBe(404);
  // What is cited through a link ends with it.
  const again = await page(`/api/cite?${queryOf({ what: link, style: "markdown" })}`);
  expect(again.text).toContain(/k=[\w.-]+/.exec(link)?.[0]);
  await asked("/library links days:0");
  expect(await linkOf()).toMatch(/&k=[\w-]{22}#at$/);
});

test("a library may show whole articles to those with a link; what it said before then ends when it closes again", async () => {
  const narrow = await linkOf();
  await asked("/library links whole:yes");
  const { document, text } = await page(narrow);
  expect(document.querySelector("mark")?.textContent).toBe("We waited nine hours on the quay,");
  expect(text).toContain("before dawn");
  expect(text).not.toContain("og:description");
  expect(document.querySelectorAll(".note").length).toBeGreaterThan(0);
  const key = document.querySelector("#words")?.getAttribute("data-key") ?? "";
  const anywhere = `/a/ferry?r=${ferry.revision.slice(0, 12)}&at=0-9&k=${key}`;
  expect((await page(anywhere)).document.querySelector("mark")?.textContent).toBe("The ferry");
  expect((await get(`/a/bees?k=${key}`)).status).toBe(404);
  for (const link of document.querySelectorAll("main a"))
    if (link.getAttribute("href")?.startsWith("/a/")) expect(link.getAttribute("href")).toContain(`k=${key}`);
  await asked("/library links whole:no");
  expect((await get(anywhere)).status).toBe(404);
  expect((await page(narrow)).text).not.toContain("before dawn");
});

test("an article that is long and of one paragraph is shown by some lines only, a short one never whole", async () => {
  const lines = Array.from({ length: 400 }, (_, at) => `Sentence number ${at} of the harbour report.`);
  await house.add(
    article({ id: "endless", library: LIBRARY, text: `${lines.join(" ")} A zyzzyva was seen.` }),
  );
  const long = await page(await linkOf("/search zyzzyva"));
  expect(long.document.querySelector("#at")?.textContent?.length).toBeLessThan(700);
  await house.add(
    article({ id: "brief", library: LIBRARY, text: "One fell.\n\nA qwyjibo sang.\n\nTwo rose." }),
  );
  const short = await page(await linkOf("/search qwyjibo"));
  expect(short.document.querySelector("#at")?.textContent?.replace(/\s+/g, " ")).toBe("A qwyjibo sang.");
});

test("a changed article shows its old words by the old link and says so; what changed is not told", async () => {
  const link = await linkOf("/search swarmed");
  const text = `${bees.text} A secret was added.`;
  await house.add(article({ ...bees, text, revision: article({ id: "x", text }).revision }));
  const { status, text: shown } = await page(link);
  expect(status).toBe(200);
  expect(shown).toContain("The article has changed since");
  expect(shown).not.toContain("secret");
});

test("the links of a server that has removed the bot open nothing, until it is back", async () => {
  const link = await linkOf();
  await leftServer(house, "1", Date.now(), quiet);
  expect((await get(link)).status).toBe(404);
  await inServer(house, "1");
  expect((await get(link)).status).toBe(200);
});

test("no page, list or file of the web holds a word of it without a link", async () => {
  for (const path of ["/", "/?q=/sources", "/api/sources?limit=25", "/export/sources.csv", "/health"])
    expect((await page(path)).text).not.toMatch(PRIVATE);
  expect((await page("/")).text).toContain("5 articles");
});

test("the same question gives the same links, in a text and in a file too, and links of open articles carry nothing", async () => {
  const answer = await asked("/quote Brindlewick");
  expect(await asked("/quote Brindlewick")).toEqual(answer);
  expect(textOf(answer)).toContain("&k=");
  expect(markdownOf(answer, "https://v.example")).toContain("&k=");
  expect(textOf(await asked("/quote Alegre"))).not.toContain("&k=");
  const { copies } = await asked("/cite We waited nine hours on the quay style:markdown");
  expect(copies?.[0]?.text).toContain("&k=");
});
