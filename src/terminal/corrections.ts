import { articleAt } from "../library/store/articles.ts";
import { overridesOf } from "../library/store/facts/overrides.ts";
import { openStore } from "../library/store/base/store.ts";
import { readSettings } from "../settings.ts";

/**
 * Prints what editors corrected as golden cases, one line of JSON a text: its words and every fact that was set right,
 * `{id, revision, text, corrections: [{kind, start, end, words, set, why, who, at}]}`.
 */
export async function printCorrections(): Promise<void> {
  const store = await openStore(readSettings().DATA_DIR, { guest: true });
  try {
    const byText = Map.groupBy(
      await overridesOf(store.db),
      ({ article, revision }) => `${article} ${revision}`,
    );
    for (const overrides of byText.values()) {
      const [first] = overrides;
      if (first === undefined) continue;
      const { article: id, revision, library } = first;
      const text = (await articleAt(store.db, [library], id, revision))?.text;
      if (text === undefined) continue;
      const corrections = overrides.map(({ kind, start, end, set, why, who, at }) => {
        return { kind, start, end, words: text.slice(start, end), set, why, who, at };
      });
      process.stdout.write(`${JSON.stringify({ id, revision, text, corrections })}\n`);
    }
  } finally {
    await store.close();
  }
}
