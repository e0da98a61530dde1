import { expect, test } from "vitest";
import { sentencesOf } from "../../src/extract/sentences.ts";

test.for([
  ["U.S. District Judge Ann Lake spoke. He listened.", 2],
  ["They live in the U.S. They like it.", 2],
  ["A ruling of the U.K. Supreme Court stood.", 1],
  ["Fires burn near FORT ST. ARNAUD tonight.", 1],
  ["MS. ORD:  We asked. MR. HALE did not.", 2],
  ["He met Mr. Marc on Sept. 11. It rained.", 2],
] as const)("“%s” has %i sentences", ([text, count]) => {
  expect(sentencesOf(text, 0, text.length, 0)).toHaveLength(count);
});
