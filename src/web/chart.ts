import { type Context, Hono } from "hono";
import type { Answer } from "../answer/answer.ts";
import { run } from "../commands/run.ts";
import { Refusal } from "../refusal.ts";
import { chartOf, type Look } from "../render/chart.ts";
import { chartHtml, noChartHtml } from "../render/html-chart.ts";
import { masthead, page } from "../render/html-page.ts";
import { markup } from "../render/markup.ts";
import { callIn, queryOf } from "./asked.ts";
import { filesOf } from "./files.ts";
import { type Rooms, webDesk } from "./visit.ts";

/** Widths a chart is drawn in: for a phone and for a page. */
const WIDTHS = ["360", "720"];

/** `/chart/<command>?args` is a page with chart and table, `/chart/<command>.svg` and `.png` the picture alone. */
export function chartRoutes(rooms: Rooms): Hono {
  const charts = new Hono();
  charts.get("/chart/:name{[a-z]+\\.(?:svg|png)}", async (c) => {
    const [name = "", format = ""] = c.req.param("name").split(".");
    const { answer } = await answered(rooms, c, name);
    const chart = chartOf(answer);
    if ("none" in chart) throw new Refusal("No chart: nothing here can be set on one axis.", chart.none);
    const drawn = await rooms.house.draw(chart, lookOf(c), format === "svg" ? "svg" : "png");
    c.header("content-type", format === "svg" ? "image/svg+xml" : "image/png");
    return c.body(typeof drawn === "string" ? drawn : new Uint8Array(drawn));
  });
  charts.get("/chart/:name{[a-z]+}", async (c) => {
    const { answer, query } = await answered(rooms, c, c.req.param("name"));
    const chart = chartOf(answer);
    const back = `/?${String(new URLSearchParams({ q: answer.asked }))}`;
    const picture = (format: string, dark: boolean, width: number) =>
      `/chart/${answer.command}.${format}?${query}&width=${width}${dark ? "&theme=dark" : ""}`;
    const body =
      "none" in chart ? noChartHtml(answer, chart.none, back) : chartHtml(answer, chart, picture, back);
    return c.html(
      page({
        title: `Chart of ${answer.asked.slice(0, 80)} · Verbatim`,
        files: filesOf(rooms.files, "chart"),
        body: markup`${masthead(null)}<main class="talk" id="main">${body}</main>`,
        kind: "chart",
      }),
    );
  });
  return charts;
}

async function answered(rooms: Rooms, c: Context, name: string): Promise<{ answer: Answer; query: string }> {
  const { theme: _, width: __, ...own } = c.req.query();
  const call = callIn(c, name, { limit: "25", ...own });
  const answer = await run(webDesk(rooms), call, rooms.log);
  return { answer, query: queryOf(answer.args, call.window) };
}

/** @throws {Refusal} where the address asks for what is not drawn. */
function lookOf(c: Context): Look {
  const { theme = "light", width = "720" } = c.req.query();
  if (!WIDTHS.includes(width) || !["light", "dark"].includes(theme))
    throw new Refusal(
      "Charts are drawn light or dark, 360 or 720 wide.",
      "Leave theme and width out of the address.",
    );
  return { dark: theme === "dark", width: Number(width) };
}
