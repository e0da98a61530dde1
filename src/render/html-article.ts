import type { Article } from "../answer/article.ts";
import { openingOf, publishedWords } from "../answer/source.ts";
import { type Html, markup, joined, written } from "./markup.ts";

export interface Stretch {
  start: number;
  end: number;
}

const BASIS = {
  printed: "printed in the article",
  inferred: "inferred by an editor from the article’s words",
  editor: "given by an editor",
};

/** The words of an article as paragraphs, the marked stretches in `<mark>`; the first of them has the id `at`. */
export function articleWords(text: string, marks: readonly Stretch[]): Html {
  let anchored = false;
  const paragraphs = [...text.matchAll(/[^\n]+/g)].filter((line) => line[0].trim() !== "");
  return joined(
    paragraphs.map((line) => {
      const pieces = piecesOf(line.index, line.index + line[0].length, marks).map(
        ({ start, end, marked }) => {
          const words = written(text.slice(start, end));
          if (!marked) return words;
          const anchor = anchored ? null : markup` id="at"`;
          anchored = true;
          return markup`<mark${anchor}>${words}</mark>`;
        },
      );
      return markup`<p dir="auto" data-start="${line.index}">${pieces}</p> `;
    }),
  );
}

/** A stretch cut wherever a mark begins or ends. */
function piecesOf(from: number, to: number, marks: readonly Stretch[]): (Stretch & { marked: boolean })[] {
  const cuts = marks.flatMap(({ start, end }) => [start, end]).filter((at) => at > from && at < to);
  const borders = [...new Set([from, ...cuts, to])].sort((a, b) => a - b);
  return borders.slice(1).map((end, at) => {
    const start = borders[at] ?? from;
    return { start, end, marked: marks.some((mark) => mark.start <= start && mark.end >= end) };
  });
}

/** Title, outlet, author and date of an article; what is not stated is said so. */
export function articleHead(article: Article): Html {
  const { title, outlet, author, published, revision, url } = article;
  return markup`<header class="about">
    <p class="outlet"><bdi>${outlet ?? "Outlet not stated"}</bdi></p>
    ${
      title === null
        ? markup`<h1 class="untitled" dir="auto">${openingOf(article.text)}</h1>
            <p class="basis">No title is printed: these are its first words.</p>`
        : markup`<h1 dir="auto">${title}</h1>`
    }
    <dl>
      <div>
        <dt>Author</dt>
        <dd><bdi>${author ?? "not stated"}</bdi></dd>
      </div>
      <div>
        <dt>Published</dt>
        <dd>
          ${published === null ? "not dated" : `${publishedWords(published)}, ${BASIS[published.basis]}`}
        </dd>
      </div>
      <div>
        <dt>Revision</dt>
        <dd><code>${revision.slice(0, 12)}</code></dd>
      </div>
    </dl>
    ${url === null || !/^https?:\/\//i.test(url) ? null : markup`<p><a class="original" href="${url}" rel="noreferrer noopener external">The original</a></p>`}
  </header>`;
}
