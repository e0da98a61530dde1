import type { Quantity } from "../../quantity/quantity.ts";
import { isNumberWord } from "../../quantity/numbers/number-words.ts";
import { at, isCapital, joins, type Token } from "../../quantity/numbers/token.ts";
import { isEnumerated, isOfOtherList } from "./listed-age.ts";
import { isMatchReport, isPlace } from "./bracketed.ts";
import { GROWN, PERSON } from "./person-words.ts";

const AFTER = /^(?:[,.;:)(–—”"]|who|from|of|and|said|told|was|is|has|had|whose|now)?$/;

const SPEAKS = /^(?:said|told|says|was|has|had|who|whose|from|of|won|went|took|left|made|became|is)$/;

const NOT_PERSON =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|ltd|inc|plc|fc|street|road|avenue)$/;

/**
 * A number behind somebody's name or a word for a person: “Maria Lopez, 34, said”, “Lopez (34)”, “Ida Lowe (pictured), 58, was”,
 * “tied to Duffy, 50, of Deal”. Refused: “In Leeds, 12 people”, “sent to Leeds, 12 of them”, “Norway, 16; Italy, 12”.
 */
export function isAfterName(tokens: Token[], quantity: Quantity): boolean {
  if (quantity.valueTo !== undefined) return false;
  // “Archie, five, and Lilibet, three.”
  if (quantity.number.form === "words" && !/^[,.]$/.test(at(tokens, quantity.to).text)) return false;
  const mark = at(tokens, quantity.from - 1);
  if (mark.text !== "," && mark.text !== "(" && mark.lower !== "both") return false;
  const last = lastOfName(tokens, quantity.from - 2);
  const name = at(tokens, last);
  const next = at(tokens, quantity.to);
  if (mark.lower === "both" && /^[,.)]$/.test(next.text)) return true;
  const list = /^(?:,|and)$/.test(next.lower) && /^\d{1,2}$/.test(at(tokens, quantity.to + 1).text);
  if (mark.text === "," && GROWN.test(name.lower) && list) return true;
  // “Man tried to snatch girl, 4 in Leeds”
  const headed = quantity.number.form === "digits" && /^(?:in|from|at|after)$/.test(next.lower);
  if (mark.text === "," && PERSON.test(name.lower))
    return /^[,.]?$/.test(next.text) || (headed && isCapital(at(tokens, quantity.to + 1)));
  // “The minister, 52, told”
  const verb = at(tokens, quantity.to + 1).lower;
  const apposition = mark.text === "," && next.text === "," && quantity.value >= 14 && quantity.value < 110;
  const told = SPEAKS.test(verb) || /\p{Ll}{2,}ed$/u.test(verb);
  if (
    apposition &&
    !isCapital(name) &&
    /^\p{Ll}{3,}(?:er|or|ist|ent|ian|man|woman|ant|nt|son)$/u.test(name.lower) &&
    told
  )
    return true;
  // “The mother-of-six, 41, said”
  const parent = /^(?:mother|father|mum|dad|mom)$/.test(at(tokens, quantity.from - 6).lower);
  if (mark.text === "," && parent && joins(tokens, quantity.from - 3) && next.text === ",") return true;
  // “Ten, twelve, fourteen thousand dollars”
  if (isEnumerated(tokens, quantity) || isOfOtherList(tokens, quantity) || isNumberWord(name.lower))
    return false;
  if (!/^[,(]$/.test(mark.text) || !isCapital(name)) return false;
  // “Rosalind May, 47,” but “Monday May, 4”
  const surname = /^(?:may|april|june|august|march)$/.test(name.lower) && quantity.value > 31;
  if (NOT_PERSON.test(name.lower) && !(surname && isCapital(at(tokens, last - 1)))) return false;
  if (mark.text === "(" && next.text === ",")
    return isCapital(at(tokens, quantity.from - 3)) && /^(?:from|of|who)$/.test(verb);
  if (mark.text === "(" && isPlace(tokens, quantity.from - 2)) return false;
  if (mark.text === "(") return next.text === ")" && !/^[A-Z]{2,}$/.test(name.text) && !isMatchReport(tokens);
  // “Harriet, 51 – who keeps bees”, “a lawyer for Reeve, 59 - the host of a show”
  if (/^[–—-]$/.test(next.text) && !next.glued && /^(?:whos?e?|the)$/.test(verb)) return quantity.value >= 10;
  const given = at(tokens, last - 1);
  const titled = given.lower === "of" && PERSON.test(at(tokens, last - 2).lower);
  if (titled && next.text === "-" && !next.glued) return quantity.value >= 10;
  if (!AFTER.test(next.lower)) return false;
  // “the Duke, 35, and the Duchess of Sussex, 39 - but”, “her daughters Jane, 12 and Jess, 10”
  if (titled) return true;
  // “across British Columbia, 44 of them out of control”
  if (
    next.lower === "of" &&
    /^(?:them|these|those|the|which|whom|his|her|its|their)$/.test(at(tokens, quantity.to + 1).lower)
  )
    return false;
  if (/^(?:sons|daughters|brothers|sisters|twins|children)$/.test(given.lower)) return true;
  const place = /^(?:in|at|near|from|across|to|for|on)$/.test(given.lower);
  // “Fans: Ann and daughter Lexi, 14”
  if (next.text === "" && PERSON.test(given.lower) && quantity.number.form === "digits") return true;
  // “charges against Duffy”, “matched to Duffy, 50, of Deal”
  if (place) return isFollowedUp(tokens, quantity);
  // Without a second comma a surname alone is not enough: “Leeds, 12 and Bradford, 9”.
  return next.text === "," || next.text === "." || isCapital(given);
}

/** “, 50 | , of Deal”, “, 30 | , who fled” */
const isFollowedUp = (tokens: Token[], { to, value, number }: Quantity): boolean =>
  number.form === "digits" &&
  value >= 10 &&
  at(tokens, to).text === "," &&
  (/^whos?e?$/.test(at(tokens, to + 1).lower) ||
    (/^(?:of|from)$/.test(at(tokens, to + 1).lower) && isCapital(at(tokens, to + 2))));

/** Where a name ends that has “Jr.” or “(pictured)” behind it. */
function lastOfName(tokens: Token[], place: number): number {
  const mark = at(tokens, place).text;
  if (mark === "." && /^[js]r$/.test(at(tokens, place - 1).lower)) return place - 1;
  if (mark !== ")") return place;
  for (let k = place - 1; k > place - 7; k--)
    if (at(tokens, k).text === "(")
      return /^(?:pictured|above|below|left|right|inset|centre|center|top|bottom)$/.test(
        at(tokens, k + 1).lower,
      )
        ? k - 1
        : place;
  return place;
}
