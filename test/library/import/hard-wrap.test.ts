import { expect, test } from "vitest";
import { withoutHardWrap } from "../../../src/library/import/file/hard-wrap.ts";

const WRAPPED = `The council said on Tuesday that the ferry would leave the harbour at 71
percent of its speed until the engine is mended.  Nobody was surprised,
least of all the harbour master, who had asked for a second boat in March
and again in the first week of June, and who was told both times that the
money was not there.

HARBOUR NEWS
Published weekly

The ferry takes:
- 120 passengers with their luggage, if it is not too heavy to be carried
- 14 vehicles

MS. ORD:  A second boat is what we need, and we shall not stop asking for
it until we have it.`;

test("a text broken at a column has a line a paragraph again, and not a word moves", () => {
  const joined = withoutHardWrap(WRAPPED);
  expect(joined.replaceAll(" ", "\n")).toBe(WRAPPED.replaceAll(" ", "\n"));
  expect(joined).toMatchInlineSnapshot(`
    "The council said on Tuesday that the ferry would leave the harbour at 71 percent of its speed until the engine is mended.  Nobody was surprised, least of all the harbour master, who had asked for a second boat in March and again in the first week of June, and who was told both times that the money was not there.

    HARBOUR NEWS
    Published weekly

    The ferry takes:
    - 120 passengers with their luggage, if it is not too heavy to be carried
    - 14 vehicles

    MS. ORD:  A second boat is what we need, and we shall not stop asking for it until we have it."
  `);
});

test.for([
  [
    "a line a paragraph",
    "One boat left.\nTwo boats came back.\n\nThe council said so on Tuesday.\nNobody else did.",
  ],
  [
    "long lines without a full stop",
    `${"word ".repeat(40)}\n${"word ".repeat(38)}\n${"word ".repeat(41)}\n${"word ".repeat(39)}\n${"word ".repeat(42)}\nend`,
  ],
  [
    "a poem",
    "Tyger Tyger, burning bright,\nIn the forests of the night;\nWhat immortal hand or eye,\nCould frame thy fearful symmetry?\nIn what distant deeps or skies\nBurnt the fire of thine eyes?",
  ],
  [
    "headings and sentences",
    "Ferry stopped\nThe ferry was stopped on Monday evening by the police.\nWhy now\nBecause the engine was old and nobody had looked at it.\nWhat next\nThe council meets.",
  ],
  [
    "a list",
    "- one line of the list that is about as long as the others are\n- one line of the list that is about as long as the others are\n- one line of the list that is about as long as the others are\n- one line of the list that is about as long\n- end",
  ],
] as const)("a text that was not broken at a column stays as it is: %s", ([, text]) => {
  expect(withoutHardWrap(text)).toBe(text);
});
