import type { Alert, Fresh } from "../../alerts.ts";
import type { Answer, Finding } from "../../answer/answer.ts";
import type { Desk } from "../../desk.ts";
import { termOf, wordsOf } from "../../index/words/analysis.ts";
import { gistsOf, shareRestated } from "../../library/import/restated.ts";
import { narrowed } from "../../library/narrow-desk.ts";
import { figures } from "../figures/figures.ts";
import { search } from "../asking/search.ts";
import { who } from "../people/who.ts";

/** Findings looked at for one alert and one batch of articles. */
const MOST = 25;
/** Passages of older articles that a finding is compared with. */
const NEAREST = 5;
/** The share of a finding's sentences that an older article says too, from which it is nothing new. */
const SAME = 0.6;

const asked = {
  query: (words: string) => ({ command: search, args: { terms: words } }),
  person: (words: string) => ({ command: who, args: { name: words } }),
  measure: (words: string) => ({ command: figures, args: { query: words } }),
};

/**
 * What new articles have for an alert: the findings of its command in them that neither stood in the text before nor
 * restate an older article. Null where there is nothing. `total` counts what may be left out as well.
 */
export async function newsOf(
  desk: Desk,
  { kind, words }: Pick<Alert, "kind" | "words">,
  fresh: Fresh["articles"],
): Promise<Answer | null> {
  const cards = await desk.articles();
  const news = narrowed(desk, new Set(fresh.keys()), (all) => all);
  const older = new Set(cards.map(({ id }) => id).filter((id) => !fresh.has(id)));
  // A name that is merely like the one watched for is somebody else's.
  if (kind === "person" && (await news.people({ person: words })).length === 0) return null;
  // Nor are words that a library has instead of one it has not: “next” is not “newt”.
  const { repaired } = await news.search({ text: kind === "query" ? words : "", mode: "terms", limit: 1 });
  const isGuess = (text: string) =>
    repaired.some(({ typed, searched }) => holds(text, searched) && !holds(text, typed));
  const { command, args } = asked[kind](words);
  const answer = await command.run(news, args, { offset: 0, limit: MOST });
  if (answer.absent !== null) return null;
  const before = narrowed(desk, older, (all) => all);
  const findings: Finding[] = [];
  for (const finding of answer.findings) {
    if (isGuess(finding.citation.words)) continue;
    // Answers come first: there is room for them between two findings.
    await new Promise((resolve) => setImmediate(resolve));
    const parts = "of" in finding ? finding.of : [finding];
    const known = await Promise.all(parts.map((part) => isKnown(desk, before, part, fresh)));
    if (known.some((one) => !one)) findings.push(finding);
  }
  if (findings.length === 0) return null;
  const library = await desk.library();
  const left = answer.total - answer.findings.length;
  return { ...answer, library, findings, total: findings.length + left, notes: [] };
}

/** Whether a finding says again what its own article said before it was changed, or an older one says. */
async function isKnown(
  desk: Desk,
  before: Desk,
  finding: Finding,
  fresh: Fresh["articles"],
): Promise<boolean> {
  const said = await sentencesOf(desk, finding);
  const words = said.join(" ");
  const earlier = fresh.get(finding.citation.article) ?? [];
  if (earlier.some((text) => said.every((sentence) => text.includes(sentence)))) return true;
  const { hits } = await before.search({ text: words, mode: "question", limit: NEAREST });
  const texts: string[] = [];
  for (const { article, start, end } of hits)
    texts.push((await desk.article(article))?.text.slice(start, end) ?? "");
  const number = finding.kind === "figure" ? evened(finding.figure.words) : "";
  const like = texts.filter((text) => evened(text).includes(number));
  const gists = gistsOf(said);
  if (gists.length === 0) return like.some((text) => evened(text).includes(evened(words)));
  return shareRestated(gists, gistsOf(like.flatMap((text) => text.split(/(?<=[.!?”"])\s+/)))) >= SAME;
}

/** The whole sentences a finding is cut from: those of its article that its words stand in. */
async function sentencesOf(desk: Desk, { citation }: Finding): Promise<string[]> {
  const sentences = await desk.sentences(citation.article);
  const around = sentences.filter(({ start, end }) => start < citation.end && citation.start < end);
  return around.length === 0 ? [citation.words] : around.map(({ words }) => words);
}

/** Lower case, without the marks that divide thousands. */
function evened(words: string): string {
  return words.toLowerCase().replace(/(?<=\d),(?=\d{3})/g, "");
}

function holds(text: string, word: string): boolean {
  const wanted = new Set(wordsOf(word).flatMap(({ text: one }) => termOf(one) ?? []));
  return wordsOf(text).some(({ text: one }) => wanted.has(termOf(one) ?? ""));
}
