import type { Answer } from "../../answer/answer.ts";
import { type Drawn, pictureHtml } from "./chart.ts";
import { originWords } from "../../answer/origins.ts";
import { findingHtml } from "./finding.ts";
import { type Html, markup, written } from "./markup.ts";
import { articlesOf } from "../words.ts";
import { STYLE_NAMES, STYLES } from "../../answer/reference.ts";

/** Where things about an answer are. */
export interface Addresses {
  /** Its n-th page. */
  page(number: number): string;
  /** The answer as a file. */
  file(format: "md" | "csv" | "json"): string;
  /** Its chart with a table; null where this command has none. */
  chart: string | null;
}

/** An answer as one turn of the talk: what was asked, what was found, what to know before trusting it. */
export function answerHtml(
  answer: Answer,
  limit: number,
  address: Addresses,
  chart: Drawn | null = null,
): Html {
  const { absent, findings, notes, offset } = answer;
  return markup`<article class="turn">
    <h2 class="asked"><bdi>${answer.asked}</bdi></h2>
    ${absent === null ? null : absence(absent)} ${chart === null ? null : pictureHtml(chart)}
    ${answer.chart?.kind === "none" ? markup`<p class="no-chart">No chart: ${answer.chart.why}</p>` : null}
    ${
      findings.length === 0
        ? null
        : markup`<p class="count">${countWords(answer)}</p>
            <ol class="findings" start="${offset + 1}">
              ${findings.map(findingHtml)}
            </ol>`
    }
    ${
      notes.length === 0
        ? null
        : markup`<ul class="notes">
            ${notes.map((note) => markup`<li><bdi>${note}</bdi></li>`)}
          </ul>`
    }
    ${copies(answer)} ${pages(answer, limit, address)} ${findings.length === 0 ? null : files(address)}
  </article>`;
}

function files(address: Addresses): Html {
  const named = { md: "Markdown", csv: "CSV", json: "JSON" } as const;
  return markup`<p class="files">
    Take it away as
    ${(["md", "csv", "json"] as const).map(
      (format) => markup`<a href="${address.file(format)}" download>${named[format]}</a> `,
    )}
    ${address.chart === null ? null : markup`<a href="${address.chart}">Chart</a>`}
  </p>`;
}

/** Texts to copy, and the other styles they can be had in. */
function copies({ copies, args }: Answer): Html | null {
  if (copies === undefined || copies.length === 0) return null;
  const asked = (style: string) =>
    String(new URLSearchParams({ q: `/cite what:${String(args["what"])} style:${style}` }));
  return markup`<section class="copies" aria-label="To copy">
    ${copies.map(
      ({ label, text }) =>
        markup`<div class="copy"><pre tabindex="0" aria-label="${label}">${written(text)}</pre>
            <button type="button">Copy</button></div>`,
    )}
    <p class="styles">
      As
      ${STYLES.map((style) =>
        style === args["style"]
          ? markup`<strong>${STYLE_NAMES[style]}</strong> `
          : markup`<a href="/?${asked(style)}">${STYLE_NAMES[style]}</a> `,
      )}
    </p>
  </section>`;
}

/** A question that cannot be answered as it stands. */
export function refusalHtml(asked: string, problem: string, remedy: string): Html {
  return markup`<article class="turn refused">
    <h2 class="asked"><bdi>${asked}</bdi></h2>
    <p class="problem"><bdi>${problem}</bdi></p>
    <p class="remedy"><bdi>${remedy}</bdi></p>
  </article>`;
}

function absence(absent: { sentence: string; searched: string[] }): Html {
  return markup`<p class="absent"><bdi>${absent.sentence}</bdi></p>
    <p class="searched">
      Searched: ${absent.searched.map((part, at) => markup`${at === 0 ? "" : " · "}<bdi>${part}</bdi>`)}
    </p>`;
}

function countWords(answer: Answer): string {
  const { absent, findings, total, offset } = answer;
  if (absent !== null) return "Nearest passages, which do not answer it:";
  const origins = originWords(articlesOf(answer), answer.origins);
  const from = origins === null ? "" : ` from ${origins}: articles here repeat each other`;
  if (total === findings.length) return `${total === 1 ? "1 finding" : `${total} findings`}${from}`;
  return `${offset + 1}–${offset + findings.length} of ${total} findings${from}`;
}

function pages(answer: Answer, limit: number, address: Addresses): Html | null {
  const { offset, total, findings, absent } = answer;
  const page = Math.floor(offset / limit) + 1;
  const last = Math.max(1, Math.ceil(total / limit));
  if (page > last && absent === null)
    return markup`<p class="absent">
      There is no page ${page}. <a href="${address.page(1)}">Go to the first page</a>
    </p>`;
  if (last === 1 || findings.length === 0) return null;
  return markup`<nav class="pages" aria-label="Pages of this answer">
    ${page > 1 ? markup`<a rel="prev" href="${address.page(page - 1)}">Previous</a>` : markup`<span>Previous</span>`}
    <span>Page ${page} of ${last}</span>
    ${page < last ? markup`<a rel="next" href="${address.page(page + 1)}">Next</a>` : markup`<span>Next</span>`}
  </nav>`;
}
