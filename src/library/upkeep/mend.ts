import type { Transaction } from "kysely";
import { digestAfter, EMPTY_DIGEST } from "../revision.ts";
import type { Finding } from "./doctor.ts";
import { clearFacts } from "../store/facts/facts.ts";
import type { Tables } from "../store/base/schema.ts";
import type { Store } from "../store/base/store.ts";

/** Puts right what can be made again from the stored texts; what cannot needs a backup. Whole or not at all. */
export async function mend(store: Store, findings: readonly Finding[]): Promise<string[]> {
  const articles = findings.flatMap((finding) => finding.mend?.articles ?? []);
  const citations = findings.some((finding) => finding.mend?.citations === true);
  const digests = findings.some((finding) => finding.mend?.digests === true);
  if (articles.length === 0 && !citations && !digests) return [];
  await store.write(async (trx) => {
    for (const id of articles) await readAgain(trx, id);
    if (citations) await forgetBroken(trx);
    await countAgain(trx);
  });
  return [
    ...(articles.length > 0 ? [`${articles.length} articles are read again at the next start.`] : []),
    ...(citations ? ["Answers whose citations did not verify are forgotten."] : []),
    "The revisions of the libraries are counted again.",
  ];
}

/** An article no rules have read: the next start reads it. */
async function readAgain(trx: Transaction<Tables>, id: string): Promise<void> {
  await clearFacts(trx, id);
  const row = await trx.selectFrom("articles").select("gone_at").where("id", "=", id).executeTakeFirst();
  if (row?.gone_at !== null) return;
  await trx.insertInto("readings").values({ article_id: id, sentences: "[]" }).execute();
  await trx
    .updateTable("articles")
    .set({ rules: "", fingerprint: EMPTY_DIGEST })
    .where("id", "=", id)
    .execute();
}

async function forgetBroken(trx: Transaction<Tables>): Promise<void> {
  const rows = await trx
    .selectFrom("shown_citations")
    .leftJoin("revisions", (join) =>
      join
        .onRef("revisions.article_id", "=", "shown_citations.article_id")
        .onRef("revisions.revision", "=", "shown_citations.revision"),
    )
    .select(["shown_id", "start_at", "end_at", "words", "text"])
    .execute();
  for (const { shown_id, start_at, end_at, words, text } of rows)
    if (text?.slice(start_at, end_at) !== words)
      await trx.deleteFrom("shown_answer").where("id", "=", shown_id).execute();
}

async function countAgain(trx: Transaction<Tables>): Promise<void> {
  for (const { id, sequence } of await trx.selectFrom("libraries").select(["id", "sequence"]).execute()) {
    const rows = await trx
      .selectFrom("articles")
      .select("fingerprint")
      .where("library_id", "=", id)
      .where("gone_at", "is", null)
      .execute();
    const digest = rows.reduce((sum, row) => digestAfter(sum, null, row.fingerprint), EMPTY_DIGEST);
    await trx
      .updateTable("libraries")
      .set({ digest, sequence: sequence + 1 })
      .where("id", "=", id)
      .execute();
  }
}
