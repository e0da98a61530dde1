import { z } from "zod";
import { Notice } from "./notice.ts";
import { Published } from "../extract/published.ts";

/** How the publication date is known; `inferred` and `editor` are an editor's word, never the program's. */
export const PublishedBasis = z.enum(["printed", "inferred", "editor"]);

/** An article as stored. `text` is immutable: another text is another revision. */
export const Article = z.object({
  id: z.string().min(1),
  library: z.string(),
  /** SHA-256 of the text, hexadecimal. */
  revision: z.string().length(64),
  text: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  author: z.string().nullable(),
  published: Published.extend({
    basis: PublishedBasis,
    /** Words of the article from which the date was taken. */
    evidence: z.array(z.string()),
  }).nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** What its publisher said of it since; left out where nothing is known. */
  notices: z.array(Notice).optional(),
});
export type Article = z.infer<typeof Article>;
