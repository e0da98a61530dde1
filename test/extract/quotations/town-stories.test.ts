import { expect, test } from "vitest";
import { heads } from "./spoken.ts";

test.for([
  [
    "a school and a father",
    `A dad whose daughter was bullied says her school 'did nothing'.

Wayne Crick, 42, pulled 12-year-old Ella out of Marsh Academy in November.

'She was crying herself to sleep,' he told BristolLive. 'It broke me.'

Headteacher Susan Lowe said: 'We take bullying extremely seriously.'

But Wayne, a roofer, claims his emails were ignored.

'I wrote to her six times,' he said. 'Not one reply.'

Mrs Lowe denied this. 'Mr Crick was invited in twice,' she said.

Ella, who now attends a school in Bath, said: 'I've got friends now.'

Her mum Jo said the change was 'like night and day'.

A council spokesperson said: 'We cannot comment on individual cases.'`,
    [
      "Wayne Crick: did nothing",
      "Wayne Crick: She was crying",
      "Wayne Crick: It broke me.",
      "Susan Lowe: We take bullying",
      "Wayne Crick: I wrote to",
      "Wayne Crick: Not one reply.",
      "Susan Lowe: Mr Crick was",
      "Ella: I've got friends",
      "Jo: like night and",
      "A council spokesperson: We cannot comment",
    ],
  ],
  [
    "trolls, an insider and a host",
    `Love Isle winner Zac Thorne has hit back at trolls who called him 'fame-hungry'.

The former plumber, 26, told fans he would 'never change' in an emotional video.

'I'm still the same lad from Barnsley,' he said.

It comes after ex Mia Dell claimed he 'only cared about followers'.

Mia, 24, dumped Zac in June. 'He forgot who he was,' she told Heat.

An insider said: 'Zac is gutted. He thought they'd get married.'

They added: 'His mates are rallying round.'

Zac's mum Denise tweeted: 'Leave my boy alone!'

Show host Laura Penn said she had 'a lot of love' for both of them.

'They're good kids,' the host said.`,
    [
      "trolls: fame-hungry",
      "Zac Thorne (uncertain): never change",
      "Zac Thorne: I'm still the",
      "Mia Dell: only cared about",
      "Mia Dell: He forgot who",
      "An insider: Zac is gutted.",
      "An insider: His mates are",
      "Denise: Leave my boy",
      "Laura Penn: a lot of",
      "Laura Penn: They're good kids,",
    ],
  ],
  [
    "a ministry and its critics",
    `Fury erupted last night over plans to scrap free bus passes for over-60s.

Transport Secretary Neil Brand said the scheme was 'no longer affordable'.

'We have to live within our means,' he told the BBC.

Age campaigner Dame Vera Soames said she was 'appalled'.

'For many people that pass is a lifeline,' she said. 'He should try standing at a bus stop in January.'

Shadow minister Iqbal Shah accused Mr Brand of 'picking on pensioners'.

He said: 'It is a disgrace.'

A Treasury source said the pass 'costs a fortune'.

But Tory backbencher Sir Giles Ormond warned the move was 'electoral suicide'.

'I'll be voting against,' he told The Mail. 'So will many colleagues.'

Retired cleaner Maureen Hobb, 74, of Bolton, said: 'I'd be a prisoner in my own home.'

Her friend Jean Platt agreed. 'We go to bingo on the 42,' she said.

Downing Street said the Prime Minister had 'full confidence' in Mr Brand.`,
    [
      "Neil Brand: no longer affordable",
      "Neil Brand: We have to",
      "Vera Soames: appalled",
      "Vera Soames: For many people",
      "Vera Soames: He should try",
      "Iqbal Shah: picking on pensioners",
      "Iqbal Shah: It is a",
      "A Treasury source: costs a fortune",
      "Giles Ormond: electoral suicide",
      "Giles Ormond: I'll be voting",
      "Giles Ormond: So will many",
      "Maureen Hobb: I'd be a",
      "Jean Platt: We go to",
      "Downing Street: full confidence",
    ],
  ],
  [
    "keepers and neighbours",
    `Zoo bosses say a missing red panda may have been 'helped over the fence'.

Keeper Tara Moon discovered the empty enclosure at 7am on Friday.

'My heart sank,' she said. 'Pickle is such a character.'

Head keeper Dan Ross said the two-year-old 'could be anywhere by now'.

He urged people not to approach her: 'She might look cuddly, but she bites.'

Local resident Marge Finn, 70, saw the animal in her apple tree. 'I thought it was a fox,' she said.

By the time Dan arrived, Pickle had gone.

'We were five minutes too late,' he said.

The zoo's Twitter account posted: 'Come home, Pickle!'

Vets say the animal will survive on leaves and berries. 'She'll be fine for a week,' said one.

Tara is offering a reward. 'I just want her back,' the keeper said.`,
    [
      "Zoo bosses: helped over the",
      "Tara Moon: My heart sank,",
      "Tara Moon: Pickle is such",
      "Dan Ross: could be anywhere",
      "Dan Ross: She might look",
      "Marge Finn: I thought it",
      "Dan Ross: We were five",
      "The zoo's Twitter account: Come home, Pickle!",
      "one: She'll be fine",
      "Tara Moon (uncertain): I just want",
    ],
  ],
] as const)("who speaks in a town story: %s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});
