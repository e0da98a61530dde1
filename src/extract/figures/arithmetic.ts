import { changes } from "./compare/changes.ts";
import { conversions } from "./compare/conversions.ts";
import { shares } from "./compare/shares.ts";
import type { Computed } from "./compare/computed.ts";
import type { Stated } from "./compare/likeness.ts";

/** Everything that can be recomputed from printed figures of these statements, in reading order of the first operand. */
export function computations(all: readonly Stated[]): Computed[] {
  const articles = Map.groupBy(all, ({ article }) => article);
  const found: Computed[] = [];
  for (const stated of articles.values()) {
    const ordered = [...stated]
      .filter(({ figure }) => !figure.vague)
      .sort((a, b) => a.figure.start - b.figure.start);
    found.push(...conversions(ordered), ...shares(ordered), ...changes(ordered, all));
  }
  return found;
}
