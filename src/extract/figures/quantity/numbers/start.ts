import { isNumberWord, isScale } from "./number-words.ts";
import { at, joins, type Token } from "./token.ts";

/** Words that begin a quantity or something that only looks like one (a month, an idiom), numbers apart. */
const STARTS = new Set(
  `half minus negative sub multi multimillion multibillion twice thrice double triple treble quadruple doubled doubles doubling tripled
   triples tripling trebled trebling quadrupled quadrupling halved halving tens dozens scores hundreds thousands millions
   billions trillions several no at number nine fifty twenty cloud square back quarter high catch all deep day third u
   january february march april may june july august september october november december jan feb mar apr jun jul aug sept
   sep oct nov dec zero twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold hundredfold`.split(
    /\s+/,
  ),
);

const AFTER_ARTICLE = new Set(
  `few couple handful hundred thousand million billion trillion dozen third quarter fifth sixth seventh eighth ninth tenth fourth
   thousand`.split(/\s+/),
);

const MARK = /^[£$€¥￡＄₹₽₩₪₺₴₦฿₫₱~≈½¼¾⅓⅔⅛]$/;

/** These begin something only where it stands against them: `.5`, `-£3m`, `+0.2%`, `’90s`. */
const GLUED_MARK = /^[+.\-−–'’‘]$/;

/** Whether anything that rules about numbers read can start at a token: most tokens of an article are passed over here. */
export function mayStart(tokens: Token[], place: number): boolean {
  const token = at(tokens, place);
  if (token.kind === "number" || token.kind === "link") return true;
  if (token.kind === "mark") {
    if (MARK.test(token.text)) return true;
    const next = at(tokens, place + 1);
    return next.glued && /^[\d£$€.]/.test(next.text) && GLUED_MARK.test(token.text);
  }
  if (token.lower === "a" || token.lower === "an") {
    const next = at(tokens, place + 1);
    // “a mile and a half”
    const dash = joins(tokens, place + 2) ? 1 : 0;
    if (at(tokens, place + 2 + dash).lower === "and" && at(tokens, place + 3 + 2 * dash).lower === "a")
      return true;
    // “a metre high”, “a full year”
    if (/^(?:full|whole)$/.test(next.lower)) return true;
    if (/^(?:high|tall|long|wide|deep|thick|across)$/.test(at(tokens, place + 2).lower)) return true;
    // “an Airbus A-350”
    if (token.text === "A" && joins(tokens, place + 1) && at(tokens, place + 2).kind === "number")
      return true;
    return AFTER_ARTICLE.has(next.lower) || (next.kind === "number" && next.glued) || next.text === "$";
  }
  if (isNumberWord(token.lower) || isScale(token.lower) || STARTS.has(token.lower)) return true;
  const next = at(tokens, place + 1);
  if (at(tokens, place + 2).lower === "long" && joins(tokens, place + 1)) return true;
  if (next.kind === "number" || next.text === "$" || next.text === "=") return true;
  return joins(tokens, place + 1) && at(tokens, place + 2).kind === "number";
}
