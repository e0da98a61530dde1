import { writeFileSync } from "node:fs";
import { init } from "echarts";

/** One engine on one collection: how well it ranks (nDCG@10) and how long it takes (p95, milliseconds). */
export interface Standing {
  collection: string;
  engine: string;
  quality: number;
  milliseconds: number;
}

/** Where the names of the best stand, so that they do not cover each other. */
const PLACES: Record<string, "top" | "bottom"> = {
  "Verbatim, index": "top",
  "Verbatim, whole": "top",
  "wink-bm25": "bottom",
  "Lunr (README)": "bottom",
};
const HEIGHT = 620;
const WIDTH = 560;

/** Draws a panel a collection, quality upwards and time to the right (logarithmic), as one SVG. */
export function drawStandings(standings: readonly Standing[], file: string): void {
  const collections = [...new Set(standings.map(({ collection }) => collection))];
  const size = { width: WIDTH * collections.length, height: HEIGHT };
  const chart = init(null, null, { renderer: "svg", ssr: true, ...size });
  chart.setOption({
    animation: false,
    backgroundColor: "#ffffff",
    textStyle: { fontFamily: "system-ui, sans-serif" },
    title: collections.map((text, at) => ({
      text,
      left: at * WIDTH + 130,
      top: 10,
      textStyle: { fontSize: 14 },
    })),
    grid: collections.map((_, at) => ({ left: at * WIDTH + 50, width: WIDTH - 120, top: 40, bottom: 50 })),
    xAxis: collections.map((_, gridIndex) => ({
      type: "log",
      gridIndex,
      min: 0.05,
      name: "p95, ms",
      nameLocation: "middle",
      nameGap: 28,
    })),
    yAxis: collections.map((_, gridIndex) => ({
      type: "value",
      gridIndex,
      name: "nDCG@10",
      scale: true,
      max: ({ max }: { max: number }) => Math.ceil(max * 11) / 10,
    })),
    series: collections.map((collection, at) => ({
      type: "scatter",
      xAxisIndex: at,
      yAxisIndex: at,
      symbolSize: 10,
      data: standings
        .filter((one) => one.collection === collection)
        .sort((a, b) => b.quality - a.quality)
        .map(({ engine, milliseconds, quality }) => ({
          value: [milliseconds, quality],
          itemStyle: { color: engine.startsWith("Verbatim") ? "#0f6e56" : "#8a8a8a" },
          label: {
            show: true,
            position: PLACES[engine] ?? "right",
            formatter: engine,
            fontWeight: engine.startsWith("Verbatim") ? 700 : 400,
          },
        })),
    })),
  });
  writeFileSync(file, chart.renderToSVGString());
  chart.dispose();
}
