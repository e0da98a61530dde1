import { expect, test } from "vitest";
import { heads } from "./spoken.ts";

test.for([
  [
    "of two men in one sentence either may be he",
    `Councillor Martin Hale accused developer Josh Lund of lying to residents.

“That is simply not what happened,” he said.

Hale tore up Lund's letter on Friday.

“I will frame the pieces,” he said.`,
    ["Martin Hale (uncertain): That is simply", "Martin Hale: I will frame"],
  ],
  [
    "the subject nearest a pronoun is likely meant, though no list knows the name",
    `Sam Okafor met Yorick Brandt in a car park in Hull. Brandt had brought the keys.

“I wanted an apology,” he said.`,
    ["Yorick Brandt (uncertain): I wanted an"],
  ],
  [
    "another word for one of two leaves it open which",
    `United manager Sean Hollis hailed goalkeeper Peter Lund. “He was a wall,” he said.

The Dane, who cost £4m, made nine saves. “I felt big today,” he said.`,
    ["Sean Hollis (uncertain): He was a", "Sean Hollis (uncertain): I felt big"],
  ],
  [
    "another word for the only one there is leaves nothing open",
    `Baker Hugh Pardoe has won again. “I am over the moon,” he said.

The 62-year-old learned the trade in Totnes. “I was a terrible pupil,” he said.`,
    ["Hugh Pardoe: I am over", "Hugh Pardoe: I was a"],
  ],
  [
    "who acts as she is in the story, and does not tell it",
    `Gemma Vance walked out of the show.

“He was showing off about a boat,” says the pal. “Gemma just put her fork down.”

She rang her agent from the taxi.

“Did you know?”

“Know what?”`,
    [
      "the pal: He was showing",
      "the pal: Gemma just put",
      "Gemma Vance (uncertain): Did you know?",
      "nobody: Know what?",
    ],
  ],
  [
    "two who ask and answer take turns",
    `“Where were you?” asked Detective Sergeant Anna Boyd.

“At home,” said Kevin Marsh.

“All night?”

“All night.”`,
    [
      "Anna Boyd: Where were you?",
      "Kevin Marsh: At home,",
      "Anna Boyd (uncertain): All night?",
      "Kevin Marsh (uncertain): All night.",
    ],
  ],
  [
    "who asked is told from who answers by what an earlier pronoun said of a description",
    `“Did you see the knife?” the prosecutor asked.

“Yes,” Ms Turner replied.

“And you are certain?” he said.

“Absolutely certain,” she said.`,
    [
      "the prosecutor: Did you see",
      "Turner: Yes,",
      "the prosecutor: And you are",
      "Turner: Absolutely certain,",
    ],
  ],
  [
    "a short reply may be answered",
    `Chairwoman Marcy Odom told Bill Hatch to “sit down and hush.”

“I will not,” Hatch said.

“Then I’ll have you removed.”

Resident Joan Frost left. “It was cold. It was late. Nobody had slept,” she said.

“I could not bear another hour of it.”`,
    [
      "Marcy Odom: sit down and",
      "Bill Hatch: I will not,",
      "Bill Hatch (uncertain): Then I’ll have",
      "Joan Frost: It was cold.",
      "Joan Frost: I could not",
    ],
  ],
  [
    "who is told something does not say it",
    `Craig Marlow wept as he was told: “You followed him.”

Lee Marlow was told by Judge Alan Frith: “You were the leader.”`,
    ["nobody: You followed him.", "Alan Frith: You were the"],
  ],
] as const)("%s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});
