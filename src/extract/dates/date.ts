import { z } from "zod";

/** The finest unit the words themselves give: “in March” is a month although it has a first and a last day. */
export const Precision = z.enum(["day", "week", "month", "season", "quarter", "year", "decade", "none"]);
export type Precision = z.infer<typeof Precision>;

/**
 * A time expression as printed and the days it covers (ISO dates, both inclusive).
 * `from` and `to` are null where the article does not say enough: a duration, an undated “that morning”,
 * or a relative word in an article without a publication date.
 */
export const DateExpression = z.object({
  start: z.number().int(),
  end: z.number().int(),
  words: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  precision: Precision,
  /** stated: the words give the days by themselves; derived: from them and the derivation named. */
  basis: z.enum(["stated", "derived"]),
  derivation: z.string().optional(),
  /**
   * ISO 8601 length of an amount of time (`P3Y`; `PXD` for “a few days”) or of the step of a repetition (“every day”).
   * Such words are quantities as well: they do not keep a number from being a figure.
   */
  duration: z.string().optional(),
  rule: z.string(),
});
export type DateExpression = z.infer<typeof DateExpression>;
