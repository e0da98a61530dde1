import { expect, test } from "vitest";
import { heads } from "./spoken.ts";

test.for([
  [
    "a name at the end of a description that nobody bears",
    `Department store chain Harrow & Lund has warned that shoppers were “voting with their feet”.

The walk-out was “a first”, according to the event organizer Alliance to Mend Our Schools.

“Imagine that,” mused Harbour co-host Stu Berguire.`,
    [
      "Harrow & Lund: voting with their",
      "Alliance to Mend Our Schools: a first",
      "Stu Berguire: Imagine that,",
    ],
  ],
  [
    "a source is not the body at the end of its description",
    `The plan was “dead”, a senior Labour official said. The plan was “dead”, a spokesman for Orbit said.`,
    ["a senior Labour official: dead", "a spokesman for Orbit: dead"],
  ],
  [
    "an office of a department, and the name behind it",
    `Minister for Health Colm Dunne told the house that it was late.

“The difficulty is not money,” he said.

Secretary of State John F. Reed said they would take “robust steps”.

South Korean President Park Sun-hye said it was “out of control”.`,
    ["Colm Dunne: The difficulty is", "John F. Reed: robust steps", "Park Sun-hye: out of control"],
  ],
  [
    "they of one speaker whose name nobody gives",
    `The mayor’s official spokesperson said the levy was under review. “No decisions have been taken,” they said.`,
    ["The mayor’s official spokesperson: No decisions have"],
  ],
  [
    "who was asked replies",
    `Prosecutor Ella Marsh said he was “obsessed”.

Counsel Simon Tarn put it to Miss Lena Voss that she had kept a ring.

“I sent it back,” she replied.`,
    ["Ella Marsh: obsessed", "Lena Voss: I sent it"],
  ],
  [
    "a letter warns, not the decision that follows it",
    `The decision follows weeks of pressure from members, 63 of whom signed a letter last week warning that it was “unfair to all”.`,
    ["a letter: unfair to all"],
  ],
  [
    "an office puts out a statement",
    `His office put out a statement saying the town “has no boats”.`,
    ["His office: has no boats"],
  ],
  [
    "what is to blame says nothing, and a rate is no verb",
    `The winter is partly to blame for lost days, but so is this “great change in rules”.

Ann Lee recalled the freeze on basic harbour pay rates: “I saw how hard it was.”`,
    ["Ann Lee: I saw how"],
  ],
  [
    "a trade may be a surname, a widow is a woman",
    `“It is odd,” said Teal Baker, who runs it. “Very,” said Baker.

“We are tired,” said harbour widow Terry Strand. She added, “It is late.”`,
    [
      "Teal Baker: It is odd,",
      "Teal Baker: Very,",
      "Terry Strand: We are tired,",
      "Terry Strand: It is late.",
    ],
  ],
  [
    "“a question for the president” is no other president",
    `President Tom Reed came. Lena Voss had a question for the president.

“It is odd,” the president said.`,
    ["Tom Reed: It is odd,"],
  ],
  [
    "which her chief executive, by name, called so",
    `The efforts to collect it -- which Orbit’s chief executive, Tom Reed, called “total rot” -- went on.`,
    ["Tom Reed: total rot"],
  ],
  [
    "a line in single marks is a cross-heading where speech has double ones, and its words are whose they are in the text",
    `“It rained,” Ann Lee said. “It rained on,” she said.

'Boats are not the villain.'

Tom Reed went to the harbour. “Boats are not the villain,” he said. “Fog is.”

'All bets are off.'

He left.`,
    [
      "Ann Lee: It rained,",
      "Ann Lee: It rained on,",
      "Tom Reed: Boats are not",
      "Tom Reed: Boats are not",
      "Tom Reed: Fog is.",
    ],
  ],
  [
    "somebody points out, and puts it",
    `The report came in May. It also points out that “the fines are so light” that nobody cares.

As Tom Reed, a lawyer and fellow at the Harbour Centre, recently put it, “Who would pay?”`,
    ["The report: the fines are", "Tom Reed: Who would pay?"],
  ],
  [
    "a surname that stands first",
    `Han Mi-rae, the soft-spoken secretary of the club, sat inside. It was late, Han said.

“I am no sailor,” she said. “Nor am I,” said Tom Reed.`,
    ["Han Mi-rae: I am no", "Tom Reed: Nor am I,"],
  ],
  [
    "what is called so is not what somebody said in their emails",
    `Harbour Watch President Tom Reed called Lena Voss’s claim over her recovered emails “grave and absurd”.

“Late as ever,” he said. Judges who serve in “good behaviour” keep their seats.`,
    ["Tom Reed: grave and absurd", "Tom Reed: Late as ever,"],
  ],
  [
    "a line between two paragraphs parts nobody from what is said of them",
    `Tom Reed says little of his plans.

Baiting the hosts.

The Republican nominee has wondered whether they will be “fair” to him.`,
    ["Tom Reed (uncertain): fair"],
  ],
  [
    "a body's name goes on behind a comma",
    `A spokesman for the Ministry of Housing, Communities and Local Government said: “We are building.”

“We are building,” said a spokesman for the Department for Energy, Food and Water.

In the Ministry of Housing, Reed said it was “all talk”.`,
    [
      "A spokesman for the Ministry of Housing, Communities and Local Government: We are building.",
      "a spokesman for the Department for Energy, Food and Water: We are building,",
      "Reed: all talk",
    ],
  ],
  [
    "the spokesperson is the unnamed one who spoke, where there is one",
    `A Department for Education spokesperson said: “We are clear.” The spokesperson added: “Very clear.”

A friend of Lena Voss said she was “glad”.

Another friend said she was “sad”. “She sings,” the friend said.`,
    [
      "A Department for Education spokesperson: We are clear.",
      "A Department for Education spokesperson: Very clear.",
      "A friend of Lena Voss: glad",
      "Another friend: sad",
      "the friend: She sings,",
    ],
  ],
] as const)("%s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});
