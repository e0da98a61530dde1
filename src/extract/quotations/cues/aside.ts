import type { Token } from "../marks/frame.ts";

/** “the offer, which would *add* a little, was “fair””: a clause between commas that ends before the marks. */
export function isAside(tokens: readonly Token[], verb: number, end: number): boolean {
  const comma = tokens.slice(verb, end).findIndex(({ text }) => text === ",");
  const after = tokens[verb + comma + 1]?.lower ?? "";
  if (comma < 2 || !/^(?:is|was|are|were)$/.test(after)) return false;
  let which = verb - 1;
  while (verb - which < 4 && tokens[which]?.kind === "word" && tokens[which]?.lower !== "which") which -= 1;
  return tokens[which]?.lower === "which" && tokens[which - 1]?.text === ",";
}
