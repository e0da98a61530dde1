import { pluralGroup } from "../../counted/plural-group.ts";
import { isClosed } from "../../counted/noun-words.ts";
import type { Figure } from "../../figure.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import { isNumberWord } from "../../quantity/numbers/number-words.ts";
import { isAverage, isEnumerated, isListedAge, isOfOtherList } from "./listed-age.ts";
import { isMatchReport, isPlace } from "./bracketed.ts";
import { isAgeInTime, isAgePhrase, isInTurn } from "./phrase.ts";
import { at, isCapital, joins, type Token } from "../../quantity/numbers/token.ts";

const PERSON =
  /^(?:man|woman|boy|girl|father|mother|dad|mum|mom|son|daughter|brother|sister|teenager|teen|youth|driver|motorist|motorcyclist|cyclist|victim|suspect|husband|wife|partner|girlfriend|boyfriend|fianc[eé]e?|widow|pensioner|grandmother|grandfather|gran|nan|uncle|aunt|cousin|nephew|niece|friend|neighbour|star|actor|actress|singer|presenter|footballer|striker|midfielder|defender|goalkeeper|winger|officer|student|pupil|teacher|nurse|doctor|model|prince|princess|king|queen|player|pilot|passenger|chef|comedian|builder|driver|worker|manager|lawyer|politician|senator|veteran|soldier|farmer|musician|rapper|boxer|swimmer|surfer|tourist|backpacker|toddler|predecessor|colleague|ex|tradie)$/;

const GROWN =
  /^(?:child|pupil|sons|daughters|brothers|sisters|twins|grandchildren|siblings|victims|patients|customers|passengers|pensioners|members|participants|volunteers|applicants|claimants|homeowners|buyers|users|children|kids|people|adults|anyone|those|men|women|drivers|girls|boys|youngsters|players|voters|workers|residents|teenagers|everyone|australians|britons|americans)$/;

const AFTER = /^(?:[,.;:)(–—”"]|who|from|of|and|said|told|was|is|has|had|whose|now)?$/;

const SPEAKS = /^(?:said|told|says|was|has|had|who|whose|from|of|won|went|took|left|made|became|is)$/;

const NOT_PERSON =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|ltd|inc|plc|fc|street|road|avenue)$/;

/**
 * A bare number that is somebody's age: “Maria Lopez, 34, said”, “Lopez (34)”, “aged 18 to 24”, “over the age of 21”,
 * “He will be 35”, “who turned 50”. Refused: “In Leeds, 12 people”, “Leeds, 12 were”, “On page 34”.
 */
export function asAge(tokens: Token[], quantity: Quantity, previous: Figure | undefined): Quantity {
  const { measured, number, value } = quantity;
  if (isAgeInTime(tokens, quantity)) return { ...quantity, unit: "age", rule: "age" };
  const plain =
    !measured &&
    quantity.attribute === null &&
    !quantity.vague &&
    number.magnitude === 0 &&
    (!number.decimal || isExpected(tokens, quantity)) &&
    value > 0 &&
    value <= 120;
  if (!plain) return quantity;
  const told =
    isAged(tokens, quantity) || isAverage(tokens, quantity) || isAgePhrase(tokens, quantity, previous);
  const ranged = quantity.valueTo !== undefined;
  const named = isAfterName(tokens, quantity) || isInTurn(tokens, quantity);
  if (!told && (ranged || !(named || isListedAge(tokens, quantity, previous)))) return quantity;
  return { ...quantity, unit: "age", unitDetail: "year", measured: true, rule: "age" };
}

/** “is expected to live until she is | 81.4” */
const isExpected = (tokens: Token[], { from }: Quantity): boolean =>
  /^(?:until|till) (?:he|she|they) (?:is|are)$/.test(
    [3, 2, 1].map((k) => at(tokens, from - k).lower).join(" "),
  );

function isAfterName(tokens: Token[], quantity: Quantity): boolean {
  if (quantity.valueTo !== undefined) return false;
  // “Archie, five, and Lilibet, three.”
  if (quantity.number.form === "words" && !/^[,.]$/.test(at(tokens, quantity.to).text)) return false;
  const mark = at(tokens, quantity.from - 1);
  const name = at(tokens, quantity.from - 2);
  const next = at(tokens, quantity.to);
  if (mark.lower === "both" && /^[,.)]$/.test(next.text)) return true;
  const list = /^(?:,|and)$/.test(next.lower) && /^\d{1,2}$/.test(at(tokens, quantity.to + 1).text);
  if (mark.text === "," && GROWN.test(name.lower) && list) return true;
  if (mark.text === "," && PERSON.test(name.lower)) return /^[,.]?$/.test(next.text);
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
  if (NOT_PERSON.test(name.lower) && !(surname && isCapital(at(tokens, quantity.from - 3)))) return false;
  if (mark.text === "(" && next.text === ",")
    return isCapital(at(tokens, quantity.from - 3)) && /^(?:from|of|who)$/.test(verb);
  if (mark.text === "(" && isPlace(tokens, quantity.from - 2)) return false;
  if (mark.text === "(") return next.text === ")" && !/^[A-Z]{2,}$/.test(name.text) && !isMatchReport(tokens);
  if (!AFTER.test(next.lower)) return false;
  // “Harriet, 51 – who keeps bees”
  if (/^[–—-]$/.test(next.text) && /^whos?e?$/.test(verb)) return true;
  // “across British Columbia, 44 of them out of control”
  if (
    next.lower === "of" &&
    /^(?:them|these|those|the|which|whom|his|her|its|their)$/.test(at(tokens, quantity.to + 1).lower)
  )
    return false;
  const given = at(tokens, quantity.from - 3);
  const place = /^(?:in|at|near|from|across|to|for|on)$/.test(given.lower);
  if (place) return false;
  // Without a second comma a surname alone is not enough: “Leeds, 12 and Bradford, 9”.
  return next.text === "," || next.text === "." || isCapital(given);
}

function isAged(tokens: Token[], quantity: Quantity): boolean {
  const near = [1, 2, 3, 4].map((k) => at(tokens, quantity.from - k).lower);
  if (/^(?:aged?|ages)$/.test(near[0] ?? "")) return true;
  if (near[0] === "between" && /^(?:aged|ages)$/.test(near[1] ?? "")) return true;
  if (near[0] === "of" && /^ages?$/.test(near[1] ?? "")) return true;
  if (
    /^(?:under|over|about|around|just|only|from)$/.test(near[0] ?? "") &&
    /^(?:aged|ages)$/.test(near[1] ?? "")
  )
    return true;
  // “left school at 14”, “at 19 she married”
  const years = quantity.value >= 5 && quantity.valueTo === undefined;
  if (years && near[0] === "at" && quantity.number.form === "digits") {
    if (/^(?:he|she)$/.test(at(tokens, quantity.to).lower)) return true;
    if (
      /^(?:school|home|birth|retired|died|dies|dead|married|orphaned|widowed|widow|widower|mother|father|mum|dad|grandmother|grandfather|orphan|pregnant)$/.test(
        near[1] ?? "",
      )
    )
      return !/^[%a-z]/.test(at(tokens, quantity.to).lower) || isClosed(at(tokens, quantity.to).lower);
  }
  // “His brother, Amos, is 79.” · “Loretta, his only child, was 14 that summer”
  const then = `${at(tokens, quantity.to).lower} ${at(tokens, quantity.to + 1).lower}`;
  if (
    /^(?:is|was)$/.test(near[0] ?? "") &&
    near[1] === "," &&
    quantity.number.form === "digits" &&
    (/^[.;]?$/.test(at(tokens, quantity.to).text) || /^(?:that \p{L}+|when \p{L}+|at the)$/u.test(then)) &&
    isOfPerson(tokens, quantity.from - 2)
  )
    return true;
  // “since I was about four,”
  const place = /^(?:about|around|just|only|nearly|almost)$/.test(near[0] ?? "") ? 1 : 0;
  const was = near[place] === "was" && /^(?:i|he|she)$/.test(near[place + 1] ?? "");
  const recalled = /^(?:since|when|until|till|from)$/.test(near[place + 2] ?? "");
  if (was && recalled && /^[,.;!?)”"’']?$/.test(at(tokens, quantity.to).text)) return true;
  const turned =
    /^(?:turn|turned|turns|turning)$/.test(near[0] ?? "") ||
    (near[0] === "still" && !/^[a-z]/.test(at(tokens, quantity.to).lower));
  if (
    turned &&
    quantity.number.form === "digits" &&
    quantity.value >= 5 &&
    pluralGroup(tokens, quantity.to) === null
  )
    return true;
  const older = `${at(tokens, quantity.to).lower} ${at(tokens, quantity.to + 1).lower}`;
  if (/^(?:and|or) (?:older|younger|over)$/.test(older) && quantity.number.form === "digits") return true;
  const person =
    (/^(?:they|you|he|she|who|we)$/.test(near[2] ?? "") ||
      GROWN.test(near[2] ?? "") ||
      at(tokens, quantity.from - 3).kind === "number" ||
      isNumberWord(near[2] ?? "")) &&
    /^(?:are|is|were|was|be)$/.test(near[1] ?? "");
  if (/^(?:under|over)$/.test(near[0] ?? "") && person) return !/^[a-z]/.test(at(tokens, quantity.to).lower);
  if (/^(?:under|over|above|below)$/.test(near[0] ?? "") && GROWN.test(near[1] ?? "")) return true;
  // “births to women over-35”
  if (near[0] === "-" && /^(?:under|over)$/.test(near[1] ?? "") && GROWN.test(near[2] ?? "")) return true;
  if (
    !/^[,.;)”"]?$|^(?:when|by|in|at|and|but|or|now|this|next|last|on|years)$/.test(
      at(tokens, quantity.to).lower,
    )
  )
    return false;
  if (/^(?:turn|turned|turns|turning)$/.test(near[0] ?? ""))
    return quantity.number.form === "digits" || at(tokens, quantity.to).kind !== "word";
  // “She's 17, she has no …”, “I'm 82 and live alone”
  const being =
    near[0] === "be" ||
    (/^(?:he's|she's|i'm)$/.test(near[0] ?? "") && at(tokens, quantity.to + 1).kind !== "number") ||
    ((near[0] === "was" || near[0] === "is" || near[0] === "am") && /^(?:he|she|i|who)$/.test(near[1] ?? ""));
  return (
    being &&
    near.some((word) => /^(?:he|she|i|you|who|he's|she's|i'm)$/.test(word)) &&
    value(quantity) &&
    quantity.number.form === "digits"
  );
}

/** “His brother, Amos |,”, “Loretta, Wendell’s only child |,”. */
function isOfPerson(tokens: Token[], comma: number): boolean {
  for (let k = comma - 1; k > comma - 8; k--)
    if (
      PERSON.test(at(tokens, k).lower) ||
      /^(?:child|grandson|granddaughter|twin|baby)$/.test(at(tokens, k).lower)
    )
      return true;
  return false;
}

const value = (quantity: Quantity): boolean => quantity.value >= 5;
