import { Hono } from "hono";
import type { Answer } from "../answer/answer.ts";
import { parseLine } from "../commands/line.ts";
import { commands } from "../commands/list.ts";
import { run } from "../commands/run.ts";
import { Refusal } from "../refusal.ts";
import { answerHtml, refusalHtml } from "../render/html.ts";
import { masthead, page } from "../render/html-page.ts";
import { type Html, markup } from "../render/markup.ts";
import { type Rooms, webDesk } from "./visit.ts";

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
    const { articles } = rooms.house.counts();
    const { css, script, icon } = {
      css: rooms.files["verbatim.css"].address,
      script: rooms.files["talk.js"].address,
      icon: rooms.files["icon.svg"].address,
    };
    const body = markup`${masthead(`${articles} ${articles === 1 ? "article" : "articles"}`, "h1")}
      <main class="talk" id="main"><div id="turns">${turn === null ? examples() : turn.body}</div></main>
      ${form(q)}`;
    return c.html(
      page({
        title: turn === null ? "Verbatim" : `${q.trim().slice(0, 80)} · Verbatim`,
        files: { css, script, icon },
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
    const { answer, limit } = await answered(rooms, q, page);
    const address = (number: number) => `/?${String(new URLSearchParams({ q, page: String(number) }))}`;
    return { status: 200, body: answerHtml(answer, limit, address) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: 400, body: refusalHtml(q.slice(0, 300), error.message, error.remedy) };
  }
}

async function answered(rooms: Rooms, q: string, page: string | undefined) {
  const call = parseLine(q);
  if (call.command.effect === "write")
    throw new Refusal(
      `/${call.command.name} changes the library, and the web only reads.`,
      "Use it in Discord or in the terminal.",
    );
  const { limit } = call.window;
  if (page !== undefined && !/^[1-9]\d{0,3}$/.test(page))
    throw new Refusal("The page must be a whole number from 1.", "Leave page out of the address.");
  const offset = page === undefined ? call.window.offset : (Number(page) - 1) * limit;
  const answer: Answer = await run(webDesk(rooms), { ...call, window: { offset, limit } }, rooms.log);
  return { answer, limit };
}

function examples(): Html {
  return markup`<section class="empty">
    <p class="invitation">
      Ask a question, or type a command. Every answer is cut from the articles, word for word.
    </p>
    <ul>
      ${commands
        .filter((command) => command.effect === "read" && command.access === "anyone")
        .flatMap((command) => command.examples.slice(0, 2))
        .map((line) => markup`<li><a href="/?${String(new URLSearchParams({ q: line }))}">${line}</a></li>`)}
    </ul>
  </section>`;
}

function form(q: string): Html {
  return markup`<form class="ask" action="/" method="get" role="search">
    <label for="q">Question or command</label>
    <input
      id="q"
      name="q"
      type="text"
      value="${q}"
      placeholder="Ask a question, or type / for commands"
      autocomplete="off"
      spellcheck="true"
      enterkeyhint="send"
      ${q === "" ? markup` autofocus` : null}
    />
    <button type="submit">Ask</button>
  </form>`;
}
