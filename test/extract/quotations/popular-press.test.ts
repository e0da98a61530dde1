import { expect, test } from "vitest";
import { heads } from "./spoken.ts";

test.for([
  [
    "a family whose mother goes by the title of her children's name",
    `‘Best day ever,’ said Finn Doyle, 11. His brother Will, 9, disagreed: ‘My ice cream fell in.’\n\nTheir mum, Orla, had packed socks. ‘I’m a nurse,’ Ms Doyle said.`,
    ["Finn Doyle: Best day ever,", "Will: My ice cream", "Orla: I’m a nurse,"],
  ],
  [
    "somebody known by the first half of a double name, in a headline with an adjective",
    `Sally-Jo Marsh, 30, was livid.\n\n‘It’s a yoghurt pot,’ says furious Sally. ‘It’s not a bomb.’`,
    ["Sally-Jo Marsh: It’s a yoghurt", "Sally-Jo Marsh: It’s not a"],
  ],
  [
    "a child named by an age, and what a paper calls a child",
    `Butcher Ned Tarr gave £50. “Anyone would,” he said.\n\nAnd what does six-year-old Bobby think? “Sausages,” he said.\n\nBrave Bobby, who is in Year Two, waved.`,
    ["Ned Tarr: Anyone would,", "Bobby (uncertain): Sausages,"],
  ],
  [
    "a sentence whose clause between commas has a verb more",
    `“We won,” said Hugh Tench. Captain Rory Vane, who had a late kick saved on the line, was crushed.\n\n“I slipped,” he said.`,
    ["Hugh Tench: We won,", "Rory Vane: I slipped,"],
  ],
  [
    "somebody accused of something, named right after",
    `A vicar accused of hiding her rival's bicycle told a friend she would ‘do it again’.\n\nPenelope Rusk, 58, denies theft.`,
    ["Penelope Rusk (uncertain): do it again"],
  ],
  [
    "a witness, and who answers counsel",
    `Nina Farrow, giving evidence, said she saw it. ‘He had a spade,’ the witness said.\n\n‘A big one?’ asked Oliver Pym KC.\n\n‘Big enough.’`,
    ["Nina Farrow (uncertain): He had a", "Oliver Pym: A big one?", "Nina Farrow (uncertain): Big enough."],
  ],
  [
    "who is made to say it",
    `The lights went out, prompting Tory spokesman Guy Latham to accuse ministers of “playing with matches”.`,
    ["Guy Latham: playing with matches"],
  ],
  [
    "the paper's question without words of attribution, and an answer to a name",
    `Dame Hilda Brace is 80. Would she wed again? “To whom?”\n\n“Hilda,” says her agent.\n\n“What? I asked.”`,
    ["Hilda Brace (uncertain): To whom?", "her agent: Hilda,", "Hilda Brace (uncertain): What? I asked."],
  ],
  [
    "whom “he” has meant is not meant by “she”",
    `Dame Hilda Brace is 80. The director, Oyin Bale-Marsh, calls her “a beast”. He adds: “She is never late.”\n\nShe was married to a dentist called Ron, who died. “Ron never saw a play,” she says.`,
    ["Oyin Bale-Marsh: a beast", "Oyin Bale-Marsh: She is never", "Hilda Brace: Ron never saw"],
  ],
  [
    "a document, not all that stands in front of it",
    `Thieves who took a van from a school left behind a handwritten note saying “ta very much”. The school put out a statement saying it was “gutted”.`,
    ["a handwritten note: ta very much", "The school: gutted"],
  ],
  [
    "the teenager and the pensioner",
    `Owen Platt, 17, scored. Coach Reg Dolby was calm. The teenager admitted that he was not.\n\n“I screamed,” he said.`,
    ["Owen Platt: I screamed,"],
  ],
  [
    "somebody of a body with a name of its own",
    `The Bureau of Tides’s Carla Nunn said the sea was “in a mood”. “It will pass,” she said.`,
    ["Carla Nunn: in a mood", "Carla Nunn: It will pass,"],
  ],
  [
    "who has an office in a body, and what a paper calls a crook",
    `Lifesaving Cornwall’s head of coastal operations, Piran Tregenza, said he had been “sent packing”.\n\nSmirking Craig Dolby, 44, was jailed. The court heard Dolby would ring widows claiming that cards were “expired”.`,
    ["Piran Tregenza: sent packing", "Craig Dolby: expired"],
  ],
  [
    "of two clauses the nearer one's subject in what somebody called something",
    `Katie Marsh went out in two sets, and Ella Oduya withdrew with what she called “a wonky knee”.`,
    ["Ella Oduya: a wonky knee"],
  ],
  [
    "an age in the story of somebody else named before",
    `“They said no,” said Liam Keogh.\n\nAmong them was Olympian Jodie Hale, who won a ribbon.\n\n“Fourth place,” the 38-year-old recalled.`,
    ["Liam Keogh: They said no,", "Jodie Hale (uncertain): Fourth place,"],
  ],
  [
    "who replied to somebody who begged, and a left-hander",
    `Craig Dolby was jailed. The court heard Dolby said the card was “expired”.\n\nWhen Jessie Strang begged him to stop, he replied: “No, hen.”\n\nCallum Thorne lost. “I was awful,” the Leeds-born left-hander admitted.`,
    ["Craig Dolby: expired", "Craig Dolby: No, hen.", "Callum Thorne (uncertain): I was awful,"],
  ],
  [
    "not who speaks of her once, but whom the story is about",
    `Bríd Lally fell ill in 2017. Lally told nobody. “I hid it,” Bríd says.\n\nThe charity’s chief executive, Nuala Breen, calls her “a star”.\n\nThese days she walks with a stick, which she has named Colm. “He has no conversation,” she says.`,
    ["Bríd Lally: I hid it,", "Nuala Breen: a star", "Bríd Lally (uncertain): He has no"],
  ],
  [
    "whom the sentence before the last is about",
    `Bríd Lally told no one. Not her friends, not her sister.\n\n“I’d say it was my shoes.”`,
    ["Bríd Lally: I’d say it"],
  ],
  [
    "a double first name whose second half is anybody's",
    `Toni-Lee Harker, 37, wept. “I picked it up,” Ms Harker said. Her barrister, Bobbie-Jo Fane KC, sat down.`,
    ["Toni-Lee Harker: I picked it"],
  ],
  [
    "a manager by his people, asked about somebody else",
    `Gio Bellini, 51, was calm. “What row?” he smiled.\n\nAsked if Ferris would travel, the Italian shrugged. “The bus leaves at nine.”`,
    ["Gio Bellini: What row?", "Gio Bellini (uncertain): The bus leaves"],
  ],
  [
    "another by name, and a founder who used to be something",
    `Celia Marsh objects. Another, interior designer Coco Hart, calls it “a boil”. “I paid for a view,” she said.\n\n“Legs don’t grow back,” said its founder, ex-Para Chris Sumner.`,
    ["Coco Hart: a boil", "Coco Hart: I paid for", "Chris Sumner: Legs don’t grow"],
  ],
  [
    "counsel's next question, which is not hers who answered",
    `Asked by her barrister, Justin Hope KC, what she did, Ms Doyle said: “I ran.”\n\n“And then?”`,
    ["Doyle: I ran.", "nobody: And then?"],
  ],
  [
    "a firm that writes itself in one word, and a street",
    `In a statement, manufacturer MossWorks said the trees were “proven”. “We are proud,” it said.\n\nMick O’Dea was stopped on Patrick Street. “She hooted,” he said.`,
    ["MossWorks: proven", "MossWorks: We are proud,", "Mick O’Dea: She hooted,"],
  ],
  [
    "a surname behind a nickname, and a source who is “they”",
    `Gordon Vance won. His pal and driver ‘Big Shug’ Doherty, 40, defended him. ‘Heart of gold,’ he insisted.\n\nA source close to the winner said he was skint. ‘He sold the tank,’ they said.`,
    ["Doherty (uncertain): Heart of gold,", "A source close to the winner: He sold the"],
  ],
  [
    "a stranger of this paragraph, not the source of the one before",
    `‘He was told off,’ added the insider.\n\nA fellow reveller, who asked not to be named, said he was ‘the life and soul’. ‘He led the conga,’ she told us.`,
    ["the insider: He was told", "A fellow reveller: the life and", "A fellow reveller: He led the"],
  ],
  [
    "a wife of many years by her first name, and a grandfather among magistrates",
    `Roy Pember, 77, hired a barrister. Magistrates threw the case out.\n\nThe grandfather-of-six said he felt fine. “I like gnomes,” he said.\n\nHis wife of 52 years, Barbara, was cross. “We could have had a cruise,” she sighed.`,
    ["Roy Pember: I like gnomes,", "Barbara: We could have"],
  ],
  [
    "a page that says something",
    `Hotel bosses sent flowers. A fundraising page had raised £900. It says: “Let’s get her home.”`,
    ["A fundraising page: Let’s get her"],
  ],
  [
    "two on a network with a name of one letter",
    `“If Vi goes, I go,” threatened one on X. Another begged: “Not the llama.”`,
    ["one: If Vi goes,", "Another: Not the llama."],
  ],
  [
    "nobody: what a thing is called, and what somebody is sorry for in a headline",
    `Principal apologises after ‘hurtful’ gag\n\nThe mop, which she calls ‘Senga’, is in a tent he calls ‘Wally World’.`,
    [],
  ],
  [
    "not whose noun stands in front of what it does",
    `Mother Sue Lamb said the jury's verdict ‘means everything to us’.`,
    ["Sue Lamb: means everything to"],
  ],
  [
    "a mother whose daughter is named beside her",
    `Hayley Crane, who also has a daughter, Evie, six, said she had known.\n\n“Her hands were cold,” she said.`,
    ["Hayley Crane (uncertain): Her hands were"],
  ],
  [
    "an owner nobody names, and a sign",
    `“Enough,” said Paul Dawe.\n\nIt is linked to a shop in Granville. Its owner declined to comment. “No English,” he said.\n\nMrs Haines has put a painted sign on her fence. “HE IS OUT,” it says.`,
    ["Paul Dawe: Enough,", "Its owner: No English,", "a painted sign: HE IS OUT,"],
  ],
  [
    "whose announcements a paragraph is about, by an office",
    `“Bless him,” said Connor Dale.\n\nGuests say the captain's announcements grew odd. In one he is said to have told them: “Corridors are not your friends.”`,
    ["Connor Dale: Bless him,", "the captain (uncertain): Corridors are not"],
  ],
  [
    "a vicar whose ride does not say it, a bishop by two titles, and who used to be a Magpie",
    `Verger Hilda Poole, 71, was livid. “I was dusting,” she said.\n\nThe Rev Toby March, 44, says the ride at St Osyth’s, which costs £3, will “bring people in, and quickly”.\n\nThe Bishop, the Rt Rev Angela Moss, said she had asked for “a full account”.\n\nFormer Magpie Dermott Bray told us the club was “rotten”.`,
    [
      "Hilda Poole: I was dusting,",
      "Toby March: bring people in,",
      "Angela Moss: a full account",
      "Dermott Bray: rotten",
    ],
  ],
] as const)("who speaks in the popular press: %s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});
