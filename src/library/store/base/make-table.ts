import { type SchemaModule, sql } from "kysely";

/** A table in short: `#` a whole number, `~` a real one, else text; `?` may be null; `!` part of the key; `>x` refers to x. */
export async function table(schema: SchemaModule, name: string, columns: string): Promise<void> {
  let made = schema.createTable(name);
  const key: string[] = [];
  for (const column of columns.split(/\s+/)) {
    const [, id = "", refers] = /^(\w+)(?:>(\w+))?/.exec(column) ?? [];
    if (column.includes("!")) key.push(id);
    const type = column.includes("#") ? "integer" : column.includes("~") ? sql`double precision` : "text";
    made = made.addColumn(id, type, (c) => {
      const strict = column.includes("?") ? c : c.notNull();
      return refers === undefined ? strict : strict.references(`${refers}.id`).onDelete("cascade");
    });
  }
  await made.addPrimaryKeyConstraint(`${name}_key`, key as never[]).execute();
}

export async function index(schema: SchemaModule, table: string, ...columns: string[]): Promise<void> {
  await schema
    .createIndex(`${table}_by_${columns.join("_")}`)
    .on(table)
    .columns(columns)
    .execute();
}
