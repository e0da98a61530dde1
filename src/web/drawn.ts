import { raw } from "hono/html";
import type { Chart } from "../render/chart/chart.ts";
import type { Drawn } from "../render/html/chart.ts";
import type { Rooms } from "./visit.ts";

/** Widths a chart is drawn in: for a page and for a phone. */
export const WIDE = 720;
export const NARROW = 360;

/** A chart as part of a page: in its colours, with links, for both widths. */
export async function drawnFor({ house }: Pick<Rooms, "house">, chart: Chart): Promise<Drawn> {
  const draw = async (width: number) => {
    const svg = await house.draw(chart, { theme: "page", width }, "svg");
    // Markup of ours: whatever words stand in it were escaped where it was drawn.
    return raw(String(svg));
  };
  const [wide, narrow] = await Promise.all([draw(WIDE), draw(NARROW)]);
  return { wide, narrow };
}
