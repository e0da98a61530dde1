/** Words that two sentences share without telling of the same thing. */
const COMMON =
  /^(?:about|after|their|there|which|while|where|would|could|other|being|before|around|least|with|from|that|this|they|have|were|been|more|than|into|over|some|when|also|seen|made|said|compar|accord)/;

/** First letters of the words that carry meaning: “dinghy” and “dinghies” agree. */
export function stemsOf(words: string): string[] {
  return (words.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    .filter((word) => !COMMON.test(word))
    .map((word) => word.slice(0, 5));
}
