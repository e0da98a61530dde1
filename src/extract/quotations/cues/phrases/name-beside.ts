import { isOffice } from "../../../people/titles.ts";
import { isFirstName } from "../../../tags.ts";
import type { Token } from "../../marks/frame.ts";
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

/** The subject, or the name in front of it where a comma is missing behind: “*Ann Lee*, Reed campaign manager told …”. */
export function nameOrRun(tokens: readonly Token[], run: Run | null): Run | null {
  if (run === null || tokens[run.from - 1]?.text !== ",") return run;
  const unit = tokens[run.from]?.unit;
  const article = /^(?:an?|the)$/.exec(tokens[run.from]?.lower ?? "")?.[0];
  let noun = run.from;
  while (noun < run.to && !/^(?:of|for|at|in|with|from)$/.test(tokens[noun + 1]?.lower ?? "")) noun += 1;
  const held = article === undefined ? [noun, run.to] : [noun];
  const office = held.some(
    (at) => /^\p{Ll}/u.test(tokens[at]?.text ?? "") && isOffice(tokens[at]?.text ?? ""),
  );
  if (run.to === run.from || !office) return run;
  let from = run.from - 1;
  while (
    from > 0 &&
    tokens[from - 1]?.kind === "word" &&
    /^\p{Lu}\p{L}/u.test(tokens[from - 1]?.text ?? "") &&
    tokens[from - 1]?.unit === unit
  )
    from -= 1;
  const words = run.from - 1 - from;
  const before = tokens[from - 1];
  const opens = before === undefined || before.unit !== unit || before.kind === "quotation";
  const known = isFirstName(tokens[from]?.text ?? "") || article === "a" || article === "an";
  return opens && known && words > 1 && words < 5 ? { from, to: run.from - 2 } : run;
}
