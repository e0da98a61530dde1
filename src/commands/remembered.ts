import type { Desk } from "../desk.ts";

/** Lists remembered, for so many kinds and groups of libraries; the oldest go first. */
const MOST = 200;
const lists = new Map<string, { revision: string; list: Promise<readonly unknown[]> }>();

/**
 * A list made from a whole library, made again only when the library has changed: suggestions come at every keystroke.
 * It is remembered for exactly the libraries of the desk, so that nobody gets another desk's.
 */
export async function remembered<T>(
  desk: Desk,
  kind: string,
  make: () => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const { name, revision } = await desk.library();
  const key = JSON.stringify([kind, desk.reader.libraries, name]);
  const known = lists.get(key);
  if (known?.revision === revision) return known.list as Promise<readonly T[]>;
  for (const oldest of lists.keys()) {
    if (lists.size < MOST) break;
    lists.delete(oldest);
  }
  const list = make();
  lists.set(key, { revision, list });
  // A list that could not be made is made again the next time.
  list.catch(() => lists.delete(key));
  return list;
}
