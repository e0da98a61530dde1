import type { Answer, Finding } from "../answer/answer.ts";
import { allCitations } from "../answer/answer.ts";
import type { Article } from "../answer/article.ts";
import { standingWords } from "../answer/notice.ts";
import { commonOrigins, repeated } from "../answer/origins.ts";
import { openingOf, type Source } from "../answer/source.ts";
import type { Desk } from "../desk.ts";

/**
 * Findings with what must be known of their articles beside the others': that one repeats another, that a place where the
 * same is said lies in an article its publisher has corrected or withdrawn. `origins`: which of the articles repeat each other.
 */
export async function withStanding(
  desk: Desk,
  findings: readonly Finding[],
): Promise<Pick<Answer, "findings" | "origins">> {
  const articles = new Set(allCitations({ findings: [...findings] }).map(({ article }) => article));
  const shared = await desk.shared([...articles]);
  const mentioned = new Set([
    ...[...articles].flatMap((id) => repeated(id, shared)?.other ?? []),
    ...findings.flatMap((finding) => finding.alsoIn.map(({ article }) => article)),
  ]);
  const known = await Promise.all([...mentioned].map((id) => desk.article(id)));
  const cards = new Map(
    known.flatMap((article) => (article === null ? [] : [[article.id, article] as const])),
  );
  const told = (source: Source): Source => {
    const again = repeated(source.article, shared);
    if (again === null) return source;
    const caveat = `repeats another article: ${Math.round(again.share * 100)} % of its sentences stand in ${named(cards.get(again.other), again.other)} too`;
    return { ...source, caveats: [...(source.caveats ?? []), caveat] };
  };
  const one = <F extends Finding>(finding: F): F => {
    const beside = [...new Set(finding.alsoIn.map(({ article }) => article))].flatMap((id) => {
      const standing = standingWords(cards.get(id)?.notices);
      return standing === null || id === finding.source.article
        ? []
        : [`also said in ${named(cards.get(id), id)}, ${standing}`];
    });
    const source = told(finding.source);
    const caveats = [...(source.caveats ?? []), ...beside];
    return {
      ...finding,
      source: caveats.length === 0 ? source : { ...source, caveats },
      ...("of" in finding ? { of: finding.of.map(one) } : {}),
    };
  };
  const origins = commonOrigins(articles, shared);
  return { findings: findings.map(one), ...(origins.length > 0 ? { origins } : {}) };
}

function named(article: Article | undefined, id: string): string {
  return `“${article?.title ?? (article === undefined ? id : openingOf(article.text))}”`;
}
