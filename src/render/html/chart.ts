import type { Answer } from "../../answer/answer.ts";
import type { Bar, Chart, Moment } from "../chart/chart.ts";
import { type Html, markup, written } from "./markup.ts";

/** A chart drawn for a page, once for wide screens and once for narrow ones: SVG whose every word is escaped. */
export interface Drawn {
  wide: Html;
  narrow: Html;
}

/** The picture itself; every mark in it is a link to its passage. */
export function pictureHtml({ wide, narrow }: Drawn): Html {
  return markup`<figure class="drawing">
    <div class="wide">${wide}</div>
    <div class="narrow">${narrow}</div>
  </figure>`;
}

/** Where the files of a chart are, and its other pages: null where there are none. */
export interface ChartAddresses {
  file(format: "svg" | "png"): string;
  answer: string;
  before: string | null;
  after: string | null;
}

/** A chart with its table: every mark has a row that opens its passage. */
export function chartHtml(answer: Answer, chart: Chart, drawn: Drawn, address: ChartAddresses): Html {
  const columns = chart.kind === "bars" ? ["Period", "Number", "Counts", "Passage"] : ["Date", "Passage"];
  return markup`<article class="turn">
    <h1 class="asked"><bdi>${answer.asked}</bdi></h1>
    ${pictureHtml(drawn)} ${pagesHtml(address)}
    <div class="data" tabindex="0" role="region" aria-label="Table of the chart">
      <table>
        <caption>
          ${chart.kind === "bars" ? "What is drawn: each number as its source gives it" : "What is drawn: each statement in the words of its source"}
        </caption>
        <thead>
          <tr>
            ${["Source", ...columns].map((name) => markup`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${chart.kind === "bars" ? chart.marks.map(barRow) : chart.marks.map(momentRow)}
        </tbody>
      </table>
    </div>
    <p class="files">
      <a href="${address.file("png")}" download="verbatim-chart.png">PNG</a>
      <a href="${address.file("svg")}" download="verbatim-chart.svg">SVG</a>
      <a href="${address.answer}">${chart.kind === "bars" ? "All figures of this answer" : "All statements of this answer"}</a>
    </p>
  </article>`;
}

function barRow({ number, label, said, counted, path, source }: Bar): Html {
  return markup`<tr>
    <th scope="row">${number}</th>
    <td>${label}</td>
    <td>${said}</td>
    <td>“${written(counted)}”</td>
    <td><a href="${path}"><bdi>${source}</bdi></a></td>
  </tr>`;
}

function momentRow({ number, label, words, path, source }: Moment): Html {
  return markup`<tr>
    <th scope="row">${number}</th>
    <td>${label}</td>
    <td>
      <p class="words" dir="auto">${written(words)}</p>
      <p><a href="${path}"><bdi>${source}</bdi></a></p>
    </td>
  </tr>`;
}

function pagesHtml({ before, after }: ChartAddresses): Html | null {
  if (before === null && after === null) return null;
  return markup`<nav class="pages" aria-label="Pages of this chart">
    ${before === null ? markup`<span>Earlier</span>` : markup`<a rel="prev" href="${before}">Earlier</a>`}
    ${after === null ? markup`<span>Later</span>` : markup`<a rel="next" href="${after}">Later</a>`}
  </nav>`;
}

/** Why nothing is drawn. */
export function noChartHtml(answer: Answer, why: string, back: string): Html {
  return markup`<article class="turn">
    <h1 class="asked"><bdi>${answer.asked}</bdi></h1>
    <p class="absent">No chart.</p>
    <p class="searched">${why}</p>
    <p class="files"><a href="${back}">The answer without a chart</a></p>
  </article>`;
}
