import type { Extraction } from "../extract/extraction.ts";
import type { Published } from "../extract/published.ts";

/** Work done off the main thread, by name: what it is given and what it makes. Plain data both ways. */
export interface Jobs {
  extract: {
    given: { text: string; published: Published | null; author: string | null };
    made: Extraction;
  };
}

/** Seconds a job may take: ten times what it needs on a slow machine; then its worker is ended. */
export const secondsFor: { [Name in keyof Jobs]: (given: Jobs[Name]["given"]) => number } = {
  extract: ({ text }) => 20 + text.length / 15_000,
};
