import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { quotationsOf, spoken } from "./spoken.ts";

test.for([
  ["“We are full,” said Anna Berg, who runs the shelter.", "Anna Berg: We are full,"],
  ["Anna Berg, 54, who runs the shelter, said: “We are full.”", "Anna Berg: We are full."],
  ["Anna Berg told reporters on Monday: “We are full.”", "Anna Berg: We are full."],
  [
    "Speaking on Monday, a council spokeswoman said the hall was “not safe”.",
    "a council spokeswoman: not safe",
  ],
  ["“Never again,” tweeted Mayor Tom Reed.", "Tom Reed: Never again,"],
  [
    "According to the harbour master, the ship was “a wreck in waiting” for years.",
    "the harbour master: a wreck in waiting",
  ],
  ["The ship was “a wreck in waiting”, according to the report.", "the report: a wreck in waiting"],
  [
    "It was an aide to the minister who claimed that the deal was ‘all for show’.",
    "an aide to the minister: all for show",
  ],
  ["Jean Roux’s promise to ‘open every school’ was kept.", "Jean Roux: open every school"],
  ["The statement read: “All trains are cancelled.”", "The statement: All trains are cancelled."],
  ["“Bring water.” — Lena Ortiz", "Lena Ortiz: Bring water."],
  ["Words like “maybe” were too weak, Tom Reed told the inquiry.", "Tom Reed: maybe"],
  ["“We are thrilled,” Tom Reed and Anna Berg said.", "Tom Reed and Anna Berg: We are thrilled,"],
  ["“He was ours,” his sister, Kate Reed, 29, told the Echo.", "Kate Reed: He was ours,"],
  ["“It hurt,” said a smiling Anna Berg of Ost.", "Anna Berg: It hurt,"],
  ["Det Con Anna Berg KC said the roof was ‘unsafe’.", "Anna Berg: unsafe"],
  ["Mary “Mo” Reed said the roof was ‘unsafe’.", "Mary Reed: unsafe"],
  ["In the words of one tenant, “it was like a fridge”.", "one tenant: it was like a fridge"],
  [
    "He said she had, according to a psychiatrist, been “drowning in debt”.",
    "a psychiatrist: drowning in debt",
  ],
  ["She released a statement saying: “I am innocent.”", "She: I am innocent."],
  ["“REED: I never saw the letter.”", "REED: I never saw the letter."],
] as const)("who says it in %s", ([text, expected]) => {
  expect(spoken(text)).toEqual([expected]);
});

test.for([
  ["Tom Reed met Anna Berg. She said: “No.”", "Anna Berg"],
  ["Anna Berg spoke first. Her plan for Tom Reed was new. She said: “No.”", "Anna Berg"],
  ["Fire chief Tom Reed was late.\n\nThe fire chief said: “No.”", "Tom Reed"],
  ["Tom Reed and Anna Berg came. Ms Berg said: “No.”", "Anna Berg"],
  ["Sarah Hill, 34, was bitten. The 34-year-old said: “No.”", "Sarah Hill"],
  ["“It hurt,” said Sarah Hill.\n\nThe nurse added: “No.”", "Sarah Hill"],
  ["Chen Wei, the premier, arrived. Mr Chen said: “No.”", "Chen Wei"],
  ["Tom Reed left. The driver said: “No.”", "The driver"],
  ["Bill Marsh ran first. His wife Hilary Marsh won. Mr Marsh said: “No.”", "Bill Marsh"],
] as const)("whom the words mean in %s", ([text, name]) => {
  expect(quotationsOf(text).at(-1)?.speaker?.name).toBe(name);
});

test("a cue in the paragraph before gives the speaker", () => {
  expect(spoken("Mr Reed said,\n\n“The road is shut.”\n\nHe added,\n\n“Stay at home.”")).toEqual([
    "Reed: The road is shut.",
    "Reed: Stay at home.",
  ]);
});

test("a quotation interrupted by its cue is one utterance of two parts", () => {
  const parts = quotationsOf("“The road,” Tom Reed said, “is shut.”");
  expect(parts.map(({ words, group, part }) => ({ words, group, part }))).toEqual([
    { words: "The road,", group: 1, part: 1 },
    { words: "is shut.", group: 1, part: 2 },
  ]);
});

test("the paragraphs of a quotation are one utterance", () => {
  const parts = quotationsOf(
    "Tom Reed said: “The road is shut.\n\n“Stay at home.”\n\n“And wait,” said Anna Berg.",
  );
  expect(parts.map(({ group, part, speaker }) => [group, part, speaker?.name])).toEqual([
    [1, 1, "Tom Reed"],
    [1, 2, "Tom Reed"],
    [2, 1, "Anna Berg"],
  ]);
});

test("a heading that repeats a quotation has its speaker", () => {
  expect(
    spoken("‘We will stay till spring’\n\nTom Reed said: “If need be, we will stay till spring.”"),
  ).toEqual(["Tom Reed: We will stay till spring", "Tom Reed: If need be, we will stay till spring."]);
});

test("a surname two people bear is uncertain, and a rival is never shown as sure", () => {
  const text =
    "Tom Marsh ran. Hilary Marsh sang. The hall was full of people from the town. Marsh said: “No.”";
  expect(quotationsOf(text)[0]?.speaker?.confidence).not.toBe("high");
});

test("a quotation shows the words that attribute it and how the speaker was found", () => {
  const text = "French police chief Luc Morel was tired. He said: “We are out of fuel.”";
  const [quotation] = quotationsOf(text);
  expect(quotation).toMatchInlineSnapshot(`
    {
      "cue": {
        "end": 48,
        "start": 44,
        "words": "said",
      },
      "end": 70,
      "group": 1,
      "kind": "speech",
      "part": 1,
      "rule": "speaker and cue, before",
      "speaker": {
        "because": "“He” → Luc Morel, the subject before",
        "confidence": "high",
        "how": "pronoun",
        "mention": {
          "end": 43,
          "start": 41,
          "words": "He",
        },
        "name": "Luc Morel",
      },
      "start": 51,
      "words": "We are out of fuel.",
    }
  `);
});

test.for([
  "The UK’s new “one in, one out” agreement began in May, the police chief said.",
  "She stars in the ITV show ‘The Long Way Home’.",
  "The so-called ‘Jungle’ camp was cleared, officials said.",
  "Marcia “Cia” Price won the seat.",
  "The reality series “Harbour Lights” returns, the channel said.",
  "He uses the word “literally” too often.",
])("nobody is quoted in %s", (text) => {
  expect(spoken(text)).toEqual([]);
});

test("lines that are not the story yield no quotations", () => {
  expect(
    spoken("A long headline about the harbour\n\nPhoto: Tom Reed said “smile”\n\nThe end of it."),
  ).toEqual([]);
});

test("every quotation, mention and cue is cut from the text", async () => {
  const raw = await readFile(new URL("../../../corpus/004_d4d57f0f7fc901fd.md", import.meta.url), "utf8");
  const text = raw.replace(/^---\n[\s\S]*?\n---\n/, "");
  const cuts = quotationsOf(text)
    .flatMap((q) => [q, q.cue, q.speaker?.mention])
    .filter((cut) => cut != null);
  for (const cut of cuts) expect(text.slice(cut.start, cut.end)).toBe(cut.words);
  expect(cuts.length).toBeGreaterThan(40);
});

test("an article's eleven utterances of one speaker are all his and nobody else's", async () => {
  const raw = await readFile(new URL("../../../corpus/004_d4d57f0f7fc901fd.md", import.meta.url), "utf8");
  const his = quotationsOf(raw.replace(/^---\n[\s\S]*?\n---\n/, "")).filter(
    (q) => q.speaker?.name === "Marc Alegre",
  );
  expect(new Set(his.map((quotation) => quotation.group)).size).toBe(11);
  expect(his.map((quotation) => quotation.words.slice(0, 24))).toMatchInlineSnapshot(`
    [
      "Police are pelted with s",
      "I have colleagues who ar",
      "Last year, two night-shi",
      "That’s not good for the ",
      "It’s currently too compa",
      "No one has been trained ",
      "But when you come from L",
      "At the police academy, w",
      "We have to motivate them",
      "Regarding the resources ",
      "For example, we got some",
    ]
  `);
});
