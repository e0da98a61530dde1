import { expect, test } from "vitest";
import { decodeText } from "../../../src/library/import/page/charset.ts";
import { addressKey } from "../../../src/library/import/page/canonical.ts";
import { type Page, readPage } from "../../../src/library/import/page/html.ts";
import { dayOf } from "../../../src/library/import/page/published.ts";

const prose = Array.from(
  { length: 10 },
  (_, at) =>
    `<p>In month ${at + 1} the harbour counted ${at * 13 + 40} boats, more than in any month since records began there, the harbour master said on the quay.</p>`,
).join("\n");

const page = (head: string, body: string, rest: Partial<Page> = {}): Page => ({
  bytes: new TextEncoder().encode(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`),
  address: "https://news.example/2024/boats",
  charset: null,
  ...rest,
});

test("a page gives its paragraphs and what it states about itself", () => {
  const draft = readPage(
    page(
      `<title>Boats counted | The Quay</title><meta property="og:site_name" content="The Quay">
       <link rel="canonical" href="/boats?utm_source=feed&id=7">
       <script type="application/ld+json">{"@type":"NewsArticle","headline":"Boats &amp; counts","datePublished":"2024-06-19T23:30:00-04:00",
        "dateModified":"2024-07-01","author":[{"@type":"Person","name":"Ann Quay"},{"name":"Bo Pier"}],"publisher":{"name":"Quay Media"}}</script>`,
      `<nav><a href="/">Home</a><a href="/news">News</a></nav><article><h1>Boats &amp; counts</h1><p class="byline">By Ann Quay</p>
       ${prose}<figure><img src="a.jpg"><figcaption>A boat. Photo: Bo Pier</figcaption></figure>
       <p>Advertisement</p><p><a href="/x">Read more: the pier that fell</a></p><p>It was “the best year”,<br>she said.</p>
       <script>alert(1)</script></article><footer>© 2024 The Quay. All rights reserved.</footer>`,
    ),
  );
  expect({ ...draft, text: [draft.text.slice(0, 60), draft.text.slice(-40)] }).toMatchInlineSnapshot(`
    {
      "author": "Ann Quay, Bo Pier",
      "outlet": "The Quay",
      "published": {
        "basis": "printed",
        "evidence": [
          "datePublished: 2024-06-19T23:30:00-04:00",
        ],
        "from": "2024-06-19",
        "precision": "day",
        "to": "2024-06-19",
      },
      "remarks": [],
      "text": [
        "In month 1 the harbour counted 40 boats, more than in any mo",
        "uay.

    It was “the best year”,

    she said.",
      ],
      "title": "Boats & counts",
      "url": "https://news.example/boats?id=7",
    }
  `);
});

test.for([
  ["2024-06-19T23:30:00-04:00", "2024-06-19"],
  ["2024-06-19", "2024-06-19"],
  ["20240619", "2024-06-19"],
  ["2024/6/9 10:00", "2024-06-09"],
  ["Wed, 19 Jun 2024 10:00:00 GMT", "2024-06-19"],
  ["June 19, 2024", "2024-06-19"],
  ["Wednesday, June 19th, 2024", "2024-06-19"],
  ["19 June 2024", "2024-06-19"],
  ["01:38:07 PM IST Nov 20, 2019", "2019-11-20"],
  ["06/07/2024", null],
  ["2024-02-30", null],
  ["2024-06", null],
  ["yesterday", null],
  ["1718791200", null],
  ["", null],
] as const)("“%s” names the day %s", ([text, day]) => expect(dayOf(text)).toBe(day));

test.for([
  [
    "JSON-LD inside a graph",
    '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","datePublished":"2001-01-01"},{"@type":["Article"],"datePublished":"2024-06-19"}]}</script>',
    "",
    "2024-06-19",
  ],
  [
    "broken JSON-LD with one date",
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-06-19",}</script>',
    "",
    "2024-06-19",
  ],
  [
    "a meta element",
    '<meta property="article:published_time" content="2024-06-19T10:00Z">',
    "",
    "2024-06-19",
  ],
  ["microdata", "", '<span itemprop="datePublished" content="2024-06-19">June</span>', "2024-06-19"],
  ["a time element", "", '<time datetime="2024-06-19">today</time>', "2024-06-19"],
  ["a line under the headline", "", "<h1>Boats</h1><p>Published 19 June 2024, 10:15</p>", "2024-06-19"],
  [
    "only an update",
    '<meta property="article:modified_time" content="2024-06-19">',
    "<h1>Boats</h1><p>Updated 19 June 2024</p>",
    null,
  ],
  [
    "two times that differ",
    "",
    '<time datetime="2024-06-19">a</time><time datetime="2024-06-25">b</time>',
    null,
  ],
  ["an address with a date, which is no statement", "", "", null],
  [
    "a day in the story",
    "",
    "<h1>Boats</h1><p>On 19 June 2024 the harbour opened its gates to everyone who had asked.</p>",
    null,
  ],
] as const)("the publication date is read from %s", ([, head, body, from]) => {
  const { published } = readPage(page(head, `<article>${body}${prose}</article>`));
  expect(published?.from ?? null).toBe(from);
  if (published !== null)
    expect(published).toMatchObject({ basis: "printed", evidence: [expect.any(String)] });
});

test("two dates that disagree are said", () => {
  const { published, remarks } = readPage(
    page(
      '<meta property="article:published_time" content="2024-06-19"><meta name="date" content="2024-08-01">',
      prose,
    ),
  );
  expect(published?.from).toBe("2024-06-19");
  expect(remarks).toEqual([
    "The page states two dates: article:published_time: 2024-06-19 and date: 2024-08-01.",
  ]);
});

test.for([
  [
    "the page's own",
    '<link rel="canonical" href="https://www.news.example/boats">',
    "https://www.news.example/boats",
  ],
  [
    "not another site's",
    '<link rel="canonical" href="https://famous.example/boats">',
    "https://news.example/2024/boats",
  ],
  [
    "not the front page",
    '<link rel="canonical" href="https://news.example/">',
    "https://news.example/2024/boats",
  ],
  ["not a script", '<link rel="canonical" href="javascript:alert(1)">', "https://news.example/2024/boats"],
] as const)("the address an article is cited by is %s", ([, head, url]) => {
  expect(readPage(page(head, prose)).url).toBe(url);
});

test.for([
  ["http://www.news.example/a/", "https://news.example/a", true],
  ["https://m.news.example/a?utm_source=x&fbclid=y#top", "https://news.example/a", true],
  ["https://news.example/a/amp/", "https://news.example/a", true],
  ["https://news.example/a?b=1&a=2", "https://news.example/a?a=2&b=1", true],
  ["https://news.example/a?id=1", "https://news.example/a?id=2", false],
  ["https://news.example/a", "https://other.example/a", false],
] as const)("%s and %s are the same article: %s", ([a, b, same]) => {
  expect(addressKey(a) === addressKey(b)).toBe(same);
});

const login = '<form><label>Sign in</label><input name="p" type="password"></form>';

test.for([
  [
    "a paywall's opening that says so",
    '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>',
    `<article>${prose.split("\n")[0]}</article>`,
    "paywall",
  ],
  [
    "a paywall's opening that asks for money",
    "",
    `<article>${prose.split("\n")[0]}<p>Subscribe to continue reading</p></article>`,
    "paywall",
  ],
  ["a login", "", login, "login"],
  [
    "a page drawn by a script",
    "",
    '<div id="root"></div><script src="app.js"></script><noscript>You need to enable JavaScript to run this app.</noscript>',
    "JavaScript",
  ],
  ["an empty page with scripts", "", '<div id="app"></div><script>draw()</script>', "JavaScript"],
  [
    "a robot check",
    "",
    "<h1>Checking your browser before accessing</h1><p>Please enable cookies.</p>",
    "whether a person",
  ],
  ["nothing", "", "", "No article"],
] as const)("%s is refused with a remedy", ([, head, body, problem]) => {
  expect(() => readPage(page(head, body))).toThrow(problem);
});

test.for([
  [
    "a long article that is free in part",
    '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>',
    prose,
  ],
  ["a short article beside a login", login, `<article>${prose.split("\n").slice(0, 4).join("")}</article>`],
  [
    "an article about paywalls",
    "",
    `<article>${prose}<p>Readers who see “subscribe to continue reading” often leave, a study said.</p></article>`,
  ],
] as const)("%s is read", ([, head, body]) => {
  expect(readPage(page(head, body)).text).toContain("the harbour counted 40 boats");
});

test.for([
  ["a hundred thousand nested elements", `${"<div>".repeat(100_000)}${prose}`],
  ["more tags than any article", "<i>a</i>".repeat(200_000)],
  ["more entities than any article", "&amp;".repeat(400_000)],
  ["more than 5 MB", "a".repeat(5 * 1024 * 1024 + 1)],
] as const)("%s is refused and takes nothing down", ([, body]) => {
  expect(() => readPage(page("", body))).toThrow(/nested or filled|too large/);
});

test("a title of 1 MB is no title", () => {
  const { title } = readPage(
    page(`<title>${"boat ".repeat(200_000)}</title>`, `<h1>Boats counted</h1>${prose}`),
  );
  expect(title).toBe("Boats counted");
});

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.for([
  ["UTF-8 that a label calls Latin", new TextEncoder().encode("é “one”"), "iso-8859-1", "é “one”"],
  [
    "Latin that a label calls UTF-8",
    latin("caf\u00e9 \u0093one\u0094 d\u00e9j\u00e0"),
    "utf-8",
    "café “one” déjà",
  ],
  [
    "Windows-1251 by its own label",
    latin('<meta charset="windows-1251">\u00cb\u00ee\u00e4\u00ea\u00e0'),
    null,
    '<meta charset="windows-1251">Лодка',
  ],
  ["Windows-1251 by the server's label", latin("\u00cb\u00ee\u00e4\u00ea\u00e0"), "windows-1251", "Лодка"],
  ["an encoding nobody knows", latin("caf\u00e9"), "x-nothing", "café"],
  ["UTF-16 with its mark", Uint8Array.of(0xff, 0xfe, 0x41, 0, 0xe9, 0), null, "Aé"],
  ["a byte order mark", Uint8Array.of(0xef, 0xbb, 0xbf, 0x41), null, "A"],
  [
    "UTF-8 cut off in a character",
    new TextEncoder().encode("é".repeat(20)).slice(0, -1),
    "utf-8",
    `${"é".repeat(19)}\uFFFD`,
  ],
] as const)("%s is decoded", ([, bytes, label, text]) => expect(decodeText(bytes, label)).toBe(text));

test("zero bytes are no text", () => {
  expect(() => decodeText(Uint8Array.of(0x41, 0, 0x42))).toThrow("zero bytes");
});

test("a correction that the page states of its article comes with it", () => {
  const head = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Boats","datePublished":"2024-06-19",
    "correction":{"@type":"CorrectionComment","text":"The year was wrong.","datePublished":"2024-06-21"}}</script>`;
  expect(readPage(page(head, `<article>${prose}</article>`)).notices).toEqual([
    { kind: "correction", date: "2024-06-21", words: "The year was wrong.", basis: "printed" },
  ]);
  expect(readPage(page("", `<article>${prose}</article>`))).not.toHaveProperty("notices");
});
