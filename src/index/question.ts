import { termOf, type Word, wordsOf } from "./words/analysis.ts";

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

/** A word of a question that is searched: as typed, as folded, and the term it is looked up by. */
export interface Asked {
  typed: string;
  word: string;
  term: string;
}

export interface Question {
  text: string;
  expects: Expected;
  /** Whether it is worded as a question; keywords and headlines are not. */
  asks: boolean;
  /** The content words in order, repeats left in. */
  asked: Asked[];
  terms: ReadonlySet<string>;
  /** Every word, folded, stop words too. */
  folded: string[];
  /** Terms of words written with a capital inside the question. */
  names: string[];
  /** Years the question is about. */
  years: number[];
  /** The term of the thing counted by “how many vehicles”. */
  counted: string | null;
}

/** The longest question read, in UTF-16 units, and the most content words searched. */
const LONGEST = 4000;
const MOST = 64;

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
    /\bhow much (?:money|cash|funding|did .* (?:cost|pay|spend|earn|raise|give)|does .* (?:cost|pay|spend|earn)|(?:is|are|was|were) .* worth|has .* (?:cost|paid|spent|given)|will .* (?:cost|pay|spend))\b|\bwhat (?:is|was|does|did) .*\b(?:price|cost|fee|budget|salary|worth)\b/,
  ],
  ["age", /\bhow old\b|\bwhat age\b/],
  [
    "duration",
    /\bhow (?:long|many (?:years|months|weeks|days|hours|minutes)) (?:did|does|do|has|have|had|will|would|until|ago|before|after|is it since)\b/,
  ],
  ["length", /\bhow (?:long|far|tall|high|deep|wide|big|large|fast|heavy|close)\b/],
  [
    "count",
    /\bhow (?:many|much)\b|\bwhat (?:is|was|are|were) the (?:total |average |record |exact )?(?:number|figure|total|amount|population|size)\b|\bwhat (?:record|number|total|figure)\b/,
  ],
  ["when", /\bwhen\b|\b(?:what|which) (?:year|month|day|date|time|century|decade)\b/],
  ["where", /\bwhere\b|\b(?:what|which) (?:country|city|town|state|place|county|region|continent|nation)\b/],
  ["why", /\bwhy\b|\bfor what reason\b|\bhow come\b|\bwhat (?:caused|causes|is the reason|was the reason)\b/],
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

const MEASURE =
  /^(?:how (?:long|far|old|tall|high|deep|wide|big|large|fast|heavy|close|often|soon|late|early|well)|(?:what|which) (?:year|month|day|date|time|century|decade|percent|percentage|proportion))$/;
const ASKS =
  /\?\s*$|^\W*(?:(?:in|on|at|by|to|for|from|of|with|and|so|but|about) )?(?:what|who|whom|whose|when|where|why|which|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/;
const SAYING =
  /^(?:say|says|said|think|tell|told|respond|responded|reply|claim|claims|argue|argued|warn|warned|propose|proposed|promise|promised)$/;

/** Reads a question: any text at all. `today` (an ISO date) says which year “this year” and “last year” are. */
export function understand(text: string, today?: string): Question {
  const cut = text.slice(0, LONGEST);
  const lower = cut.toLowerCase().replace(/\s+/g, " ");
  const expects = FORMS.find(([, form]) => form.test(lower))?.[0] ?? "other";
  const words = wordsOf(cut);
  const asked: Asked[] = [];
  const names = new Set<string>();
  let counted: string | null = null;
  words.forEach((word, at) => {
    const term = termOf(word.text);
    // Whoever is asked what somebody said is answered by the quotation; the article may say “stated” or nothing.
    if (expects === "quotation" && SAYING.test(word.text)) return;
    // “How long”, “what year” say what kind of answer is asked for, not what about.
    if (MEASURE.test(`${words[at - 1]?.text} ${word.text}`)) return;
    if (term === null || asked.length >= MOST) return;
    asked.push({ typed: cut.slice(word.start, word.end), word: word.text, term });
    if (isName(cut, word, at)) names.add(term);
    if (words[at - 1]?.text === "many" && words[at - 2]?.text === "how") counted = term;
  });
  const years = [...lower.matchAll(/\b(1[5-9]\d\d|20\d\d)\b/g)].map((match) => Number(match[1]));
  const thisYear = Number(today?.slice(0, 4));
  if (thisYear > 0 && /\bthis year\b/.test(lower)) years.push(thisYear);
  if (thisYear > 0 && /\blast year\b/.test(lower)) years.push(thisYear - 1);
  return {
    text: cut,
    expects,
    asks: ASKS.test(lower),
    asked,
    terms: new Set(asked.map(({ term }) => term)),
    folded: words.map((word) => word.text),
    names: [...names],
    years: [...new Set(years)],
    counted,
  };
}

function isName(text: string, word: Word, at: number): boolean {
  return at > 0 && /^\p{Lu}/u.test(text.slice(word.start, word.end));
}
