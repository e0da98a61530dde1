/** How good one ranked list of documents is; every measure between 0 and 1. */
export interface Measures {
  ndcg: number;
  recall: number;
  reciprocal: number;
}

/** nDCG@10 (gain = grade), Recall@100 and MRR@10 of documents in the order found. */
export function measure(found: readonly string[], grades: ReadonlyMap<string, number>): Measures {
  const gain = (values: readonly number[]): number =>
    values.slice(0, 10).reduce((sum, grade, at) => sum + grade / Math.log2(at + 2), 0);
  const ideal = gain([...grades.values()].sort((a, b) => b - a));
  const first = found.slice(0, 10).findIndex((document) => grades.has(document));
  return {
    ndcg: ideal === 0 ? 0 : gain(found.map((document) => grades.get(document) ?? 0)) / ideal,
    recall: found.slice(0, 100).filter((document) => grades.has(document)).length / Math.max(1, grades.size),
    reciprocal: first < 0 ? 0 : 1 / (first + 1),
  };
}
