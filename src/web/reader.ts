import { Hono } from "hono";
import type { Article } from "../answer/article.ts";
import { articlePath } from "../answer/link.ts";
import { Refusal } from "../refusal.ts";
import { openingOf } from "../answer/source.ts";
import { articleHead, articleWords, surroundings } from "../render/html-article.ts";
import { changesHtml } from "../render/html-changes.ts";
import { layerSwitches, type Note } from "../render/html-margin.ts";
import { masthead, page, problemBody } from "../render/html-page.ts";
import { type Html, markup } from "../render/markup.ts";
import { filesOf } from "./files.ts";
import { notesOn } from "./margin.ts";
import { type Sight, sightOf } from "./sight.ts";
import { type Rooms, webDesk } from "./visit.ts";

/** `/a/<article>?r=<revision>&at=<places>`: the article, the cited words marked by the server. */
export function readerRoutes(rooms: Rooms): Hono {
  const reader = new Hono();
  reader.get("/a/:id", async (c) => {
    const desk = webDesk(rooms);
    const url = new URL(c.req.url);
    const sight = await sightOf(desk, c.req.param("id"), url.pathname + url.search);
    if (sight === null)
      return c.html(
        page({
          title: "No such article · Verbatim",
          files: filesOf(rooms.files, "plain"),
          body: problemBody(
            "No such article",
            "The library holds no article of this id, or you may not read it here.",
            "See what it holds with /sources.",
          ),
          kind: "plain",
        }),
        404,
      );
    const { shown, now } = sight;
    // What was read from an article is kept for its present wording only.
    const notes = shown.revision === now?.revision ? await notesOn(desk, shown) : [];
    return c.html(
      page({
        title: `${nameOf(shown)} · Verbatim`,
        files: filesOf(rooms.files, "reader"),
        head: openGraph(sight, rooms.publicUrl),
        body: body(sight, notes),
        kind: "reader",
      }),
      sight.status,
    );
  });
  reader.get("/around/a/:id", async (c) => {
    const url = new URL(c.req.url);
    const sight = await sightOf(webDesk(rooms), c.req.param("id"), url.pathname.slice(AROUND) + url.search);
    const [mark] = sight?.marks ?? [];
    if (sight === null || mark === undefined)
      throw new Refusal("These words cannot be shown in their place.", "Open the article to see why.");
    return c.html(
      String(
        markup`<section class="around" aria-label="The words around it">
          ${surroundings(sight.shown.text, mark)}
          <p class="whole"><a href="${url.pathname.slice(AROUND)}${url.search}#at">Open in the reader</a></p>
        </section>`,
      ),
    );
  });
  return reader;
}

const AROUND = "/around".length;

function body({ shown, now, marks, notices }: Sight, notes: readonly Note[]): Html {
  const place = { article: shown.id, revision: shown.revision.slice(0, 12), capability: null };
  const cited = String(new URLSearchParams({ q: `/cite what:${articlePath({ ...place, at: marks })}` }));
  return markup`${masthead(null)}
    <main class="reader" id="main">
      ${
        notices.length === 0
          ? null
          : markup`<div class="notice" role="note">${notices.map((notice) => markup`<p>${notice}</p>`)}</div>`
      }
      ${now === null || now.revision === shown.revision ? null : changes(shown, now)}
      <article>
        ${articleHead(shown, marks[0])}
        <div class="tools">
          ${layerSwitches(notes)}
          ${
            marks.length === 0
              ? null
              : markup`<p class="steps">
                  <a href="#at">To the marked words</a> <a href="/?${cited}">Cite them</a>
                </p>`
          }
        </div>
        <div class="words" id="words" data-article="${shown.id}" data-revision="${place.revision}">${articleWords(shown.text, marks, notes)}</div>
      </article>
    </main>`;
}

function changes(shown: Article, now: Article): Html {
  const current = articlePath({ article: now.id, revision: null, at: [], capability: null });
  return markup`<details class="changes">
    <summary>What has changed since</summary>
    <p class="key">
      <del>Left out</del> and <ins>put in</ins> since this revision.
      <a href="${current}">Read the article as it stands now</a>
    </p>
    ${changesHtml(shown.text, now.text)}
  </details>`;
}

function nameOf(article: Article): string {
  return article.title ?? openingOf(article.text);
}

/** The address of what is shown, without anything else that stood in the link. */
function ownPath({ id, revision }: Article, at: Sight["marks"]): string {
  const path = articlePath({ article: id, revision: revision.slice(0, 12), at, capability: null });
  return path.replace(/#.*$/, "");
}

/** What a chat shows of a link somebody pastes. Only libraries open to everybody are read by the web at all. */
function openGraph({ shown, marks }: Sight, publicUrl: string | undefined): Html {
  const [first] = marks;
  const words = first === undefined ? openingOf(shown.text) : shown.text.slice(first.start, first.end);
  const passage = words.length <= 300 ? words : `${words.slice(0, words.lastIndexOf(" ", 300))} […]`;
  return markup`<meta property="og:type" content="article" />
    <meta property="og:site_name" content="${shown.outlet ?? "Verbatim"}" />
    ${publicUrl === undefined ? null : markup`<meta property="og:url" content="${publicUrl}${ownPath(shown, marks)}" />`}
    <meta property="og:title" content="${nameOf(shown)}" />
    <meta property="og:description" content="${first === undefined ? passage : `“${passage}”`}" />`;
}
