import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import { type Notice, saying } from "../../answer/notice.ts";
import type { Tables } from "../store/base/schema.ts";

/** Within the change that brings notices to an article: every channel it was shown in is to be told of each, once. */
export async function noticesArrived(
  trx: Transaction<Tables>,
  article: string,
  notices: readonly Notice[],
): Promise<void> {
  if (notices.length === 0) return;
  const channels = await trx
    .selectFrom("shown_in")
    .select(["channel", "owner"])
    .where("article_id", "=", article)
    .execute();
  const now = new Date().toISOString();
  for (const notice of notices)
    for (const { channel, owner } of channels)
      await trx
        .insertInto("tellings")
        .values({
          channel,
          article_id: article,
          notice: markOf(notice),
          owner,
          made_at: now,
          tried_at: null,
          told_at: null,
        })
        .onConflict((c) => c.columns(["channel", "article_id", "notice"]).doNothing())
        .execute();
}

/** What a notice is known by. */
export function markOf(notice: Notice): string {
  return hashed(saying(notice));
}

export function hashed(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 20);
}
