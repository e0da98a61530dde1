/**
 * `npm run bench -- ingest [ARTICLES]`: articles a second and peak memory while made-up articles (web pages, Markdown
 * and plain text of about 450 words with figures, dates and quotations) are read from files, extracted and stored, on
 * two worker processes, whose memory counts; then milliseconds an answer takes of a bot beside the same work. 10,000 unless told otherwise.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseLine } from "../src/commands/line.ts";
import { run } from "../src/commands/run.ts";
import { type House, openHouse, SHIPPED_LIBRARY } from "../src/house.ts";
import { emptyReport, takeAll } from "../src/library/import/bulk/bulk.ts";
import { filesAt } from "../src/library/import/bulk/gather.ts";
import { Intake } from "../src/library/import/intake.ts";
import { Ingest } from "../src/library/ingest.ts";
import { putLibrary } from "../src/library/store/libraries.ts";
import { openStore } from "../src/library/store/base/store.ts";
import { openLog } from "../src/log.ts";
import { readSettings } from "../src/settings.ts";
import { openPool } from "../src/work/pool.ts";

const QUESTIONS = [
  "How many people crossed the Channel in small boats in 2022?",
  "/figures 2024",
  "/quote Alegre",
  "/search smugglers",
  "Who is Starmer?",
];
const SUBJECTS = "harbour,railway,hospital,council,museum,university,market,reservoir,airport,theatre".split(
  ",",
);
const PEOPLE = "Ann Quay,Bo Pier,Clara Stone,David Marsh,Ella Wood,Femi Ade,Grace Hill,Hugo Lane".split(",");
const PLACES = "Northport,Easton,Westfield,Southby,Middleham,Longford,Shortley,Greendale".split(",");
const THINGS =
  "boats,passengers,patients,visitors,students,stalls,litres of water,flights,tickets,repairs".split(",");
const VERBS = "counted,recorded,lost,gained,reported,expected,planned,sold".split(",");

export async function bench([count = "10000"]: string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-bench-"));
  try {
    const files = join(folder, "files");
    await writeArticles(files, Number(count));
    await measure(files, join(folder, "data"));
    await answersMeanwhile(files, join(folder, "beside"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Bytes resident in the workers, as Linux tells; pages shared with the program count again. */
function workersMemory(): number {
  const { pid } = process;
  try {
    const workers = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
    const pages = workers.map((worker) =>
      Number(readFileSync(`/proc/${worker}/statm`, "utf8").split(" ")[1]),
    );
    return pages.reduce((sum, count) => sum + count, 0) * 4096;
  } catch {
    return 0;
  }
}

async function measure(files: string, data: string): Promise<void> {
  const log = openLog({ LOG_LEVEL: "error" });
  const store = await openStore(data);
  const pool = openPool({ log, workers: 2 });
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss() + workersMemory());
  };
  const timer = setInterval(look, 200);
  const started = performance.now();
  try {
    await putLibrary(store, { id: "bench", name: "bench", owner: "house", public: false });
    const ingest = new Ingest(store, pool, log);
    const web = () => Promise.reject(new Error("nothing is fetched here"));
    const intake = new Intake({ store, pool, ingest, web, like: async () => [] });
    const { tasks } = await filesAt([files]);
    const report = emptyReport();
    let done = 0;
    await takeAll(
      tasks,
      {
        store,
        intake,
        library: "bench",
        who: "bench",
        hands: 4,
        stopped: () => false,
        done: () => {
          if (++done % 1000 === 0) console.error(`${done}: ${Math.round(peak / 1024 / 1024)} MB`);
        },
      },
      report,
    );
    const seconds = (performance.now() - started) / 1000;
    look();
    console.table({
      articles: tasks.length,
      added: report.added,
      failed: report.failures.length,
      "articles a second": Math.round((tasks.length / seconds) * 10) / 10,
      "peak memory, MB": Math.round(peak / 1024 / 1024),
    });
  } finally {
    clearInterval(timer);
    await pool.close();
    await store.close();
  }
}

/** Times answers of a bot on the shipped corpus, first alone, then while another process takes the articles in. */
async function answersMeanwhile(files: string, data: string): Promise<void> {
  const { CORPUS_DIR } = readSettings({});
  const house = await openHouse({ CORPUS_DIR, DATA_DIR: data }, openLog({ LOG_LEVEL: "error" }));
  try {
    await house.settled();
    const started = performance.now();
    const alone = await answerTimes(house, () => performance.now() - started < 5_000);
    const child = spawn(process.execPath, ["src/terminal.ts", "ingest", "--library", "bench", files], {
      stdio: "ignore",
      env: { ...process.env, DATA_DIR: data, CORPUS_DIR },
    });
    let running = true;
    child.once("exit", () => (running = false));
    const meanwhile = await answerTimes(house, () => running);
    const row = (times: number[]) => ({ answers: times.length, p50: at(times, 0.5), p95: at(times, 0.95) });
    console.table({ alone: row(alone), "while taking in": row(meanwhile) });
  } finally {
    await house.close();
  }
}

async function answerTimes(house: House, goOn: () => boolean): Promise<number[]> {
  const desk = house.desk({
    door: "terminal",
    libraries: [SHIPPED_LIBRARY],
    mayCurate: false,
    conversation: null,
    today: "2026-01-15",
  });
  const log = openLog({ LOG_LEVEL: "silent" });
  const times: number[] = [];
  for (let turn = 0; goOn(); turn++) {
    const began = performance.now();
    await run(desk, parseLine(QUESTIONS[turn % QUESTIONS.length] ?? ""), log);
    times.push(performance.now() - began);
    await sleep(50);
  }
  return times.sort((a, b) => a - b);
}

function at(times: readonly number[], share: number): number {
  return Math.round((times[Math.floor(share * times.length)] ?? 0) * 10) / 10;
}

async function writeArticles(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const next = random(7);
  for (let at = 0; at < count; at++) {
    const { title, day, paragraphs } = article(next, at);
    const name = join(folder, String(at).padStart(6, "0"));
    if (at % 3 === 0)
      await writeFile(
        `${name}.html`,
        `<!doctype html><html><head><title>${title}</title><meta property="article:published_time" content="${day}"><meta name="author" content="${PEOPLE[at % PEOPLE.length]}"></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join("\n")}</article></body></html>`,
      );
    else if (at % 3 === 1)
      await writeFile(
        `${name}.md`,
        `---\ntitle: "${title}"\npublished: ${day}\npublished-basis: printed\n---\n${paragraphs.join("\n\n")}\n`,
      );
    else await writeFile(`${name}.txt`, `Published ${day}\n\n${paragraphs.join("\n\n")}\n`);
  }
}

function article(next: () => number, at: number): { title: string; day: string; paragraphs: string[] } {
  const one = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? "";
  const some = (from: number, to: number) => Math.floor(from + next() * (to - from));
  const year = some(2015, 2026);
  const person = one(PEOPLE);
  const surname = person.split(" ")[1];
  const sentence = () => {
    const [place, subject, thing] = [one(PLACES), one(SUBJECTS), one(THINGS)];
    return one([
      `The ${subject} in ${place} ${one(VERBS)} ${some(100, 90_000).toLocaleString("en-GB")} ${thing} in ${year - some(0, 3)}, ${some(2, 60)} per cent more than the year before.`,
      `“We have never seen so many ${thing} at the ${subject},” said ${person}, who has run it since ${some(1998, 2014)}.`,
      `${surname} said that “the ${subject} needs £${some(2, 90)}m before March” and that ${place} could not wait.`,
      `Nobody in ${place} was surprised when the ${subject} closed for a week, and the ${one(SUBJECTS)} beside it opened its doors instead.`,
      `Between ${some(10, 40)} and ${some(41, 90)} ${thing} were still missing on ${some(1, 28)} June, according to a note of the ${subject}.`,
      `The old ${subject} stands where the road to ${place} leaves the river, among gardens that were laid out before the war.`,
    ]);
  };
  const paragraphs = Array.from({ length: 10 }, () => [sentence(), sentence()].join(" "));
  const day = `${year}-${String(some(1, 13)).padStart(2, "0")}-${String(some(1, 29)).padStart(2, "0")}`;
  return { title: `${one(PLACES)} ${one(SUBJECTS)} report ${at}`, day, paragraphs };
}

/** The same numbers at every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
