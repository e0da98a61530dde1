import { expect, test } from "vitest";
import { heads } from "./spoken.ts";

test.for([
  [
    "a senior is the father",
    `Rob Pike, 19, scored twice. His father, Gary, watched from the stand. “I was in bits,” Pike senior said.

“He cried, I saw him,” Rob said.`,
    ["Gary: I was in", "Rob Pike: He cried, I"],
  ],
  [
    "Sr and Jr of one name are two, and the elder is Sr",
    `Marcus Whitlow Jr. reported to camp on Monday. “I am tired,” Whitlow said.

Marcus Whitlow Sr., who sells insurance, saw it on the internet.

“I laughed for 10 minutes,” he said.

“He’s an artist,” the elder Whitlow said. “I drove a bus.”

Whitlow Jr. expects company. “All but my grandma,” he said.`,
    [
      "Marcus Whitlow Jr.: I am tired,",
      "Marcus Whitlow Sr.: I laughed for",
      "Marcus Whitlow Sr.: He’s an artist,",
      "Marcus Whitlow Sr.: I drove a",
      "Marcus Whitlow Jr.: All but my",
    ],
  ],
  [
    "two with one surname share it",
    `Ann and Paul Berry bought the house in 2011.

“It was a jungle,” Mr Berry said.

“He did all the work,” said Mrs Berry.`,
    ["Paul Berry: It was a", "Ann Berry: He did all"],
  ],
  [
    "a surname that two bear, as the subject of a deed, leaves a pronoun open",
    `Police named the victim as Daniel Reeve, 19. His uncle, Stephen Reeve, spoke to reporters.

“He was a lovely lad,” Reeve said.

Reeve had been walking home when he was struck. “We just want answers,” he said.`,
    ["Stephen Reeve: He was a", "Stephen Reeve (uncertain): We just want"],
  ],
  [
    "a spokesman for somebody is not he",
    `A spokesperson for Treasurer Neil Adair said the changes were “about fairness”.

The Met Office forecaster Ann Lee said it would be “wet”.`,
    ["A spokesperson for Treasurer Neil Adair: about fairness", "Ann Lee: wet"],
  ],
  [
    "a ship or a house is nobody, though it has a first name",
    `The Margaret Anne sank in 1953. Skipper Bill Coates survived.

“She went down like a stone,” he recalled.`,
    ["Bill Coates: She went down"],
  ],
  [
    "a company is known by its first word, and it is that company",
    `Borealis Nickel Corp. will shut its mine in March.

Borealis said the money had gone into a shaft. “The loan was used as intended,” it said.

The company said it was “sorry”.`,
    ["Borealis Nickel Corp: The loan was", "Borealis Nickel Corp: sorry"],
  ],
  [
    "of two companies neither is the company",
    `Borealis Nickel Corp. sued Norvik Holdings.

“We are in the right,” the company said.`,
    ["the company: We are in"],
  ],
] as const)("%s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});

test.for([
  [
    "who is caught on a clip speaks, not the clip",
    "The 14-second clip showed the road and captured Kieran Boyle shouting: “Watch this!”",
    ["Kieran Boyle: Watch this!"],
  ],
  [
    "who is remembered speaks, not who remembers",
    "Loretta Hill remembers her mother standing in the yard in her slip, shouting “That’s blood!” at him.",
    ["her mother: That’s blood!"],
  ],
  [
    "who shows a clip and speaks himself is not caught on it",
    "The mayor showed the map, saying: “Here it floods.”",
    ["The mayor: Here it floods."],
  ],
  [
    "who is quoted as saying speaks, not who quotes",
    "Alice Fenn left the court. The judge quoted Fenn as saying “I knew nothing” on Monday.",
    ["Alice Fenn: I knew nothing"],
  ],
  [
    "who was quoted as saying speaks",
    "Alice Fenn left the court. Fenn was quoted as saying “I knew nothing” on Monday.",
    ["Alice Fenn: I knew nothing"],
  ],
  [
    "the sender of a message speaks in it, whatever stands between",
    "Boyle had sent a friend a message 40 minutes after the crash that read: “Think I hit something.”",
    ["Boyle: Think I hit"],
  ],
  [
    "what stands behind a semicolon is another sentence",
    "His father was killed in 1987; an inquiry blamed what it called “a culture of haste”.",
    ["an inquiry: a culture of"],
  ],
  [
    "a clause with whose is no subject of the sentence",
    `Lorraine Tibbets did not hide her anger. Tasha Greer, whose twin sons are pupils there, walked up with a brick.

“I kept it,” she said.`,
    ["Tasha Greer: I kept it,"],
  ],
] as const)("%s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});

test.for([
  [
    "his mother is the only one the article calls a mother",
    `Jai Mulholland, 16, was bitten. Mum Tracey Mulholland, who drove all night, was at his side.

“No way,” said his mother.`,
    ["Tracey Mulholland (uncertain): No way,"],
  ],
  [
    "his mother is a description where two are named",
    `Jai Mulholland, 16, and Tom Frost, 15, were bitten. Jai's mother, Tracey, and Tom's mother, Jean Frost, came.

“No way,” said his mother.`,
    ["his mother: No way,"],
  ],
  [
    "Mr is not Sir",
    `Alan Holt runs the firm that his father, Sir Desmond Holt, founded.

“We have been here before,” Mr Holt said.`,
    ["Alan Holt (uncertain): We have been"],
  ],
  [
    "the prefect is who was introduced so, in front of a comma or behind his name",
    `“It was the worst night,” said the prefect, Jean-Marc Delaporte.

Britain’s borders minister, Alison Crane, sent help.

“My officers are tired,” the prefect said.

“Help is coming,” the minister said.`,
    [
      "Jean-Marc Delaporte: It was the",
      "Jean-Marc Delaporte: My officers are",
      "Alison Crane: Help is coming,",
    ],
  ],
  [
    "initials and a hyphen belong to a first name",
    `“We will not stand for it,” said Rep. G.K. Butterfield of the U.S. House. “We will fight,” Butterfield said.

Kelly-Ann Price met Tom Reed. “It was hard,” she said.`,
    ["G.K. Butterfield: We will not", "G.K. Butterfield: We will fight,", "Kelly-Ann Price: It was hard,"],
  ],
  [
    "a name may look like a street, and a surname hold an apostrophe",
    `Protester Ivy Lane, 19, met Marco Dell’Oro, a chef. “I’d do it again,” Ms Lane said.

“Come and eat,” Dell’Oro said.`,
    ["Ivy Lane: I’d do it", "Marco Dell’Oro: Come and eat,"],
  ],
  [
    "a short title ends no sentence",
    `“This is our year!” Scott's niece, state Del. Marcia Price, shouted. “We are here,” said Coun. Dev Bhandari.`,
    ["Scott's niece: This is our", "Dev Bhandari: We are here,"],
  ],
  [
    "a nickname between marks is a name of its own",
    `Captain Brett “Bluey” Tarrant ran in. Nurse Alinta Ross held on. “He talked,” Alinta said.

Bluey was shy. “Anyone would have,” he shrugged.`,
    ["Alinta Ross: He talked,", "Brett Tarrant: Anyone would have,"],
  ],
] as const)("%s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});
