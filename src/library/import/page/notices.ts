import type { Notice } from "../../../answer/notice.ts";
import { metaLine } from "../draft.ts";

const MOST = 5;

/**
 * The corrections a page states of its article, as schema.org `correction` has them: words, or a comment with words and
 * a day. “The figure was wrong.” · `{"@type": "CorrectionComment", "text": "…", "datePublished": "2024-06-21"}`; an
 * address alone says only where a correction may be read, and is none.
 */
export function printedNotices(correction: unknown): Notice[] {
  return [correction]
    .flat()
    .slice(0, MOST)
    .flatMap((one: unknown): Notice[] => {
      const data = typeof one === "object" && one !== null ? (one as Record<string, unknown>) : { text: one };
      const words = metaLine(data["text"] ?? data["description"]);
      const [date] = /^\d{4}-\d\d-\d\d/.exec(String(data["datePublished"] ?? data["dateCreated"])) ?? [];
      if (words === null || /^https?:\S+$/i.test(words)) return [];
      const day = date === undefined || Number.isNaN(Date.parse(date)) ? null : date;
      return [{ kind: "correction", date: day, words, basis: "printed" }];
    });
}
