import { Refusal } from "../refusal.ts";
import type { Collections, Home } from "../shelf.ts";
import { articleById } from "./store/articles.ts";
import { record } from "./store/audit.ts";
import {
  arrange,
  choose,
  chosenIn,
  collectionsIn,
  dropCollection,
  putCollection,
} from "./store/collections.ts";
import type { Store } from "./store/base/store.ts";

interface Rooms {
  store: Store;
  /** Makes the library where there is none yet. */
  insist: () => Promise<void>;
}

/** The collections of the library that somebody looks after; `channel` is where they are asked from, if anywhere. */
export function collectionsOf(
  { id: library, who }: Home,
  channel: string | undefined,
  { store, insist }: Rooms,
): Collections {
  const all = () => collectionsIn(store.db, library);
  const named = async (name: string) => {
    const known = await all();
    const found = known.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (found !== undefined) return found;
    throw new Refusal(
      `Your library has no collection “${name.slice(0, 100)}”.`,
      known.length === 0
        ? "Make one: /library collection name:Budget add:ID"
        : `There are ${known.map((one) => `“${one.name}”`).join(", ")}.`,
    );
  };
  const done = (article: string, collection: string) =>
    record(store, { who, what: "collected", library, article, details: { collection } });
  return {
    async all() {
      const chosen = channel === undefined ? null : await chosenIn(store.db, channel, [library]);
      return (await all()).map(({ id, name, articles }) => ({ name, articles, here: id === chosen?.id }));
    },
    async make(name) {
      await insist();
      await putCollection(store, library, name);
      await done("", name);
    },
    async arrange(name, article, into) {
      const collection = await named(name);
      if (into && (await articleById(store.db, [library], article)) === null)
        throw new Refusal(
          `Your library holds no article ${article.slice(0, 40)}.`,
          "See /library list for the ids of its articles.",
        );
      const changed = await arrange(store, collection, article, into);
      if (changed) await done(article, collection.name);
      return changed;
    },
    async use(name) {
      if (channel === undefined)
        throw new Refusal(
          "There is no channel here to be answered from a collection.",
          "Use it in a channel of a server that has added me, or in a direct message to me.",
        );
      await choose(store, channel, name === null ? null : await named(name));
    },
    async drop(name) {
      await dropCollection(store, await named(name));
      await done("", name);
    },
  };
}
