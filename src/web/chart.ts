import { type Context, Hono } from "hono";
import type { Answer } from "../answer/answer.ts";
import { type Call, withChart } from "../commands/line.ts";
import { askedLine } from "../commands/asked.ts";
import { run } from "../commands/run.ts";
import { Refusal } from "../refusal.ts";
import { chartOf } from "../render/chart/chart.ts";
import type { Look } from "../render/chart/paper.ts";
import { type ChartAddresses, chartHtml, noChartHtml } from "../render/html/chart.ts";
import { masthead, page } from "../render/html/page.ts";
import { markup } from "../render/html/markup.ts";
import { callIn, queryOf } from "./asked.ts";
import { drawnFor, NARROW, WIDE } from "./drawn.ts";
import { filesOf } from "./serving/files.ts";
import { type Rooms, webDesk } from "./visit.ts";

/** `/chart/<command>?args` is a page with chart and table, `/chart/<command>.svg` and `.png` the picture alone. */
export function chartRoutes(rooms: Rooms): Hono {
  const charts = new Hono();
  charts.get("/chart/:name{[a-z]+\\.(?:svg|png)}", async (c) => {
    const [name = "", format = ""] = c.req.param("name").split(".");
    const look = lookOf(c);
    const { answer } = await answered(rooms, c, name);
    const chart = chartOf(answer);
    if (chart === null || "none" in chart) throw new Refusal("No chart.", whyNone(answer));
    const drawn = await rooms.house.draw(chart, look, format === "svg" ? "svg" : "png");
    c.header("content-type", format === "svg" ? "image/svg+xml" : "image/png");
    return c.body(typeof drawn === "string" ? drawn : new Uint8Array(drawn));
  });
  charts.get("/chart/:name{[a-z]+}", async (c) => {
    const { answer, call } = await answered(rooms, c, c.req.param("name"));
    const chart = chartOf(answer);
    const address = addressesOf(answer, call);
    const body =
      chart === null || "none" in chart
        ? noChartHtml(answer, whyNone(answer), address.answer)
        : chartHtml(answer, chart, await drawnFor(rooms, chart), address);
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

/** Findings of one picture of statements; a chart of figures looks at more by itself. */
export const CHART_PAGE = 12;

async function answered(rooms: Rooms, c: Context, name: string): Promise<{ answer: Answer; call: Call }> {
  const { theme: _, width: __, ...own } = c.req.query();
  const call = withChart(callIn(c, name, { limit: String(CHART_PAGE), ...own }));
  return { answer: await run(webDesk(rooms), call, rooms.log), call };
}

function addressesOf({ command, args, total, chart }: Answer, { window }: Call): ChartAddresses {
  const { chart: _, ...plain } = args;
  const { offset, limit } = window;
  const at = (to: number) => `/chart/${command}?${queryOf(plain, { offset: to, limit })}`;
  const turns = chart?.kind === "timeline";
  return {
    file: (format) => `/chart/${command}.${format}?${queryOf(plain, window)}`,
    answer: `/?${String(new URLSearchParams({ q: askedLine(command, plain) }))}`,
    before: turns && offset > 0 ? at(Math.max(0, offset - limit)) : null,
    after: turns && offset + limit < total ? at(offset + limit) : null,
  };
}

function whyNone({ chart, absent }: Answer): string {
  if (chart?.kind === "none") return chart.why;
  return absent?.sentence ?? "Nothing was found that could be drawn.";
}

/** @throws {Refusal} where the address asks for what is not drawn. */
function lookOf(c: Context): Look {
  const { theme = "light", width = String(WIDE) } = c.req.query();
  const widths = [NARROW, WIDE].map(String);
  if (!widths.includes(width) || (theme !== "light" && theme !== "dark"))
    throw new Refusal(
      `Charts are drawn light or dark, ${widths.join(" or ")} wide.`,
      "Leave theme and width out of the address.",
    );
  return { theme, width: Number(width) };
}
