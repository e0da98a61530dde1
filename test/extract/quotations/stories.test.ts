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
    "a court story of two barristers and a judge",
    `A builder who swindled pensioners out of £200,000 has been jailed for six years.

Leonard Croft, 47, told victims their roofs were 'about to cave in', Exeter Crown Court heard.

Prosecuting, Helen Amory KC said Croft was 'a predator in overalls'.

'He went back again and again,' she told the jury. 'He took everything they had.'

One victim, 84-year-old Doris Lamb, said in a statement read to the court: 'I feel ashamed. I trusted him.'

Defending, Piers Langton said his client was 'deeply sorry'.

'He has lost his marriage and his home,' he said.

Jailing him, Judge Frances Tolley said: 'You preyed on the old and the frail.'

She added: 'You have shown not one shred of remorse.'

Detective Sergeant Wayne Bull, of Devon Police, said after the hearing: 'Croft is a despicable man.'

He urged other victims to come forward, adding: 'We will listen.'`,
    [
      "Leonard Croft: about to cave",
      "Helen Amory: a predator in",
      "Helen Amory: He went back",
      "Helen Amory: He took everything",
      "One victim: I feel ashamed.",
      "Piers Langton: deeply sorry",
      "Piers Langton: He has lost",
      "Frances Tolley: You preyed on",
      "Frances Tolley: You have shown",
      "Wayne Bull: Croft is a",
      "Wayne Bull: We will listen.",
    ],
  ],
  [
    "two leaders in turns",
    `Labour leader Nadia Rowe clashed with the prime minister over school meals on Wednesday.

Ms Rowe accused Gerald Finch of 'taking food from children's mouths'.

'He should be ashamed,' she told MPs.

Mr Finch hit back, saying the Labour plan was 'a fantasy'.

'She has no idea how to pay for it,' he said. 'Not a clue.'

Ms Rowe replied: 'The prime minister can find billions for his friends.'

She said the policy was 'cruel and pointless'.

'Ask any teacher,' she said.

But the prime minister insisted: 'We will protect every family.'

Reacting, Lib Dem spokesman Colin Aske said both leaders were 'playing games'.

'Neither of them has set foot in a school kitchen,' he added.

Asked whether she would apologise, she said: 'No chance.'`,
    [
      "Nadia Rowe: taking food from",
      "Nadia Rowe: He should be",
      "Gerald Finch: a fantasy",
      "Gerald Finch: She has no",
      "Gerald Finch: Not a clue.",
      "Nadia Rowe: The prime minister",
      "Nadia Rowe: cruel and pointless",
      "Nadia Rowe: Ask any teacher,",
      "the prime minister: We will protect",
      "Colin Aske: playing games",
      "Colin Aske: Neither of them",
      "Nadia Rowe (uncertain): No chance.",
    ],
  ],
  [
    "floating quotations",
    `Ronnie Spall still remembers the day the pit closed.

“We walked out in silence. Nobody knew what to say.”

His wife, Jean, made tea for the pickets.

“I never stopped buttering bread,” she laughs.

Now the couple run a museum in the old lamp room. It has had 4,000 visitors.

“People cry when they see the names.”

Councillor Amit Desai opened the museum in June. “It is a treasure,” he says.

Asked what he would say to the men who closed the pit, Ronnie does not hesitate.

“You broke us,” he says. “But you didn’t beat us.”`,
    [
      "Ronnie Spall: We walked out",
      "Jean (uncertain): I never stopped",
      "nobody: People cry when",
      "Amit Desai: It is a",
      "Ronnie Spall: You broke us,",
      "Ronnie Spall: But you didn’t",
    ],
  ],
  [
    "a crime told by documents",
    `An Ohio woman was arrested after she allegedly told police she set fire to her ex-boyfriend's truck "because he had it coming."

Tiffany Bexley, 34, called 911 herself, according to the Lorain County Sheriff's Office.

"I did it and I'd do it again," she told a dispatcher, according to the affidavit.

Deputy Carl Munson arrived to find the truck "fully engulfed."

Munson wrote that Bexley was "laughing hysterically."

Her ex-boyfriend, Rick Tully, told WXOH-TV that he was "lucky to be alive."

"She's crazy, man," he said.

Bexley's attorney, Dana Whitlock, said her client would plead not guilty. "There are two sides to every story," she said.

Sheriff's spokesman Lt. Bo Harris said the investigation was "ongoing."`,
    [
      "An Ohio woman: because he had",
      "Tiffany Bexley: I did it",
      "Carl Munson: laughing hysterically.",
      "Rick Tully: lucky to be",
      "Rick Tully: She's crazy, man,",
      "Dana Whitlock: There are two",
      "Bo Harris: ongoing.",
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
    "a plan and its opponents",
    `Plans for a 60-turbine wind farm off Whitby have been branded 'a monstrosity' by residents.

Developer Norsea said the scheme would power 'half a million homes'.

Chief executive Lars Holm said: 'This is the future of the coast.'

But fisherman Doug Verrill, who has potted for crab here for 40 years, said it would 'finish us'.

'We won't be able to get near the grounds,' he said. 'It's madness.'

Mr Holm said fishermen would be compensated.

'We have offered every skipper a fair deal,' he said.

Doug's son Liam, 24, works with him on the Mary Jane. 'What's the point in me carrying on?' he said.

The MP for Scarborough, Alice Thorne, said she had 'grave doubts'.

In a letter to the minister she wrote: 'This must not go ahead.'

The Department for Energy said it would 'consider all views'.

Norsea's website says the project is 'a once-in-a-generation opportunity'.`,
    [
      "Norsea: half a million",
      "Lars Holm: This is the",
      "Doug Verrill: finish us",
      "Doug Verrill: We won't be",
      "Doug Verrill: It's madness.",
      "Lars Holm: We have offered",
      "Liam: What's the point",
      "Alice Thorne: grave doubts",
      "Alice Thorne: This must not",
      "The Department for Energy: consider all views",
      "Norsea's website: a once-in-a-generation opportunity",
    ],
  ],
] as const)("who speaks in a story: %s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});
