import { expect, test } from "vitest";
import { heads } from "./spoken.ts";

test.for([
  [
    "a verb and its particle",
    `The council sat on Monday. “It was late,” weighed in Ann Lee. “I think so,” chipped in Mary Reed.`,
    ["Ann Lee: It was late,", "Mary Reed: I think so,"],
  ],
  [
    "nouns behind an adverb and an adjective are no verbs",
    `The agency published two highly critical reports that depicted “a culture of fear” at the mill.`,
    ["The agency: a culture of"],
  ],
  [
    "an office behind “but” begins a clause of its own",
    `Reed has been eager to leave, but General Ann Lee, chair of the Joint Chiefs of Staff, told reporters: “We will stay.”`,
    ["Ann Lee: We will stay."],
  ],
  [
    "what somebody would say",
    `Ann Lee met him there. When people asked him to explain, she’d respond, “He cannot.”`,
    ["Ann Lee: He cannot."],
  ],
  [
    "the owner of a noun that says, whole",
    `Reporters could not verify the Orland and Ostian defence ministry’s claim that “the rebels left.”`,
    ["the Orland and Ostian defence ministry: the rebels left."],
  ],
  [
    "a clause about what the speaker does",
    `“They lied to us,” the company that runs the awards said.`,
    ["the company that runs the awards: They lied to"],
  ],
  [
    "two single marks close what a double one opened",
    `“It was an attempt to mislead,’’ Ann Lee, head of the Checkers, told the paper. “And I think it is wrong.”`,
    ["Ann Lee: It was an", "Ann Lee: And I think"],
  ],
  [
    "verbs that say only behind marks",
    `Ann Lee ran the model. “I was cruising around,” she emails.

“I was such a kid,” she shared. Lee shared the “moment” with fans.`,
    ["Ann Lee: I was cruising", "Ann Lee: I was such"],
  ],
  [
    "what remains low says nothing",
    `That mobility remains low suggests “that markets have been lousy” but for a few, Lee said.`,
    ["Lee: that markets have"],
  ],
  [
    "somebody who is calm, and a colon",
    `Ann Lee closed the shop. She’s calm about it: “You make little.”`,
    ["Ann Lee: You make little."],
  ],
  [
    "a mayor behind the place",
    `The mayor of Ostby, Tri Rismahari, comforted them. Lund left.

“They are not ours,” she said.`,
    ["Tri Rismahari: They are not"],
  ],
  [
    "the governor is not the lieutenant governor",
    `Texas Gov. Ann Lee and Lt. Gov. Dan Reed met. “It is late,” the governor said. “It is,” Reed said.`,
    ["Ann Lee: It is late,", "Dan Reed: It is,"],
  ],
  [
    "a rank of several words",
    `“We left,” said Sgt. First Class Mark Lund, who was hurt.`,
    ["Mark Lund: We left,"],
  ],
  [
    "who has just asked “her” is not “she”",
    `“It was mine,” Ann Lee told jurors. Prosecutor Mary Reed asked her what happened next. “It never came back,” she said.`,
    ["Ann Lee: It was mine,", "Ann Lee: It never came"],
  ],
  [
    "a name behind two descriptions",
    `Lee’s counterpart, ranking member Devin Lund, called it “a hoax.”`,
    ["Devin Lund: a hoax."],
  ],
  [
    "a place and an agency in front of a name",
    `Orlando (CNN) Ann Lee opened the fair on Wednesday by saying that the prices are “unbearable”.`,
    ["Ann Lee: unbearable"],
  ],
  [
    "a comma is missing behind what somebody is",
    `“There are two prongs to it,” Robby Mook, Hillary for Ostby campaign manager told CNN.

Kurinji Selva, an analyst at the Council on Energy, Environment and Water told the paper. “It is bold,” she said.`,
    ["Robby Mook: There are two", "Kurinji Selva: It is bold,"],
  ],
  [
    "story highlights",
    `Story highlights “This is certain,” Ann Lee said

Lee opened the fair.`,
    ["Ann Lee: This is certain,"],
  ],
  [
    "what somebody wears, and what is named after somebody",
    `Ann Lee, clad in a red, white and blue shirt, acknowledged that she does not “dress as well as you do.”

She said in a small town named after a miller that towns “are in the worst shape.”`,
    ["Ann Lee: dress as well", "Ann Lee: are in the"],
  ],
  [
    "hosts of a summit are they",
    `The co-hosts of the Leaders’ Summit said they were pleased with “new promises”.

“We sought more,” they said.`,
    [
      "The co-hosts of the Leaders’ Summit: new promises",
      "The co-hosts of the Leaders’ Summit: We sought more,",
    ],
  ],
  [
    "the boy’s mother is not the lawyer spoken of before",
    `Lawyer Alicia Monroe called it “irresponsible.”

The boy’s mother, who asked for privacy, said it was late. “I’m sorry for what he did,” she said.`,
    ["Alicia Monroe: irresponsible.", "The boy’s mother: I’m sorry for"],
  ],
  [
    "a clause between commas ends before the marks",
    `Ostby Council said the offer, which would add £1,050 a year to the lowest wages, was “fair”.

Staff at Ostby say they feel “blindsided” by it.`,
    ["Ostby Council: fair", "Staff at Ostby: blindsided"],
  ],
  [
    "a review says what it says",
    `The review, by former Treasury official Ann Lee, said costs had been underestimated because ground was bad.

“Only nine holes were drilled,” it said.`,
    ["The review: Only nine holes"],
  ],
  [
    "violent protests and previous answers",
    `Ann Lee left, suggesting that the violent protests there show a “wounded country”. She cited the city in a previous answer as a place that is “out of control.”

(CNN) Tom Reed said it was “late.”`,
    ["Ann Lee: wounded country", "Ann Lee: out of control.", "Tom Reed: late."],
  ],
  [
    "“there” is nobody",
    `The site began in 2016. There are now 140 million monthly “shops” on it, according to the company.`,
    ["the company: shops"],
  ],
] as [string, string, string[]][])("%s", ([, text, told]) => {
  expect(heads(text)).toEqual(told);
});

test("a link in single marks is no speech where speech has double ones", () => {
  const text = `Ann Lee runs the clinic in Dover.

“We need time,” Lee said.

“It is dear,” Lee said.

“It is late,” Lee said.

‘We Got Her!’ Video Shows Arrest

Lee left on Monday.`;
  expect(heads(text)).toEqual(["Ann Lee: We need time,", "Ann Lee: It is dear,", "Ann Lee: It is late,"]);
});
