import { daysWords } from "../../answer/days.ts";
import type { Figure, Period } from "../../extract/figures/figure.ts";
import type { Quotation } from "../../extract/quotations/quotation.ts";
import type { DateExpression } from "../../extract/dates/date.ts";
import { valueWords } from "../fact-words.ts";
import { type Html, markup, written } from "./markup.ts";

const LAYERS = ["figures", "quotations", "dates", "people"] as const;
type Layer = (typeof LAYERS)[number];

/** Something read from a stretch of an article, to stand in the margin beside it. */
export interface Note {
  layer: Layer;
  start: number;
  end: number;
  body: Html;
}

const NAMES: Record<Layer, string> = {
  figures: "Figures",
  quotations: "Quotations",
  dates: "Dates",
  people: "People",
};

/** The switches of the layers that hold anything. They work by style sheet alone. */
export function layerSwitches(notes: readonly Note[]): Html | null {
  const held = LAYERS.map((layer) => ({
    layer,
    count: notes.filter((note) => note.layer === layer).length,
  })).filter(({ count }) => count > 0);
  if (held.length === 0) return null;
  return markup`<fieldset class="layers">
    <legend>In the margin</legend>
    ${held.map(
      ({ layer, count }) =>
        markup`<label class="layer ${layer}"
          ><input type="checkbox" id="show-${layer}" autocomplete="off" />${NAMES[layer]} <span>${count}</span></label
        > `,
    )}
  </fieldset>`;
}

/** The notes of one paragraph. */
export function marginHtml(notes: readonly Note[]): Html {
  return markup`<ul class="margin" aria-label="Notes on this paragraph">
    ${notes.map(({ layer, body }) => markup`<li class="note ${layer}">${body}</li>`)}
  </ul>`;
}

/** `way` leads to the figures before and after it that count the same; `alone`: no way to others of the library at all. */
export function figureNote(figure: Figure, alone = false, way?: Way): Note {
  const { start, end, words, counted, period, vague } = figure;
  const more = counted === null ? null : `/figures query:${counted.words}`;
  return {
    layer: "figures",
    start,
    end,
    body: markup`${words === valueWords(figure) ? null : markup`<p class="said"><q>${written(words)}</q></p>`}
      <p><strong>${vague ? "a vague number" : valueWords(figure)}</strong>${
        more === null || alone
          ? null
          : markup` <a href="/?${String(new URLSearchParams({ q: more }))}" title="Other figures of this in the library">${written(counted?.words ?? "")}</a>`
      }</p>
      ${period === null ? markup`<p>period not stated</p>` : spanHtml(period)}
      ${way === undefined ? null : wayHtml(way, `figure of ${counted?.words ?? "this"}`)}`,
  };
}

function spanHtml({ from, to, words, basis, derivation }: Period): Html {
  return markup`<p>${daysWords(from, to)}, <q>${written(words)}</q></p>
    ${basisHtml(basis, derivation)}`;
}

/** Whether days are stated or derived; the derivation is long, and opens where somebody wants it. */
function basisHtml(basis: Period["basis"], derivation: string | undefined): Html {
  return derivation === undefined
    ? markup`<p>${basis}</p>`
    : markup`<details>
        <summary>${basis}</summary>
        <p>${derivation}</p>
      </details>`;
}

export function quotationNote({ start, end, speaker, cue, kind }: Quotation): Note {
  const certainty =
    speaker?.confidence === "high" ? "" : speaker?.confidence === "mid" ? "probable" : "uncertain";
  const parts = [
    kind === "fragment" ? "quoted in part" : "",
    speaker === null ? "" : certainty,
    cue === null ? "" : `“${cue.words}”`,
  ].filter((part) => part !== "");
  return {
    layer: "quotations",
    start,
    end,
    body: markup`<p><strong><bdi>${speaker?.name ?? "Speaker not stated"}</bdi></strong></p>
      ${parts.length === 0 ? null : markup`<p>${parts.join(" · ")}</p>`}
      ${speaker?.because === undefined ? null : markup`<p>${speaker.because}</p>`}`,
  };
}

export function dateNote({ start, end, words, from, to, basis, derivation }: DateExpression): Note {
  const days = from === null || to === null ? "days not stated" : daysWords(from, to);
  return {
    layer: "dates",
    start,
    end,
    body: markup`<p class="said"><q>${written(words)}</q></p>
      <p><strong>${days}</strong></p>
      ${from === null ? null : basisHtml(basis, derivation)}`,
  };
}

/** A place in the library; `title` of its article where that is another one. */
export interface Step {
  path: string;
  title: string | null;
}

/** What comes before and after in the library; null where nothing does. */
export interface Way {
  before: Step | null;
  after: Step | null;
}

function wayHtml({ before, after }: Way, what: string): Html {
  const step = (to: Step | null, words: string) =>
    to === null
      ? null
      : markup`<span
          ><a href="${to.path}" aria-label="${words} ${what}">${words}</a>${to.title === null ? null : markup`, in “<bdi>${to.title}</bdi>”`}</span
        > `;
  return markup`<p class="way">${step(before, "Previous")}${step(after, "Next")}</p>`;
}

/** Where somebody is named before and after a paragraph, anywhere in the library. */
export interface Mentioned extends Way {
  name: string;
  start: number;
  end: number;
}

export function personNote({ name, start, end, before, after }: Mentioned): Note {
  const asked = String(new URLSearchParams({ q: `/who name:${name}` }));
  return {
    layer: "people",
    start,
    end,
    body: markup`<p><strong><a href="/?${asked}"><bdi>${name}</bdi></a></strong></p>
      ${wayHtml({ before, after }, `mention of ${name}`)}`,
  };
}
