import type { Article } from "../../answer/article.ts";
import { placeFault } from "../../answer/citation.ts";
import { noticeWords } from "../../answer/notice.ts";
import { parseCitationLink, type Place } from "../../answer/link.ts";
import type { Desk } from "../../desk.ts";

/** What of a citation link can be shown. */
export interface Sight {
  status: 200 | 400;
  /** The revision asked for where the library knows it, else the present one. */
  shown: Article;
  /** The article as it stands now; null where it has been taken out. */
  now: Article | null;
  marks: Place["at"];
  /** What is wrong or worth knowing, in sentences. */
  notices: string[];
}

/** Looks a link up. Words are never looked for at another place. Null where there is nothing to show at all. */
export async function sightOf(desk: Desk, id: string, path: string): Promise<Sight | null> {
  const place = parseCitationLink(path);
  const asked = new URL(path, "http://verbatim.invalid").searchParams.get("r");
  const now = await desk.article(id);
  const then = asked === null ? null : await desk.revision(id, asked);
  const shown = then ?? now;
  if (shown === null) return null;
  const said = (shown.notices ?? []).map(noticeWords);
  const notices = [...said, ...(then === null ? [] : noticesOn(then, now))];
  if (place === null)
    return {
      status: 400,
      shown,
      now,
      marks: [],
      notices: [
        "This link is damaged: its place or revision cannot be read, so nothing is marked. Copy the whole link again.",
        ...notices,
      ],
    };
  if (asked !== null && then === null)
    return {
      status: 200,
      shown,
      now,
      marks: [],
      notices: [
        `This link was made for revision ${asked} of the article, which the library does not know; it holds revision ${shown.revision.slice(0, 12)}. ` +
          "The words may have moved or changed, so nothing is marked.",
        ...said,
      ],
    };
  const judged = place.at.map((at) => ({ at, fault: placeFault(shown.text, at.start, at.end) }));
  const faults = judged.flatMap(({ at, fault }) =>
    fault === null ? [] : [`${at.start}–${at.end} is not marked: ${fault}. Copy the whole link again.`],
  );
  return {
    status: faults.length === 0 ? 200 : 400,
    shown,
    now,
    marks: judged.flatMap(({ at, fault }) => (fault === null ? [at] : [])),
    notices: [...faults, ...notices],
  };
}

function noticesOn(then: Article, now: Article | null): string[] {
  if (now === null)
    return ["This article has been taken out of the library. These are its words as they were cited."];
  if (now.revision === then.revision) return [];
  return [
    `The article has changed since: this is revision ${then.revision.slice(0, 12)}, as it stood when it was cited; the library now holds revision ${now.revision.slice(0, 12)}.`,
  ];
}
