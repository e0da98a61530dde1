import { expect, test } from "vitest";
import { heads } from "./spoken.ts";

test.for([
  [
    "a celebrity story with a source, fans and a friend",
    `Strictly star Bella Quaye has broken her silence on her split from footballer Marcus Dane.

The singer, 31, told The Sun on Sunday she was 'in bits' when she discovered texts from another woman on his phone.

'I thought we'd be together for ever,' she sobbed. 'He broke my heart.'

A source close to the couple said: 'Bella is devastated. She's thrown him out.'

The insider added: 'Marcus is begging for another chance.'

Marcus, 29, posted on Instagram: 'Don't believe everything you read.'

Fans flocked to support the 'Heartbeat' hitmaker. One wrote: 'You deserve better, queen.' Another added: 'Bin him!'

Her pal Tilly Marsh, who starred with her in Cobble Lane, said the star was 'better off without him'.

'She's a strong woman,' she said. 'She'll bounce back.'

A representative for Dane declined to comment.`,
    [
      "Bella Quaye (uncertain): in bits",
      "Bella Quaye: I thought we'd",
      "Bella Quaye: He broke my",
      "A source close to the couple: Bella is devastated.",
      "The insider: Marcus is begging",
      "Marcus Dane: Don't believe everything",
      "One: You deserve better,",
      "Another: Bin him!",
      "Tilly Marsh: better off without",
      "Tilly Marsh: She's a strong",
      "Tilly Marsh: She'll bounce back.",
    ],
  ],
  [
    "a star written of by her forename",
    `She split from her husband of ten years in January.

And Tamsin Vale looked happier than ever as she stepped out in London with a mystery man on Friday.

The presenter, 44, wore a red dress for the launch of her book, Second Wind.

Speaking to OK! magazine, Tamsin said of her new man: 'He makes me laugh. That's all I'm saying.'

She shares two sons with ex-husband Rory Blake, 46, who has since moved in with the model Petra Lund, 29.

A pal of Rory's told MailOnline: 'He's moved on and so has she.'

Tamsin added that the divorce was 'the best thing that ever happened'.

'I found myself again,' said the mum-of-two.

Last month Petra wrote on X: 'Some people need to let go.'

Rory's spokesman has been contacted for comment.`,
    [
      "Tamsin Vale: He makes me",
      "A pal of Rory: He's moved on",
      "Tamsin Vale: the best thing",
      "Tamsin Vale (uncertain): I found myself",
      "Petra Lund: Some people need",
    ],
  ],
  [
    "nicknames and mottos",
    `The so-called 'Cheese King' of Devon has been crowned Britain's best maker for a third time.

Hugh Pardoe, known as 'Curdy' to his mates, said he was 'chuffed to bits'.

His motto is 'Never trust a thin cheesemaker'.

The 62-year-old, from Totnes, learned the trade from his grandmother. She told him: 'Patience is the best ingredient.'

'She was right,' he said. 'She was always right.'

Judge Camilla Rennie called the winning cheddar 'an absolute belter'.

Under the slogan 'Eat Local', the county's food festival drew 30,000 visitors.

Rival maker Trudy Vane admitted she was 'gutted'. 'I'll be back,' she said.`,
    [
      "Hugh Pardoe: chuffed to bits",
      "his grandmother (uncertain): Patience is the",
      "Hugh Pardoe: She was right,",
      "Hugh Pardoe: She was always",
      "Camilla Rennie: an absolute belter",
      "Trudy Vane: gutted",
      "Trudy Vane: I'll be back,",
    ],
  ],
  [
    "a row of neighbours",
    `A retired bus driver has been ordered to pull down his 12ft fence after a row with neighbours.

Clive Batey, 67, put up the fence after his neighbours' decking gave them a view into his kitchen.

The pensioner fumed: 'They could see what I was having for tea.'

But next-door neighbour Janet Loomis, 59, says it has turned her garden into 'a prison yard'.

'I've lost all my light,' the grandmother-of-four told the Gazette. 'My roses have died.'

Her husband Ron said: 'He's a selfish so-and-so.'

Mr Batey, who lives alone, insists he will fight the council 'all the way'.

'I've done nothing wrong,' he said. 'It's my land.'

Asked about the roses, he shrugged: 'Not my problem.'

The council said: 'Planning rules apply to everyone.'

A neighbour, who asked not to be named, said: 'They're as bad as each other.'`,
    [
      "Clive Batey: They could see",
      "Janet Loomis: a prison yard",
      "Janet Loomis (uncertain): I've lost all",
      "Janet Loomis (uncertain): My roses have",
      "Ron: He's a selfish",
      "Clive Batey: all the way",
      "Clive Batey: I've done nothing",
      "Clive Batey: It's my land.",
      "Clive Batey: Not my problem.",
      "The council: Planning rules apply",
      "A neighbour: They're as bad",
    ],
  ],
] as const)("who speaks in a lighter story: %s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});
