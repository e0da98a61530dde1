import fc from "fast-check";
import { expect, test } from "vitest";
import { articlePath, citationPath, parseCitationLink } from "../../src/answer/link.ts";

const revision = "0123456789ab".padEnd(64, "c");

test("a link names article, revision and places, and reads back as the same place", () => {
  const citation = { article: "004_d4d5", revision, start: 12, end: 40, words: "w" };
  const path = citationPath(citation, { ...citation, start: 60, end: 72 });
  expect(path).toBe("/a/004_d4d5?r=0123456789ab&at=12-40,60-72#at");
  expect(parseCitationLink(`https://verbatim.example.org${path}`)).toEqual({
    article: "004_d4d5",
    revision: "0123456789ab",
    at: [
      { start: 12, end: 40 },
      { start: 60, end: 72 },
    ],
    capability: null,
  });
});

test("any article id and capability survive the way through a link", () => {
  const word = fc.string({ minLength: 1, unit: "grapheme" }).filter((id) => id !== "." && id !== "..");
  fc.assert(
    fc.property(word, word, (article, capability) => {
      const place = { article, revision: "0123456789ab", at: [{ start: 0, end: 9 }], capability };
      expect(parseCitationLink(articlePath(place))).toEqual(place);
    }),
  );
});

test.for([
  "",
  "not a link",
  "/b/004",
  "/a/",
  "/a/004/extra",
  "/a/004?r=XYZ",
  "/a/004?at=12",
  "/a/004?at=-5-9",
  "/a/004?at=1-2,",
  "/a/%E0%A4%A",
  "/a/004?at=1-99999999999999999999",
])("“%s” is no citation link", (link) => {
  expect(parseCitationLink(link)).toBeNull();
});
