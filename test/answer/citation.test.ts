import fc from "fast-check";
import { expect, test } from "vitest";
import { cite, placeFault, verify } from "../../src/answer/citation.ts";

const article = { id: "a", revision: "f".repeat(64), text: "Café 🚤 crossings rose.\nThey fell." };

test("a citation holds exactly the words of its place, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length;
      const end = start + (b % (text.length - start)) + 1;
      fc.pre(placeFault(text, start, end) === null);
      const citation = cite({ ...article, text }, start, end);
      expect(text.slice(citation.start, citation.end)).toBe(citation.words);
      expect(verify(citation, { ...article, text })).toBe("same");
    }),
  );
});

test.for([
  [-1, 3, "outside"],
  [0, 400, "outside"],
  [5, 5, "ends before"],
  [9, 2, "ends before"],
  [0, 6, "half"],
  [6, 9, "half"],
  [0.5, 3, "whole numbers"],
  [0, Number.NaN, "whole numbers"],
] as const)("the place %d–%d is refused, as it is %s", ([start, end, why]) => {
  expect(() => cite(article, start, end)).toThrow(why);
});

test("a changed or removed article is said to be so, and look-alike words elsewhere are not taken for the cited ones", () => {
  const citation = cite(article, 8, 23);
  expect(verify(citation, null)).toBe("gone");
  expect(verify(citation, { revision: "0".repeat(64), text: `Again: ${article.text}` })).toBe("changed");
  expect(verify(citation, { revision: "0".repeat(64), text: article.text })).toBe("changed");
});
