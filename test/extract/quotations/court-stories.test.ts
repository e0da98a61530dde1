import { expect, test } from "vitest";
import { heads } from "./spoken.ts";

test.for([
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
      "Tiffany Bexley (uncertain): because he had",
      "Tiffany Bexley: I did it",
      "Carl Munson: laughing hysterically.",
      "Rick Tully: lucky to be",
      "Rick Tully: She's crazy, man,",
      "Dana Whitlock: There are two",
      "Bo Harris: ongoing.",
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
] as const)("who speaks in a story of the law: %s", ([, text, expected]) => {
  expect(heads(text)).toEqual(expected);
});
