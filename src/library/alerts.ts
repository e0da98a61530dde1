import type { AlertBook, Alerts } from "../alerts.ts";
import { Refusal } from "../refusal.ts";
import { alertsIn, dropAlerts, freshBetween, marksOf, putAlert, putMarks } from "./store/alerts.ts";
import { librariesIn } from "./store/libraries.ts";
import { sequencesOf } from "./store/desk-queries.ts";
import type { Store } from "./store/base/store.ts";

/** More would fill a channel by themselves. */
const MOST = 20;

/** The alerts of a channel of an owner, over the libraries its readers may read. */
export function alertsAt(
  store: Store,
  { channel, owner, libraries }: { channel: string; owner: string; libraries: readonly string[] },
): Alerts {
  return {
    async set(kind, words) {
      const there = await alertsIn(store.db, channel);
      if (there.some((one) => one.kind === kind && one.words === words)) return { known: true };
      if (there.length >= MOST)
        throw new Refusal(
          `This channel has ${MOST} alerts, and no channel can have more.`,
          "Stop one with /alert stop, or set this one in another channel.",
        );
      return { known: !(await putAlert(store, { owner, channel, kind, words }, libraries)) };
    },
    list: () => alertsIn(store.db, channel),
    async stop(id) {
      const alert = (await alertsIn(store.db, channel)).find((one) => one.id === id) ?? null;
      if (alert !== null) await dropAlerts(store, "id", id);
      return alert;
    },
  };
}

/** @param catchUp resolves when the index of a library holds what the store holds */
export function alertBook(store: Store, catchUp: (library: string) => Promise<void>): AlertBook {
  const { db } = store;
  return {
    all: () => alertsIn(db, null),
    async fresh(alert, libraries) {
      const marks = await marksOf(db, alert, libraries);
      const articles = new Map<string, readonly string[]>();
      for (const mark of marks.filter(({ from, to }) => from !== to)) {
        await catchUp(mark.library);
        for (const [id, earlier] of await freshBetween(db, mark)) articles.set(id, earlier);
      }
      return { articles, marks: marks.map(({ library, to }) => ({ library, sequence: to })) };
    },
    seen: (alert, marks) => putMarks(store, alert, marks),
    drop: (which) =>
      "channel" in which
        ? dropAlerts(store, "channel", which.channel)
        : dropAlerts(store, "owner", which.owner),
    async state() {
      const ids = (await librariesIn(db)).map(({ id }) => id);
      return JSON.stringify(await sequencesOf(db, ids));
    },
  };
}
