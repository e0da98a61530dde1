import type { Person } from "../../people/person.ts";
import type { Speaker } from "../quotation.ts";
import { documentIn } from "./document-in.ts";
import {
  fits,
  isContradicted,
  isNamesake,
  isRelative,
  mayPrecede,
  type Told,
  type Wanted,
  withGender,
} from "./fitting.ts";
import { type Appearance, described, type Resolved } from "../speakers/referent.ts";
import {
  isIntroduced,
  isNewlyNamed,
  isUnnamedSpeaker,
  relativeIn,
  unnamedBefore,
  withoutSources,
} from "./unnamed.ts";
import { isUnnamedHere, type Rivalry, rivalryOf, topicBefore } from "./rivalry.ts";

/** Paragraphs between a pronoun and who it may mean; beyond them it means nobody we can name. */
const FARTHEST = 5;

/** A pronoun as it stands at `at`, with what may have meant the same before it, the nearest last. */
interface Pronoun {
  words: string;
  at: number;
  wanted: Wanted;
  /** Number of its paragraph. */
  paragraph: number;
  earlier: readonly Appearance[];
  /** The words before the pronoun in its paragraph. */
  lead: string;
  /** Whether the pronoun says something; in “She rang her agent” it only acts. */
  speaks: boolean;
  /** Who is named in the words that are quoted: hardly ever who says them. */
  spokenOf?: ReadonlySet<Person>;
}

/**
 * Who a pronoun means: the nearest earlier speaker or subject it fits; only without one a person merely named.
 * “Mr Alegre said … He stated” → Mr Alegre · “Ms Cooper met him. She said” → Ms Cooper, not the nearest name.
 * “I” and “we” outside marks are the author; they mean nobody else.
 */
export function resolvePronoun(pronoun: Pronoun, author: string | null, told: Told): Resolved {
  const resolved = meantBy(pronoun, author, told);
  const { spokenOf, earlier, paragraph } = pronoun;
  const { person } = resolved.referent;
  if (spokenOf === undefined || person === null || !spokenOf.has(person)) return resolved;
  // “Lund had no luck,” he said: not Lund, unless Lund spoke just now or is whom the paragraph is about.
  const last = earlier.findLast((one) => one.place !== "named");
  const own = earlier.findLast((one) => one.referent.person === person && one.place !== "named");
  if (last === undefined || (last === own && (last.place === "speaker" || last.paragraph === paragraph)))
    return resolved;
  const others = earlier.filter((one) => one.referent.person === null || !spokenOf.has(one.referent.person));
  if (!others.some((one) => one.place !== "named" && paragraph - one.paragraph < 3)) return resolved;
  const other = meantBy({ ...pronoun, earlier: others }, author, {
    sure: new Map(told.sure),
    likely: new Map(told.likely),
  });
  return other.because === null ? resolved : { ...other, confidence: "low" };
}

function meantBy(
  { words, at, wanted, paragraph, earlier: seen, lead, speaks, spokenOf }: Pronoun,
  author: string | null,
  told: Told,
): Resolved {
  const earlier = seen.map((appearance) => withGender(appearance, told));
  if (wanted === "first") {
    const referent = { person: null, name: author ?? words, gender: null, plural: false };
    const because = author === null ? null : `“${words}” → the author`;
    return { referent, how: "pronoun", confidence: "low", because };
  }
  const unnamed = wanted === "plural" ? unnamedBefore(earlier, paragraph) : null;
  if (unnamed !== null) {
    const because = `“${words}” → ${unnamed.referent.name}, the speaker before`;
    return { referent: unnamed.referent, how: "pronoun", confidence: "mid", because };
  }
  const fitting = earlier
    .slice(-40)
    .filter((appearance) => fits(appearance, wanted) && !isRelative(appearance, paragraph))
    .filter((appearance) => paragraph - appearance.paragraph <= FARTHEST)
    .filter((appearance) => !isContradicted(appearance, wanted, told));
  const near = speaks ? fitting : withoutSources(fitting);
  const active = near.filter((appearance) => appearance.place !== "named");
  const last = active.at(-1);
  // Somebody of unknown gender who has not just spoken yields to a speaker before whose gender is known to fit.
  const vague =
    last !== undefined &&
    last.referent.gender === null &&
    (last.place !== "speaker" || (last.referent.person === null && paragraph - last.paragraph > 1)) &&
    !isUnnamedSpeaker(last, active, paragraph) &&
    !isIntroduced(last, active, paragraph) &&
    !isNewlyNamed(last, paragraph) &&
    (last.referent.person === null || last.paragraph < paragraph);
  const known = vague
    ? active.slice(-8).findLast((appearance) => mayPrecede(appearance, last, wanted))
    : undefined;
  const beside = near.filter((appearance) => appearance.paragraph === paragraph);
  const unowned = beside.filter((appearance) => appearance.owns !== true);
  const here = unowned.length > 0 ? unowned : beside;
  const onlyHere =
    new Set(here.map((appearance) => appearance.referent.name)).size === 1 &&
    here.every((a) => a.place === "named");
  const nearest = onlyHere ? here.at(-1) : (known ?? last ?? near.at(-1));
  // “Lund calls *her* “a hero”.¶She laughs”: not Lund.
  const topic = nearest === undefined ? undefined : topicBefore(nearest, active, wanted, paragraph);
  const chosen = topic ?? nearest;
  const relative = wanted === "female" || wanted === "male" ? relativeIn(lead, wanted) : null;
  const it = /^it$/i.test(words) && (chosen?.paragraph ?? -1) < paragraph;
  const document = it ? documentIn(lead) : null;
  if (document !== null || chosen === undefined || paragraph - chosen.paragraph > FARTHEST) {
    const meant = document ?? relative?.words ?? null;
    const because = meant === null ? null : `“${words}” → ${meant}, spoken of just before`;
    const confidence = document === null ? "low" : "mid";
    return { referent: described(meant ?? words), how: "pronoun", confidence, because };
  }
  const { name, gender, person } = chosen.referent;
  const rivals = near
    .slice(-12)
    .filter((a) => a.referent.name !== name && !isUnnamedHere(a, chosen))
    .filter((a) => a.referent.person === null || spokenOf?.has(a.referent.person) !== true);
  const related = relative !== null && relative.at > chosen.at - (at - lead.length) + name.length;
  const firm = active.findLast(
    (a) => a.doubtful !== true && a.referent.name === name && paragraph - a.paragraph < 3,
  );
  // “Hollis hailed Lund. The Dane made nine saves. ‘…,’ he said”: of two the one may be meant or the other.
  const veiled =
    earlier.some((a) => a.vague === true && a.at > chosen.at) &&
    near.some((a) => a.referent.name !== name && a.referent.person !== null && paragraph - a.paragraph < 3);
  const rivalry = related || veiled ? "close" : rivalryOf(rivals, firm ?? chosen, paragraph);
  const doubtful =
    topic !== undefined ||
    (chosen.doubtful === true &&
      (firm === undefined || rivalry !== "none" || near.some((a) => isNamesake(a, chosen))));
  const unlikely =
    gender === null &&
    near.some(
      (a) => a.referent.gender === wanted && (a.referent.person !== null || paragraph - a.paragraph < 3),
    );
  if (rivalry === "none" && gender === null && chosen.place !== "named" && !doubtful && !unlikely)
    if (wanted === "female" || wanted === "male") told.sure.set(person ?? name, wanted);
  if (rivalry !== "close" && gender === null && chosen.place !== "named" && !doubtful)
    if (wanted === "female" || wanted === "male") told.likely.set(person ?? name, wanted);
  const where = { speaker: "the speaker before", subject: "the subject before", named: "named before" }[
    chosen.place
  ];
  return {
    referent: chosen.referent,
    how: "pronoun",
    confidence: confidenceOfPronoun({
      chosen,
      far: at - chosen.at > 1500,
      rivalry,
      doubtful: doubtful || (unlikely && chosen.place !== "speaker" && chosen.paragraph < paragraph),
    }),
    because: `“${words}” → ${name}, ${where}`,
  };
}

function confidenceOfPronoun({
  chosen,
  far,
  rivalry,
  doubtful,
}: {
  chosen: Appearance;
  far: boolean;
  rivalry: Rivalry;
  doubtful: boolean;
}): Speaker["confidence"] {
  const { gender, person } = chosen.referent;
  if (far || chosen.place === "named" || rivalry === "close" || doubtful) return "low";
  if (gender === null && person !== null) return rivalry === "none" ? "mid" : "low";
  return rivalry === "none" && gender !== null ? "high" : "mid";
}
