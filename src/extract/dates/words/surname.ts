import type { Token } from "./token.ts";

const TITLE =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|minister|president|secretary|sergeant|constable|inspector|judge|theresa|brian|james|peter|john|david|elaine)$/;
const named = new WeakMap<readonly Token[], boolean>();

/** Whether the article is about somebody called May: “Mrs May”, “Prime Minister May”. */
function namesSomebody(tokens: readonly Token[]): boolean {
  let known = named.get(tokens);
  if (known === undefined) named.set(tokens, (known = tokens.some((_, at) => isTitled(tokens, at))));
  return known;
}

function isTitled(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== "may" || !tokens[at]?.capital) return false;
  const dot = tokens[at - 1]?.kind === "dot" ? 1 : 0;
  const before = tokens[at - 1 - dot];
  return before?.capital === true && TITLE.test(before.lower);
}

/**
 * “support for May fell”, “Mrs May’s lead”: the person, in an article that gives one of that name a title. Still a month:
 * “in May”, “since May”, “from May to July”; and wherever no such person is named: “May’s 3.4 per cent”.
 */
export function isSomebody(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== "may" || !namesSomebody(tokens)) return false;
  const before = tokens[at - 1]?.lower ?? "";
  const after = tokens[at + 1];
  if (isTitled(tokens, at) || after?.kind === "possessive") return true;
  if (/^(?:in|since|until|till|last|this|next|during|late|early|mid|on)$/.test(before)) return false;
  const range = before === "and" && tokens[at - 2]?.kind === "month";
  return !range && !/^(?:to|until|till|and|hyphen)$/.test(after?.kind ?? "");
}
