import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import type { Context } from "hono";
import { Refusal } from "../refusal.ts";
import { page, problemBody } from "../render/html/page.ts";
import { apiRoutes } from "./api.ts";
import { chartRoutes } from "./chart.ts";
import { compressed } from "./serving/compression.ts";
import { exportRoutes } from "./export.ts";
import { filesOf, isFileName } from "./serving/files.ts";
import { fresh } from "./serving/fresh.ts";
import { SECURITY_HEADERS } from "./serving/headers.ts";
import { paced } from "./serving/pace.ts";
import { readerRoutes } from "./reader/reader.ts";
import { talkRoutes } from "./talk.ts";
import { holdsCapability, type Rooms } from "./visit.ts";

type Status = 400 | 404 | 405 | 421 | 429 | 500;

/** Pages that are the same as long as the library is. */
const KEPT = /^\/(?:$|turn$|api\/|a\/|around\/|export\/|chart\/)/;

/** Every route behind every check. `ownHost` decides by the Host header. */
export function webApp(rooms: Rooms, ownHost: (header: string | undefined) => boolean): Hono {
  const app = new Hono();
  const problem = (c: Context, status: Status, heading: string, problem: string, remedy: string) =>
    c.req.path.startsWith("/api/") || c.req.path === "/health"
      ? c.json({ problem, remedy }, status)
      : c.html(
          page({
            title: `${heading} · Verbatim`,
            files: filesOf(rooms.files, "plain"),
            body: problemBody(heading, problem, remedy),
            kind: "plain",
          }),
          status,
        );
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.res.headers.set(name, value);
    if (holdsCapability(c.req.url)) c.res.headers.set("cache-control", "no-store");
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "private, no-cache");
  });
  app.use(async (c, next) => {
    if (!ownHost(c.req.header("host")))
      return problem(
        c,
        421,
        "Not this server’s name",
        "This request was sent to a name that is not this server’s own.",
        "Open the address Verbatim printed when it started; behind a proxy, set PUBLIC_URL to the address people use.",
      );
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    c.header("allow", "GET, HEAD");
    return problem(
      c,
      405,
      "The web only reads",
      `${c.req.method.slice(0, 20)} is not possible here: the web door serves questions, and changes nothing.`,
      "Ask with GET; change the library in Discord or in the terminal.",
    );
  });
  app.use(
    paced((c) =>
      problem(
        c,
        429,
        "Too many requests",
        "Your address has sent very many requests in a short time.",
        "Wait a few seconds and go on; everything works as before then.",
      ),
    ),
  );
  const keep = fresh(rooms);
  app.use((c, next) => (KEPT.test(c.req.path) ? keep(c, next) : next()));
  app.use(compressed);
  app.get("/files/:name", (c) => {
    const name = c.req.param("name");
    if (!isFileName(name)) return c.notFound();
    const file = rooms.files[name];
    c.header("content-type", file.type);
    c.header("cache-control", "public, max-age=31536000, immutable");
    return c.body(file.body);
  });
  app.get("/health", (c) =>
    c.json({
      status: "ok",
      ...rooms.house.counts(),
      unreadable: rooms.house.unreadable.length,
      ...rooms.health(),
    }),
  );
  app.route("/api", apiRoutes(rooms));
  app.route("/", talkRoutes(rooms));
  app.route("/", readerRoutes(rooms));
  app.route("/", exportRoutes(rooms));
  app.route("/", chartRoutes(rooms));
  app.notFound((c) =>
    problem(
      c,
      404,
      "No such page",
      "There is nothing at this address.",
      "Ask a question on the first page; articles are at /a/ and their id.",
    ),
  );
  app.onError((error, c) => {
    if (error instanceof Refusal) return problem(c, 400, "This cannot be asked", error.message, error.remedy);
    const id = randomUUID().slice(0, 8);
    rooms.log.error({ id, err: error, route: c.req.routePath }, "a page failed");
    return problem(
      c,
      500,
      "Something went wrong",
      `This is a fault of Verbatim, not yours. It is noted as ${id}.`,
      `Try again; if it stays, tell whoever runs Verbatim the number ${id}.`,
    );
  });
  return app;
}
