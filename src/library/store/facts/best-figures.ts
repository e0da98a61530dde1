import type { Kysely } from "kysely";
import type { FactFilter } from "../../../desk.ts";
import type { Row } from "./fact-queries.ts";
import type { Tables } from "../base/schema.ts";

/** The best figures, best first; they are found by an index that holds all that is asked for, and only then read. */
export async function bestFigures(
  db: Kysely<Tables>,
  libraries: readonly string[],
  filter: FactFilter,
): Promise<Row[]> {
  const { articles, best = 0 } = filter;
  const found: (Row & { rank: number })[] = [];
  for (const library of libraries) {
    const places = bestPlaces(db, library, filter);
    let had = 0;
    for (let from = 0; had < best; from += best) {
      const rows = await db
        .selectFrom(places.limit(best).offset(from).as("place"))
        .innerJoin("figures", (join) =>
          join
            .onRef("figures.article_id", "=", "place.article_id")
            .onRef("figures.number", "=", "place.number"),
        )
        .select(["figures.article_id", "figures.number", "figures.body", "figures.rank"])
        .execute();
      const wanted = rows.filter(({ article_id }) => articles?.has(article_id) ?? true);
      found.push(...wanted);
      had += wanted.length;
      if (rows.length < best) break;
    }
  }
  return found
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (a.article_id < b.article_id ? -1 : a.article_id > b.article_id ? 1 : a.number - b.number),
    )
    .slice(0, best);
}

function bestPlaces(db: Kysely<Tables>, library: string, filter: FactFilter) {
  const units = unitsOf(filter);
  const days = daysOf(filter);
  let query = db
    .selectFrom("figures")
    .select(["article_id", "number"])
    .where("library_id", "=", library)
    .orderBy("rank")
    .orderBy("article_id")
    .orderBy("number");
  if (units !== null) query = query.where("unit", "in", units);
  if (days === null) return query;
  const [first, last] = days;
  const listed = db
    .selectFrom("articles")
    .select("id")
    .where("library_id", "=", library)
    .where("gone_at", "is", null)
    .where("published_to", ">=", first)
    .where("published_from", "<=", last);
  return query.where((eb) => {
    const within = (day: "from_day" | "to_day") => eb.and([eb(day, ">=", first), eb(day, "<=", last)]);
    const edge = [within("to_day"), within("from_day")];
    const undated = eb.and([eb("from_day", "is", null), eb("article_id", "in", listed)]);
    const across = eb.and([eb("from_day", "<", first), eb("to_day", ">", last)]);
    if (filter.reach === "across") return across;
    return eb.or(filter.reach === "edge" ? [...edge, undated] : [...edge, undated, across]);
  });
}

/** Null stands for every unit. */
export const unitsOf = ({ unit }: FactFilter): readonly string[] | null =>
  unit === undefined ? null : typeof unit === "string" ? [unit] : unit;

/** The days a filter asks for; null where it asks for all. */
export function daysOf({ days, years }: FactFilter): [string, string] | null {
  if (days !== undefined) return [days.from, days.to];
  if (years === undefined) return null;
  const year = (number: number) => String(number).padStart(4, "0");
  return [`${year(years.from)}-01-01`, `${year(years.to)}-12-31`];
}
