import { expect, test } from "vitest";
import { heads } from "./spoken.ts";

test.for([
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
      "Jean: I never stopped",
      "nobody: People cry when",
      "Amit Desai: It is a",
      "Ronnie Spall: You broke us,",
      "Ronnie Spall: But you didn’t",
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
      "Orbit Foods: committed to supporting",
      "Al Kowalski: Nobody told us",
      "Al Kowalski: We heard it",
      "Martha Gill: We have to",
      "Al Kowalski: She made $9",
      "Pete Rowan: This is overdue.",
      "The statement: all options were",
    ],
  ],
] as const)("who speaks in a story of public life: %s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});
