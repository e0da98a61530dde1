import { expect, test } from "vitest";
import { readPeople } from "../../../src/extract/people/people.ts";
import { read } from "../../../src/extract/reading.ts";
import { heads } from "./spoken.ts";

test.for([
  [
    "a name printed in capitals first",
    `DAME OLGA WREN has blasted the BBC.\n\nDame Olga, 71, said: ‘It is a shambles from top to bottom.’`,
    ["Olga Wren: It is a"],
  ],
  [
    "a surname of two words",
    `Searcher Kirsty Te Rangi found the dog.\n\n“He was under the deck,” Te Rangi said. She called him “a ratbag”.`,
    ["Kirsty Te Rangi: He was under", "Kirsty Te Rangi: a ratbag"],
  ],
  [
    "a hyphen behind an apostrophe",
    `The buses stopped. Nurse Bridie O’Shea-Lunt, 44, walks now.\n\n“It is five miles,” she said.`,
    ["Bridie O’Shea-Lunt (uncertain): It is five"],
  ],
  [
    "whom a first paragraph describes and the next one names",
    `A lollipop man who told the council it was ‘built like a wardrobe’ has kept his job.\n\nNorman Pike, 66, of Dudley, was cleared by the council.`,
    ["Norman Pike: built like a"],
  ],
  [
    "not where the next paragraph names a woman",
    `A lollipop man who told the council it was ‘built like a wardrobe’ has kept his job.\n\nNorma Pike, 66, of Dudley, was driving home.`,
    ["A lollipop man: built like a"],
  ],
  [
    "the only one accused",
    `Colin Swales, 51, of Corby, pleaded guilty to theft.\n\nMagistrate Ann Dove asked if he was sorry.\n\n‘I miss the ducks, ma’am,’ replied the defendant.`,
    ["Colin Swales: I miss the"],
  ],
  [
    "the name somebody goes by",
    `The caller, who gave her name only as Bev, was cross.\n\n‘I’ve been on hold since Easter,’ she said.`,
    ["Bev: I’ve been on"],
  ],
  [
    "a mother by her first name",
    `Her mother, Nkechi, puts the kettle on. ‘I did warn her,’ she says.`,
    ["Nkechi: I did warn"],
  ],
  [
    "one of several, and a peer behind a description",
    `One of the ringers, retired plumber Ted Hoad, said it was ‘music to some’.\n\nThe patron in question, Lord Averill, was at Ascot. ‘I bet on the bells,’ he said.`,
    ["Ted Hoad: music to some", "Averill: I bet on"],
  ],
  [
    "a wife by the honorific of her husband’s name",
    `Dave Tranmere, 50, was asleep when wife Lisa rang. Cleaner Mrs Tranmere, 48, admitted she was ‘shaking like a leaf’.`,
    ["Lisa: shaking like a"],
  ],
  [
    "who is overheard",
    `It comes days after Mr Stubbs was overheard telling a waiter to ‘bring the big spoon’.`,
    ["Stubbs: bring the big"],
  ],
  [
    "somebody named for the first time right before",
    `“Lock your sheds,” said Sgt Alan Moss.\n\nInspector Robin Tarn urged people to call.\n\n“We are on it,” he said.`,
    ["Alan Moss: Lock your sheds,", "Robin Tarn (uncertain): We are on"],
  ],
  [
    "an answer to a question without a verb",
    `Gladys Orme, 90, has sold her bike. Her advice to learners? ‘Wear a bigger hat.’`,
    ["Gladys Orme: Wear a bigger"],
  ],
  [
    "what somebody was, or had, before a colon",
    `Another fan was blunter: ‘Sack the lot.’\n\nHis dad Ron, 70, had a word of warning for them: ‘Mind the step.’`,
    ["Another fan: Sack the lot.", "Ron: Mind the step."],
  ],
  [
    "who asks on, and who is called by name",
    `Asked by the solicitor, Gwen Hale, if he had checked, Mr Dunn said he had ‘had a look’.\n\n‘A look?’ she asked.\n\nOutside he rang his boss. ‘It went well,’ he said.`,
    ["Dunn: had a look", "Gwen Hale: A look?", "Dunn: It went well,"],
  ],
  [
    "a statement read by another",
    `Zara Finch, 30, stayed away. In a statement read by her solicitor Jane Roe, she said: ‘I only want my cat.’`,
    ["Zara Finch: I only want"],
  ],
  [
    "the owner of what was spoken of, as another word goes on",
    `Kwame Boadu’s header won it.\n\nThe Ghanaian, who is 23, praised the pitch. ‘Like a carpet,’ he said.`,
    ["Kwame Boadu (uncertain): Like a carpet,"],
  ],
  [
    "“they” for one of a party, and the name in front of a description",
    `One senior Green MP said voters saw through it. ‘They are not daft,’ they said.\n\nThat is no comfort to Birdwatch, the lobby group, which called it ‘a disgrace’.`,
    ["One senior Green MP: They are not", "Birdwatch: a disgrace"],
  ],
  [
    "nobody’s word that is explained",
    `Ms Nair says adverts lie. ‘Compact’, she explains, means you can touch both walls.`,
    [],
  ],
  [
    "a minister behind what the office is for, and a note nobody signed",
    `Minister for Rural Affairs Declan Foyle told the Dáil that roads would be mended.\n\n“By Easter,” he said.\n\nOutside somebody had hooted. Ann Dunne laughed. “Cheek,” she said.`,
    ["Declan Foyle: By Easter,", "Ann Dunne: Cheek,"],
  ],
] as const)("who speaks in the popular papers: %s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});

test("the name of a body goes on behind “of”, unless somebody follows", () => {
  const text =
    "The Royal Society of Roofers said no. The Workers Party of Keir Starmer said yes, and Keir Starmer, 60, agreed.";
  const names = readPeople(read(text, null)).map(({ name }) => name);
  expect(names).toEqual(["Royal Society of Roofers", "Workers Party", "Keir Starmer"]);
});

test.for([
  [
    "a headline that repeats words is shown once, under their speaker's name",
    `‘It ate my hat’: Goat runs riot\n\nPensioner Joan Wisk, 80, had a fright. ‘It ate my hat,’ she said.`,
    ["Joan Wisk: It ate my", "Joan Wisk: It ate my"],
  ],
  [
    "and under nobody's where the text gives no name",
    `‘It ate my hat’: Goat runs riot\n\nA neighbour had a fright. ‘It ate my hat,’ she said.`,
    ["nobody: It ate my", "A neighbour: It ate my"],
  ],
  [
    "somebody who is only called something",
    `The post was a hit. ‘Bless him,’ wrote a woman called Opal. ‘I’d have run.’`,
    ["Opal: Bless him,", "Opal: I’d have run."],
  ],
  [
    "not whom somebody calls something",
    `Boxer Ray Toomey was there. The pundit called Toomey ‘a good lad with a bad left’.`,
    ["The pundit: a good lad"],
  ],
  [
    "the bride-to-be, a co-host and a grandfather of five",
    `Grandad-of-six Len Marl, 70, was livid. “It was a crumpet,” Len said.\n\nCo-host Fay Tindall was quick to cut in. “A crumpet, Len?” she giggled.\n\nHolly Orr, 28, has moved on. “I kept the dress,” the bride-to-be laughed.`,
    ["Len Marl: It was a", "Fay Tindall: A crumpet, Len?", "Holly Orr (uncertain): I kept the"],
  ],
  [
    "who fooled somebody by telling them something",
    `Police are hunting a thief who fooled a porter by telling him he was ‘late for choir’.`,
    ["a thief: late for choir"],
  ],
  [
    "one of many behind a comma, and an MP for a place",
    `One fan, Ormskirk baker Tim Loom, has queued since Monday. ‘The wife packed soup,’ he said.\n\nMP for the town Ada Finch said it was ‘only cricket’.`,
    ["Tim Loom: The wife packed", "Ada Finch: only cricket"],
  ],
  [
    "“it” for a body whose name nobody knows, and a reply posted online",
    `Bus Orla said nobody was hurt. It blamed “a loose goose”.\n\nIn a reply posted online, the hotel said sorry. “We like geese,” it wrote.`,
    ["Bus Orla: a loose goose", "the hotel: We like geese,"],
  ],
  [
    "words with capitals that somebody describes a thing as, and a name somebody goes by",
    `Mr Jupp described the raid as “Carry On Goosing”. A colleague, known only as “Big Dee from Stores”, agreed.`,
    ["Jupp: Carry On Goosing"],
  ],
] as const)("%s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});
