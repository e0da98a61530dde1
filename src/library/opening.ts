import { RULES_VERSION } from "../extract/rules-version.ts";
import type { Log } from "../log.ts";
import { unreadBy } from "./store/articles.ts";
import { clockFault, librariesIn, putLibrary } from "./store/libraries.ts";
import type { Store } from "./store/base/store.ts";

/** Makes the library of the corpus folder, where it is not there yet; the libraries there were. */
export async function insistOn(store: Store, library: string): Promise<string[]> {
  const ids = (await librariesIn(store.db)).map(({ id }) => id);
  if (!ids.includes(library))
    await putLibrary(store, { id: library, name: library, owner: "house", public: true });
  return ids;
}

/** A clock that is behind what was stored makes “today” wrong, and nothing else. */
export async function warnOfClock(store: Store, log: Log): Promise<void> {
  const clock = await clockFault(store.db);
  if (clock !== null) log.warn({ problem: clock.message, remedy: clock.remedy }, "dates shown may be wrong");
}

/** Those libraries with articles that the present rules have not read, and how many. */
export async function staleAmong(
  libraries: readonly string[],
  store: Store,
  log: Log,
): Promise<{ id: string; articles: number }[]> {
  const stale: { id: string; articles: number }[] = [];
  for (const id of libraries) {
    const { length: articles } = await unreadBy(store.db, id, RULES_VERSION);
    if (articles === 0) continue;
    log.info({ library: id, articles }, "articles not read by these rules are read again");
    stale.push({ id, articles });
  }
  return stale;
}
