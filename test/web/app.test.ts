import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { Answer } from "../../src/answer/answer.ts";
import { cite } from "../../src/answer/citation.ts";
import { citationPath } from "../../src/answer/link.ts";
import { shippedApp } from "./shipped.ts";

const { desk, get } = await shippedApp();
const page = async (path: string) => {
  const response = await get(path);
  return { status: response.status, document: parseHTML(await response.text()).document };
};
const words = (nodes: Iterable<{ textContent: string | null }>) => [...nodes].map((node) => node.textContent);
const article = await desk.article("004_d4d57f0f7fc901fd");
if (article === null) throw new Error("The shipped corpus has lost article 004.");

test("the first page offers examples, and each of them can be asked", async () => {
  const { document } = await page("/");
  const links = [...document.querySelectorAll(".empty a")].map((link) => link.getAttribute("href") ?? "");
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) {
    const { status, document: there } = await page(link);
    expect(status).toBe(200);
    expect(`${link}: ${there.querySelector(".absent")?.textContent ?? "answered"}`).toBe(`${link}: answered`);
  }
});

test("what is checked shows how it stands before the words of the source", async () => {
  const { document } = await page(
    `/?${String(new URLSearchParams({ q: "/check “No one has ever been trained in France”, and 1,097 crossed" }))}`,
  );
  expect(words(document.querySelectorAll(".verdict")).map((text) => text?.replace(/\s+/g, " ").trim()))
    .toMatchInlineSnapshot(`
    [
      "≈ differs No one has ever been trained in France: the text adds “ever”",
      "✓ exact 1,097: the same number; the words around it differ",
    ]
  `);
});

test("a question is answered on the page in the words of the API's answer", async () => {
  const { document } = await page("/?q=Who+is+Marc+Alegre%3F");
  const response = await get("/api/ask?question=Who+is+Marc+Alegre%3F");
  const answer = Answer.parse(await response.json());
  expect(words(document.querySelectorAll("blockquote p"))).toEqual(
    answer.findings.map((f) => f.citation.words),
  );
  for (const link of document.querySelectorAll(".source a"))
    expect(link.getAttribute("href")).toMatch(/^\/a\/\w+\?r=[0-9a-f]{12}&at=\d+-\d+#at$/);
});

test("pages of an answer follow one another", async () => {
  const { document } = await page("/?q=police+boat+beach");
  const next = document.querySelector('a[rel="next"]')?.getAttribute("href") ?? "";
  const second = await page(next);
  expect(second.document.querySelector(".findings")?.getAttribute("start")).toBe("6");
  expect((await page("/?q=police&page=0")).status).toBe(400);
  expect((await page("/?q=police+boat&page=9999")).document.body.textContent).toContain(
    "There is no page 9999",
  );
});

test.for([
  ["/?q=%2Fnothing", 400, "There is no command /nothing."],
  ["/?q=%2Ffigures", 400, "Try /figures 2024"],
  [`/?q=${"a".repeat(6000)}`, 400, "is longer than 2,000 characters"],
  ["/?q=zzzz+qqqq", 200, "Nothing in the library answers this."],
  ["/?q=%2Fquote+Nobody+At+All", 200, "The articles quote nobody called"],
  ["/?q=%00%01", 400, "is empty: type what you are looking for"],
  ["/a/no-such-article", 404, "See what it holds with /sources."],
  ["/a/%3Cscript%3E", 404, "No such article"],
  ["/nowhere", 404, "There is nothing at this address."],
  ["/files/../door.ts", 404, "There is nothing at this address."],
  ["/files/constructor", 404, "There is nothing at this address."],
] as const)("%s is answered %i and helps: %s", async ([path, status, sentence]) => {
  const seen = await page(path);
  expect(seen.status).toBe(status);
  expect(seen.document.body.textContent).toContain(sentence);
});

test.for([
  ["/api/figures", 400],
  ["/api/figures?query=2024&query=2021", 400],
  ["/api/figures?query=2024&__proto__=x", 400],
  ["/api/figures?query=2024&limit=1000", 400],
  ["/api/nothing", 400],
] as const)("%s is refused by the API with a remedy", async ([path, status]) => {
  const response = await get(path);
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({ problem: expect.any(String), remedy: expect.any(String) });
});

test("the API completes arguments, and answers an empty list where there is nothing to complete", async () => {
  const titles: unknown = await (
    await get("/api/complete?command=sources&argument=source&typed=parl")
  ).json();
  expect(titles).toEqual([{ name: "Parliament Politics Magazine", value: "Parliament Politics Magazine" }]);
  for (const path of ["command=ask&argument=question", "command=x&argument=y", "argument=constructor"])
    expect(await (await get(`/api/complete?${path}`)).json()).toEqual([]);
});

test("the web only reads", async () => {
  for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
    const response = await get("/?q=x", { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD");
    expect(await response.text()).toContain("in Discord or in the terminal");
  }
});

test("every response carries the security headers, and no page an inline script or style", async () => {
  for (const path of [
    "/",
    "/?q=boat",
    "/a/004_d4d57f0f7fc901fd",
    "/nowhere",
    "/health",
    "/files/verbatim.css",
  ]) {
    const response = await get(path);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    const { document } = parseHTML(await response.text());
    expect(document.querySelectorAll("script:not([src]), style, [style], [onclick]").length).toBe(0);
  }
});

test("a citation link marks exactly the cited words, several of them too", async () => {
  const at = (phrase: string) => article.text.indexOf(phrase);
  const first = cite(article, at("Marc Alegre"), at("Marc Alegre") + 11);
  const second = cite(article, at("extreme violence"), at("extreme violence") + 16);
  const { document, status } = await page(citationPath(first, second));
  expect(status).toBe(200);
  expect(words(document.querySelectorAll("mark"))).toEqual(["Marc Alegre", "extreme violence"]);
  expect(document.querySelector("#at")?.textContent).toBe("Marc Alegre");
});

test("a mark over several paragraphs is one mark a paragraph, the first of them the anchor", async () => {
  const start = article.text.indexOf("As reported by");
  const { document } = await page(citationPath(cite(article, start, start + 400)));
  const marks = [...document.querySelectorAll("mark")];
  expect(marks.length).toBeGreaterThan(1);
  expect(marks.filter((mark) => mark.id === "at")).toEqual([marks[0]]);
});

test("the reader shows every character of the article in its paragraphs", async () => {
  const { document } = await page("/a/004_d4d57f0f7fc901fd");
  for (const paragraph of document.querySelectorAll(".words [data-start]")) {
    const start = Number(paragraph.getAttribute("data-start"));
    const text = paragraph.textContent ?? "";
    expect(article.text.slice(start, start + text.length)).toBe(text);
  }
  expect(words(document.querySelectorAll(".words [data-start]")).join("")).toBe(
    article.text.replaceAll("\n", ""),
  );
});

const here = `/a/004_d4d57f0f7fc901fd?r=${article.revision.slice(0, 12)}`;
test.for([
  [`${here}&at=10-999999`, 400, "the place lies outside the text"],
  [`${here}&at=40-10`, 400, "the place ends before it begins"],
  [`${here}&at=-5-10`, 400, "This link is damaged"],
  [`${here}&at=99999999999-1`, 400, "This link is damaged"],
  [`${here}&at=`, 400, "This link is damaged"],
  ["/a/004_d4d57f0f7fc901fd?r=000000000000&at=1-9", 200, "This link was made for revision 000000000000"],
  ["/a/004_d4d57f0f7fc901fd?r=xyz&at=1-9", 400, "This link is damaged"],
] as const)("%s shows the article, marks nothing and says why", async ([path, status, sentence]) => {
  const seen = await page(path);
  expect(seen.status).toBe(status);
  expect(seen.document.querySelector(".notice")?.textContent).toContain(sentence);
  expect(seen.document.querySelectorAll("mark").length).toBe(0);
  expect(seen.document.querySelectorAll(".words [data-start]").length).toBeGreaterThan(10);
});

test("a page is compressed for those who can read that", async () => {
  const response = await get("/?q=boat", { headers: { "accept-encoding": "gzip" } });
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(response.headers.get("vary")).toContain("accept-encoding");
});

test("health says what is loaded and what the other doors say", async () => {
  expect(await (await get("/health")).json()).toMatchObject({
    status: "ok",
    articles: 5,
    unreadable: 0,
    discord: "off",
  });
});
