import { Hono } from "hono";
import type { Article } from "../answer/article.ts";
import { placeFault } from "../answer/citation.ts";
import { parseCitationLink, type Place } from "../answer/link.ts";
import { openingOf } from "../answer/source.ts";
import { articleHead, articleWords } from "../render/html-article.ts";
import { masthead, page, problemBody } from "../render/html-page.ts";
import { markup } from "../render/markup.ts";
import { type Rooms, webDesk } from "./visit.ts";

/** `/a/<article>?r=<revision>&at=<places>`: the article, the cited words marked by the server. */
export function readerRoutes(rooms: Rooms): Hono {
  const reader = new Hono();
  reader.get("/a/:id", async (c) => {
    const files = {
      css: rooms.files["verbatim.css"].address,
      script: null,
      icon: rooms.files["icon.svg"].address,
    };
    const article = await webDesk(rooms).article(c.req.param("id"));
    if (article === null)
      return c.html(
        page({
          title: "No such article · Verbatim",
          files: files,
          body: problemBody(
            "No such article",
            "The library holds no article of this id, or you may not read it here.",
            "See what it holds with /sources.",
          ),
          kind: "plain",
        }),
        404,
      );
    const seen = lookAt(article, parseCitationLink(new URL(c.req.url).pathname + new URL(c.req.url).search));
    const body = markup`${masthead(null)}
      <main class="reader" id="main">
        ${seen.notices.length === 0 ? null : markup`<div class="notice" role="note">${seen.notices.map((notice) => markup`<p>${notice}</p>`)}</div>`}
        <article>
          ${articleHead(article)}
          <div class="words" id="words">${articleWords(article.text, seen.marks)}</div>
        </article>
      </main>`;
    return c.html(
      page({ title: `${article.title ?? openingOf(article.text)} · Verbatim`, files, body, kind: "reader" }),
      seen.status,
    );
  });
  return reader;
}

interface Seen {
  status: 200 | 400;
  marks: Place["at"];
  notices: string[];
}

/** What of a link can be shown on the article as it is now. Words are never looked for at another place. */
function lookAt(article: Article, place: Place | null): Seen {
  if (place === null)
    return {
      status: 400,
      marks: [],
      notices: [
        "This link is damaged: its place or revision cannot be read, so nothing is marked. Copy the whole link again.",
      ],
    };
  if (place.revision !== null && !article.revision.startsWith(place.revision))
    return {
      status: 200,
      marks: [],
      notices: [
        `This link was made for revision ${place.revision} of the article; the library now holds revision ${article.revision.slice(0, 12)}. ` +
          "The words may have moved or changed, so nothing is marked.",
      ],
    };
  const judged = place.at.map((at) => ({ at, fault: placeFault(article.text, at.start, at.end) }));
  const faults = judged.flatMap(({ at, fault }) =>
    fault === null ? [] : [`${at.start}–${at.end} is not marked: ${fault}. Copy the whole link again.`],
  );
  return {
    status: faults.length === 0 ? 200 : 400,
    marks: judged.flatMap(({ at, fault }) => (fault === null ? [at] : [])),
    notices: faults,
  };
}
