import type { Store } from "./base/store.ts";

/** Settings people made for something they own: a server's, `guild:<id>`. Values are short texts. */
export interface KeptSettings {
  of(owner: string): Promise<Record<string, string>>;
  /** Sets a value; null takes it away. */
  put(owner: string, name: string, value: string | null): Promise<void>;
  /** Everybody who has a setting of that name, with its value. */
  holders(name: string): Promise<{ owner: string; value: string }[]>;
}

export function keptSettings(store: Store): KeptSettings {
  return {
    of: async (owner) => {
      const rows = await store.db
        .selectFrom("settings")
        .select(["name", "value"])
        .where("owner", "=", owner)
        .execute();
      return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
    },
    put: (owner, name, value) =>
      store.write(async (trx) => {
        await trx.deleteFrom("settings").where("owner", "=", owner).where("name", "=", name).execute();
        if (value !== null) await trx.insertInto("settings").values({ owner, name, value }).execute();
      }),
    holders: (name) =>
      store.db
        .selectFrom("settings")
        .select(["owner", "value"])
        .where("name", "=", name)
        .orderBy("owner")
        .execute(),
  };
}
