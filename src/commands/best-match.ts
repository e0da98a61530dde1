import { distance } from "fastest-levenshtein";
import type { Answer } from "../answer/answer.ts";
import type { Desk } from "../desk.ts";
import { termOf } from "../index/words/analysis.ts";
import { folded, placeOf } from "./choices.ts";
import type { Choice } from "./command.ts";
import type { Call } from "./line.ts";

/**
 * Where nothing answers and an argument was typed instead of chosen, asks again with the suggestion that comes nearest:
 * “Aleg” is taken for “Marc Alegre”, “Parliment” for “Parliament Politics”. The answer says so. Numbers are never
 * taken for other numbers: “2031” is not “2021”.
 */
export async function withBestMatch(desk: Desk, call: Call, absent: Answer): Promise<Answer> {
  for (const [name, complete] of Object.entries(call.command.complete ?? {})) {
    const typed = call.args[name];
    if (typeof typed !== "string" || typed === "") continue;
    const best =
      (await complete(desk, typed)).find(({ name }) => begins(name, typed)) ??
      (/\d/.test(typed) ? undefined : nearest(await complete(desk, ""), typed));
    if (best === undefined || folded(best.value) === folded(typed)) continue;
    const again = await call.command.run(desk, { ...call.args, [name]: best.value }, call.window);
    if (again.absent !== null) continue;
    return {
      ...again,
      notes: [`“${typed}” was taken for “${best.name}”, the nearest there is.`, ...again.notes],
    };
  }
  return absent;
}

/** Whether a word of a suggestion begins so: “Aleg” of “Marc Alegre”; not “x” of “sexual”, nor “the”, which says nothing. */
function begins(name: string, typed: string): boolean {
  const wanted = folded(typed);
  return wanted.length >= 3 && termOf(wanted) !== null && placeOf(folded(name), wanted) < 2;
}

/** A suggestion one of whose words is, but for a slip of the pen, what was typed. */
function nearest(choices: readonly Choice[], typed: string): Choice | undefined {
  const wanted = folded(typed);
  const slips = wanted.length >= 9 ? 2 : wanted.length >= 5 ? 1 : 0;
  if (slips === 0) return undefined;
  return choices.find(({ name }) =>
    [folded(name), ...folded(name).split(/[^\p{L}\p{N}]+/u)].some(
      (word) => Math.abs(word.length - wanted.length) <= slips && distance(word, wanted) <= slips,
    ),
  );
}
