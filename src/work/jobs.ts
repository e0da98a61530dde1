import type { PlainFinding } from "../answer/answer.ts";
import type { Article } from "../answer/article.ts";
import type { Style } from "../answer/reference.ts";
import type { Extraction } from "../extract/extraction.ts";
import type { Published } from "../extract/published.ts";
import type { MergeOrder } from "../index/segments/merge-apart.ts";
import type { Given } from "../library/import/document.ts";
import type { Draft } from "../library/import/draft.ts";
import type { Preview } from "../library/import/preview.ts";
import type { Chart } from "../render/chart/chart.ts";
import type { Look } from "../render/chart/paper.ts";

/** Work done off the main thread, by name: what it is given and what it makes. Plain data both ways. */
export interface Jobs {
  extract: {
    given: { text: string; published: Published | null; author: string | null };
    made: Extraction;
  };
  /** Reads an article out of a file or a page. */
  import: { given: Given; made: { draft: Draft } | { problem: string; remedy: string } };
  /** How a draft stands beside the articles most like it. */
  preview: { given: { draft: Draft; like: Pick<Article, "id" | "text" | "url">[] }; made: Preview };
  /** Draws a chart: SVG, or a PNG of it. */
  chart: { given: { chart: Chart; look: Look; format: "svg" | "png" }; made: string | Uint8Array };
  /** Makes one segment file of the index of several; its size in bytes. */
  merge: { given: MergeOrder; made: number };
  /** Writes a reference in a style of a manual; loading the styles alone takes more than a second. */
  reference: { given: { finding: PlainFinding; style: Style }; made: string };
}

/** Seconds a job may take: ten times what it needs on a slow machine; then its worker is ended. */
export const secondsFor: { [Name in keyof Jobs]: (given: Jobs[Name]["given"]) => number } = {
  extract: ({ text }) => 20 + text.length / 15_000,
  import: ({ bytes }) => 20 + bytes.length / 500_000,
  preview: ({ draft }) => 20 + draft.text.length / 100_000,
  chart: () => 20,
  merge: () => 300,
  reference: () => 20,
};
