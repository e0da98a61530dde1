import { isFirstName, tagsOf } from "../tags.ts";

const FUNCTION = new Set([
  "Determiner",
  "Preposition",
  "Conjunction",
  "Pronoun",
  "Adverb",
  "QuestionWord",
  "Possessive",
  "Auxiliary",
  "Modal",
  "Copula",
  "Negative",
  "Expression",
]);

/** Words that begin sentences and never names: by compromise's word list, where it knows no first name of that form. */
export function isFunctionWord(word: string): boolean {
  const lower = word.toLowerCase();
  if (
    /^(?:the|a|an|in|on|at|but|and|or|as|if|when|while|after|before|he|she|they|it|we|i|you|his|her|their|our|my|its|this|that|these|those|for|from|with|by|to|of|so|yet|what|who|why|how|where|which|there|here|not|no|yes|now|then|once|since|because|although|though|despite|during|meanwhile|however|according|also|even|both|some|many|most|all|one|two|three|asked|speaking|last|next|earlier|later|former|then|like|unlike|only|just|still|instead|another|other|until|unless|under|over|about|among|today|yesterday|tonight|nobody|somebody|someone|everybody|everyone|anybody|anyone|nothing|everything|something|whoever|whatever|neither|either|nor|maybe|perhaps|please|thank|thanks|sorry|well|oh|ok|okay)$/.test(
      lower,
    )
  )
    return true;
  // “*Apparently* Lindsey’s posts …”, not “McNally” or “Connolly”
  if (
    /^\p{Ll}{3,}(?:edly|[ai]bly|[ai]ntly|ently|ingly|ately|ously|[iu]ckily|unately|ically|inally|ionally)$/u.test(
      lower,
    )
  )
    return true;
  const tags = tagsOf(lower);
  return tags.some((tag) => FUNCTION.has(tag)) && !isFirstName(lower);
}
