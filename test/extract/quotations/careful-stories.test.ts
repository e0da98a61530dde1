import { expect, test } from "vitest";
import { heads, quotationsOf } from "./spoken.ts";

test.for([
  [
    "a ship is no he",
    `Blue Lagoon sailed from Hull in May. Dark Horizon was the first to see it.

“It was big and it was grey,” he said.`,
    ["he (uncertain): It was big"],
  ],
  [
    "a song is no he",
    `Summer Nights topped the charts. Captain Tom Barlow heard it.

Silver Harbour was next.

“I never liked that song,” he said.`,
    ["Tom Barlow: I never liked"],
  ],
  [
    "a name of no known language that spoke is somebody",
    `“Come in,” said Xola Mbeki.

“It is small but mine,” she said.`,
    ["Xola Mbeki: Come in,", "Xola Mbeki: It is small"],
  ],
  [
    "the minister is the unnamed one who spoke since",
    `Trade minister Peter Grove met traders on Monday.

One minister said the plan was “a dog's breakfast”.

“We have been had,” the minister said.`,
    ["One minister: a dog's breakfast", "the minister: We have been"],
  ],
  [
    "the minister is the named one where he was named again or is the unnamed one himself",
    `A minister resigned on Monday. Trade minister Peter Grove stayed.

“We go on,” the minister said.

Ann Lee, a senator, was there. “So do we,” the senator said.`,
    ["Peter Grove: We go on,", "Ann Lee: So do we,"],
  ],
  [
    "a source goes on as she",
    `Actress Mia Cole left the party with Jane Frost.

“They are finished,” a source said.

“She had enough,” the source added. “It is over,” she said.

A Harbour Street spokeswoman said the plan was fair.

“We will listen to all,” she added.`,
    [
      "a source: They are finished,",
      "the source: She had enough,",
      "the source: It is over,",
      "A Harbour Street spokeswoman: We will listen",
    ],
  ],
  [
    "letters after a name are no part of it",
    `“He lied to us,” Helen Marsh SC said. “He lied twice,” said Marsh SC.

Lady Joan Reed DBE KC said: “We won.” “Nor I,” said Labour MP Tim Gore.`,
    ["Helen Marsh: He lied to", "Helen Marsh: He lied twice,", "Joan Reed: We won.", "Tim Gore: Nor I,"],
  ],
  [
    "Mrs with the surname of a husband is his wife",
    `Frank Amery, 70, and his wife Jean, 68, won the lottery.

“We cried all night,” said Mrs Amery. Mr Amery said: “I slept.”`,
    ["Jean: We cried all", "Frank Amery: I slept."],
  ],
  [
    "Mrs where a wife and a mother may be meant stays Mrs",
    `Tom Voss, 70, and his wife Jean and his mother Joan won the lottery.

“We cried all night,” said Mrs Voss. “I slept,” said Mr Voss.`,
    ["Mrs Voss: We cried all", "Tom Voss: I slept,"],
  ],
  [
    "who replies is not who spoke before",
    `Anna Reed met Joan Gore at the gate.

“You are late,” Anna Reed said.

“The bus was late,” she replied.`,
    ["Anna Reed: You are late,", "Joan Gore (uncertain): The bus was"],
  ],
  [
    "who replies to a question may be who spoke before",
    `Anna Reed met Joan Gore at the gate.

“You are late,” Anna Reed said.

Asked whether she minded, she replied: “No, not at all.”`,
    ["Anna Reed: You are late,", "Anna Reed: No, not at"],
  ],
  [
    "a relation named since is preferred to an earlier speaker",
    `“I was afraid,” said Karen Mills, 41, of Leeds.

Her daughter Tasha, 16, hid in the bedroom. “I heard glass,” she said.`,
    ["Karen Mills: I was afraid,", "Tasha: I heard glass,"],
  ],
  [
    "Jr is no part of a name that is one person's",
    `Peter Voss Jr, 34, was there. “No,” Voss said. “Yes,” said Peter Voss Jr, of Leeds.`,
    ["Peter Voss: No,", "Peter Voss: Yes,"],
  ],
  [
    "Jr tells a son from his father",
    `Roy Bell Jr. met Roy Bell on Monday.

“Hello,” said Roy Bell Jr. today. “Hi,” said Roy Bell.

“Again,” said Bell Jr. on Friday.`,
    ["Roy Bell Jr.: Hello,", "Roy Bell: Hi,", "Roy Bell Jr.: Again,"],
  ],
] satisfies [string, string, string[]][])("%s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});

test("of two men who take turns neither is sure to be he", () => {
  const [, , next] = quotationsOf(`“Did you take it?” Tom Reed asked.

“I did not,” Paul Gore said.

“Then who did?” he asked.`);
  expect(next?.speaker).toMatchObject({ name: "Paul Gore", confidence: "mid" });
});
