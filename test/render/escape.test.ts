import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cutTo, escaped, quoted, unescaped, unquoted } from "../../src/render/discord/escape.ts";
import { readCorpusFolder } from "../../src/library/folder/corpus-folder.ts";
import { readSettings } from "../../src/settings.ts";

test.for([
  ["@everyone <@&1> <@123>", String.raw`\@everyone \<@&1\> \<@123\>`],
  ["**bold** _it_ ~~gone~~ ||spoiler||", String.raw`\*\*bold\*\* \_it\_ \~\~gone\~\~ \|\|spoiler\|\|`],
  ["[click](https://evil.example/a_b)", String.raw`\[click\]\(https\://evil.example/a\_b\)`],
  ["<t:1700000000:R> </ask:1> <id:customize>", String.raw`\<t:1700000000:R\> \</ask:1\> \<id:customize\>`],
  [
    "# Heading\n- item\n+ item\n12. item\n-# small",
    "\\# Heading\n\\- item\n\\+ item\n12\\. item\n\\-\\# small",
  ],
  ["> quoted\n>>> all of it", "\\> quoted\n\\>\\>\\> all of it"],
  ["back\\slash `code`", "back\\\\slash \\`code\\`"],
] as const)("%o is drawn as it stands", ([words, expected]) => {
  expect(escaped(words)).toBe(expected);
});

test.for(["In 2023. Then", "36,816 people - a record", "a 12.5 rise", "name@example.org", "5:30 pm"])(
  "%o needs no mark",
  (words) => {
    expect(escaped(words)).toBe(words);
  },
);

test("any words can be read back from what is sent", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (words) => {
      expect(unescaped(escaped(words))).toBe(words);
      expect(unquoted(quoted(words))).toBe(words);
    }),
  );
});

test("the articles can be read back, and hardly grow", async () => {
  const { articles } = await readCorpusFolder(readSettings({}).CORPUS_DIR, "corpus");
  let before = 0;
  let after = 0;
  for (const { text } of articles) {
    expect(unquoted(quoted(text))).toBe(text);
    before += text.length;
    after += escaped(text).length;
  }
  expect(articles.length).toBe(5);
  expect(after / before).toBeLessThan(1.005);
});

test("a text is cut between words, visibly, and never through a character", () => {
  expect(cutTo("one two three four five", 18)).toBe("one two three […]");
  expect(cutTo("short", 18)).toBe("short");
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.integer({ min: 10, max: 200 }),
      (text, most) => {
        const cut = cutTo(text, most);
        expect(cut === text || cut.endsWith(" […]")).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(Math.max(most, 5));
        expect(cut.isWellFormed()).toBe(text.isWellFormed());
      },
    ),
  );
});
