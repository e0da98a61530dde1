import { z } from "zod";
import { Span } from "../span.ts";

/** A person or an organisation named in one article. */
export const Person = z.object({
  /** The fullest form of the name the article gives. */
  name: z.string(),
  kind: z.enum(["person", "organisation"]),
  gender: z.enum(["female", "male"]).nullable(),
  mentions: z.array(Span),
  /** What the article says the person is, in its own words: “French police chief”. */
  roles: z.array(Span),
});
export type Person = z.infer<typeof Person>;
