import type { Answer } from "../answer/answer.ts";
import type { Chart } from "./chart.ts";
import { type Html, markup, written } from "./markup.ts";

/** Where the pictures of a chart are. */
export type Picture = (format: "svg" | "png", dark: boolean, width: number) => string;

/** A chart with its table: every bar has a row that opens its passage. */
export function chartHtml(answer: Answer, chart: Chart, picture: Picture, back: string): Html {
  return markup`<article class="turn">
    <h1 class="asked"><bdi>${answer.asked}</bdi></h1>
    <figure class="drawing">
      <picture>
        <source media="(max-width: 30rem) and (prefers-color-scheme: dark)" srcset="${picture("svg", true, 360)}" />
        <source media="(max-width: 30rem)" srcset="${picture("svg", false, 360)}" />
        <source media="(prefers-color-scheme: dark)" srcset="${picture("svg", true, 720)}" />
        <img src="${picture("svg", false, 720)}" alt="${chart.alt}" />
      </picture>
    </figure>
    <div class="data" tabindex="0" role="region" aria-label="Table of the chart">
      <table>
        <caption>
          What is drawn: each number as its source gives it
        </caption>
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Period</th>
            <th scope="col">Number</th>
            <th scope="col">Counts</th>
            <th scope="col">Passage</th>
          </tr>
        </thead>
        <tbody>
          ${chart.marks.map(
            (mark) =>
              markup`<tr>
                <th scope="row">${mark.number}</th>
                <td>${mark.label}</td>
                <td>${mark.said}</td>
                <td>“${written(mark.counted)}”</td>
                <td><a href="${mark.path}"><bdi>${mark.source}</bdi></a></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="files">
      <a href="${picture("png", false, 720)}" download="verbatim-chart.png">PNG</a>
      <a href="${picture("svg", false, 720)}" download="verbatim-chart.svg">SVG</a>
      <a href="${back}">All figures of this answer</a>
    </p>
  </article>`;
}

/** Why nothing is drawn. */
export function noChartHtml(answer: Answer, why: string, back: string): Html {
  return markup`<article class="turn">
    <h1 class="asked"><bdi>${answer.asked}</bdi></h1>
    <p class="absent">No chart: nothing here can be set on one axis.</p>
    <p class="searched">${why}</p>
    <p class="files"><a href="${back}">All figures of this answer</a></p>
  </article>`;
}
