import { isPlural } from "../counted/noun-words.ts";
import { pluralGroup } from "../counted/plural-group.ts";
import { at, isCapital, isHyphen, joins, type Token } from "../quantity/numbers/token.ts";
import type { Quantity } from "../quantity/quantity.ts";

/** Capitalised words that are no name: they only begin a sentence. */
export const OPENERS = new Set(
  `a about above across after against all almost also although amid among an and another any around as at average because before between both but by each
   even every exactly fewer first for from further he her his if in including instead into is it its just last least less like
   more most nearly no not now of on once only or our out over police roughly she since so some still such than that the their
   then there these they this those though through to today total under until up upon was we were what when where while with
   within without yet you i mr mrs dr approximately another monday tuesday wednesday thursday friday saturday sunday yesterday
   tonight overall meanwhile however altogether nationally worldwide currently typically despite including throughout beyond near nearby record officers officials doctors witnesses`.split(
    /\s+/,
  ),
);

/** “Six Nations”, “Erik ten Hag”, “Channel Nine”, “sued Seven”, “the Big Four”; not “Two officers”, “TWO men”. */
export function isWordName(tokens: Token[], quantity: Quantity): boolean {
  const first = at(tokens, quantity.from);
  const before = at(tokens, quantity.from - 1);
  const next = at(tokens, quantity.to);
  // “the head of Take-Two”; not “Forty-Two”, “Mother-of-Two”
  const joined =
    joins(tokens, quantity.from - 1) && /^\p{Lu}\p{Ll}{3,}$/u.test(at(tokens, quantity.from - 2).text);
  if (joined && /^\p{Lu}/u.test(first.text)) return !OPENERS.has(at(tokens, quantity.from - 2).lower);
  if (quantity.attribute !== null) return false;
  // “the row began online, Nine reported”
  const told = /^(?:reports|reported|understands)$/.test(next.lower) && /^[,”"’']$/.test(before.text);
  if (told && /^\p{Lu}\p{Ll}/u.test(first.text)) return true;
  if (/^(?:Nations?|News|Network)$/.test(next.text)) return true;
  // “sued Seven in March”, where nothing is counted
  const amid = /^\p{Ll}/u.test(before.text) && !isHyphen(before) && /^(?:\p{Ll}|[,.;’']|$)/u.test(next.text);
  if (amid && /^\p{Lu}\p{Ll}+$/u.test(first.text) && quantity.to === quantity.from + 1)
    return next.lower.endsWith("ed") || pluralGroup(tokens, quantity.to) === null;
  // “Ten Hag said”, “Seven CEO James Lee”; “Two Labour MPs said” counts MPs
  if (
    /^\p{Lu}/u.test(first.text) &&
    /^\p{Lu}(?:\p{Ll}+|\p{Lu}+)$/u.test(next.text) &&
    !isPlural(next) &&
    pluralGroup(tokens, quantity.to) === null
  )
    return true;
  const title = /^\p{Lu}\p{Ll}/u.test(first.text);
  if (title && isCapital(before) && !OPENERS.has(before.lower)) return true;
  // “Lights Out at Ten”, with nothing counted
  if (
    title &&
    /^\p{Ll}/u.test(before.text) &&
    isCapital(at(tokens, quantity.from - 2)) &&
    isCapital(at(tokens, quantity.from - 3)) &&
    pluralGroup(tokens, quantity.to) === null
  )
    return true;
  // “the Gang of Eight”
  if (title && before.lower === "of" && isCapital(at(tokens, quantity.from - 2))) return true;
  if (
    !title &&
    isCapital(before) &&
    !OPENERS.has(before.lower) &&
    isCapital(next) &&
    !isPlural(next) &&
    !before.lower.endsWith("s") &&
    !/^[A-Z]+$/.test(before.text)
  )
    return pluralGroup(tokens, quantity.to) === null;
  return title && (/^\p{Ll}/u.test(before.text) || before.text === ",") && isCapital(next);
}

/** “Seven is to fight the case” where another sentence “sued Seven in May”: a name, as elsewhere in the text. */
export function isNamedElsewhere(
  text: string,
  tokens: Token[],
  { from, to, number, measured }: Quantity,
): boolean {
  const { text: word } = at(tokens, from);
  if (measured || number.form !== "words" || to > from + 1 || !/^\p{Lu}\p{Ll}+$/u.test(word)) return false;
  if (pluralGroup(tokens, to) !== null || at(tokens, to).lower === "of") return false;
  return new RegExp(`\\p{Ll} ${word} (?:in|for|with|and|on|chairman|executives|CEO)\\b`, "u").test(text);
}
