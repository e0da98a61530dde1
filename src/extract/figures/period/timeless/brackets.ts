import type { Bounds } from "../window.ts";

const PEOPLE =
  "(?:people|persons?|child|children|kids|teenagers|youngsters|youths|those|men|women|adults|boys|girls|all|anyone|everyone|pupils|students|patients|residents|workers|drivers|motorists|voters|pensioners|Britons|Australians|Americans|passengers|victims|customers|users|offenders|staff)";
const ABOUT = "(?:(?:and|or) )?(?:just |up to )?";
/** “children under | five”, “people aged over | 65”, “nine aged up to | four”, “the under-|18” */
const BEFORE = new RegExp(
  `\\b(?:${PEOPLE} (?:aged |of )?(?:under|over|below|above|between)|(?:aged|ages) (?:up to|under|over|below|above|between|from)|the (?:under|over)[- ]|in all (?:under|over)|${PEOPLE} of) ${ABOUT}$`,
  "i",
);
const AGED = /\b(?:aged|ages) $/i;
/** “aged | five to 11” */
const RANGE = /(?: to | and |[-–—])/;
/** “65| and over”, “the 18-24| age group” */
const AFTER =
  /^(?:s?,? (?:and|or) (?:over|under|above|older|younger|up)\b|[- ](?:year[- ]old )?(?:age|bracket|group)s?(?: (?:group|bracket)s?)?\b)/i;

/**
 * Whether a figure is a bracket of ages, which is of no time: “aged five to 11”, “people over 65”, “133 between 12 and 17”
 * of children. Refused: “The men, aged 21 and 31, were held” (two ages), “over 65 people”.
 */
export function isBracket(text: string, sentence: Bounds, figure: Bounds): boolean {
  const before = text.slice(Math.max(sentence.start, figure.start - 60), figure.start);
  const after = text.slice(figure.end, Math.min(sentence.end, figure.end + 40));
  if (
    /^ (?:per ?cent|percent|%|miles|km|feet|metres|degrees|points|years?|months?|weeks?|days?|hours?)\b/i.test(
      after,
    )
  )
    return false;
  const words = text.slice(figure.start, figure.end);
  if (/[£$€%]|\d{3}/.test(words)) return false;
  if (BEFORE.test(before) || (AGED.test(before) && RANGE.test(words))) return true;
  return AFTER.test(after) && AGE_NEAR.test(before + after);
}

const AGE_NEAR = new RegExp(`\\b(?:aged?|ages|year[- ]olds?|${PEOPLE})\\b`, "i");
