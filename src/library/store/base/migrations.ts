import { randomBytes } from "node:crypto";
import type { Kysely, SchemaModule, Transaction } from "kysely";
import { Refusal } from "../../../refusal.ts";
import { ranks } from "../facts/figure-ranks.ts";
import { index, table } from "./make-table.ts";
import { writePrints } from "../facts/prints.ts";
import type { Tables } from "./schema.ts";

type Up = (schema: SchemaModule, trx: Transaction<Tables>) => Promise<void>;

/** Every change ever made to the tables, oldest first; a released one is never edited. */
export const migrations: readonly { name: string; up: Up }[] = [
  { name: "articles and their facts", up: articlesAndFacts },
  { name: "what was shown, settings, jobs and records", up: records },
  { name: "how often people are named", up: mentions },
  { name: "alerts, and the collections channels ask", up: channels },
  { name: "links into private articles, publishers' notices, what articles share", up: linksAndNotices },
  { name: "the rank of figures", up: ranks },
];

/**
 * Brings the tables to the newest schema, all in one transaction: it is done whole or not at all.
 * @throws {Refusal} where the store was written by a newer version, or holds tables that are not ours.
 */
export async function migrate(db: Kysely<Tables>, upTo = migrations.length): Promise<void> {
  if ((await schemaOf(db)) === upTo) return;
  await db.transaction().execute(async (trx) => {
    const from = await schemaOf(trx);
    if (from > upTo)
      throw new Refusal(
        `The store was written by a newer Verbatim (schema ${from}; this one knows ${upTo}).`,
        "Start the newer version, or restore a backup made before the upgrade (npm run restore -- FILE).",
      );
    if (from === 0) await createMeta(trx);
    for (const { up } of migrations.slice(from, upTo)) await up(trx.schema, trx);
    await trx
      .updateTable("meta")
      .set({ value: String(upTo) })
      .where("name", "=", "schema")
      .execute();
  });
}

/** The number of the last migration; 0 for an empty file. @throws {Refusal} where another program wrote it. */
export async function schemaOf(db: Kysely<Tables>): Promise<number> {
  const tables = await db.introspection.getTables();
  if (tables.length === 0) return 0;
  if (!tables.some(({ name }) => name === "meta"))
    throw new Refusal(
      "The file verbatim.db in DATA_DIR was written by another program.",
      "Point DATA_DIR at a folder of its own.",
    );
  const row = await db.selectFrom("meta").select("value").where("name", "=", "schema").executeTakeFirst();
  return Number(row?.value ?? 0);
}

async function createMeta(trx: Transaction<Tables>): Promise<void> {
  await trx.schema
    .createTable("meta")
    .addColumn("name", "text", (c) => c.primaryKey())
    .addColumn("value", "text", (c) => c.notNull())
    .execute();
  await trx
    .insertInto("meta")
    .values([
      { name: "schema", value: "0" },
      { name: "store", value: crypto.randomUUID() },
    ])
    .execute();
}

async function articlesAndFacts(schema: SchemaModule): Promise<void> {
  await table(schema, "libraries", "id! name owner is_public# digest sequence# created_at changed_at");
  await table(schema, "collections", "id! library_id>libraries name created_at");
  await table(
    schema,
    "articles",
    `id! library_id>libraries revision title? outlet? author? published? published_from? published_to? url? opening
     rules problem? fingerprint sequence# added_at changed_at gone_at?`,
  );
  await index(schema, "articles", "library_id", "sequence");
  await index(schema, "articles", "library_id", "rules");
  await table(schema, "collection_articles", "collection_id>collections! article_id>articles!");
  await table(schema, "revisions", "article_id>articles! revision! number# text added_at");
  await table(schema, "origins", "library_id>libraries! location! mark article_id? problem? remedy?");
  await table(schema, "readings", "article_id>articles! sentences");
  const fact = "library_id article_id>articles! number#!";
  await table(schema, "figures", `${fact} unit from_day? to_day? body`);
  await index(schema, "figures", "library_id", "to_day", "from_day");
  await index(schema, "figures", "library_id", "unit");
  await table(schema, "quotations", `${fact} speaker? body`);
  await index(schema, "quotations", "library_id", "speaker");
  await table(schema, "dates", `${fact} from_day? to_day? body`);
  await index(schema, "dates", "library_id", "to_day", "from_day");
  await table(schema, "people", `${fact} name kind body`);
  await index(schema, "people", "library_id", "name");
  await table(schema, "names", "library_id! kind! word! article_id>articles! number#!");
  await index(schema, "names", "article_id");
  await table(schema, "near_duplicates", "article_id>articles! library_id cluster share~");
  await index(schema, "near_duplicates", "library_id", "cluster");
}

async function records(schema: SchemaModule): Promise<void> {
  await table(
    schema,
    "shown_answer",
    "id! owner command arguments libraries library_revision shown_at forget_at",
  );
  await index(schema, "shown_answer", "forget_at");
  await index(schema, "shown_answer", "owner");
  await table(
    schema,
    "shown_citations",
    "shown_id>shown_answer! number#! article_id revision start_at# end_at# words",
  );
  await table(schema, "settings", "owner! name! value");
  await table(schema, "jobs", "id! name payload state attempts# position# problem? remedy? created_at");
  await index(schema, "jobs", "state", "position");
  await table(schema, "audit", "id! at who what library_id? article_id? details");
  await table(
    schema,
    "overrides",
    `id! library_id>libraries article_id>articles revision kind start_at# end_at# body who why made_at
     withdrawn_at?`,
  );
  await index(schema, "overrides", "article_id");
}

async function mentions(schema: SchemaModule, trx: Transaction<Tables>): Promise<void> {
  await schema
    .alterTable("people")
    .addColumn("mentions", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  for (const { article_id, number, body } of await trx.selectFrom("people").selectAll().execute())
    await trx
      .updateTable("people")
      .set({ mentions: (JSON.parse(body) as { mentions: unknown[] }).mentions.length })
      .where("article_id", "=", article_id)
      .where("number", "=", number)
      .execute();
}

async function channels(schema: SchemaModule): Promise<void> {
  await schema
    .alterTable("revisions")
    .addColumn("sequence", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  await table(schema, "chosen_collections", "channel! collection_id>collections");
  await table(schema, "alerts", "id! owner channel kind words made_at");
  await index(schema, "alerts", "channel");
  await table(schema, "alert_marks", "alert_id>alerts! library_id>libraries! sequence#");
}

async function linksAndNotices(schema: SchemaModule, trx: Transaction<Tables>): Promise<void> {
  const secret = { name: "secret", value: randomBytes(32).toString("hex") };
  await trx.insertInto("meta").values(secret).execute();
  await schema
    .alterTable("libraries")
    .addColumn("is_readable", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
  await schema.alterTable("libraries").addColumn("link_days", "integer").execute();
  await table(schema, "link_salts", "library_id>libraries! article_id! salt made_at");
  await schema.alterTable("articles").addColumn("notices", "text").execute();
  await table(schema, "shown_in", "channel! article_id>articles! owner day");
  await index(schema, "shown_in", "article_id");
  await index(schema, "shown_in", "day");
  await table(schema, "tellings", "channel! article_id>articles! notice! owner made_at tried_at? told_at?");
  await table(schema, "prints", "library_id article_id>articles! print!");
  await index(schema, "prints", "print", "library_id");
  await schema.dropTable("near_duplicates").execute();
  const living = await trx.selectFrom("readings").select("article_id").execute();
  for (const { article_id } of living) await printAgain(trx, article_id);
}

async function printAgain(trx: Transaction<Tables>, id: string): Promise<void> {
  const { library_id, text, sentences } = await trx
    .selectFrom("articles")
    .innerJoin("readings", "readings.article_id", "articles.id")
    .innerJoin("revisions", (join) =>
      join
        .onRef("revisions.article_id", "=", "articles.id")
        .onRef("revisions.revision", "=", "articles.revision"),
    )
    .select(["library_id", "text", "sentences"])
    .where("articles.id", "=", id)
    .executeTakeFirstOrThrow();
  const places = JSON.parse(sentences) as [number, number][];
  await writePrints(
    trx,
    library_id,
    id,
    places.map(([start, end]) => text.slice(start, end)),
  );
}
