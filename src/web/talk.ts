import { Hono } from "hono";
import type { Answer } from "../answer/answer.ts";
import { parseLine } from "../commands/line.ts";
import { commandNamed, commands } from "../commands/list.ts";
import { run } from "../commands/run.ts";
import { Refusal } from "../refusal.ts";
import { answerHtml, refusalHtml } from "../render/html/answer.ts";
import { masthead, page } from "../render/html/page.ts";
import { type Html, markup } from "../render/html/markup.ts";
import { chartOf } from "../render/chart/chart.ts";
import { queryOf, onlyReads } from "./asked.ts";
import { CHART_PAGE } from "./chart.ts";
import { drawnFor } from "./drawn.ts";
import { filesOf } from "./serving/files.ts";
import { deskFor, type Rooms, webDesk } from "./visit.ts";

interface Turn {
  status: 200 | 400;
  body: Html;
}

/** The page one talks to: `/?q=…&page=…` is the page with one question answered, `/turn?…` that answer alone. */
export function talkRoutes(rooms: Rooms): Hono {
  const talk = new Hono();
  talk.get("/", async (c) => {
    const q = c.req.query("q") ?? "";
    const turn = q.trim() === "" ? null : await turnOf(rooms, q, c.req.query("page"));
    const { articles } = await webDesk(rooms).library();
    const body = markup`${masthead(`${articles} ${articles === 1 ? "article" : "articles"}`, "h1")}
      <main class="talk" id="main"><p id="status" role="status" class="status"></p><div id="turns">${turn === null ? examples() : turn.body}</div></main>
      ${form(q, rooms.files["suggest.js"].address)}`;
    return c.html(
      page({
        title: turn === null ? "Verbatim" : `${q.trim().slice(0, 80)} · Verbatim`,
        files: filesOf(rooms.files, "talk"),
        body,
        kind: "talk",
      }),
      turn?.status ?? 200,
    );
  });
  talk.get("/turn", async (c) => {
    const turn = await turnOf(rooms, c.req.query("q") ?? "", c.req.query("page"));
    return c.html(String(turn.body), turn.status);
  });
  return talk;
}

async function turnOf(rooms: Rooms, q: string, page: string | undefined): Promise<Turn> {
  try {
    const { answer, window } = await answered(rooms, q, page);
    const addresses = {
      page: (number: number) => `/?${String(new URLSearchParams({ q, page: String(number) }))}`,
      file: (format: string) => `/export/${answer.command}.${format}?${queryOf(answer.args, window)}`,
      chart: chartAddress(answer, window.offset),
    };
    const chart = chartOf(answer);
    const drawn = chart === null || "none" in chart ? null : await drawnFor(rooms, chart);
    return { status: 200, body: answerHtml(answer, window.limit, addresses, drawn) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: 400, body: refusalHtml(q.slice(0, 300), error.message, error.remedy) };
  }
}

/** Where the chart of an answer is, the part of it that holds one finding; null where its command has none. */
function chartAddress(answer: Answer, finding: number): string | null {
  const { command } = answer;
  const { chart: _, ...args } = answer.args;
  if (!("chart" in (commandNamed(command)?.args.shape ?? {}))) return null;
  const offset = Math.floor(finding / CHART_PAGE) * CHART_PAGE;
  return `/chart/${command}?${queryOf(args, { offset, limit: CHART_PAGE })}`;
}

async function answered(rooms: Rooms, q: string, page: string | undefined) {
  const call = parseLine(q);
  if (call.command.effect === "write") throw onlyReads(call.command.name);
  const { limit } = call.window;
  if (page !== undefined && !/^[1-9]\d{0,3}$/.test(page))
    throw new Refusal("The page must be a whole number from 1.", "Leave page out of the address.");
  const offset = page === undefined ? call.window.offset : (Number(page) - 1) * limit;
  const window = { offset, limit };
  const answer: Answer = await run(await deskFor(rooms, call), { ...call, window }, rooms.log);
  return { answer, window };
}

function examples(): Html {
  const shown = commands.filter((command) => command.effect === "read" && command.access === "anyone");
  return markup`<section class="empty" aria-labelledby="invitation">
    <h2 class="invitation" id="invitation">
      Ask a question, or type a command. Every answer is cut from the articles, word for word.
    </h2>
    <ul>
      ${shown.map(
        ({ name, summary, examples: [line = `/${name}`] }) =>
          markup`<li>
            <a href="/?${String(new URLSearchParams({ q: line }))}"
              ><span class="line">${line}</span> <span class="about">${summary}</span></a
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

/** The script empties the field after a question; without it, it holds what was asked, to be changed. */
function form(q: string, suggest: string): Html {
  return markup`<form class="ask" action="/" method="get" role="search">
    <label for="q">Question or command</label>
    <ul id="suggestions" role="listbox" aria-label="Suggestions" hidden></ul>
    <input
      id="q"
      name="q"
      type="text"
      value="${q}"
      placeholder="Ask, or type / for commands"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="true"
      enterkeyhint="send"
      data-suggest="${suggest}"
    />
    <button type="submit">Ask</button>
  </form>`;
}
