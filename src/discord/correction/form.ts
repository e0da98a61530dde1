import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import type { PlainFinding } from "../../answer/answer.ts";
import { articlePath } from "../../answer/link.ts";
import { NONE, periodWords, quantityWords } from "../../commands/citing/correct-figure.ts";
import type { Figure } from "../../extract/figures/figure.ts";
import type { Quotation } from "../../extract/quotations/quotation.ts";
import { LIMITS } from "../../render/discord/limits.ts";

/** A fact of an article as a form speaks of it: the form's `custom_id` says which. */
export interface Meant {
  kind: "figure" | "quotation";
  article: string;
  /** The first 12 digits of the revision. */
  revision: string;
  start: number;
  end: number;
}

export type CorrectableFact = { kind: "figure"; fact: Figure } | { kind: "quotation"; fact: Quotation };

const FORM = /^correct:(figure|quotation):([^:]+):([0-9a-f]{12}):(\d+)-(\d+)$/;
const NOBODY = "nobody";
const LABEL = 18;
const TEXT_INPUT = 4;
const SELECT = 3;
const LONGEST_TITLE = 45;

/** What is asked of an editor beside why, by the arguments of `/correct`. */
const FIELDS = {
  figure: {
    figure: ["Figure and unit", "45774 count · 20-25 percent · 500000000 GBP · 5 duration year"],
    counted: ["What it counts", `In the article’s own words; ${NONE} for nothing`],
    period: ["Period", `2024 · 2024-04 · 2024-06-19 · 2024-04-01/2024-04-14 · ${NONE} where none is stated`],
  },
  quotation: { speaker: ["Speaker", `${NOBODY} where the article does not say`] },
} as const;
const STANDS = {
  figure: ["It is a figure, as below", "It is no figure: show it no more"],
  quotation: ["It is a quotation, as below", "It is no quotation: show it no more"],
} as const;
export const STANDING = "standing";
export const WHY = "why";
export const WRONG = "wrong";

/** The fact a finding shows; null for findings that show none. */
export function meantBy(finding: PlainFinding): { meant: Meant; shown: CorrectableFact } | null {
  const { citation } = finding;
  const place = { article: citation.article, revision: citation.revision.slice(0, 12) };
  if (finding.kind === "figure") {
    const { start, end } = finding.figure;
    return {
      meant: { kind: "figure", ...place, start, end },
      shown: { kind: "figure", fact: finding.figure },
    };
  }
  if (finding.kind !== "quotation") return null;
  const { start, end } = finding.quotation;
  const shown = { kind: "quotation" as const, fact: finding.quotation };
  return { meant: { kind: "quotation", ...place, start, end }, shown };
}

/** What the form is filled with, by field: how the fact is read now. */
export function presentOf(shown: CorrectableFact): Record<string, string> {
  if (shown.kind === "quotation") return { speaker: shown.fact.speaker?.name ?? NOBODY };
  const { counted, period } = shown.fact;
  return {
    figure: quantityWords(shown.fact),
    counted: counted?.words ?? NONE,
    period: periodWords(period),
  };
}

/** The form for a fact; null where its article's name is too long for one. */
export function formFor(
  { kind, article, revision, start, end }: Meant,
  shown: CorrectableFact,
): APIModalInteractionResponseCallbackData | null {
  const custom_id = `correct:${kind}:${encodeURIComponent(article)}:${revision}:${start}-${end}`;
  if (custom_id.length > LIMITS.customId) return null;
  const words = shown.fact.words.replaceAll(/\s+/g, " ");
  const title = `Correct “${words}”`;
  const [stands, not] = STANDS[kind];
  const present = presentOf(shown);
  const fields = Object.entries<readonly [string, string]>(FIELDS[kind]).map(([name, [label, hint]]) =>
    labelled(label, hint, {
      type: TEXT_INPUT,
      custom_id: name,
      style: 1,
      value: present[name] ?? "",
      max_length: Math.max(200, present[name]?.length ?? 0),
    }),
  );
  return {
    custom_id,
    title: title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 5).trimEnd()} […]`,
    components: [
      labelled("Is it one?", null, {
        type: SELECT,
        custom_id: STANDING,
        options: [
          { label: stands, value: "right", default: true },
          { label: not, value: WRONG },
        ],
      }),
      ...fields,
      labelled("Why", "Kept with your name and the day", {
        type: TEXT_INPUT,
        custom_id: WHY,
        style: 1,
        max_length: 500,
      }),
    ] as APIModalInteractionResponseCallbackData["components"],
  };
}

function labelled(label: string, description: string | null, component: object): object {
  return { type: LABEL, label, ...(description === null ? {} : { description }), component };
}

/** Reads a form's `custom_id`; null where it is none of these. */
export function meantIn(customId: string): Meant | null {
  const [, kind, article = "", revision = "", start, end] = FORM.exec(customId) ?? [];
  if (kind === undefined) return null;
  return {
    kind: kind as Meant["kind"],
    article: decodeURIComponent(article),
    revision,
    start: Number(start),
    end: Number(end),
  };
}

/** The fact's place as `/correct` takes it. */
export function placeOf({ article, revision, start, end }: Meant): string {
  return articlePath({ article, revision, at: [{ start, end }], capability: null });
}
