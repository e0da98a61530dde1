/** What runs inside a worker: the jobs of `jobs.ts`, each loaded when it is first asked for. */
import type { Jobs } from "./jobs.ts";
import { serve } from "./serve.ts";

type Given<Name extends keyof Jobs> = Jobs[Name]["given"];

serve({
  extract: async ({ text, published, author }: Given<"extract">) =>
    (await import("../extract/extraction.ts")).extract(text, published, author),
  import: async (given: Given<"import">) =>
    (await import("../library/import/document.ts")).tryDocument(given),
  preview: async ({ draft, like }: Given<"preview">) =>
    (await import("../library/import/preview.ts")).previewOf(draft, like),
  chart: async ({ chart, look, format }: Given<"chart">) => {
    const svg = (await import("../render/chart/svg.ts")).chartSvg(chart, look);
    return format === "svg" ? svg : (await import("../render/chart/png.ts")).chartPng(svg, look.width);
  },
  merge: async (order: Given<"merge">) =>
    (await import("../index/segments/merge-apart.ts")).mergeFiles(order),
  reference: async ({ finding, style }: Given<"reference">) =>
    (await import("../answer/reference.ts")).reference(finding, style),
});
