import { type Answer, type ChartData, EDITOR, type Finding } from "../answer/answer.ts";
import type { Desk } from "../desk.ts";
import type { Window } from "./command.ts";
import { askedLine } from "./asked.ts";
import { withStanding } from "./standing.ts";

interface Reply {
  command: string;
  args: Record<string, unknown>;
  window: Window;
  /** Every finding there is, best first; or how to make those of the window. */
  findings: readonly (() => Promise<Finding>)[];
  absent?: { sentence: string; searched: string[] } | null;
  notes?: string[];
  chart?: ChartData | undefined;
}

/** Puts an answer together; findings are made only for the window asked for. */
export async function reply(desk: Desk, given: Reply): Promise<Answer> {
  const args = Object.fromEntries(Object.entries(given.args).filter(([, value]) => value !== undefined));
  const { offset, limit } = given.window;
  const made = await Promise.all(
    given.findings.slice(offset, offset + limit).map(async (make) => saidOfEditors(await make())),
  );
  const { findings, origins } = await withStanding(desk, await desk.linked(made));
  return {
    command: given.command,
    args,
    asked: askedLine(given.command, args),
    library: await desk.library(),
    absent: given.absent ?? null,
    total: given.findings.length,
    offset,
    findings,
    ...(origins === undefined ? {} : { origins }),
    notes: [...(given.notes ?? []), ...beyond(given.findings.length, given.window), ...(await desk.notes())],
    ...(given.chart === undefined ? {} : { chart: given.chart }),
  };
}

/** A page nobody can turn to. */
function beyond(total: number, { offset, limit }: Window): string[] {
  if (total === 0 || offset < total) return [];
  const last = Math.ceil(total / limit);
  return [`There is no page ${Math.floor(offset / limit) + 1}: the last is page ${last}.`];
}

/** A fact that an editor set right says so. */
function saidOfEditors(finding: Finding): Finding {
  const fact =
    finding.kind === "figure" ? finding.figure : finding.kind === "quotation" ? finding.quotation : null;
  if (fact?.rule === EDITOR) return { ...finding, why: [...finding.why, "corrected by an editor"] };
  return "of" in finding
    ? { ...finding, of: finding.of.map((one) => saidOfEditors(one) as (typeof finding.of)[number]) }
    : finding;
}

/** What was looked through, for an answer that has to say that nothing was found. */
export async function searchedWords(desk: Desk, ...more: string[]): Promise<string[]> {
  const { name, articles } = await desk.library();
  return [
    `library “${name}”: ${articles} ${articles === 1 ? "article" : "articles"}`,
    ...more.filter((m) => m !== ""),
  ];
}

/** “1 number or quotation”, “3 numbers and quotations”. */
export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
