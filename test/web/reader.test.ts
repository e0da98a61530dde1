import { parseHTML } from "linkedom";
import { afterAll, expect, test } from "vitest";
import { cite } from "../../src/answer/citation.ts";
import { citationPath } from "../../src/answer/link.ts";
import { textFragment } from "../../src/render/html/article.ts";
import { article } from "../scratch.ts";
import { shippedApp } from "./shipped.ts";

const { house, desk, get } = await shippedApp("https://verbatim.example");
afterAll(() => house.close());
const page = async (path: string) => {
  const response = await get(path);
  return { status: response.status, document: parseHTML(await response.text()).document };
};

const first = article({
  id: "harbour",
  title: "Harbour reopens",
  url: "https://tide.example/harbour#top",
  published: { from: "2023-05-02", to: "2023-05-02", precision: "day", basis: "printed", evidence: [] },
  text: "The harbour reopened on Monday.\n\nSome 1,200 boats had waited. “We waited for nine long weeks,” said Ruth Bell, the harbour master.\n\nMs Bell thanked everyone. 😀",
});
const changed = article({ ...first, text: first.text.replace("1,200", "1,300"), revision: "" });
const { createHash } = await import("node:crypto");
changed.revision = createHash("sha256").update(changed.text).digest("hex");
await house.add(first);
await house.add(changed);
const place = first.text.indexOf("1,200");
const old = citationPath(cite(first, place, place + 5));

test("an old revision stays readable, its words marked, with what has changed since", async () => {
  const { status, document } = await page(old);
  expect(status).toBe(200);
  expect(document.querySelector("mark")?.textContent).toBe("1,200");
  expect(document.querySelector(".notice")?.textContent).toContain("The article has changed since");
  expect(document.querySelector(".changes p:not(.key) del")?.textContent).toBe("1,200");
  expect(document.querySelector(".changes p:not(.key) ins")?.textContent).toBe("1,300");
  expect(document.querySelector(".changes a")?.getAttribute("href")).toBe("/a/harbour");
  expect(document.querySelector(".layers")).toBeNull();
});

test("figures, quotations with their speaker, dates and people stand in the margin of their paragraph", async () => {
  const { document } = await page("/a/harbour");
  const notes = [...document.querySelectorAll(".note")].map((note) => [
    note.className.replace("note ", ""),
    note.textContent?.replace(/\s+/g, " ").trim(),
  ]);
  expect(notes).toContainEqual([
    "figures",
    expect.stringMatching(/^1,300 about 1,300 boats .+ Next, in “French police admit struggling/),
  ]);
  expect(notes).toContainEqual(["dates", expect.stringMatching(/^Monday 1 May 2023 /)]);
  expect(notes).toContainEqual(["quotations", "Ruth Bell “said”"]);
  expect(notes.filter(([layer]) => layer === "people").length).toBeGreaterThan(1);
  const next = document.querySelector('[aria-label="Next mention of Ruth Bell"]');
  expect(next?.getAttribute("href")).toMatch(/^\/a\/harbour\?r=[0-9a-f]{12}&at=\d+-\d+#at$/);
  const [, start, end] = /at=(\d+)-(\d+)/.exec(next?.getAttribute("href") ?? "") ?? [];
  expect(changed.text.slice(Number(start), Number(end))).toContain("Bell");
});

test("the marked words are carried to the original, to chats and to /cite", async () => {
  const start = changed.text.indexOf("We waited");
  const path = citationPath(cite(changed, start, start + 29));
  const { document } = await page(path);
  expect(document.querySelector("a.original")?.getAttribute("href")).toBe(
    "https://tide.example/harbour#:~:text=We%20waited%20for%20nine%20long%20weeks",
  );
  const meta = (name: string) =>
    document.querySelector(`meta[property="og:${name}"]`)?.getAttribute("content");
  expect([meta("title"), meta("description")]).toEqual([
    "Harbour reopens",
    "“We waited for nine long weeks”",
  ]);
  expect(meta("url")).toBe(`https://verbatim.example${path.replace("#at", "")}`);
  const link = document.querySelector(".steps a[href^='/?']")?.getAttribute("href") ?? "";
  expect(new URLSearchParams(link.slice(2)).get("q")).toBe(`/cite what:${path}`);
  expect((await page(link)).document.body.textContent).toContain("We waited for nine long weeks");
});

const here = `/a/harbour?r=${changed.revision.slice(0, 12)}`;
const face = changed.text.indexOf("😀");
test.for([
  [`${here}&at=${face + 1}-${face + 2}`, 400, "the place cuts a character in half"],
  [`${here}&at=0-5,9-2`, 400, "9–2 is not marked: the place ends before it begins"],
  [`${here}&at=1e3-2`, 400, "This link is damaged"],
  [`${here}&at=0-5&r=zz`, 200, ""],
  [`/a/harbour?r=${first.revision.slice(0, 12)}&at=nonsense`, 400, "The article has changed since"],
  [`/a/harbour?r=ffffffffffff&at=0-3`, 200, "which the library does not know"],
] as const)("%s is answered %i: “%s”, and the article is shown", async ([path, status, sentence]) => {
  const seen = await page(path);
  expect(seen.status).toBe(status);
  expect(seen.document.body.textContent).toContain(sentence);
  expect(seen.document.querySelectorAll(".words [data-start]").length).toBe(3);
});

test("figures lead to the figures before and after them that count the same, anywhere in the library", async () => {
  const ferries = [
    ["f1", "2020-03-01", "Last year 310 ferries sailed. Some 4,000 people watched."],
    ["f2", "2021-03-01", "In all 290 ferries sailed, 12 % of them late, and 40 trams ran."],
    ["f3", "2022-03-01", "The port counted 270 ferries, then 280 small ferries, and 7,000 people."],
  ].map(([id = "", day = "", text = ""]) =>
    article({
      id,
      title: `Sailings of ${id}`,
      published: { from: day, to: day, precision: "day", basis: "printed", evidence: [] },
      text,
    }),
  );
  for (const one of ferries) await house.add(one);
  const ways = async (id: string) => {
    const { document } = await page(`/a/${id}`);
    return [...document.querySelectorAll(".note.figures .way a")].map((link) => {
      const { pathname, searchParams } = new URL(link.getAttribute("href") ?? "", "http://localhost");
      const [start, end] = (searchParams.get("at") ?? "").split("-").map(Number);
      const there = ferries.find((one) => pathname === `/a/${one.id}`);
      const title = link.parentElement?.querySelector("bdi")?.textContent ?? "here";
      return `${link.getAttribute("aria-label")}: ${there?.text.slice(start, end)}, ${title}`;
    });
  };
  expect(await ways("f2")).toEqual([
    "Previous figure of ferries: 310, Sailings of f1",
    "Next figure of ferries: 270, Sailings of f3",
  ]);
  expect(await ways("f3")).toEqual([
    "Previous figure of ferries: 290, Sailings of f2",
    "Next figure of ferries: 280, here",
    "Previous figure of small ferries: 270, here",
  ]);
  for (const { id } of ferries) await house.remove("corpus", id);
});

test("an address that nobody else knows is told to no chat", async () => {
  const plain = await shippedApp();
  const response = await plain.get("/a/004_d4d57f0f7fc901fd");
  expect(await response.text()).not.toContain("og:url");
  await plain.house.close();
});

test("an article that was taken out is readable by its old links, and by no others", async () => {
  const gone = article({ id: "gone", text: "Nobody saw the ferry leave." });
  await house.add(gone);
  await house.remove("corpus", "gone");
  const { status, document } = await page(citationPath(cite(gone, 0, 6)));
  expect(status).toBe(200);
  expect(document.querySelector(".notice")?.textContent).toContain("taken out of the library");
  expect(document.querySelector("mark")?.textContent).toBe("Nobody");
  expect((await page("/a/gone")).status).toBe(404);
  expect(await desk.article("gone")).toBeNull();
});

test.for([
  ["a well-known man", "a%20well%2Dknown%20man"],
  ["one, two & three", "one%2C%20two%20%26%20three"],
  ["one two three four five six seven eight nine ten", "one%20two%20three%20four,seven%20eight%20nine%20ten"],
  ["\ud800", ""],
] as const)("the text fragment of %j", ([words, fragment]) => {
  expect(textFragment(words)).toBe(fragment);
});
