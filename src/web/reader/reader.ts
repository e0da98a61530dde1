import { Hono } from "hono";
import type { Article } from "../../answer/article.ts";
import { articlePath } from "../../answer/link.ts";
import { Refusal } from "../../refusal.ts";
import { openingOf } from "../../answer/source.ts";
import { articleHead, articleWords, surroundings } from "../../render/html/article.ts";
import { changesHtml } from "../../render/html/changes.ts";
import { layerSwitches, type Note } from "../../render/html/margin.ts";
import { masthead, page, problemBody } from "../../render/html/page.ts";
import { type Html, markup } from "../../render/html/markup.ts";
import { filesOf } from "../serving/files.ts";
import { notesOn } from "./margin.ts";
import { type Sight, sightOf } from "./sight.ts";
import { type Rooms, visitOf } from "../visit.ts";

/** `/a/<article>?r=<revision>&at=<places>`: the article, the cited words marked by the server. */
export function readerRoutes(rooms: Rooms): Hono {
  const reader = new Hono();
  reader.get("/a/:id", async (c) => {
    const url = new URL(c.req.url);
    const path = url.pathname + url.search;
    const { desk, admission } = await visitOf(rooms, path);
    const sight = await sightOf(desk, c.req.param("id"), path);
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
    const title = `${nameOf(shown)} · Verbatim`;
    if (admission !== null && admission.whole === null)
      return c.html(
        page({
          title,
          files: { ...filesOf(rooms.files, "reader"), script: null },
          body: passageBody(sight, path),
          kind: "reader",
        }),
        sight.status,
      );
    // What was read from an article is kept for its present wording only.
    const notes = shown.revision === now?.revision ? await notesOn(desk, shown, admission !== null) : [];
    return c.html(
      page({
        title,
        files: filesOf(rooms.files, "reader"),
        ...(admission === null ? { head: openGraph(sight, rooms.publicUrl) } : {}),
        body: body(sight, notes, admission?.whole ?? null),
        kind: "reader",
      }),
      sight.status,
    );
  });
  reader.get("/around/a/:id", async (c) => {
    const url = new URL(c.req.url);
    const path = url.pathname.slice(AROUND) + url.search;
    const { desk, admission } = await visitOf(rooms, path);
    const sight = await sightOf(desk, c.req.param("id"), path);
    const [mark] = sight?.marks ?? [];
    if (sight === null || mark === undefined)
      throw new Refusal("These words cannot be shown in their place.", "Open the article to see why.");
    return c.html(
      String(
        markup`<section class="around" aria-label="The words around it">
          ${surroundings(sight.shown.text, mark, admission !== null && admission.whole === null)}
          <p class="whole"><a href="${path}#at">Open in the reader</a></p>
        </section>`,
      ),
    );
  });
  return reader;
}

const AROUND = "/around".length;

/** `capability` opens the whole article, for the ways this page offers; null where everybody may read it. */
function body(
  { shown, now, marks, notices }: Sight,
  notes: readonly Note[],
  capability: string | null,
): Html {
  const place = { article: shown.id, revision: shown.revision.slice(0, 12), capability };
  const cited = String(new URLSearchParams({ q: `/cite what:${articlePath({ ...place, at: marks })}` }));
  return markup`${masthead(null)}
    <main class="reader" id="main">
      ${noticesHtml(notices)}
      ${now === null || now.revision === shown.revision ? null : changes(shown, now, capability)}
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
        <div class="words" id="words" data-article="${shown.id}" data-revision="${place.revision}" data-key="${capability ?? ""}">${articleWords(shown.text, marks, notes)}</div>
      </article>
    </main>`;
}

/** The cited words with what stands around them, and nothing else of an article that is not to be shown whole. */
function passageBody({ shown, marks, notices }: Sight, path: string): Html {
  const cited = String(new URLSearchParams({ q: `/cite what:${path}` }));
  return markup`${masthead(null)}
    <main class="reader" id="main">
      ${noticesHtml([
        "This article belongs to a library that shows no whole articles here: these are the cited words, with what stands around them.",
        ...notices,
      ])}
      <article>
        ${articleHead(shown, marks[0])}
        <div class="tools"><p class="steps"><a href="/?${cited}">Cite them</a></p></div>
        <div class="words passage" id="at">${marks.map((mark) => surroundings(shown.text, mark, true))}</div>
      </article>
    </main>`;
}

function noticesHtml(notices: readonly string[]): Html | null {
  return notices.length === 0
    ? null
    : markup`<div class="notice" role="note">${notices.map((notice) => markup`<p>${notice}</p>`)}</div>`;
}

function changes(shown: Article, now: Article, capability: string | null): Html {
  const current = articlePath({ article: now.id, revision: null, at: [], capability });
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

/** What a chat shows of a link somebody pastes; of libraries open to everybody only. */
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
