import { expect, test } from "vitest";
import { heads } from "./spoken.ts";

test.for([
  [
    "a death in hospital",
    `A heartbroken mum has told how her son was ‘left to die’ on a trolley after waiting 14 hours for a bed.

Danny Holroyd, 23, was taken to Marlow General with stomach pains last March. His mum Gail, 51, of Penton, said nurses had called him ‘a timewaster’.

‘They laughed at him,’ she said. ‘I will never forget it.’

Gail, who works as a dinner lady, added: ‘He kept saying, “Mum, I can't breathe.” Nobody came.’

Danny's girlfriend Kirsty Nunn, 22, found him collapsed in the toilets. She screamed for help but doctors could not save him.

‘He was my soulmate,’ she said. ‘We'd booked a holiday.’

The grieving mum is now calling for a full inquiry. ‘I want answers,’ she said.

A hospital spokesman said: ‘Our thoughts are with the family at this difficult time.’

Coroner Dr Alan Pye ruled that Danny's death was ‘wholly avoidable’.`,
    [
      "A heartbroken mum: left to die",
      "Gail: a timewaster",
      "Gail: They laughed at",
      "Gail: I will never",
      "Gail: He kept saying,",
      "Kirsty Nunn: He was my",
      "Kirsty Nunn: We'd booked a",
      "The grieving mum: I want answers,",
      "A hospital spokesman: Our thoughts are",
      "Alan Pye: wholly avoidable",
    ],
  ],
  [
    "an animal story",
    `Vet Imogen Sands was stunned when X-rays showed a labrador had eaten 43 socks.

Owner Jim Pettit, 39, had noticed Buster was 'off his grub'.

'He's always been greedy,' said Jim. 'But this takes the biscuit.'

Imogen said it was 'a record for the practice'.

'I kept pulling and they kept coming,' she said. 'It was like a magic trick.'

The vet, who has worked at Paws & Co for 12 years, said Buster was 'a very lucky boy'.

Jim's wife Ellen joked: 'At least we know where they went.'

He added: 'We've bought a lid for the laundry basket.'`,
    [
      "Jim Pettit: He's always been",
      "Jim Pettit: But this takes",
      "Imogen Sands: a record for",
      "Imogen Sands: I kept pulling",
      "Imogen Sands: It was like",
      "Imogen Sands: a very lucky",
      "Ellen: At least we",
      "Jim Pettit: We've bought a",
    ],
  ],
  [
    "a family without surnames",
    `A family were left stranded in Turkey after their airline cancelled flights 'at the drop of a hat'.

Mum Leanne Cope, 36, partner Ash, 38, and their daughters spent two nights on the airport floor.

'The girls were in tears,' said Leanne. 'It was like a zoo.'

Ash told how staff had 'vanished'.

'We asked for water and they laughed,' he said.

SkyHop said the disruption was caused by 'extraordinary circumstances'.

'We apologise to Ms Cope and her family,' a spokeswoman said.

But Leanne, of Stockport, hit back: 'Sorry doesn't pay my bills.'

She has now lodged a claim for £2,400. 'It's the principle,' she said.`,
    [
      "Leanne Cope: The girls were",
      "Leanne Cope: It was like",
      "Ash: vanished",
      "Ash: We asked for",
      "SkyHop: extraordinary circumstances",
      "a spokeswoman: We apologise to",
      "Leanne Cope: Sorry doesn't pay",
      "Leanne Cope: It's the principle,",
    ],
  ],
  [
    "a pensioner and his son",
    `Grandad Bert Hollis was stunned when a deer crashed through his bungalow window.

Bert, 82, was watching Pointless when the 'whacking great thing' landed on his sofa

The widower, of Thetford, said: 'I thought it was a bomb.'

Son Graham, 55, rushed round after getting a call.

'Dad was sat there with his tea, cool as you like,' he said. 'The deer was more shocked than him.'

The RSPCA's Fay Dorn said deer were 'on the move' at this time of year.

'If you see one, keep your distance,' she said.

'They can be dangerous when cornered.'

Bert joked: 'I've had worse visitors. The wife's mother for one!'

His late wife Elsie made the curtains that were torn to shreds. 'She'd be furious,' he said.`,
    [
      "Bert Hollis (uncertain): I thought it",
      "Graham: Dad was sat",
      "Graham: The deer was",
      "Fay Dorn: on the move",
      "Fay Dorn: If you see",
      "Fay Dorn: They can be",
      "Bert Hollis: I've had worse",
      "Bert Hollis: She'd be furious,",
    ],
  ],
] as const)("who speaks in a family story: %s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});
