import { expect, test } from "vitest";
import { heads } from "./spoken.ts";

test.for([
  [
    "who is named in the words is no rival of who says them",
    `Tom Reed took a swipe at Joe Lund on Monday.

“Joe Lund spends and spends,” he wrote.`,
    ["Tom Reed: Joe Lund spends"],
  ],
  [
    "who is named in the words does not say them, where somebody else may",
    `“The club is broke,” said Tom Reed, who runs it.

Joe Lund left in May.

“Nobody sings for Lund,” he said.`,
    ["Tom Reed: The club is", "Tom Reed (uncertain): Nobody sings for"],
  ],
  [
    "who spoke just now may speak of himself by name",
    `Ann Lee listened. “I will win,” Tom Reed said. “Tom Reed never lost,” he added.`,
    ["Tom Reed: I will win,", "Tom Reed: Tom Reed never"],
  ],
  [
    "he is not whom he speaks of",
    `Tom Reed spoke on Monday. Joe Lund was there.

“It is over,” he said of Joe Lund.`,
    ["Tom Reed: It is over,"],
  ],
  [
    "who was reported behind the verb goes on",
    `Few knew it would work, said Joe Lund, editor of the Ost Echo. Tom Reed was one of them, said Ann Lee of the clinic. “I never did,” she said.`,
    ["Ann Lee: I never did,"],
  ],
  [
    "a description set beside a name is nobody else",
    `“Welcome,” said Joe Lund, a Syrian engineer who came to Ost long ago. “Sit down,” he added.`,
    ["Joe Lund: Welcome,", "Joe Lund: Sit down,"],
  ],
  [
    "comments are no they",
    `Other factors weighed more. Even at best, they write, the bank “made nothing at all”.

The doctors met in May. Even at best, they write, the drug “did nothing at all”.`,
    ["they (uncertain): made nothing at", "The doctors: did nothing at"],
  ],
] as const)("%s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});
