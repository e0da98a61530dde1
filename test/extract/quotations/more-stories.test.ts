import { expect, test } from "vitest";
import { heads } from "./spoken.ts";

test.for([
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
      "Clive Batey (uncertain): They could see",
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
    "a trial with two families",
    `A jury convicted a former deputy of manslaughter on Thursday.

Brian Cutler, 38, faces up to 20 years in prison. He shot Darnell Weeks, 24, during a traffic stop.

"He panicked, plain and simple," prosecutor Lisa Monroe told jurors.

Cutler's lawyer, Tom Ashby, called the verdict "a tragedy for everyone."

"We will appeal," he said outside court.

Weeks' mother, Loretta Weeks, wept as the verdict was read.

"My son can rest now," she said.

His sister, Aisha, hugged the prosecutor. "Thank you for fighting for him," she said.

Cutler testified that he feared for his life. "I saw something shiny," he said.

Judge Howard Pine set sentencing for May 4.

"This court will not tolerate outbursts," the judge said after shouting broke out.

The Rev. Amos Dillard, who led prayers outside, said the verdict was "a first step."`,
    [
      "Lisa Monroe: He panicked, plain",
      "Tom Ashby: a tragedy for",
      "Tom Ashby: We will appeal,",
      "Loretta Weeks: My son can",
      "Aisha: Thank you for",
      "Brian Cutler: I saw something",
      "Howard Pine: This court will",
      "Amos Dillard: a first step.",
    ],
  ],
  [
    "tributes",
    `Police searching for missing teenager Lily Hargreave have found a body in woodland near Thorley.

Lily, 15, was last seen leaving school on Tuesday. Her parents, Mark and Dawn Hargreave, have been told.

Det Supt Carol Finch said: 'This is the news nobody wanted.'

'Specially trained officers are supporting Lily's family,' she added.

Headteacher Simon Ogle described Lily as 'a ray of sunshine'.

'Our school community is heartbroken,' he said in a statement.

Best friend Ruby Tate, 15, wrote on Facebook: 'I can't believe I'll never hear you laugh again.'

In a tribute, Lily's aunt Karen said: 'She was loved by everyone.'

A 19-year-old man arrested on suspicion of murder remains in custody.

A man who found the body while walking his dog said he was 'in pieces'.

'I'll never get over it,' said the dad-of-three.`,
    [
      "Carol Finch: This is the",
      "Carol Finch: Specially trained officers",
      "Simon Ogle: a ray of",
      "Simon Ogle: Our school community",
      "Ruby Tate: I can't believe",
      "Karen: She was loved",
      "A man: in pieces",
      "the dad-of-three: I'll never get",
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
  [
    "a company and its union",
    `Orbit Foods said Tuesday that it would close three plants, citing "unprecedented costs."

"This was not an easy decision," CEO Martha Gill said in a statement.

The company said it was "committed to supporting" workers.

Union president Al Kowalski said members were blindsided.

"Nobody told us a thing," he said. "We heard it on the radio."

Gill, who took over in March, said the closures would save $40 million a year.

"We have to be realistic," she said.

Kowalski scoffed. "She made $9 million last year," he said.

Analyst Pete Rowan of Harlan Capital wrote in a note to clients: "This is overdue."

The statement added that "all options were explored."`,
    [
      "Orbit Foods: unprecedented costs.",
      "Martha Gill: This was not",
      "The company: committed to supporting",
      "Al Kowalski: Nobody told us",
      "Al Kowalski: We heard it",
      "Martha Gill: We have to",
      "Al Kowalski: She made $9",
      "Pete Rowan: This is overdue.",
      "The statement: all options were",
    ],
  ],
] as const)("who speaks in another story: %s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});
