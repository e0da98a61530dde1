import { expect, test } from "vitest";
import { heads } from "./spoken.ts";

test.for([
  [
    "it is the document that was read",
    `Outside, Sgt Amy Lowe read a statement on behalf of the family. “Nothing brings him back,” it said. “But he can rest.”

The harbour board met. It released a statement. “We are sorry,” it said.`,
    [
      "a statement on behalf of the family: Nothing brings him",
      "a statement on behalf of the family: But he can",
      "The harbour board: We are sorry,",
    ],
  ],
  [
    "whose site boasts",
    `The regulator met on Thursday. It said it was “aware of concerns” about Sunway, whose website boasts of “99 happy holidays”.`,
    ["The regulator: aware of concerns", "Sunway: 99 happy holidays"],
  ],
  [
    "what stands in a clause is no subject of the sentence",
    `The Sleep Alliance, whose “Lights Out” campaign is funded by a mattress maker, called the results a “wake-up call”.

The Duke, 46, who is worth an estimated £12million, has a short fuse. After a loss, he vowed to “do it again tomorrow”.

A petition drew 4,118 names. It calls the plan “reckless”.`,
    ["Sleep Alliance: wake-up call", "The Duke: do it again", "A petition: reckless"],
  ],
  [
    "who cuts in says what follows, who was there does not",
    `“Tell her,” Ann Lee said, and her brother cut in. “Tell her I sang.”

“It is on,” Tom Reed said at the dinner, where Ann Lee also spoke. “It is.”`,
    ["Ann Lee: Tell her,", "her brother: Tell her I", "Tom Reed: It is on,", "Tom Reed: It is."],
  ],
  [
    "then there is somebody, who is he",
    `Governor Tom Reed praised the plan.

Then there’s Joe Lund.

“It is odd,” he wrote.`,
    ["Joe Lund: It is odd,"],
  ],
  [
    "a Secretary-General, a man whose surname is a trade, a Speaker of the House",
    `Harbour Secretary-General Javier Sola said it was “late”.

Secretary of State James A. Baker III said it was “over”.

Speaker of the House Newt Reed said it was “dead”. In July, Reed called it “cold”.`,
    ["Javier Sola: late", "James A. Baker: over", "Newt Reed: dead", "Newt Reed: cold"],
  ],
  [
    "who says it stands in front of a clause that has a verb of its own",
    `The maker of a Web site found to be a threat to doctors says it is a “brief setback”.

Hundreds of fighters in the revolt that brought him to power 40 years ago gathered to denounce the “worms”.

Tom Reed, on Harbour One’s “This Week,” said the request gives the town “a legal basis”.`,
    [
      "The maker of a Web site found to be a threat to doctors: brief setback",
      "Hundreds of fighters in the revolt that brought him to power 40 years: worms",
      "Tom Reed: a legal basis",
    ],
  ],
  [
    "a name may end as if it owned something",
    `“It is fine,” McDowell's said in a statement. The ratings agency Moony’s warned of “risks”. “Late,” said Lacy's.

Lund’s promise to “build” was kept. “So it was,” said Lund's lawyer.`,
    [
      "McDowell's: It is fine,",
      "Moony’s: risks",
      "Lacy's: Late,",
      "Lund: build",
      "Lund's lawyer: So it was,",
    ],
  ],
  [
    "a nickname of two words is no part of a name, a show in front of an office no person",
    `Host Gemma Birt met producer Giles ‘Mr Grim’ Hatter. Hatter left.

‘I wish her luck,’ he added.

Her husband, Bake Me Merry judge Leo Marsh, backed her. He wrote: ‘Nineteen years and no rise.’`,
    ["Giles Hatter: I wish her", "Leo Marsh: Nineteen years and"],
  ],
  [
    "whose husband he is, and the father of three",
    `Retired postman Keith Amber, 67, and his wife Jean, 64, live opposite. “We had coach parties,” Mrs Amber said.

Her husband said they had been “shut in”.

“I am no snob,” the father of three insisted.`,
    ["Jean: We had coach", "Keith Amber (uncertain): shut in", "Keith Amber (uncertain): I am no"],
  ],
  [
    "who wondered is not who replied, and who is asked about does not answer",
    `Speaking on Monday, Dolly Marsh said: “I was told to smile.”

Host Gemma Birt wondered whether she was angry. “You said that,” she replied.

A Harbour Street spokeswoman said: “We thank Dolly.”

Asked whether Dolly Marsh had been paid, she said the show did “not discuss pay”.`,
    [
      "Dolly Marsh: I was told",
      "Dolly Marsh: You said that,",
      "A Harbour Street spokeswoman: We thank Dolly.",
      "A Harbour Street spokeswoman: not discuss pay",
    ],
  ],
] as const)("%s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});
