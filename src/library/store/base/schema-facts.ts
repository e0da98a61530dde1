export interface ReadingRow {
  article_id: string;
  /** JSON: [start, end, paragraph] a sentence. */
  sentences: string;
}

/** A fact as `extract` printed it (`body`, JSON); `number` counts from 0 within its article. */
export interface FactRow {
  library_id: string;
  article_id: string;
  number: number;
  body: string;
}

/** A word of the name of a quotation's speaker or of a person, folded. */
export interface NameRow {
  library_id: string;
  kind: "speaker" | "person";
  word: string;
  article_id: string;
  number: number;
}
