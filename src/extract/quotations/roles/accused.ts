import type { Person } from "../../people/person.ts";
import { of, type Resolved } from "../speakers/referent.ts";

/** What only the accused of a court report does, or what is done to nobody else. */
const ACCUSED =
  /^(?: \(\d\d\))?(?:, [^.\n]{1,110},)? (?:has |had |have |was |is |been |also |previously |yesterday |today |later |already ){0,4}(?:plead(?:s|ed) (?:not )?guilty|pled (?:not )?guilty|denie[sd] (?:murder|manslaughter|assault|causing|\p{Ll}+ charges?|one|two|three|four|all)|admit(?:s|ted) (?:murder|manslaughter|assault|causing|dangerous|theft|fraud|\p{Ll}+ charges?|one|two|three|four|all)|(?<=(?:was|is|been|were|today|yesterday|later) )(?:jailed|sentenced|convicted|found (?:not )?guilty|fined|remanded|spared jail|accused of|charged with|on trial))\b/u;

/** The only one an article says is accused, or was tried: “Ann Lee, 41, of Leeds, *pleaded guilty* to theft”; null where two are. */
export function accusedOf(text: string, people: readonly Person[]): Person | null {
  const accused = people.filter(({ mentions }) =>
    mentions.slice(0, 12).some(({ end }) => ACCUSED.test(text.slice(end, end + 190))),
  );
  return accused.length === 1 ? (accused[0] ?? null) : null;
}

/** “*The defendant* replied” → who pleaded guilty. Refused: “the defendants”, “the first defendant”. */
export function resolveAccused(words: string, accused: Person | null): Resolved | null {
  if (accused === null || !/^the (?:defendant|accused)$/i.test(words)) return null;
  const because = `“${words}” → ${accused.name}, the only one accused`;
  return { referent: of(accused), how: "role", confidence: "mid", because };
}
