/** The kind of answer a question asks for. */
export type Expected =
  | "count"
  | "money"
  | "percentage"
  | "change"
  | "length"
  | "duration"
  | "age"
  | "when"
  | "who"
  | "identity"
  | "where"
  | "why"
  | "quotation"
  | "definition"
  | "other";

const AUXILIARY = "(?:is|are|was|were|do|does|did|has|have|had|will|would|could|can|must)";
const PAYS =
  "(?:costs?|pay|paid|spend|spent|earn(?:ed)?|raised?|give|gave|given|donated?|collect(?:ed)?|steal|stole|stolen|lose|lost|owed?|borrow(?:ed)?|lend|lent|invest(?:ed)?|fetch(?:ed)?|sell|sold|buy|bought|charged?|saved?|make|made|bid|offer(?:ed)?|fined?|worth|fund(?:ed)?|received?)";

const FORMS: [Expected, RegExp][] = [
  [
    "quotation",
    /\bwhat (?:did|does|do|has|have|had|was|were)\b.*\b(?:say|says|said|think|tell|told|respond|reply|claim|argue|warn|propose|promise)\b/,
  ],
  [
    "percentage",
    /\b(?:what|which) (?:percent|per cent|percentage|proportion|share|fraction)\b|\bhow many (?:percent|per cent)\b/,
  ],
  [
    "change",
    /\bby how much\b|\bhow much (?:did|do|does|has|have|had|will|would|more|less|higher|lower)\b.*\b(?:rise|risen|increase|increased|grow|grown|climb|surge|fall|fallen|drop|dropped|decrease|decline|declined|shrink|change|changed|than)\b/,
  ],
  [
    "money",
    new RegExp(
      `\\bhow much (?:money|cash|funding|aid|profit|revenue|income|debt|tax|compensation)\\b|\\bhow much ${AUXILIARY} .*\\b${PAYS}\\b|` +
        `\\bwhat ${AUXILIARY} .*\\b(?:price|costs?|fee|budget|salary|wages?|worth|earn|pay|income|profits?|revenue|bill|debt|deficit|fine)\\b`,
    ),
  ],
  ["age", /\bhow old\b|\bwhat age\b/],
  [
    "duration",
    /\bhow (?:long|many (?:years|months|weeks|days|hours|minutes)) (?:did|does|do|has|have|had|will|would|until|ago|before|after|is it since)\b|\bhow long (?:(?:is|was|are|were) .*)?(?:an? )?\b(?:sentenced?|jail(?:ed)?|prison|term|banned?|contract|strike|trial|delay)\b/,
  ],
  ["length", /\bhow (?:long|far|tall|high|deep|wide|big|large|fast|heavy|close)\b/],
  [
    "count",
    /\bhow (?:many|much)\b|\bwhat (?:is|was|are|were) the (?:total |average |record |exact )?(?:number|figure|total|amount|population|size)\b|\bwhat (?:record|number|total|figure)\b/,
  ],
  ["when", /\bwhen\b|\b(?:what|which) (?:year|month|day|date|time|century|decade)\b/],
  ["where", /\bwhere\b|\b(?:what|which) (?:country|city|town|state|place|county|region|continent|nation)\b/],
  [
    "why",
    /\bwhy\b|\bfor what reason\b|\bhow come\b|\bwhat (?:caused|causes|started|sparked|triggered|led to|is the reason|was the reason)\b/,
  ],
  ["identity", /\bwho(?: is|'s|’s| was| are| were) (?!(?:the|a|an|in|it)\b)(?:[\p{L}.’'-]+ ?){1,4}\??\s*$/u],
  [
    "definition",
    /^\W*(?:what|who)(?: is|'s|’s| are| was| were|s) (?!(?:the )?\p{L}+ (?:of|for|in|on|to)\b)(?:(?:an?|the) )?(?:[\p{L}\p{N}.’'&-]+ ?){1,3}\??\s*$|\bwhat (?:does|do|did) .*\b(?:mean|stand for|refer to)\b|\b(?:definition|meaning) of\b/u,
  ],
  [
    "who",
    /\bwho(?:m|se)?\b|\b(?:what|which) (?:person|man|woman|actor|actress|president|minister|author|singer|player|politician|company|team|group|party)\b/,
  ],
];

/** The kind of answer a question asks for, by its form alone. */
export function expectedOf(lower: string): Expected {
  return FORMS.find(([, form]) => form.test(lower))?.[0] ?? "other";
}

const OFFICE = [
  /\bwho(?:'s|’s| is| was| are| were) (?:now )?(?:the|an?|its|their) (?:(?:new|current|former|acting) )?((?:[\p{L}-]+ ){0,3}?[\p{L}-]+)(?: (?:of|in|at|for|on|behind|from)\b.*|\W*)$/u,
  /\bwho(?:'s|’s| is| was| are| were) [^?]*['’]s (?:(?:new|current|former|acting) )?((?:[\p{L}-]+ ){0,2}[\p{L}-]+)\W*$/u,
  /\bwho(?: is| was) ((?:[\p{L}-]+ ){0,2}?[\p{L}-]+) of\b/u,
];

/** The words of the office whose holder is asked for: “Who is the police chief of Leeds?”, “Who was Acme’s chairman?”. */
export function officeIn(lower: string): string | null {
  for (const form of OFFICE) {
    const office = form.exec(lower)?.[1];
    if (office !== undefined) return office;
  }
  return null;
}

const QUARTER = /\b(?:(first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter|q([1-4]))\b/g;
const ENDED =
  /\b(?:three months|quarter) (?:ended|ending|to|through) (?:\w+ )?(mar|jun|sep|dec)|\b(mar|jun|sep|dec)\w*\.? quarter\b/g;

/** The quarters of a year that words speak of: “third-quarter profit”, “in Q3”, “the three months ended Sept. 30” give 3. */
export function quartersIn(words: string): Set<number> {
  const lower = words.toLowerCase();
  const quarters = new Set<number>();
  for (const [, ordinal, digit] of lower.matchAll(QUARTER))
    quarters.add(
      digit === undefined ? 1 + (ORDINALS.indexOf((ordinal ?? "").slice(0, 2)) % 4) : Number(digit),
    );
  for (const [, after, before] of lower.matchAll(ENDED))
    quarters.add(1 + ["mar", "jun", "sep", "dec"].indexOf(after ?? before ?? ""));
  return quarters;
}

const ORDINALS = ["fi", "se", "th", "fo", "1s", "2n", "3r", "4t"];
