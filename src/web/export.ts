import { Hono } from "hono";
import { run } from "../commands/run.ts";
import { csvOf, markdownOf } from "../render/export.ts";
import { callIn } from "./asked.ts";
import { deskFor, type Rooms } from "./visit.ts";

const FORMATS = {
  md: "text/markdown; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** `GET /export/<command>.<md|csv|json>?args`: an answer as a file, built from its citations. */
export function exportRoutes(rooms: Rooms): Hono {
  const files = new Hono();
  files.get("/export/:file", async (c) => {
    const [, name = "", format = ""] = /^([a-z]+)\.(md|csv|json)$/.exec(c.req.param("file")) ?? [];
    if (format === "") return c.notFound();
    const call = callIn(c, name);
    const answer = await run(await deskFor(rooms, call), call, rooms.log);
    const base = rooms.publicUrl ?? new URL(c.req.url).origin;
    const kind = format as keyof typeof FORMATS;
    const text =
      kind === "md"
        ? markdownOf(answer, base)
        : kind === "csv"
          ? csvOf(answer, base)
          : `${JSON.stringify(answer, null, 2)}\n`;
    c.header("content-type", FORMATS[kind]);
    c.header("content-disposition", `attachment; filename="verbatim-${name}.${format}"`);
    return c.body(text);
  });
  return files;
}
