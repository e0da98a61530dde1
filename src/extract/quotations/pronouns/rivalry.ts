import type { Appearance } from "../speakers/referent.ts";
import type { Wanted } from "./fitting.ts";

/** Whether somebody else than the chosen one may be meant by a pronoun, and how near. */
export type Rivalry = "none" | "distant" | "close";

/**
 * Whether somebody else may be meant. Close: a subject or speaker since, or somebody named in the pronoun's own paragraph
 * while the chosen one is of an earlier one, or of the same sex behind the chosen subject. Distant: named behind a speaker, or as a subject shortly before.
 */
export function rivalryOf(rivals: readonly Appearance[], chosen: Appearance, paragraph: number): Rivalry {
  const since = rivals.filter((rival) => rival.at > chosen.at);
  const close = since.some(
    (rival) =>
      rival.place !== "named" ||
      (rival.paragraph === paragraph && chosen.paragraph < paragraph) ||
      (rival.unit !== chosen.unit && rival.paragraph === chosen.paragraph && chosen.place !== "speaker"),
  );
  if (close) return "close";
  // “Hale accused Pike of lying. ‘…,’ he said”: either may be he; in “Hale tore up Pike’s plan” it is Hale.
  const other = since.some(({ referent, owns }) => referent.gender !== null && owns !== true);
  if (chosen.place === "subject" && other) return "close";
  if (since.length > 0 || isTurnTaking(rivals, chosen, paragraph)) return "distant";
  const beside = rivals.some((rival) => rival.place !== "named" && rival.paragraph === chosen.paragraph);
  return beside ? "distant" : "none";
}

/**
 * “…,” *Tom* asked. “…,” *Paul* said. “…,” he said: two who took turns, each in a paragraph of their own; who is next
 * is likely, not sure. Refused: the turn of the one is over for a paragraph, or gender tells.
 */
function isTurnTaking(rivals: readonly Appearance[], chosen: Appearance, paragraph: number): boolean {
  return (
    chosen.paragraph < paragraph &&
    rivals.some(
      (rival) =>
        rival.place === "speaker" &&
        rival.referent.gender !== null &&
        rival.referent.person !== null &&
        rival.paragraph < chosen.paragraph &&
        paragraph - rival.paragraph <= 2,
    )
  );
}

/** “An Ohio woman” of the sentence that goes on to name her is no rival of hers. */
export function isUnnamedHere({ referent, at }: Appearance, chosen: Appearance): boolean {
  return referent.person === null && chosen.referent.person !== null && at < chosen.at;
}

/** Whom an earlier paragraph goes on about, where the nearest candidate, named this once, only spoke of them. */
export function topicBefore(
  { of, referent, paragraph: last, at }: Appearance,
  active: readonly Appearance[],
  wanted: Wanted,
  paragraph: number,
): Appearance | undefined {
  const once = referent.person?.mentions.length === 1;
  if (of !== wanted || last >= paragraph || !once) return undefined;
  const topic = active.findLast(
    (a) => a.at < at && a.referent.name !== referent.name && a.referent.gender === wanted,
  );
  return (topic?.referent.person?.mentions.length ?? 0) > 2 ? topic : undefined;
}
