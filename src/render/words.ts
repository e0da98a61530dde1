import { allFindings, type Answer } from "../answer/answer.ts";

/** “4 passages · 2 articles”. */
export function countWords(answer: Answer): string {
  const articles = new Set(
    allFindings(answer).flatMap((finding) => [
      finding.citation.article,
      ...finding.alsoIn.map((c) => c.article),
    ]),
  ).size;
  const kinds = new Set(answer.findings.map((finding) => finding.kind));
  const [kind] = kinds;
  const noun = kinds.size === 1 && kind !== undefined ? kind : "finding";
  if (noun === "article") return plural(answer.total, "article");
  const origins =
    answer.origins === undefined
      ? ""
      : `, ${answer.origins === 1 ? "one origin" : `${answer.origins} origins`}`;
  return `${plural(answer.total, noun)} · ${plural(articles, "article")}${origins}${answer.findings.length < answer.total ? " on this page" : ""}`;
}

export function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? noun : noun === "person" ? "people" : `${noun}s`}`;
}
