import type { SchemaModule, Transaction } from "kysely";
import type { Figure } from "../../../extract/figures/figure.ts";
import { salience } from "../../../extract/figures/salience.ts";
import { index } from "../base/make-table.ts";
import type { Tables } from "../base/schema.ts";

/** Where a figure stands among all: the smaller, the sooner it is shown. */
export const rankOf = (figure: Figure): number => -salience(figure);

/** Gives every figure its rank, so that the best of a great many are found without reading the others. */
export async function ranks(schema: SchemaModule, trx: Transaction<Tables>): Promise<void> {
  await schema
    .alterTable("figures")
    .addColumn("rank", "double precision", (c) => c.notNull().defaultTo(0))
    .execute();
  for (const { article_id, number, body } of await trx
    .selectFrom("figures")
    .select(["article_id", "number", "body"])
    .execute())
    await trx
      .updateTable("figures")
      .set({ rank: rankOf(JSON.parse(body) as Figure) })
      .where("article_id", "=", article_id)
      .where("number", "=", number)
      .execute();
  await index(schema, "figures", "library_id", "rank", "article_id", "number", "unit", "from_day", "to_day");
}
