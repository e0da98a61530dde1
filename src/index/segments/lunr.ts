import lunr from "lunr";
import { analyse } from "../words/analysis.ts";

/** Which texts hold a term, in rising order, and how often each does. */
interface Posting {
  texts: number[];
  frequencies: number[];
}

/** What Lunr's builder counted: for each term its posting, for each text its length in terms. */
export interface Counted {
  postings: Map<string, Posting>;
  lengths: number[];
}

/** Analyses texts with Lunr's builder and pipeline. Texts are numbered as they come, from 0. */
export function countTerms(texts: readonly string[]): Counted {
  const builder = new lunr.Builder();
  analyse(builder);
  builder.ref("number");
  builder.field("text");
  texts.forEach((text, number) => builder.add({ number: String(number), text }));
  // The builder's own tables, which its public types leave out; `build()` would bake idf and rounding in.
  const fieldLengths: Record<string, number> = Reflect.get(builder, "fieldLengths");
  const frequencies: Record<string, Record<string, number>> = Reflect.get(builder, "fieldTermFrequencies");
  const postings = new Map<string, Posting>();
  const lengths: number[] = [];
  texts.forEach((_, number) => {
    const field = `text/${number}`;
    lengths.push(fieldLengths[field] ?? 0);
    for (const [term, frequency] of Object.entries(frequencies[field] ?? {})) {
      let posting = postings.get(term);
      if (posting === undefined) postings.set(term, (posting = { texts: [], frequencies: [] }));
      posting.texts.push(number);
      posting.frequencies.push(frequency);
    }
  });
  return { postings, lengths };
}
