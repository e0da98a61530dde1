import { expect, test } from "vitest";
import { heads } from "./spoken.ts";

test.for([
  [
    "two women at odds",
    `Shop owner Beryl Tate was furious when her neighbour Joan Kemp parked across her drive.

She called the police. Joan told officers it was 'a public road'.

'She's had it in for me for years,' she said.

The row began in 2019 when Joan's daughter Lucy married Beryl's son Craig.

'They've never got on,' Craig said. 'We just keep out of it.'

His wife nodded. 'It's like the Cold War,' she said.

Officers told the women to 'grow up'.`,
    [
      "Joan Kemp: a public road",
      "Joan Kemp: She's had it",
      "Craig: They've never got",
      "Craig: We just keep",
      "His wife: It's like the",
      "Officers: grow up",
    ],
  ],
  [
    "a victim without a name",
    `A woman attacked by a swan has told of her 'terror'.

The 45-year-old was walking along the Trent at Newark when the bird flew at her.

'It came out of nowhere,' she said. 'I was screaming.'

Passer-by Lee Gant, 33, beat it off with his rucksack.

The woman, who asked not to be named, said Lee was 'a hero'.

'I'd have been a goner,' she said.

Swan expert Dr Hilda Moss said the birds were protecting their young.

'They can break a man's arm,' she said, adding: 'It's best to walk away.'

Lee, a chef, said: 'I've cooked a few birds but never fought one.'`,
    [
      "A woman attacked by a swan: terror",
      "A woman: It came out",
      "A woman: I was screaming.",
      "The woman: a hero",
      "The woman: I'd have been",
      "Hilda Moss: They can break",
      "Hilda Moss: It's best to",
      "Lee Gant: I've cooked a",
    ],
  ],
  [
    "three officers, two suspects and a victim",
    `Two men have been charged after a lorry full of stolen cheese was stopped on the M6.

PC Anil Rao spotted the vehicle weaving at 2am. 'It stank,' he said.

His colleague, PC Dawn Pike, found 200 wheels of Stilton in the back. She said it was 'the strangest job of my career'.

Sergeant Tom Beale, who led the inquiry, said a third man was being sought.

'He'll be easy to sniff out,' he joked.

The driver, a 34-year-old from Crewe, allegedly told officers: 'I'm just the delivery boy.'

His co-accused told the court he was 'skint'.

District Judge Mary Oakes remanded both men. She told them: 'These are serious matters.'

Cheesemaker Robin Dent, whose dairy was raided, said he felt 'sick to the stomach'.

His wife Anne said: 'It's our whole winter.'

Robin added: 'We just want it back.'`,
    [
      "Anil Rao: It stank,",
      "Dawn Pike: the strangest job",
      "Tom Beale: He'll be easy",
      "The driver: I'm just the",
      "His co-accused: skint",
      "Mary Oakes: These are serious",
      "Robin Dent: sick to the",
      "Anne: It's our whole",
      "Robin Dent: We just want",
    ],
  ],
  [
    "a victim, a driver and a partner",
    `Gary Tolland, who lost his leg in the crash, said the sentence was 'a joke'.

The 41-year-old, of Hull, was knocked off his bike by Dean Marr, 23, who was three times over the limit.

Marr wept in the dock as he was jailed for 18 months.

'I'm sorry,' he said as he was led down.

Gary's partner Lisa Brent, 38, shouted: 'You ruined our lives!'

Outside court, she said: 'Eighteen months for a leg. Where's the justice in that?'

In mitigation, Sunita Rao told the court her client was 'a young man who made a terrible mistake'.

'He will live with it for ever,' she said.

PC Alan Fry, of Humberside Police, said Marr's driving was 'appalling'.

Gary said: 'He'll be out in nine months. I'll still have one leg.'`,
    [
      "Gary Tolland: a joke",
      "Dean Marr: I'm sorry,",
      "Lisa Brent: You ruined our",
      "Lisa Brent: Eighteen months for",
      "Sunita Rao: a young man",
      "Sunita Rao: He will live",
      "Alan Fry: appalling",
      "Gary Tolland: He'll be out",
    ],
  ],
] as const)("who speaks in a story of many people: %s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});
