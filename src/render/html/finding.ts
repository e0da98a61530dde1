import type { Finding } from "../../answer/answer.ts";
import { daysWords } from "../../answer/days.ts";
import type { Citation } from "../../answer/citation.ts";
import { citationPath } from "../../answer/link.ts";
import { besideWords, publicationWords, type Source } from "../../answer/source.ts";
import { differenceWords, periodWords, valueWords } from "../fact-words.ts";
import { plural } from "../words.ts";
import { SIGNS } from "../discord/finding.ts";
import { type Html, markup, written } from "./markup.ts";

/** One finding: the words first, then what is known of them, where they stand, and what can be done with them. */
export function findingHtml(finding: Finding): Html {
  const path = citationPath(finding.citation);
  return markup`<li class="finding ${finding.kind}">
    ${verdictHtml(finding)} ${lead(finding)}
    ${
      "of" in finding
        ? markup`<ol class="of">
            ${finding.of.map(findingHtml)}
          </ol>`
        : quoted(finding, path)
    }
    ${facts(finding)}
    ${
      "of" in finding
        ? null
        : markup`<p class="source">
              ${sourceHtml(finding.source, path)}
            </p>
            ${besideWords(finding.source).map((words) => markup`<p class="beside"><bdi>${words}</bdi></p>`)}`
    }
    ${elsewhere(finding.alsoIn)} ${"of" in finding ? null : acts(finding, path)}
  </li>`;
}

/** How words or a number of a text that is checked stand to this finding. */
function verdictHtml({ verdict }: Finding): Html | null {
  if (verdict === undefined) return null;
  const { sign, claim, says } = verdict;
  return markup`<p class="verdict ${sign}">
    <strong>${SIGNS[sign]}</strong> <q><bdi>${claim}</bdi></q>: <bdi>${says}</bdi>
  </p>`;
}

/** What stands above the words: the value of a figure, who is quoted, what an article is. */
function lead(finding: Finding): Html | null {
  switch (finding.kind) {
    case "figure":
      return markup`<p class="lead value">
        ${valueWords(finding.figure)}${
          finding.figure.counted === null
            ? null
            : markup` <span class="counted">“${written(finding.figure.counted.words)}”</span>`
        }${
          finding.figure.per === undefined
            ? null
            : markup` <span class="counted">“${written(finding.figure.per.words)}”</span>`
        }
      </p>`;
    case "quotation":
      return markup`<p class="lead speaker">
        <bdi>${finding.quotation.speaker?.name ?? "Speaker not stated"}</bdi>
      </p>`;
    case "person":
      return markup`<p class="lead"><bdi>${finding.name}</bdi></p>`;
    case "disagreement":
      return markup`<p class="lead"><bdi>${differenceWords(finding)}</bdi></p>`;
    case "computed":
      return markup`<p class="lead">Computed by Verbatim: <bdi>${finding.statement}</bdi></p>`;
    case "article":
      return markup`<p class="lead"><bdi>${finding.source.title ?? "No title printed"}</bdi></p>`;
    case "passage":
      return finding.dated === undefined
        ? null
        : markup`<p class="lead">${daysWords(finding.dated.from, finding.dated.to)}</p>`;
    default:
      return finding satisfies never;
  }
}

type Plain = Exclude<Finding, { of: unknown }>;

function quoted(finding: Plain, path: string): Html | null {
  const { citation } = finding;
  const inside = finding.kind === "figure" ? finding.figure : null;
  const words =
    inside !== null && inside.start >= citation.start && inside.end <= citation.end
      ? marked(citation, inside)
      : written(citation.words);
  // Somebody whose first mention is their name needs it but once.
  if (finding.kind === "person" && citation.words === finding.name) return null;
  const more = finding.kind === "quotation" ? finding.parts : [];
  // Inside the paragraph every character is the article's: nothing is put between the tags and the words.
  return markup`<blockquote cite="${path}">
    <p dir="auto">${words}</p>
    ${more.map((part) => markup`<p dir="auto" class="part">${written(part.words)}</p>`)}
  </blockquote>`;
}

function marked(citation: Citation, inside: { start: number; end: number }): Html {
  const [from, to] = [inside.start - citation.start, inside.end - citation.start];
  const { words } = citation;
  return markup`${written(words.slice(0, from))}<mark>${written(words.slice(from, to))}</mark>${written(words.slice(to))}`;
}

function facts(finding: Finding): Html | null {
  switch (finding.kind) {
    case "figure": {
      const { figure, listedUnder, standing } = finding;
      return markup`<p class="facts">
        ${periodWords(figure.period)}${
          listedUnder === undefined ? null : ` · listed under ${listedUnder.year}, the year of publication`
        }${standing === "spans" ? " · only spans the time asked for" : standing === "base" ? " · a base of comparison" : null}${
          figure.statedBy === null ? null : markup` · stated by “${written(figure.statedBy.words)}”`
        }
      </p>`;
    }
    case "quotation": {
      const { mention, cue, quotation } = finding;
      const label = mention !== null && cue !== null && cue.start <= mention.start && mention.end <= cue.end;
      const attributing = [label ? null : mention, cue]
        .filter((part) => part !== null)
        .map((part) => `“${part.words}”`);
      return markup`<p class="facts">
        ${
          attributing.length === 0 ? "No words attribute it" : `Attributed by ${attributing.join(" ")}`
        }${quotation.speaker?.confidence === "mid" ? " · probable, not certain" : null}${
          quotation.kind === "fragment" ? " · quoted in part" : null
        }
      </p>`;
    }
    case "article": {
      const { counts, measured } = finding;
      return markup`<p class="facts">
        ${[
          plural(counts.sentences, "sentence"),
          plural(counts.figures, "figure"),
          plural(counts.quotations, "quotation"),
          plural(counts.people, "person"),
          ...measured,
        ].join(" · ")}
      </p>`;
    }
    case "person":
      return markup`<p class="facts">
        ${finding.roles.map(
          ({ citation, alsoIn }) =>
            markup`<span>“${written(citation.words)}”${alsoIn === 0 ? null : ` (${plural(alsoIn + 1, "article")})`}</span> · `,
        )}${plural(finding.quotations, "quotation")} · ${plural(finding.mentions, "mention")}
      </p>`;
    case "passage":
    case "disagreement":
    case "computed":
      return null;
    default:
      return finding satisfies never;
  }
}

/** Outlet, title, date and its basis; the title leads to the words. What is not stated is said so. */
function sourceHtml({ outlet, title, opening, published, paragraph }: Source, path: string): Html {
  return markup`<bdi>${outlet ?? "Outlet not stated"}</bdi>, ${title === null ? "untitled: " : null}<a
      href="${path}"
      ><bdi>“${title ?? opening}”</bdi></a
    >, ${publicationWords(published)}, paragraph ${paragraph}`;
}

function elsewhere(places: readonly Citation[]): Html | null {
  if (places.length === 0) return null;
  const articles = new Set(places.map((place) => place.article)).size;
  return markup`<details class="elsewhere">
    <summary>
      The same in ${places.length} more ${places.length === 1 ? "place" : "places"}, ${articles}
      ${articles === 1 ? "article" : "articles"}
    </summary>
    <ul>
      ${places.map(
        (place) => markup`<li><a href="${citationPath(place)}" dir="auto">${written(place.words)}</a></li>`,
      )}
    </ul>
  </details>`;
}

function acts(finding: Plain, path: string): Html {
  const cited = String(new URLSearchParams({ q: `/cite what:${path}` }));
  return markup`<div class="acts">
    <a class="act context" href="${path}">Context</a>
    ${
      finding.why.length === 0
        ? null
        : markup`<details class="act">
            <summary>Why</summary>
            <ul>
              ${finding.why.map((why) => markup`<li><bdi>${why}</bdi></li>`)}
            </ul>
          </details>`
    }
    <a class="act" href="/?${cited}">Cite</a>
  </div>`;
}
