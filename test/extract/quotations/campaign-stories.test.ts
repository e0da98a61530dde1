import { expect, test } from "vitest";
import { heads } from "./spoken.ts";

test.for([
  [
    "who was said to speak goes on behind the description",
    `“We need time,” said Ann Lee, the clinic’s head, “and we have been saving for it.”`,
    ["Ann Lee: We need time,", "Ann Lee: and we have"],
  ],
  [
    "a participle behind “said” is the speaker’s, a description behind it nobody’s words",
    `“Let him decide,” said Senator Ann Lee, urging the board to “give him time”.

“It is dear,” said Tom Reed, an analyst who has a “hold” rating on the stock.`,
    ["Ann Lee: Let him decide,", "Ann Lee: give him time", "Tom Reed: It is dear,"],
  ],
  [
    "a clause that ends before another subject keeps its words",
    `But even as Reed claimed on Tuesday that “the mayor got away with less,” one of the clerks said the two cases were quite different.`,
    ["Reed: the mayor got"],
  ],
  [
    "what is said in an opening clause does not reach the next",
    `While Reed calls the memo a “fine piece of work,” Lee fixates on the “pivot” line.`,
    ["Reed: fine piece of"],
  ],
  [
    "“as she put it” reaches on",
    `As Ms Lee put it to the board in July, the paper is “only a voice from home”.`,
    ["Lee: only a voice"],
  ],
  [
    "plural nouns are no verbs",
    `In three separate interviews, the judge turned on Reed, saying she would not “think about” a second term.`,
    ["the judge: think about"],
  ],
  [
    "a participle behind marks is the subject’s, not the thing named before them",
    `Admiral Tom Reed spoke on Monday. He called the plan “bold and cheap,” accusing the board of “building on sand”.`,
    ["Tom Reed: bold and cheap,", "Tom Reed: building on sand"],
  ],
  [
    "a paper with capitals publishes, its writer hammers",
    `Sen. Ann Lee (Maine) joined the group this week, publishing an essay in The Harbour Post hammering his “want of all grace”.`,
    ["Ann Lee: want of all"],
  ],
  [
    "who “they” called so is not the law",
    `The law let banks and others form what they called “shops for money”.`,
    ["they (uncertain): shops for money"],
  ],
  [
    "what somebody with a description called it",
    `He won at the last convention, in what Ann Lee, national treasurer for the campaign, called “a fist fight”.`,
    ["Ann Lee: a fist fight"],
  ],
  [
    "three marks close two quotations",
    `''They told me, 'Go back to your country,''' said Mr. Reed, who was born in Ost. ''This is mine.''`,
    ["Reed: They told me,", "Reed: This is mine."],
  ],
  [
    "“one of his recent reads” names a book",
    `“I sleep well,” Tom Reed said. One of his recent reads, “Night Ferry,” is about the war.`,
    ["Tom Reed: I sleep well,"],
  ],
  [
    "an initial A is no headline word",
    `“It works,” said Jock A. Lund, who runs it. Mr. Lund smiled. “It does,” Mr. Lund said.`,
    ["Jock A. Lund: It works,", "Jock A. Lund: It does,"],
  ],
  [
    "a relative named in passing leaves the surname to who bears the story",
    `Carla Lund ran the plant. “It is done,” Lund said.

She told her husband, Frank Lund, that it would be ugly. He had seen worse, and he had said so to all who asked him about the sale in the long and wet winter before, when nobody would buy.

The board met in March, in a room over the harbour, and again in April. It was told that the plant had lost money for nine years and that the bank would wait no longer. It rained on both days. Nobody had brought the papers, and the windows would not close. They sat in their coats until dark, and then one of them asked for the figures, which had been left in a car at the station, and they waited for the car. In the end they voted by a show of hands, and the sale was off.

“Never,” Lund said. “Not ever,” she said.`,
    ["Carla Lund: It is done,", "Carla Lund: Never,", "Carla Lund: Not ever,"],
  ],
  [
    "a surname cannot mean who is named for the first time later",
    `Carla Lund ran the plant. “It is done,” Lund said.

Her brother Tom Lund left.`,
    ["Carla Lund: It is done,"],
  ],
  [
    "an honorific means who is known to be of its gender",
    `Tom Lund bought the boat. It has a den for Zelina Lund. “It floats,” Mr. Lund said.`,
    ["Tom Lund: It floats,"],
  ],
  [
    "an office with “of” does not hide the name behind it",
    `“It is safe,” said former secretary of state Ann Lee, who praised it.

“It is not,” said a friend of actress Jane Frost.

“Welcome,” said master of ceremonies Asab Tabchi, who came long ago. “Sit down,” he added.`,
    [
      "Ann Lee: It is safe,",
      "a friend of actress Jane Frost: It is not,",
      "Asab Tabchi: Welcome,",
      "Asab Tabchi: Sit down,",
    ],
  ],
  [
    "the governor of a place is who is named beside it, else who was spoken of alone",
    `Ohio Gov. Tom Reed met Joe Lund, who won Iowa. Lund left.

Sooner or later, the Ohio governor told reporters, “it starts to pay off”.`,
    ["Tom Reed: it starts to"],
  ],
  [
    "the senator of one state is not the other's",
    `Texas Sen. Joe Lund left.

“It is late,” the Vermont senator said.`,
    ["the Vermont senator: It is late,"],
  ],
  [
    "the senator is whom the paragraph is about, not another of long ago",
    `Sen. Tom Reed voted no.

It rained.

It rained again.

It rained on.

Joe Lund defends himself in a film: “We are safe,” the senator says.`,
    ["Joe Lund (uncertain): We are safe,"],
  ],
  [
    "the company is who was spoken of just now, not another with “Group” in its name",
    `The Harbour Data Group found it first. Zentro would not say why. “We strike a balance,” the company said.`,
    ["Zentro (uncertain): We strike a"],
  ],
  [
    "the commission is the only one with a long name",
    `The Commission on Harbour Debates met on Monday.

The commission said that “there were issues” with the microphone.`,
    ["Commission on Harbour Debates: there were issues"],
  ],
] as const)("%s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});
