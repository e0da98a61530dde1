import { isNumberWord } from "../quantity/numbers/number-words.ts";
import { at, isHyphen } from "../quantity/numbers/token.ts";
import type { Skip } from "./rule.ts";

/**
 * The counter of a gallery: “1 of 11”, “1/34”, with the number that begins its first caption: “1 of 11 11. Racing cars”, “22
 * show all pictures”. Refused: “1 of 11 people”, “4 of 11 seats”.
 */
export const counter: Skip = (tokens, from) => {
  if (at(tokens, from).text !== "1") {
    const all = `${at(tokens, from + 1).lower} ${at(tokens, from + 2).lower}` === "show all";
    return all && at(tokens, from).kind === "number" ? 3 : 0;
  }
  const link = at(tokens, from + 1).lower;
  const whole = at(tokens, from + 2);
  if (!/^(?:of|\/)$/.test(link) || !/^[1-9]\d{0,2}$/.test(whole.text)) return 0;
  const next = at(tokens, from + 3);
  if (next.kind !== "number" || next.glued) return 0;
  return at(tokens, from + 4).text === "." && at(tokens, from + 4).glued ? 5 : 3;
};

/** “Slideshow (2 Images)” */
export const slideshow: Skip = (tokens, from) =>
  at(tokens, from - 1).text === "(" &&
  /^(?:Images?|Photos?|Pictures?|Slides?)$/i.test(at(tokens, from + 1).text) &&
  at(tokens, from + 2).text === ")" &&
  /^(?:slideshow|gallery|photos|pictures|images)$/.test(at(tokens, from - 2).lower)
    ? 1
    : 0;

/** “3 / 5 stars”, “4/5 stars”, “2.4 stars out of five”, “fake five star reviews”: what a reviewer gives. */
export const rated: Skip = (tokens, from) => {
  const star = isHyphen(at(tokens, from + 1)) ? from + 2 : from + 1;
  const own = at(tokens, from);
  if (/^stars?$/.test(at(tokens, star).lower) && (own.kind === "number" || isNumberWord(own.lower))) {
    const [out, of, most] = [star + 1, star + 2, star + 3].map((k) => at(tokens, k).lower);
    if (out === "out" && of === "of" && /^(?:five|5|ten|10)$/.test(most ?? "")) return star + 4 - from;
    if (/^(?:reviews?|ratings?|write-ups?|scores?|feedback)$/.test(out ?? "")) return star + 1 - from;
  }
  const whole = at(tokens, from + 1).text === "/" ? from + 2 : from;
  if (whole === from) return 0;
  const stars = /^(?:stars?|★)$/.test(at(tokens, whole + 1).lower);
  return stars && /^(?:5|10)$/.test(at(tokens, whole).text) && at(tokens, from).kind === "number" ? 4 : 0;
};

/**
 * The mark of a footnote: “by a wide margin [3], they say”, “stripped of meaning.[2] Nobody …”. Refused: what an editor puts into
 * somebody's words, “we lost [12] houses”.
 */
export const footnote: Skip = (tokens, from) => {
  const close = at(tokens, from + 1);
  if (at(tokens, from - 1).text !== "[" || close.text !== "]" || !close.glued) return 0;
  if (!at(tokens, from).glued || !/^[1-9]\d?$/.test(at(tokens, from).text)) return 0;
  const next = at(tokens, from + 2);
  return next.kind === "word" && /^\p{Ll}/u.test(next.text) ? 0 : 1;
};
