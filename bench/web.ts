import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { spread, spreadOf, spreadWords } from "./spread.ts";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const PER_SECOND = 200;
/** More requests than this are never under way: a server that falls behind is seen in the times, not in the memory. */
const AT_ONCE = 400;
const QUESTIONS = [
  "How many people crossed the Channel in 2023?",
  "Who is Marc Alegre?",
  "small boats",
  "/quote Alegre",
  "/figures 2024",
  "/sources",
];

/**
 * `npm run bench -- web [SECONDS]`: the program in a process of its own, asked over the loopback 200 times a second for
 * 10 seconds unless said otherwise: pages that were asked for before, and pages that are all made anew. Times count from
 * when a request was due; where the machine has other work, the processor time of a page says more. Then a chart, 30
 * times, made anew.
 */
export async function bench([seconds = "10"]: string[]): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), "verbatim-"));
  const server = spawn(process.execPath, [MAIN], {
    env: { ...process.env, PORT: "0", DATA_DIR: data, LOG_LEVEL: "error", DISCORD_TOKEN: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const address = await addressOf(server);
    const readers = await citationsFrom(address);
    const talks = QUESTIONS.map((q) => `/?${String(new URLSearchParams({ q }))}`);
    const kinds = { reader: readers, answers: talks, both: [...readers, ...talks] };
    for (const [name, paths] of Object.entries(kinds))
      for (const anew of [false, true]) {
        await load(address, paths, 2, anew);
        const before = processorTime(server);
        const times = await load(address, paths, Number(seconds), anew);
        const each = (processorTime(server) - before) / (Number(seconds) * PER_SECOND);
        console.log(
          `  ${name.padEnd(8)} ${anew ? "anew" : "kept"} at ${PER_SECOND}/s: ${times} · ${each.toFixed(2)} ms processor time each`,
        );
      }
    for (const format of ["svg", "png"]) {
      const chart = () => fetched(`${address}/chart/figures.${format}?query=crossings`, true);
      await chart();
      const before = processorTime(server);
      const times = await spread(30, chart);
      const each = ((processorTime(server) - before) / 30).toFixed(1);
      console.log(`  chart as ${format}, warm: ${spreadWords(times)} · ${each} ms processor time each`);
    }
  } finally {
    const gone = new Promise((resolve) => server.once("exit", resolve));
    server.kill();
    await gone;
    await rm(data, { recursive: true, force: true });
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout?.on("data", (part: Buffer) => {
      said += part.toString();
      const address = /Web page: (\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    server.once("exit", () => reject(new Error(`The program ended:\n${said}`)));
  });
}

/** Citation links of some answers: pages of the reader with something to mark. */
async function citationsFrom(address: string): Promise<string[]> {
  const page = await fetched(`${address}/?q=${encodeURIComponent("/search police limit:25")}`);
  return [
    ...new Set(
      [...page.matchAll(/href="(\/a\/[^"#]+)/g)].map(([, path = ""]) => path.replaceAll("&amp;", "&")),
    ),
  ];
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

function fetched(url: string, anew = false): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: anew ? { "cache-control": "no-cache" } : {} }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => (body += part));
      response.on("end", () =>
        response.statusCode === 200 ? resolve(body) : reject(new Error(`${response.statusCode} for ${url}`)),
      );
      response.on("error", reject);
    }).on("error", reject);
  });
}

async function load(
  address: string,
  paths: readonly string[],
  seconds: number,
  anew: boolean,
): Promise<string> {
  const times: number[] = [];
  const under: Set<Promise<void>> = new Set();
  let failed = 0;
  const begun = performance.now();
  for (let at = 0; at < seconds * PER_SECOND; at++) {
    const due = begun + (at * 1000) / PER_SECOND;
    while (performance.now() < due) await new Promise((resolve) => setTimeout(resolve, 1));
    if (under.size >= AT_ONCE) await Promise.race(under);
    const one: Promise<void> = fetched(address + (paths[at % paths.length] ?? "/"), anew)
      .then(() => void times.push(performance.now() - due))
      .catch(() => void failed++)
      .finally(() => under.delete(one));
    under.add(one);
  }
  await Promise.all(under);
  return `${spreadWords(spreadOf(times))}${failed === 0 ? "" : ` · ${failed} FAILED`}`;
}

/** Milliseconds of processor a process has used, workers included; only Linux tells. */
function processorTime({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}
