import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { RULES_VERSION } from "../../extract/rules-version.ts";
import { digestAfter, EMPTY_DIGEST } from "../revision.ts";
import type { Tables } from "../store/base/schema.ts";
import type { Sqlite } from "../store/base/sqlite.ts";

/** Something the examination found. A fault must not be; the rest is worth knowing. */
export interface Finding {
  fault: boolean;
  problem: string;
  remedy: string;
  /** Articles that reading again puts right. */
  mend?: { articles?: string[]; digests?: boolean; citations?: boolean };
}

const RESTORE = "Restore your newest backup (npm run restore -- FILE).";
const MEND = "Stop Verbatim and run npm run doctor -- mend: it is made again from the stored texts.";

/** Examines a store: is the file whole, does everything belong somewhere, does every citation still hold. */
export async function examine({ db, raw }: Sqlite): Promise<Finding[]> {
  const broken = raw("pragma integrity_check").map((row) => Object.values(row).join());
  if (broken.join() !== "ok")
    return [
      { fault: true, problem: `The file is damaged: ${broken.slice(0, 3).join("; ")}.`, remedy: RESTORE },
    ];
  return [
    ...orphans(raw),
    ...(await textsAndFacts(db)),
    ...(await digests(db)),
    ...(await citations(db)),
    ...(await unfinished(db)),
  ];
}

function orphans(raw: Sqlite["raw"]): Finding[] {
  const rows = raw("pragma foreign_key_check");
  if (rows.length === 0) return [];
  const tables = [...new Set(rows.map(({ table }) => String(table)))].join(", ");
  return [{ fault: true, problem: `${rows.length} rows belong to nothing (${tables}).`, remedy: RESTORE }];
}

/** Every text has the words its revision says, and every fact stands at its place in it. */
async function textsAndFacts(db: Kysely<Tables>): Promise<Finding[]> {
  const wrong: string[] = [];
  const misread: string[] = [];
  const wordless: string[] = [];
  const ids = await db.selectFrom("articles").select(["id", "revision", "gone_at"]).orderBy("id").execute();
  for (const { id, revision, gone_at } of ids) {
    const texts = await db
      .selectFrom("revisions")
      .select(["revision", "text"])
      .where("article_id", "=", id)
      .execute();
    wrong.push(...texts.filter((one) => sha256(one.text) !== one.revision).map(() => id));
    const text = texts.find((one) => one.revision === revision)?.text;
    if (text === undefined) wordless.push(id);
    else if (!(await standsInText(db, id, gone_at === null, text))) misread.push(id);
  }
  const finding = (articles: string[], what: string, remedy: string): Finding[] =>
    articles.length === 0 ? [] : [{ fault: true, problem: `${what}: ${named(articles)}.`, remedy }];
  return [
    ...finding(wordless, "Articles without their words", RESTORE),
    ...finding(wrong, "Articles whose words are not those that were stored", RESTORE),
    ...finding(misread, "Articles whose facts do not stand in their words", MEND).map((one) => ({
      ...one,
      mend: { articles: misread },
    })),
  ];
}

async function standsInText(db: Kysely<Tables>, id: string, here: boolean, text: string): Promise<boolean> {
  const reading = await db.selectFrom("readings").select("sentences").where("article_id", "=", id).execute();
  const bodies: string[] = [];
  for (const table of ["figures", "quotations", "dates", "people"] as const) {
    const rows = await db.selectFrom(table).select(["number", "body"]).where("article_id", "=", id).execute();
    if (rows.some(({ number }) => number >= rows.length)) return false;
    bodies.push(...rows.map(({ body }) => body));
  }
  // What left the library has no facts; what is in it has been read.
  if (!here) return reading.length + bodies.length === 0;
  return reading.length === 1 && bodies.every((body) => spansHold(JSON.parse(body), text));
}

function spansHold(fact: unknown, text: string): boolean {
  if (typeof fact !== "object" || fact === null) return true;
  const { start, end, words } = fact as Record<string, unknown>;
  if (typeof start === "number" && typeof end === "number" && text.slice(start, end) !== words) return false;
  return Object.values(fact).every((part) => spansHold(part, text));
}

async function digests(db: Kysely<Tables>): Promise<Finding[]> {
  const wrong: string[] = [];
  for (const { id, digest } of await db.selectFrom("libraries").select(["id", "digest"]).execute())
    if ((await digestOf(db, id)) !== digest) wrong.push(id);
  if (wrong.length === 0) return [];
  const problem = `The revision of these libraries does not fit their articles: ${named(wrong)}.`;
  return [{ fault: true, problem, remedy: MEND, mend: { digests: true } }];
}

async function digestOf(db: Kysely<Tables>, library: string): Promise<string> {
  const rows = await db
    .selectFrom("articles")
    .select("fingerprint")
    .where("library_id", "=", library)
    .where("gone_at", "is", null)
    .execute();
  return rows.reduce((digest, { fingerprint }) => digestAfter(digest, null, fingerprint), EMPTY_DIGEST);
}

/** Words once shown must stand in the revision they were cut from, for ever. */
async function citations(db: Kysely<Tables>): Promise<Finding[]> {
  const rows = await db
    .selectFrom("shown_citations")
    .leftJoin("revisions", (join) =>
      join
        .onRef("revisions.article_id", "=", "shown_citations.article_id")
        .onRef("revisions.revision", "=", "shown_citations.revision"),
    )
    .select(["shown_id", "shown_citations.article_id as article", "start_at", "end_at", "words", "text"])
    .execute();
  const broken = rows.filter(({ start_at, end_at, words, text }) => text?.slice(start_at, end_at) !== words);
  if (broken.length === 0) return [];
  const problem = `${broken.length} citations of answers still shown do not verify, of articles ${named(broken.map(({ article }) => article))}.`;
  return [
    {
      fault: true,
      problem,
      remedy: `${RESTORE} Or forget those answers: npm run doctor -- mend.`,
      mend: { citations: true },
    },
  ];
}

async function unfinished(db: Kysely<Tables>): Promise<Finding[]> {
  const stale = await db
    .selectFrom("articles")
    .select("id")
    .where("rules", "!=", RULES_VERSION)
    .where("gone_at", "is", null)
    .execute();
  const failed = await db.selectFrom("jobs").selectAll().where("state", "=", "failed").execute();
  const files = await db.selectFrom("origins").selectAll().where("problem", "is not", null).execute();
  return [
    ...(stale.length === 0
      ? []
      : [
          {
            fault: false,
            problem: `${stale.length} articles were read by older rules.`,
            remedy: "Start Verbatim: it reads them again in the background.",
          },
        ]),
    ...failed.map(({ name, problem, remedy }) => ({
      fault: false,
      problem: `A job “${name}” failed: ${problem ?? "no reason was kept"}`,
      remedy: remedy ?? "Start Verbatim again.",
    })),
    ...files.map(({ location, problem, remedy }) => ({
      fault: false,
      problem: `${location}: ${problem ?? ""}`,
      remedy: remedy ?? "",
    })),
  ];
}

function named(ids: readonly string[]): string {
  const all = [...new Set(ids)];
  return all.length <= 5 ? all.join(", ") : `${all.slice(0, 5).join(", ")} and ${all.length - 5} more`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
