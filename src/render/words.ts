import { allFindings, type Answer } from "../answer/answer.ts";
import { originWords } from "../answer/origins.ts";

/** “4 passages · 2 articles”, “4 passages · 3 articles, 2 origins”. */
export function countWords(answer: Answer): string {
  const articles = articlesOf(answer);
  const kinds = new Set(answer.findings.map((finding) => finding.kind));
  const [kind] = kinds;
  const noun = kinds.size === 1 && kind !== undefined ? kind : "finding";
  if (noun === "article") return plural(answer.total, "article");
  const origins = originWords(articles, answer.origins);
  return `${plural(answer.total, noun)} · ${plural(articles.size, "article")}${origins === null ? "" : `, ${origins}`}${answer.findings.length < answer.total ? " on this page" : ""}`;
}

export function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? noun : noun === "person" ? "people" : `${noun}s`}`;
}

/** The articles an answer's findings were cut from, those of collapsed ones too. */
export function articlesOf(answer: Pick<Answer, "findings">): Set<string> {
  return new Set(
    allFindings(answer).flatMap(({ citation, alsoIn }) => [
      citation.article,
      ...alsoIn.map(({ article }) => article),
    ]),
  );
}
