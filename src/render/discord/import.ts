import type { ImportProgress } from "../../imports.ts";
import type { Failure } from "../../library/import/bulk/gather.ts";
import { button, type ComponentsMessage, container, message, row, text } from "./components.ts";
import { inline } from "./escape.ts";
import { plural } from "../words.ts";

const BLUE = 0x3b6ea8;
const GREEN = 0x2f7d5b;
const AMBER = 0xb7791f;
const BAR = 20;
/** Characters of failures in one message, and messages at most. */
const ROOM = 3500;
const MOST_MESSAGES = 8;

/** How far an import is, in a line: “5 of 12 · 4 new · 1 failed”. */
export function progressWords({ done, total, state, report }: ImportProgress): string {
  const { added, changed, same, skipped, failures } = report;
  const counts = [
    [added, "new"],
    [changed, "taken in anew"],
    [same + skipped, "there already"],
    [failures.length, "failed"],
  ] as const;
  return [
    state === "waiting" ? "waiting for other work" : `${done} of ${total}`,
    ...counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`),
  ].join(" · ");
}

/** An import at work, with a button that ends it. */
export function progressMessage(progress: ImportProgress, cancel: string): ComponentsMessage {
  const { done, total } = progress;
  const full = total === 0 ? 0 : Math.floor((BAR * done) / total);
  const bar = `\`${"█".repeat(full)}${"░".repeat(BAR - full)}\``;
  const cancelling = row(button("Cancel", cancel));
  return message(
    container(
      [
        text(`**Taking in ${plural(total, "article")}**\n${bar} ${inline(progressWords(progress))}`),
        ...(cancelling === null ? [] : [cancelling]),
      ],
      BLUE,
    ),
  );
}

/** What became of an import: the first message takes the place of its progress, the others follow. */
export function reportMessages(progress: ImportProgress): [ComponentsMessage, ...ComponentsMessage[]] {
  const { state, report } = progress;
  const lines = [
    state === "cancelled" ? "**Taking in was cancelled**" : "**Taken in**",
    inline(progressWords(progress)),
    ...(report.undated === 0
      ? []
      : [`Without a date that anybody states: ${report.undated}. Give one with /library correct.`]),
    ...(report.added + report.changed === 0
      ? []
      : ["-# /library list has their ids, /library remove takes one out."]),
  ];
  const pages: string[][] = [lines];
  let room = ROOM;
  let named = 0;
  for (const failure of report.failures) {
    const told = failureLine(failure);
    if (told.length >= room) {
      if (pages.length === MOST_MESSAGES) break;
      pages.push([]);
      room = ROOM;
    }
    pages.at(-1)?.push(told);
    room -= told.length + 1;
    named++;
  }
  if (named < report.failures.length)
    pages.at(-1)?.push(`[…] and ${report.failures.length - named} more. Add them again to see why.`);
  const colour = state === "cancelled" || report.failures.length > 0 ? AMBER : GREEN;
  const [first, ...more] = pages.map((page) => message(container([text(page.join("\n"))], colour)));
  return [first ?? message(), ...more];
}

function failureLine({ what, problem, remedy }: Failure): string {
  return `- ${inline(what, 250)}: ${inline(problem, 300)} ${inline(remedy, 300)}`;
}
