import { expect, test } from "vitest";
import { claimsOf } from "../../../src/commands/checking/claims.ts";
import { figureStanding } from "../../../src/commands/checking/figure-standing.ts";
import { extract } from "../../../src/extract/extraction.ts";
import { parsePublished } from "../../../src/extract/published.ts";

/** How the first number of a text stands to the first one of a source. */
function standing(text: string, source: string) {
  const claim = claimsOf(text, "2026-01-15").find((one) => one.what === "figure");
  const [figure] = extract(source, parsePublished("2023-02-01")).figures;
  if (claim?.what !== "figure" || figure === undefined) throw new Error("No figure.");
  const found = figureStanding(claim, figure, source);
  return found === null ? null : `${found.verdict.sign}: ${found.verdict.says}`;
}

test.for([
  [
    "45,774 people arrived in 2022",
    "In 2022, 45,774 people arrived.",
    "exact: the same number for the same thing",
  ],
  [
    "44,000 people arrived by boat in 2022",
    "In 2022, 45,774 people arrived by boat.",
    "differs: the text has 44,000, the source 45,774",
  ],
  [
    "About 46,000 people arrived by boat in 2022",
    "In 2022, 45,774 people arrived by boat.",
    "differs: rounded: the text has 46,000, the source 45,774",
  ],
  [
    "45,774 people arrived in 2021",
    "In 2022, 45,774 people arrived.",
    "elsewhere: the same number stands there for 2022",
  ],
  [
    "Sales fell by 36% at the shops",
    "Sales rose by 36% at the shops.",
    "elsewhere: the same number stands there as an increase",
  ],
  [
    "The shop sold 45,774 tents",
    "In 2022, 45,774 people arrived.",
    "elsewhere: the same number stands there of “people”",
  ],
  [
    "The fire burned 41,200 acres",
    "The fire has burned 41,200 hectares.",
    "differs: the text has 41,200 acres, the source 41,200 hectares",
  ],
  [
    "The striker earns £140,000 a month",
    "The striker earns £140,000 a week.",
    "differs: the text has £140,000 a month, the source £140,000 a week",
  ],
  [
    "The margin narrowed by 1.4%",
    "The margin narrowed by 140 basis points.",
    "differs: the text has 1.4%, the source 140 basis points",
  ],
  [
    "The striker earns £140,000",
    "The striker earns £140,000 a week.",
    "exact: the same number for the same thing",
  ],
  [
    "Its net income fell to $1.08",
    "Net income came to $1.08 per share.",
    "differs: the text has $1.08, the source $1.08 per share",
  ],
  [
    "Free cash flow was -$45m.",
    "Free cash flow was negative $45 million.",
    "exact: the same number for the same thing",
  ],
  [
    "Free cash flow was $45m.",
    "Free cash flow was negative $45 million.",
    "differs: the text has $45m, the source negative $45 million",
  ],
  [
    "Ottawa spent $204 million on fires",
    "Ottawa, Canada, spent $204 million on fires.",
    "exact: the same number for the same thing",
  ],
  [
    "The council has gained £62m in grants.",
    "Since 2010 we have lost £62m in grants, said the council.",
    "elsewhere: the same number stands there, but of the reverse: a loss or a gain",
  ],
  [
    "There were 612 burglaries in Northgate in 2022.",
    "There were 612 burglaries in neighbouring Southgate in 2022.",
    "elsewhere: the same number stands there of Southgate",
  ],
  [
    "Orme's revenue fell 3.1%.",
    "Revenue rose 3.1%, helped by sales of cups.",
    "elsewhere: the same number stands there as an increase",
  ],
  [
    "Orme will cut 2,100 positions.",
    "The company plans to eliminate 2,100 positions.",
    "exact: the same number; the words around it differ",
  ],
  [
    "The town spent $204 million on fires",
    "The town spent more on fires than the $204 million it had budgeted.",
    "elsewhere: the same number stands there, but as what “it had budgeted”",
  ],
  [
    "Temperatures fell to -4C on Tuesday.",
    "Temperatures fell to minus 4C on Tuesday.",
    "exact: the same number for the same thing",
  ],
  [
    "The council paid £3.2 million for the bridge",
    "The bridge cost the council £3.2m.",
    "exact: the same number for the same thing",
  ],
] as const)("“%s” against “%s” is %s", ([text, source, expected]) => {
  expect(standing(text, source)).toBe(expected);
});

test.for([
  ["The shop sold 12 tents", "There were 12 goals in the match."],
  ["44,000 people arrived by boat in 2022", "In 2022, 45,774 tickets were sold at the station."],
  ["44,000 people arrived by boat in 2022", "In 2019, 1,843 people arrived by boat."],
  ["The bridge cost £3 million", "The bridge is 3 kilometres long."],
  ["Free cash flow was $45 million.", "He was jailed for stealing $4.2 million from the cash box."],
  ["Da Costa earns £140,000.", "They land Da Costa in a £48million deal."],
  ["There were 600 burglaries in Northgate in 2022.", "There were 612 burglaries in Southgate in 2022."],
  ["Debt was £2m.", "The budget closes a £14.3m gap."],
  ["14 people died in the fire", "85 people were sent home on what could be the busiest day."],
])("“%s” and “%s” have nothing to do with each other", ([text, source]) => {
  expect(standing(text ?? "", source ?? "")).toBe(null);
});
