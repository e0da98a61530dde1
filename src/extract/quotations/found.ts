import type { Attribution } from "./cues/attribution.ts";
import type { Token } from "./marks/frame.ts";
import type { Stretch } from "./marks/stretches.ts";
import type { Quotation } from "./quotation.ts";
import type { Subject } from "./speakers/opening-subject.ts";
import type { Resolved } from "./speakers/referent.ts";

/** A paragraph of the story as its frame, with the subject of each of its sentences. */
export interface Frame {
  /** Number of the paragraph, cross-headings not counted. */
  paragraph: number;
  tokens: readonly Token[];
  /** Place among the frames. */
  number: number;
  /** By sentence: index of its first token. */
  begins: readonly number[];
  /** By sentence: the subject and its verb; null where none was found. */
  subjects: readonly (Subject | null)[];
}

/** A stretch with what was found out about it. */
export interface Found {
  stretch: Stretch;
  frame: Frame;
  /** Index of its token in the frame. */
  at: number;
  kind: Quotation["kind"];
  attribution: Attribution | null;
  resolved: Resolved | null;
  /** Taken over from another quotation or sentence. */
  carried: boolean;
  /** Whether people take turns here, so that who goes on is no more than likely. */
  turns?: boolean;
  group: number;
  part: number;
}
