import { z } from "zod";
import { Figure } from "../extract/figures/figure.ts";
import { Quotation } from "../extract/quotations/quotation.ts";
import { Citation } from "./citation.ts";
import { Source } from "./source.ts";

/**
 * How a number or quotation of a text that is being checked, or of the passage shown before, stands in this source;
 * `claim` are the words of that text. Nothing is called true or false.
 */
export const Verdict = z.object({
  sign: z.enum(["exact", "differs", "elsewhere"]),
  claim: z.string(),
  /** In words: “the text has 44,000, the source 45,774”. */
  says: z.string(),
});
export type Verdict = z.infer<typeof Verdict>;

/** The rule of a fact that an editor set right. */
export const EDITOR = "editor";

const cited = {
  citation: Citation,
  source: Source,
  /** The same words, or a near-duplicate of them, elsewhere: collapsed into this finding. */
  alsoIn: z.array(Citation),
  /** Why this was found, in words. */
  why: z.array(z.string()),
  verdict: Verdict.optional(),
};

const PassageFinding = z.object({
  kind: z.literal("passage"),
  ...cited,
  /** The days of a dated statement, both inclusive, ISO dates; `why` tells how they are known. */
  dated: z.object({ from: z.string(), to: z.string() }).optional(),
});
const DatedPassage = PassageFinding.required({ dated: true });
export type DatedPassage = z.infer<typeof DatedPassage>;

/** `citation` is the sentence; the figure's own offsets lie inside it. */
export const FigureFinding = z.object({
  kind: z.literal("figure"),
  ...cited,
  figure: Figure,
  /** Where the article states no period: the year it is listed under, which is never a period. */
  listedUnder: z.object({ year: z.number().int(), why: z.literal("publication") }).optional(),
  /** How the figure stands to the asked time: inside it, only spanning it, or a base of comparison. */
  standing: z.enum(["in", "spans", "base", "listed"]).optional(),
});
export type FigureFinding = z.infer<typeof FigureFinding>;

/** `citation` is the quoted words; `context` the sentence or paragraph that attributes them. */
const QuotationFinding = z.object({
  kind: z.literal("quotation"),
  ...cited,
  quotation: Quotation,
  /** Further parts of the same utterance, in order. */
  parts: z.array(Citation),
  mention: Citation.nullable(),
  cue: Citation.nullable(),
  context: Citation,
});

/** `citation` is the article's first sentence. */
const ArticleFinding = z.object({
  kind: z.literal("article"),
  ...cited,
  counts: z.object({
    sentences: z.number(),
    figures: z.number(),
    quotations: z.number(),
    people: z.number(),
  }),
  /** What was measured of the article, in words: “repeats itself: 38 % of its sentences restate another”. */
  measured: z.array(z.string()),
});

/** `citation` is the first mention. */
const PersonFinding = z.object({
  kind: z.literal("person"),
  ...cited,
  name: z.string(),
  what: z.enum(["person", "organisation"]),
  /** Each wording once, where it stands first; `alsoIn` counts the further articles that say the same. */
  roles: z.array(z.object({ citation: Citation, source: Source, alsoIn: z.number().int().nonnegative() })),
  quotations: z.number().int(),
  mentions: z.number().int(),
});

const Plain = z.discriminatedUnion("kind", [
  PassageFinding,
  FigureFinding,
  QuotationFinding,
  ArticleFinding,
  PersonFinding,
]);
export type PlainFinding = z.infer<typeof Plain>;

/** Sources that give different values for the same measure and time, shown together, none preferred. */
const DisagreementFinding = z.object({
  kind: z.literal("disagreement"),
  ...cited,
  about: z.string(),
  of: z.array(Plain).min(1),
});

/** Arithmetic on cited operands: shown as ours, never as the source's. */
const ComputedFinding = z.object({
  kind: z.literal("computed"),
  ...cited,
  /** The recomputation in words: “11,431 is 97 % of …”. */
  statement: z.string(),
  /** Whether the recomputation agrees with what is printed. */
  holds: z.boolean(),
  of: z.array(Plain).min(1),
});

export const Finding = z.discriminatedUnion("kind", [
  PassageFinding,
  FigureFinding,
  QuotationFinding,
  ArticleFinding,
  PersonFinding,
  DisagreementFinding,
  ComputedFinding,
]);
export type Finding = z.infer<typeof Finding>;

/** A finding of the answer that is drawn; `number` as the answer shows it: `3`, or `3.1` within a disagreement. */
const drawn = <Of extends z.ZodType>(finding: Of) => z.object({ number: z.string(), finding });

/** What of an answer can be drawn: values over periods, statements on a line of time; or why nothing can. */
export const ChartData = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("bars"), marks: z.array(drawn(FigureFinding)).min(2) }),
  z.object({
    kind: z.literal("timeline"),
    marks: z.array(drawn(DatedPassage)).min(2),
  }),
  z.object({ kind: z.literal("none"), why: z.string() }),
]);
export type ChartData = z.infer<typeof ChartData>;

/** What a command answers, as plain data: no door and no rendering in it. */
export const Answer = z.object({
  command: z.string(),
  args: z.record(z.string(), z.unknown()),
  /** The question as it can be asked again: `/figures query:2024`. */
  asked: z.string(),
  library: z.object({ name: z.string(), revision: z.string(), articles: z.number().int() }),
  /** Set when nothing answers: then findings are only the nearest ones. `searched` says what was looked through. */
  absent: z.object({ sentence: z.string(), searched: z.array(z.string()) }).nullable(),
  /** How many findings there are in all; `findings` are those from `offset` on. */
  total: z.number().int(),
  offset: z.number().int(),
  findings: z.array(Finding),
  /** Groups of articles cited here that repeat each other: each group is one origin. */
  origins: z.array(z.array(z.string())).optional(),
  notes: z.array(z.string()),
  /** Ready-made texts to copy: a reference in some style. */
  copies: z.array(z.object({ label: z.string(), text: z.string() })).optional(),
  /** Set where a chart was asked for. */
  chart: ChartData.optional(),
  /** The import that this began, whose progress a door may show. */
  run: z.string().optional(),
  /** What can be done next with one press: the same command with these arguments. */
  offer: z.object({ label: z.string(), args: z.record(z.string(), z.unknown()) }).optional(),
});
export type Answer = z.infer<typeof Answer>;

/** Every finding of an answer, those inside disagreements and computations included. */
export function allFindings(answer: Pick<Answer, "findings">): Finding[] {
  return answer.findings.flatMap((finding) => ("of" in finding ? [finding, ...finding.of] : [finding]));
}

/** Every citation an answer shows. */
export function allCitations(answer: Pick<Answer, "findings" | "chart">): Citation[] {
  const drawn = answer.chart === undefined || answer.chart.kind === "none" ? [] : answer.chart.marks;
  return [...allFindings(answer), ...drawn.map(({ finding }) => finding)].flatMap((finding) => [
    finding.citation,
    ...finding.alsoIn,
    ...(finding.kind === "quotation"
      ? [finding.context, ...finding.parts, finding.mention, finding.cue].filter((c) => c !== null)
      : []),
    ...(finding.kind === "person" ? finding.roles.map((role) => role.citation) : []),
  ]);
}
