/** What was counted over a set of articles. */
export interface Score {
  gold: number;
  spansExact: number;
  spansNear: number;
  shown: number;
  scareShown: number;
  scare: number;
  speech: [right: number, of: number];
  fragments: [right: number, of: number];
  /** A person named who is not the speaker, where the name is shown as sure, and where it is shown as uncertain. */
  wrongPerson: number;
  wrongUncertain: number;
  /** Speakers shown with middle or high confidence, and how many of them are right. */
  sure: [right: number, of: number];
  lenient: number;
  right: number;
  /** Right, or another mention of the same person. */
  rightPerson: number;
  misses: string[];
  byConfidence: string;
}

export function percent(share: number): string {
  return Number.isNaN(share) ? "–" : `${(share * 100).toFixed(1)} %`;
}

function f1(right: number, shown: number, gold: number): string {
  return percent((2 * right) / (shown + gold));
}

/** The figures of several sets side by side. */
export function table(scores: readonly (readonly [string, Score])[]): string {
  const rows: [string, (s: Score) => string][] = [
    ["quotations in the gold", (s) => String(s.gold)],
    ["spans exact", (s) => `${s.spansExact}/${s.gold}`],
    ["spans, overlap ≥ 0.8", (s) => `${s.spansNear}/${s.gold}`],
    ["span F1", (s) => f1(s.spansNear, s.shown, s.gold)],
    ["nobody's words shown", (s) => `${s.scareShown}/${s.scare}`],
    ["speaker right, speech", (s) => s.speech.join("/")],
    ["speaker right, fragments", (s) => s.fragments.join("/")],
    ["speaker right, found spans", (s) => percent(s.right / s.spansNear)],
    ["person right, found spans", (s) => percent(s.rightPerson / s.spansNear)],
    ["end-to-end F1", (s) => f1(s.right, s.shown, s.gold)],
    ["name right, lenient", (s) => percent(s.lenient / s.spansNear)],
    ["right of those shown as sure", (s) => `${s.sure.join("/")} (${percent(s.sure[0] / s.sure[1])})`],
    ["wrong named person", (s) => `${s.wrongPerson} (${percent(s.wrongPerson / s.spansNear)})`],
    [
      "the same, shown as uncertain",
      (s) => `${s.wrongUncertain} (${percent(s.wrongUncertain / s.spansNear)})`,
    ],
  ];
  const cells = [
    ["", ...scores.map(([name]) => name)],
    ...rows.map(([label, cell]) => [label, ...scores.map(([, s]) => cell(s))]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  return cells
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .join("\n");
}
