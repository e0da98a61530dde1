import { z } from "zod";
import { Precision } from "../dates/date.ts";
import { Span } from "../span.ts";

/** The period a figure speaks of. Never the publication date itself: a figure that states no time has none. */
export const Period = z.object({
  from: z.string(),
  to: z.string(),
  precision: Precision,
  basis: z.enum(["stated", "derived"]),
  /** The words of the article the period was read from. */
  words: z.string(),
  derivation: z.string().optional(),
});
export type Period = z.infer<typeof Period>;

export const Modifier = z.enum([">", ">=", "<", "<=", "~", "~<"]);
export type Modifier = z.infer<typeof Modifier>;

/**
 * A quantity stated by an article. The span is the expression with its currency sign, magnitude word, % and unit
 * (`£500million`, `36-percent`, `130km`); for counts the bare number (`11,431`).
 */
export const Figure = z.object({
  start: z.number().int(),
  end: z.number().int(),
  words: z.string(),
  value: z.number(),
  /** The upper end of a range: “20-25 people” is value 20, valueTo 25. */
  valueTo: z.number().optional(),
  /** count · percent · ratio · multiplier · duration · distance · age · speed · … or an ISO 4217 currency (`GBP`). */
  unit: z.string(),
  unitDetail: z.string().optional(),
  /** What is counted, in the article's own words. */
  counted: Span.nullable(),
  /** Of which time or thing each, where the words say so: “per day”, “a year”, “each”. */
  per: Span.optional(),
  modifier: Modifier.nullable(),
  change: z
    .object({
      direction: z.enum(["increase", "decrease"]),
      kind: z.enum(["by", "to"]),
      /** The words naming what it is compared with: “last year”. */
      base: Span.optional(),
    })
    .nullable(),
  period: Period.nullable(),
  /** Vague quantities (“dozens”) are kept apart from measures; `value` is then the least the word allows. */
  vague: z.boolean(),
  /** Who states it, where the sentence says so (“according to a spokesperson”). */
  statedBy: Span.nullable(),
  rule: z.string(),
});
export type Figure = z.infer<typeof Figure>;
