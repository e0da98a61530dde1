import type { Modifier } from "../figure.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { at, type Token } from "../quantity/numbers/token.ts";

/** Words right before a quantity, longest first. */
const BEFORE: [string, Modifier][] = [
  ["upwards of", ">"],
  ["in excess of", ">"],
  ["north of", ">"],
  ["more than", ">"],
  ["greater than", ">"],
  ["older than", ">"],
  ["younger than", "<"],
  ["longer than", ">"],
  ["larger than", ">"],
  ["higher than", ">"],
  ["well over", ">"],
  ["over than", ">"],
  ["just over", ">"],
  ["at least", ">="],
  ["a minimum of", ">="],
  ["minimum of", ">="],
  ["as many as", "<="],
  ["as much as", "<="],
  ["as high as", "<="],
  ["at most", "<="],
  ["a maximum of", "<="],
  ["maximum of", "<="],
  ["up to", "<="],
  ["less than", "<"],
  ["fewer than", "<"],
  ["smaller than", "<"],
  ["shorter than", "<"],
  ["lower than", "<"],
  ["just under", "<"],
  ["just below", "<"],
  ["shy of", "~<"],
  ["short of", "~<"],
  ["close to", "~<"],
  ["an estimated", "~"],
  ["in the region of", "~"],
  ["somewhere around", "~"],
];

const SINGLE = new Map<string, Modifier>([
  ["over", ">"],
  ["above", ">"],
  ["exceed", ">"],
  ["exceeds", ">"],
  ["exceeded", ">"],
  ["exceeding", ">"],
  ["passed", ">"],
  ["passes", ">"],
  ["breached", ">"],
  ["beyond", ">"],
  ["tops", ">"],
  ["topped", ">"],
  ["topping", ">"],
  ["surpassed", ">"],
  ["surpassing", ">"],
  ["under", "<"],
  ["below", "<"],
  ["within", "<="],
  ["almost", "~<"],
  ["nearly", "~<"],
  ["approaching", "~<"],
  ["nearing", "~<"],
  ["around", "~"],
  ["about", "~"],
  ["roughly", "~"],
  ["approximately", "~"],
  ["approx", "~"],
  ["circa", "~"],
  ["estimated", "~"],
  ["some", "~"],
  ["barely", "~"],
  ["~", "~"],
  ["≈", "~"],
]);

const BY_LAST = Map.groupBy(
  BEFORE.map(([words, modifier]) => ({ parts: words.split(" "), modifier })),
  ({ parts }) => parts.at(-1) ?? "",
);

const AFTER: [string, Modifier][] = [
  ["or more", ">="],
  ["or over", ">="],
  ["or older", ">="],
  ["or higher", ">="],
  ["or above", ">="],
  ["and over", ">="],
  ["and above", ">="],
  ["or less", "<="],
  ["or fewer", "<="],
  ["or under", "<="],
  ["or younger", "<="],
  ["or so", "~"],
  ["at most", "<="],
  ["at least", ">="],
  ["- plus", ">="],
  ["plus", ">="],
];

/** What stands between a modifier and its quantity: “more than a whopping £5m”, “over the 100 mark”. */
const BETWEEN =
  /^(?:a|an|of|just|only|another|record|whopping|staggering|further|massive|estimated|total|[("“‘’'])$/;

/**
 * Reads “more than 4,000”, “up to 40”, “almost 25.000”, “within 300 metres”, “an estimated 60”, “100 or more”, `£5m-plus`,
 * “no more than 20”.
 * Refused: “rose over 12 months” reads as over; “some” before anything but a number; “over the weekend 12 people”.
 */
export function readModifier(tokens: Token[], quantity: Quantity): Modifier | null {
  if (quantity.modifier !== null) return quantity.modifier;
  let end = quantity.from;
  for (let skipped = 0; skipped < 3; skipped++) {
    const found = modifierEndingAt(tokens, end);
    // “spend it over 30 years” is a stretch, “waited for over 30 years” a bound
    if (isWhere(tokens, quantity, end)) break;
    const stretch = quantity.unit === "duration" && at(tokens, end - 1).lower === "over";
    if (
      stretch &&
      !/^(?:for|just|well|of|after|last(?:ed|s)?|took|takes?|spent|is|was|by|been)$/.test(
        at(tokens, end - 2).lower,
      )
    )
      break;
    if (found !== null) return found;
    if (!BETWEEN.test(at(tokens, end - 1).lower)) break;
    end -= 1;
  }
  const after = `${at(tokens, quantity.to).lower} ${at(tokens, quantity.to + 1).lower}`;
  const match = AFTER.find(([words]) => after === words || after.startsWith(`${words} `));
  // “is $19.84 plus at least 25 per cent”
  const sum = /^(?:at|an?|the|another|more|up|about|around|vat|tax|fees|expenses|interest)$|^[\d£$€]/;
  if (match === undefined) return null;
  if (match[0] === "plus" && (!quantity.measured || sum.test(at(tokens, quantity.to + 1).lower))) return null;
  return match[1];
}

/** “arranged over | five floors”, “it then passes | 25 per cent | back”: where or how, and no bound. */
function isWhere(tokens: Token[], { to, unit, value }: Quantity, end: number): boolean {
  const [word, before] = [at(tokens, end - 1).lower, at(tokens, end - 2).lower];
  const next = at(tokens, to).lower;
  // “faces questions over a | £30,000 | salary”
  if (
    word === "over" &&
    /^(?:questions?|rows?|disputes?|controversy|debate|concerns?|fury|anger|criticism|scandal|probe|investigation|battle|fears|backlash|outcry)$/.test(
      before,
    )
  )
    return true;
  if (word === "over")
    return (
      value <= 20 &&
      /^(?:floors?|storeys?|stories|levels|tiers|rounds|legs|phases|stages|sites|pages|columns|courses)$/.test(
        next,
      ) &&
      /(?:ed|ing|spread|set|split|laid|out|built|takes?|fought|held|run|space|home|house)$/.test(before)
    );
  return /^pass(?:ed|es)$/.test(word) && (next === "back" || (unit === "percent" && next === "of"));
}

function modifierEndingAt(tokens: Token[], end: number): Modifier | null {
  const word = at(tokens, end - 1).lower;
  for (const { parts, modifier } of BY_LAST.get(word) ?? [])
    if (parts.every((part, k) => at(tokens, end - parts.length + k).lower === part))
      return word === "than" && /^(?:no|not|never)$/.test(at(tokens, end - parts.length - 1).lower)
        ? DENIED[modifier]
        : modifier;
  return SINGLE.get(word) ?? null;
}

/** What “no” before it makes of a modifier: “no more than 20”, “not higher than £7bn”. */
const DENIED: Record<Modifier, Modifier> = {
  ">": "<=",
  ">=": "<",
  "<": ">=",
  "<=": ">",
  "~": "~",
  "~<": "~<",
};
