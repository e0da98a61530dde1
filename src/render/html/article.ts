import type { Article } from "../../answer/article.ts";
import { openingOf, publishedWords } from "../../answer/source.ts";
import type { Note } from "./margin.ts";
import { marginHtml } from "./margin.ts";
import { type Html, joined, markup, written } from "./markup.ts";

export interface Stretch {
  start: number;
  end: number;
}

/** Characters shown on one side of a passage where the article is not to be shown whole. */
const MOST_AROUND = 600;

const BASIS = {
  printed: "printed in the article",
  inferred: "inferred by an editor from the article’s words",
  editor: "given by an editor",
};

/**
 * The words of an article as paragraphs, the marked stretches in `<mark>`; the first of them has the id `at`. What the
 * notes speak of is wrapped, and the notes follow their paragraph; style sheets show them where they are wanted.
 */
export function articleWords(text: string, marks: readonly Stretch[], notes: readonly Note[] = []): Html {
  let anchored = false;
  const paragraphs = [...text.matchAll(/[^\n]+/g)].filter((line) => line[0].trim() !== "");
  return joined(
    paragraphs.map((line) => {
      const [from, to] = [line.index, line.index + line[0].length];
      const here = notes.filter((note) => note.start < to && note.end > from);
      const pieces = piecesOf(from, to, marks).map(({ start, end, of }) => {
        const words = noted(text, start, end, here);
        if (of.length === 0) return words;
        const anchor = anchored ? null : markup` id="at"`;
        anchored = true;
        return markup`<mark${anchor}>${words}</mark>`;
      });
      const beginning = here.filter((note) => note.start >= from);
      return markup`<div class="paragraph"><p dir="auto" data-start="${from}">${pieces}</p>${beginning.length === 0 ? null : marginHtml(beginning)}</div> `;
    }),
  );
}

/**
 * The paragraph some words stand in with the one before and the one after, the words marked; for showing elsewhere.
 * `sparing` leaves out at least half of what stands before them and after them, and all but some lines of long paragraphs.
 */
export function surroundings(text: string, mark: Stretch, sparing = false): Html {
  const within = sparing ? sparingly(text, mark) : { start: 0, end: text.length };
  const paragraphs = [...text.matchAll(/[^\n]+/g)].filter((line) => line[0].trim() !== "");
  const first = paragraphs.findIndex((line) => line.index + line[0].length > mark.start);
  const last = paragraphs.findLastIndex((line) => line.index < mark.end);
  const shown = paragraphs.slice(Math.max(0, first - 1), last + 2).map((line) => {
    const [start, end] = [line.index, line.index + line[0].length];
    return { start: Math.max(start, within.start), end: Math.min(end, within.end), whole: { start, end } };
  });
  return joined(
    shown
      .filter(({ start, end }) => start < end)
      .map(({ start: from, end: to, whole }) => {
        const pieces = piecesOf(from, to, [mark]).map(({ start, end, of }) => {
          const words = written(text.slice(start, end));
          return of.length === 0 ? words : markup`<mark>${words}</mark>`;
        });
        const [before, after] = [from > whole.start ? "[…] " : null, to < whole.end ? " […]" : null];
        return markup`<p dir="auto">${before}${pieces}${after}</p>`;
      }),
  );
}

/** As far as words may be shown around a passage of a text that is not to be shown whole, cut between words. */
function sparingly(text: string, mark: Stretch): Stretch {
  const [before, after] = [mark.start, text.length - mark.end].map((length) =>
    Math.min(MOST_AROUND, Math.floor(length / 2)),
  ) as [number, number];
  const start = text.slice(mark.start - before, mark.start).search(/(?<=\s)\S/);
  const end = text.slice(mark.end, mark.end + after).search(/\s\S*$/);
  return {
    start: start === -1 ? mark.start : mark.start - before + start,
    end: end === -1 ? mark.end : mark.end + end,
  };
}

/** Words with every stretch that has a note in a span named for the layers it belongs to. */
function noted(text: string, from: number, to: number, notes: readonly Note[]): Html {
  return joined(
    piecesOf(from, to, notes).map(({ start, end, of }) => {
      const words = written(text.slice(start, end));
      const layers = [...new Set(of.map(({ layer }) => `on-${layer}`))].join(" ");
      return layers === "" ? words : markup`<span class="${layers}">${words}</span>`;
    }),
  );
}

/** A stretch cut wherever one of some others begins or ends, each piece with those that cover it. */
function piecesOf<T extends Stretch>(
  from: number,
  to: number,
  others: readonly T[],
): (Stretch & { of: T[] })[] {
  const touching = others.filter(({ start, end }) => start < to && end > from);
  const cuts = touching.flatMap(({ start, end }) => [start, end]).filter((at) => at > from && at < to);
  const borders = [...new Set([from, ...cuts, to])].sort((a, b) => a - b);
  return borders.slice(1).map((end, at) => {
    const start = borders[at] ?? from;
    return { start, end, of: touching.filter((other) => other.start <= start && other.end >= end) };
  });
}

/** Title, outlet, author and date of an article; what is not stated is said so. */
export function articleHead(article: Article, marked: Stretch | null = null): Html {
  const { title, outlet, author, published, revision, url, text } = article;
  return markup`<header class="about">
    <p class="outlet"><bdi>${outlet ?? "Outlet not stated"}</bdi></p>
    ${
      title === null
        ? markup`<h1 class="untitled" dir="auto">${openingOf(text)}</h1>
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
      ${url === null || !/^https?:\/\//i.test(url) ? null : original(url, text, marked)}
    </dl>
  </header>`;
}

function original(url: string, text: string, marked: Stretch | null): Html {
  const fragment = marked === null ? "" : textFragment(text.slice(marked.start, marked.end));
  const address = fragment === "" ? url : `${url.replace(/#.*$/s, "")}#:~:text=${fragment}`;
  return markup`<div>
    <dt>Original</dt>
    <dd>
      <a class="original" href="${address}" rel="noreferrer noopener external">${URL.parse(url)?.hostname ?? "the page"}</a>
    </dd>
  </div>`;
}

/**
 * A fragment that makes a browser look words up on a page, https://wicg.github.io/scroll-to-text-fragment/: short words
 * whole, others by their first and last few.
 */
export function textFragment(words: string): string {
  const all = words.split(/\s+/).filter((word) => word !== "");
  const part = (some: string[]) => encodeURIComponent(some.join(" ")).replaceAll("-", "%2D");
  try {
    // A range may run over paragraphs, whole words may not.
    return all.length <= 8 && !words.includes("\n")
      ? part(all)
      : `${part(all.slice(0, 4))},${part(all.slice(-4))}`;
  } catch {
    return "";
  }
}
