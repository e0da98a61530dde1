import type { APIContainerComponent } from "discord-api-types/v10";
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
/** Characters kept for what is left out. */
const REST = 150;
/** Characters of why a finding was found. */
const WHY = 140;
const GREEN = 0x2f7d5b;

/** How many findings are shown of each, where a message tells of so many alerts. */
export function shownOf(alerts: number): number {
  return FINDINGS[alerts - 1] ?? 1;
}

/** A message about new findings, of up to five alerts; each has its share of what Discord takes. */
export function alertMessage(news: readonly News[], publicUrl: string | null): ComponentsMessage {
  const share = Math.floor(LIMITS.characters / news.length);
  return message(...news.map((one) => part(one, shownOf(news.length), share, publicUrl)));
}

function part(
  { reason, answer, ask, stop, context }: News,
  most: number,
  share: number,
  publicUrl: string | null,
): APIContainerComponent {
  const articles = new Set(answer.findings.map(({ citation }) => citation.article)).size;
  const heading = [
    `**Alert: new ${inline(reason, 220)}**`,
    `-# ${plural(answer.total, "new finding")} in ${plural(articles, "new article")}`,
  ].join("\n");
  const shown: { told: string; at: number; id: string }[] = [];
  let left = share - heading.length - REST;
  const wanted = answer.findings.slice(0, most);
  for (const [at, finding] of wanted.entries()) {
    // What does not fit even shortened is left to the line that asks for all; of the first there should be something.
    const each = Math.floor(left / (wanted.length - at));
    const room = at === 0 ? left : each;
    // Of sources that differ one, where there is no room for all.
    const [side = finding] = "of" in finding ? finding.of : [];
    const number = `${at + 1}`;
    const short = withWhy(finding, number, publicUrl, each);
    const told =
      short.length <= each
        ? short
        : [finding, side]
            .map((one) => withWhy(one, number, publicUrl, room))
            .find((form) => form.length <= room);
    if (told === undefined) continue;
    shown.push({ told, at, id: context[at] ?? "" });
    left -= told.length;
  }
  const rest = shown.length < answer.total ? ` · shown: ${shown.length}, all: ${inline(ask, REST - 30)}` : "";
  const contexts = row(
    ...shown.map(({ at, id }) => button(answer.findings.length === 1 ? "Context" : `Context ${at + 1}`, id)),
  );
  const stopping = row(button("Stop this alert", stop));
  return container(
    [
      text(heading + rest),
      ...shown.map(({ told }) => text(told)),
      ...[contexts, stopping].filter((one) => one !== null),
    ],
    GREEN,
  );
}

/** A finding and, where there is room for it, why it was found. */
function withWhy(finding: Finding, number: string, publicUrl: string | null, room: number): string {
  const why = finding.why.length === 0 ? "" : `\n-# ${inline(finding.why.join(" · "), WHY)}`;
  const told = findingText(finding, number, publicUrl, room);
  if (told.length + why.length <= room) return told + why;
  const shorter = findingText(finding, number, publicUrl, room - why.length);
  return shorter.length + why.length <= room ? shorter + why : told;
}
