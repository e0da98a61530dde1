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

test.for([
  [
    "behind a place",
    `Premier Colin Ashdown flew over the fire. “It is terrifying,” he said.

Among the guests was Gord Lachance, 58, who had left with three horses.

“It took five hours,” he said.`,
    ["Colin Ashdown: It is terrifying,", "Gord Lachance: It took five"],
  ],
  [
    "behind a description and was",
    `Jean Marsh, a mother of two, was sad. “I cried,” she said.

The mother was Joanna Kells, whose daughter Edith died.

“I’ve been called worse,” she said.`,
    ["Jean Marsh: I cried,", "Joanna Kells (uncertain): I’ve been called"],
  ],
  [
    "behind a clause",
    `Mayor Teresa Vega took office in May. “I have a son that age,” she said.

Asked whether the shooting was justified, the mayor looked at Police Chief Dan Birch. “I will wait,” she said.`,
    ["Teresa Vega: I have a", "Teresa Vega: I will wait,"],
  ],
  [
    "behind it was",
    `Mayor Lorraine Petrie opened the meeting. Councillor Sylvie Marchand wept.

But it was the mayor who broke the tension. “No goal,” she said.`,
    ["Lorraine Petrie: No goal,"],
  ],
  [
    "a stranger at the head of the paragraph",
    `Principal Don Haskett smiled. “She was right,” he said.

A boy at the next desk looks up. “She doesn’t do easy,” he says.`,
    ["Don Haskett: She was right,", "A boy: She doesn’t do"],
  ],
  [
    "where another is about whom only her office names, nobody is sure",
    `Lorna Kitching was mortified. “I only had half,” Kitching said.

Happier days: The Duchess at Thornley last June. “It’s my happy place,” she told a magazine.`,
    ["Lorna Kitching: I only had", "Lorna Kitching (uncertain): It’s my happy"],
  ],
] as const)("a pronoun means the subject %s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});
