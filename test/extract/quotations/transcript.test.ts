import { expect, test } from "vitest";
import { quotationsOf, spoken } from "./spoken.ts";

const BRIEFING = `Harbour Board Press Room

10:02 A.M.

MS. ORD:  Good morning. The ferry leaves at noon.

Tickets are on sale, and Dana Ruiz of the board will tell you more.

Q    Thank you. Who pays for it?

MS. ORD:  We do. My father used to say, “Pay first.”

(Laughter.)

MS. RUIZ:  Let me add that the town asked for “a second boat” in March.

Q    And the old one?

THE MAYOR:  It is sold.

MODERATOR:  One more question.

Q    When?

MS. ORD:  In June.

END  10:30 A.M.

Harbour Board, 1 Quay Road`;

test("in a transcript everybody says what stands under their label; who asks and who moderates is not shown", () => {
  expect(spoken(BRIEFING)).toMatchInlineSnapshot(`
    [
      "Ms. Ord: Good morning. The ferry leaves at noon.",
      "Ms. Ord: Tickets are on sale, and Dana Ruiz of the board will tell you more.",
      "Ms. Ord: We do. My father used to say, “Pay first.”",
      "My father: Pay first.",
      "Dana Ruiz: Let me add that the town asked for “a second boat” in March.",
      "The Mayor: It is sold.",
      "Ms. Ord: In June.",
    ]
  `);
});

test("labels may be plain names, in capitals or not, and whoever was named once is known by the surname", () => {
  const radio = `ANNA GOLD, HOST: The ferry was sold.

BEN HALE, BYLINE: It left at noon.

GOLD: Who bought it?

HALE: Nobody says.

GOLD: Thank you.

HALE: Good night.`;
  expect(spoken(radio)).toMatchInlineSnapshot(`
    [
      "Anna Gold: The ferry was sold.",
      "Ben Hale: It left at noon.",
      "Anna Gold: Who bought it?",
      "Ben Hale: Nobody says.",
      "Anna Gold: Thank you.",
      "Ben Hale: Good night.",
    ]
  `);
  const interview = `Anna Gold: Who bought it?\n\nBen Hale: Nobody says.\n\n`.repeat(4);
  expect(new Set(spoken(interview))).toEqual(
    new Set(["Anna Gold: Who bought it?", "Ben Hale: Nobody says."]),
  );
});

test("a label is nobody else of the surname: not of the other sex, not who shares the office holder's name", () => {
  const text = `THE GOVERNOR:  My thanks to John Ord, and to Jean Voss.

MS. ORD:  Good morning.

PRESIDENT VOSS:  Good morning.

ALLEN QUINN:  Good morning.

MS. ORD:  Thank you.

PRESIDENT VOSS:  Thank you.`;
  expect(spoken(text)).toEqual([
    "The Governor: My thanks to John Ord, and to Jean Voss.",
    "Ms. Ord: Good morning.",
    "President Voss: Good morning.",
    "Allen Quinn: Good morning.",
    "Ms. Ord: Thank you.",
    "President Voss: Thank you.",
  ]);
});

test("the paragraphs of one turn are parts of one quotation, and the label is what attributes them", () => {
  const [first, second] = quotationsOf(BRIEFING);
  expect([first?.group, first?.part, second?.group, second?.part]).toEqual([
    first?.group,
    1,
    first?.group,
    2,
  ]);
  expect(first?.cue?.words).toBe("MS. ORD:");
  expect(first?.speaker).toMatchObject({
    name: "Ms. Ord",
    confidence: "high",
    mention: { words: "MS. ORD" },
  });
});

test.for([
  [
    "lines of a page beside a story",
    "READ MORE: Ferry sold\n\nThe ferry was sold.\n\nWATCH: The ferry leaves\n\nREAD MORE: Town asks\n\nIt left at noon.\n\nREAD MORE: Who pays\n\nLONDON: The minister resigned.\n\nREAD MORE: What next\n\nREAD MORE: Who pays",
  ],
  [
    "a few lines of an exchange",
    "The two spoke at noon.\n\nMS. ORD: It is sold.\n\nMR. HALE: When?\n\nMS. ORD: In June.",
  ],
  [
    "an excerpt inside a story",
    `The mayor and the head of the harbour board spoke about the sale of the ferry on Sunday, and they did not agree on what is to be done with the money that the town will get for it.\n\n${"MS. ORD: It is sold.\n\nMR. HALE: When?\n\n".repeat(6)}Follow our reporter for more.`,
  ],
] as const)("no transcript: %s", ([, text]) => {
  expect(spoken(text)).toEqual([]);
});
