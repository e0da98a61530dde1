import type { Answer, Finding } from "../answer/answer.ts";
import { button, type ComponentsMessage, container, message, row, text } from "./components.ts";
import { inline } from "./escape.ts";
import { findingText } from "./finding.ts";
import { LIMITS } from "./limits.ts";
import { plural } from "./words.ts";

/** What an alert has to tell; the ids are those of its buttons. */
export interface News {
  /** Why it is posted: “passages for “small boats””. */
  reason: string;
  answer: Pick<Answer, "findings" | "total">;
  /** The line that asks for all of it. */
  ask: string;
  stop: string;
  /** One a finding, in their order. */
  context: readonly string[];
}

/** How many findings of each of so many alerts one message holds. */
const FINDINGS = [5, 3, 2, 2, 1];
/** How many alerts one message holds. */
export const MOST_NEWS = FINDINGS.length;
const HEAD = 450;
/** Characters of why a finding was found. */
const WHY = 140;
const GREEN = 0x2f7d5b;

/** How many findings are shown of each, where a message tells of so many alerts. */
export function shownOf(alerts: number): number {
  return FINDINGS[alerts - 1] ?? 1;
}

/** A message about new findings, of up to five alerts. */
export function alertMessage(news: readonly News[], publicUrl: string | null): ComponentsMessage {
  const most = shownOf(news.length);
  const share = Math.floor((LIMITS.characters - 50) / news.length) - HEAD - most * (WHY + 10);
  return message(
    ...news.map(({ reason, answer, ask, stop, context }) => {
      const shown = answer.findings.slice(0, most);
      const articles = new Set(answer.findings.map(({ citation }) => citation.article)).size;
      const counts = `${plural(answer.total, "new finding")} in ${plural(articles, "new article")}`;
      const more = shown.length < answer.total ? ` · the first ${shown.length}; ${ask}` : "";
      const room = Math.floor(share / shown.length);
      const contexts = row(
        ...shown.map((_, at) =>
          button(shown.length === 1 ? "Context" : `Context ${at + 1}`, context[at] ?? ""),
        ),
      );
      const stopping = row(button("Stop this alert", stop));
      return container(
        [
          text(`**Alert: new ${inline(reason, 220)}**\n-# ${counts}${inline(more, HEAD - 300)}`),
          ...shown.map((finding, at) => text(withWhy(finding, `${at + 1}`, publicUrl, room))),
          ...[contexts, stopping].filter((one) => one !== null),
        ],
        GREEN,
      );
    }),
  );
}

/** A finding and, where there is room for it, why it was found. */
function withWhy(finding: Finding, number: string, publicUrl: string | null, room: number): string {
  const why = finding.why.length === 0 ? "" : `\n-# ${inline(finding.why.join(" · "), WHY)}`;
  return findingText(finding, number, publicUrl, Math.max(room - why.length, room / 2)) + why;
}
