import type { Store } from "./base/store.ts";

/**
 * Deletes every word of an article that has left its library: its texts, its metadata, what was shown of it. The bare id
 * stays, so that indexes learn that it is gone and it is never given to another.
 */
export async function eraseArticle(store: Store, library: string, id: string): Promise<boolean> {
  return store.write(async (trx) => {
    const nothing = {
      title: null,
      outlet: null,
      author: null,
      url: null,
      published: null,
      opening: "",
      problem: null,
      notices: null,
    };
    const { numUpdatedRows } = await trx
      .updateTable("articles")
      .set({ ...nothing, published_from: null, published_to: null })
      .where("id", "=", id)
      .where("library_id", "=", library)
      .where("gone_at", "is not", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await trx.deleteFrom("revisions").where("article_id", "=", id).execute();
    await trx.deleteFrom("shown_citations").where("article_id", "=", id).execute();
    await trx.deleteFrom("shown_in").where("article_id", "=", id).execute();
    await trx.deleteFrom("tellings").where("article_id", "=", id).execute();
    await trx.deleteFrom("collection_articles").where("article_id", "=", id).execute();
    await trx.deleteFrom("overrides").where("article_id", "=", id).execute();
    await trx.deleteFrom("origins").where("article_id", "=", id).execute();
    return true;
  });
}
