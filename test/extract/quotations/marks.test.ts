import { expect, test } from "vitest";
import { stretchesOf } from "../../../src/extract/quotations/marks/stretches.ts";
import { read } from "../../../src/extract/reading.ts";

const between = (text: string): string[] =>
  stretchesOf(read(text, null)).map((stretch) => text.slice(stretch.start, stretch.end));

test.for([
  ["“Stop,” she said.", ["Stop,"]],
  ['"Stop," she said. "Now."', ["Stop,", "Now."]],
  ["‘We’re done,’ said the miners’ leader.", ["We’re done,"]],
  ["'The gangs' boats won't stop,' he said.", ["The gangs' boats won't stop,"]],
  ["The baker's sons said it was 'tough' in the '90s.", ["tough"]],
  ["It was 'a slur on the drivers' wives' and nobody laughed.", ["a slur on the drivers' wives"]],
  ["The 'goods' were in the dealers' flat.", ["goods"]],
  ["'Fancy a cup o' tea?' he asked. 'That's no' it.'", ["Fancy a cup o' tea?", "That's no' it."]],
  ["'He's a good 'un,' said Bob.", ["He's a good 'un,"]],
  ["‘’Course it was,’ he said. “’Twas ever thus,” she said.", ["’Course it was,", "’Twas ever thus,"]],
  ["« Assez », dit-elle.", ["Assez"]],
  ["„Genug“, sagte er.", ["Genug"]],
  ["»Genug«, sagte er.", ["Genug"]],
  ["''Not today,'' the mayor said.", ["Not today,"]],
  ["She said:'No more.'", ["No more."]],
  ["The cameras are for’security of the coast’ only.", ["security of the coast"]],
  ["“He told me ‘run’ and I ran,” she said.", ["He told me ‘run’ and I ran,"]],
  ["“My “plan” is good,” he said.", ["My “plan” is good,"]],
  ["“[Local police] know it (all of it),” he said.", ["[Local police] know it (all of it),"]],
  ["'I saw the dogs' owner.\n\n'He ran,' she said.", ["I saw the dogs' owner.", "He ran,"]],
  ["He said: “It began at dawn.\n\n“Nobody slept.”", ["It began at dawn.", "Nobody slept."]],
  [
    "“It began at dawn.\n\nThe harbour on Sunday\n\n“Nobody slept,” he said.",
    ["It began at dawn.", "Nobody slept,"],
  ],
] as [string, string[]][])("between the marks of %s", ([text, words]) => {
  expect(between(text)).toEqual(words);
});

test.for([
  "The parents’ evening is the teachers’ idea.",
  "Rock ’n’ roll, the ’60s and ’em too.",
  "Purchases of ‘Specially adapted clothing, and torches, were also made. It is Maginot’s line.",
  "It measured 5' 10\" in all.",
  "He said “nothing and left the room\n\nAnother paragraph about other things.",
  'Marcia "Cia" Price won.',
])("no marked words in %s", (text) => {
  expect(between(text)).toEqual([]);
});

test("a quotation does not run on over a paragraph that has no mark", () => {
  expect(between("“I was there.\n\nThe court heard more.\n\nIt rose at noon, he said.”")).toEqual([
    "I was there.",
  ]);
});

test("paragraphs of one quotation know the one they go on from", () => {
  const [first, second] = stretchesOf(read("“One.\n\n“Two,” she said.", null));
  expect(second?.continues).toBe(first);
});
