import { isOffice } from "../../people/titles.ts";
import { isFirstName } from "../../tags.ts";
import type { Token } from "../marks/frame.ts";
import type { Run } from "./noun-phrase.ts";

/** “Tom Voss”, and “Tom Voss” of “ranking member Tom Voss”: a name alone, or behind what somebody is. */
export function nameBehindOffice(tokens: readonly Token[], run: Run): Run | null {
  let { from } = run;
  while (from < run.to && from - run.from < 3 && /^\p{Ll}+$/u.test(tokens[from]?.text ?? "")) from += 1;
  const office = from === run.from || (from < run.to && isOffice(tokens[from - 1]?.text ?? ""));
  return office && isBareName(tokens, { from, to: run.to }) ? { from, to: run.to } : null;
}

export function isBareName(tokens: readonly Token[], run: Run): boolean {
  if (run.to === run.from) return isFirstName(tokens[run.from]?.text ?? "");
  if (run.to - run.from > 3) return false;
  for (let i = run.from; i <= run.to; i++) if (!/^\p{Lu}/u.test(tokens[i]?.text ?? "")) return false;
  return true;
}

/** “to no effect with *Acme*, the lobby group, which called it”: the name a description behind a comma adds to. */
export function nameInFront(tokens: readonly Token[], description: Run): Run | null {
  const comma = description.from - 1;
  if (tokens[comma]?.text !== "," || !/^(?:the|an?)$/.test(tokens[description.from]?.lower ?? ""))
    return null;
  let from = comma;
  while (/^\p{Lu}/u.test(tokens[from - 1]?.text ?? "") && tokens[from - 1]?.unit === tokens[comma]?.unit)
    from -= 1;
  const before = tokens[from - 1];
  const placed = before !== undefined && /^(?:in|at|from|near|,)$/.test(before.lower);
  return from === comma || placed || before?.unit !== tokens[comma]?.unit ? null : { from, to: comma - 1 };
}
