import { expect, test } from "vitest";
import { Refusal } from "../../../src/refusal.ts";
import { readDocument } from "../../../src/library/import/document.ts";
import { docxParts, pdfOf, zipOf } from "./made-files.ts";

const read = (bytes: Uint8Array | string, name = "article.txt") =>
  readDocument({
    bytes: typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes,
    name,
    address: null,
    charset: null,
  });

const words = "The harbour counted more boats than in any month, the master said.";

test("a PDF gives its paragraphs without running heads, page numbers and broken words", async () => {
  const page = (number: number, lines: string[]) => [
    "The Quay, 19 June 2024",
    "",
    ...lines,
    "",
    `Page ${number}`,
  ];
  const { text, title, published } = await read(
    pdfOf([
      page(1, [
        "Boats were counted in the har-",
        "bour, the master said, and self-",
        "evident it was not.",
        "",
        words,
      ]),
      page(2, ["A second page begins", "in the middle of a sentence."]),
      page(3, [words]),
    ]),
  );
  expect(text).toMatchInlineSnapshot(`
    "Boats were counted in the harbour, the master said, and self-evident it was not.

    The harbour counted more boats than in any month, the master said.

    A second page begins in the middle of a sentence.

    The harbour counted more boats than in any month, the master said."
  `);
  expect({ title, published }).toEqual({ title: null, published: null });
});

test("the date that a PDF prints on its first lines is taken, and the title only where it is printed", async () => {
  const draft = await read(
    pdfOf([["Boats counted", "", "Published 19 June 2024", "", words, words]], {
      extra: "<< /Title (Boats Counted) /Author (Somebody Else) >>",
      trailer: "/Info 6 0 R",
    }),
  );
  expect(draft).toMatchObject({
    title: "Boats Counted",
    author: null,
    published: { from: "2024-06-19", basis: "printed", evidence: ["Published 19 June 2024"] },
  });
});

test("a Word document gives its paragraphs, its heading as title, and who wrote the file as a remark", async () => {
  expect(
    await read(zipOf(docxParts(["# Boats &amp; counts", words, "“The best year”, she said."])), "a.docx"),
  ).toMatchInlineSnapshot(`
    {
      "author": null,
      "outlet": null,
      "published": null,
      "remarks": [
        "The file names “Ann Quay” as who wrote it.",
      ],
      "text": "The harbour counted more boats than in any month, the master said.

    “The best year”, she said.",
      "title": "Boats & counts",
      "url": null,
    }
  `);
});

test("plain text is kept to the letter, but for the byte order mark and line ends", async () => {
  const { text, published } = await read(
    "\uFEFF date 2024-06-19 \r\n\r\n One boat.\r\n\tTwo  boats.\r\n\r\n",
  );
  expect(text).toBe(" date 2024-06-19 \n\n One boat.\n\tTwo  boats.");
  expect(published).toMatchObject({ from: "2024-06-19", basis: "printed", evidence: ["date 2024-06-19"] });
});

test("Markdown is read as the corpus folder reads it, and is not interpreted", async () => {
  const draft = await read(
    "---\ntitle: A boat\npublished: 2024-06\npublished-basis: editor\n---\n**One** boat.\n",
    "a.md",
  );
  expect(draft).toMatchObject({ title: "A boat", text: "**One** boat.", published: { precision: "month" } });
});

test.for([
  ["a PDF called .txt", pdfOf([[words, words]]), "a.txt", words],
  ["a Word document called .pdf", zipOf(docxParts([words])), "a.pdf", words],
  [
    "a web page called .txt",
    `<!doctype html><html><body>${`<p>${words}</p>`.repeat(4)}</body></html>`,
    "a.txt",
    words,
  ],
  ["text called .html", `${words} `.repeat(6), "a.html", words],
  ["text called .docx", words, "a.docx", words],
] as const)("%s is read as what it is", async ([, bytes, name, contains]) => {
  expect((await read(bytes, name)).text).toContain(contains);
});

const entities = {
  ...docxParts([words]),
  "word/document.xml": `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>`,
};

test.for([
  ["an empty file", "", "a.txt", "empty"],
  ["a PDF of pictures", pdfOf([[], [], []]), "a.pdf", "pictures of its pages"],
  [
    "an encrypted PDF",
    pdfOf([[words]], {
      extra: `<< /Filter /Standard /V 1 /R 2 /P -44 /O (${"a".repeat(32)}) /U (${"b".repeat(32)}) >>`,
      trailer: "/Encrypt 6 0 R /ID [(a) (a)]",
    }),
    "a.pdf",
    "encrypted",
  ],
  ["half a PDF", pdfOf([[words]]).subarray(0, 60), "a.pdf", "PDF"],
  [
    "a PDF whose pages hold one another",
    Buffer.from(
      pdfOf([[words]])
        .toString("latin1")
        .replace("/Kids [4 0 R]", "/Kids [2 0 R]"),
      "latin1",
    ),
    "a.pdf",
    "PDF",
  ],
  [
    "an encrypted Office file",
    Buffer.from("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more", "latin1"),
    "a.docx",
    "encrypted, or of an old",
  ],
  [
    "an archive that unpacks without end",
    zipOf({ ...docxParts([words]), "word/media/a.bin": Buffer.alloc(60 * 1024 * 1024) }),
    "a.docx",
    "unpacks to more",
  ],
  [
    "an archive that lies about its size",
    zipOf({ "word/document.xml": Buffer.alloc(60 * 1024 * 1024, "a") }, { claimed: 10 }),
    "a.docx",
    "unpacks to more",
  ],
  ["XML entities", zipOf(entities), "a.docx", "XML entities"],
  ["an archive of something else", zipOf({ "a.txt": "a" }), "a.docx", "no Word document"],
  ["half an archive", zipOf(docxParts([words])).subarray(0, 300), "a.docx", "damaged"],
  ["a Word document without words", zipOf(docxParts([])), "a.docx", "no words"],
  ["a picture", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "a.html", "picture"],
  ["rich text", "{\\rtf1 hello}", "a.rtf", "RTF"],
  ["a feed", '<?xml version="1.0"?><rss version="2.0"></rss>', "a.xml", "feed"],
  ["a program called .txt", Buffer.from("\x7FELF\x02\x01\x01\0\0\0", "latin1"), "a.txt", "zero bytes"],
  ["control characters", "\u0001\u0002\u0003abc", "a.txt", "no text"],
  ["6 MB of text", "a ".repeat(3 * 1024 * 1024 + 1), "a.txt", "6.0 MB"],
  ["a million lines", "a\n".repeat(1_000_000), "a.txt", "at most 40,000"],
  ["spaces", " \n \n", "a.txt", "no words"],
] as const)("%s is refused with a remedy", async ([, bytes, name, problem]) => {
  const refusal: unknown = await read(bytes, name).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toMatchObject({
    message: expect.stringContaining(problem),
    remedy: expect.stringMatching(/\w{3}/),
  });
});

test.for([
  "---js\nglobalThis.ran = true\n---\nOne boat.",
  "---\ntitle: !!js/function 'function () {}'\n---\nOne boat.",
])("front matter runs nothing: %s", async (content) => {
  const { text } = await read(content, "a.md");
  expect(text).toContain("One boat.");
  expect(globalThis).not.toHaveProperty("ran");
});
