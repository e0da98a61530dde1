import { Hono } from "hono";
import { commandNamed, commands } from "../commands/list.ts";
import { run } from "../commands/run.ts";
import { callIn, onlyReads } from "./asked.ts";
import { deskFor, type Rooms, webDesk } from "./visit.ts";

/** `GET /api/<read command>?args` gives the answer as JSON; a refusal is `{problem, remedy}` with status 400. */
export function apiRoutes(rooms: Rooms): Hono {
  const api = new Hono();
  api.get("/", (c) =>
    c.json(
      commands
        .filter((command) => command.effect === "read" && command.access === "anyone")
        .map(({ name, summary, args, examples, complete }) => ({
          name,
          summary,
          address: `/api/${name.replace(" ", "/")}`,
          arguments: args.toJSONSchema({ io: "input" }),
          completes: Object.keys(complete ?? {}),
          examples,
        })),
    ),
  );
  api.get("/complete", async (c) => {
    const { command = "", argument = "", typed = "" } = c.req.query();
    const completions = commandNamed(command)?.complete ?? {};
    const complete = Object.hasOwn(completions, argument) ? completions[argument] : undefined;
    return c.json((await complete?.(webDesk(rooms), typed.slice(0, 200))) ?? []);
  });
  api.get("/:name{.+}", async (c) => {
    const name = c.req.param("name").replaceAll("/", " ");
    const command = commandNamed(name);
    if (command?.effect === "write") {
      const { message: problem, remedy } = onlyReads(name);
      return c.json({ problem, remedy }, 405, { allow: "" });
    }
    const call = callIn(c, name);
    return c.json(await run(await deskFor(rooms, call), call, rooms.log));
  });
  return api;
}
