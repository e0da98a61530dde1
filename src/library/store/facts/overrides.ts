import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { z } from "zod";
import { EDITOR } from "../../../answer/answer.ts";
import type { Extraction } from "../../../extract/extraction.ts";
import { type Figure, Period } from "../../../extract/figures/figure.ts";
import { Span } from "../../../extract/span.ts";
import type { Tables } from "../base/schema.ts";
import type { Store } from "../base/store.ts";

/** What an editor says of a fact: that it is wrong, or what is right. */
export const Correction = z.union([
  z.strictObject({ wrong: z.literal(true) }),
  z.strictObject({ speaker: z.string().nullable() }),
  /** Of a figure; what is left out stays as it was read. */
  z.strictObject({
    period: Period.nullable().optional(),
    quantity: z
      .strictObject({
        value: z.number(),
        valueTo: z.number().nullable(),
        unit: z.string(),
        unitDetail: z.string().nullable(),
      })
      .optional(),
    counted: Span.nullable().optional(),
  }),
]);
export type Correction = z.infer<typeof Correction>;

/** A correction of one fact of one text, with who made it and why. */
export interface Override {
  id: string;
  library: string;
  article: string;
  revision: string;
  kind: "figure" | "quotation";
  start: number;
  end: number;
  set: Correction;
  who: string;
  why: string;
  /** ISO, UTC. */
  at: string;
}

/** Keeps a correction; one of the same fact that stood before gives way, but for what of a figure it alone sets. */
export async function putOverride(store: Store, given: Omit<Override, "id" | "at">): Promise<string> {
  const id = crypto.randomUUID();
  const { library, article, revision, kind, start, end, who, why } = given;
  const now = new Date().toISOString();
  await store.write(async (trx) => {
    const stands = (await overridesOf(trx, { article, revision })).find(
      (one) => one.kind === kind && one.start === start && one.end === end,
    );
    const set = stands === undefined ? given.set : together(stands.set, given.set);
    await trx
      .updateTable("overrides")
      .set({ withdrawn_at: now })
      .where("article_id", "=", article)
      .where("revision", "=", revision)
      .where("kind", "=", kind)
      .where("start_at", "=", start)
      .where("end_at", "=", end)
      .where("withdrawn_at", "is", null)
      .execute();
    await trx
      .insertInto("overrides")
      .values({
        id,
        library_id: library,
        article_id: article,
        revision,
        kind,
        start_at: start,
        end_at: end,
        body: JSON.stringify(set),
        who,
        why,
        made_at: now,
        withdrawn_at: null,
      })
      .execute();
  });
  return id;
}

function together(before: Correction, set: Correction): Correction {
  const whole = "wrong" in before || "wrong" in set || "speaker" in before || "speaker" in set;
  return whole ? set : { ...before, ...set };
}

/** Takes a correction back; one that gave way to it stands again. */
export async function withdrawOverride(store: Store, id: string): Promise<void> {
  const now = new Date().toISOString();
  await store.write(async (trx) => {
    const row = await trx.selectFrom("overrides").selectAll().where("id", "=", id).executeTakeFirst();
    if (row === undefined || row.withdrawn_at !== null) return;
    await trx.updateTable("overrides").set({ withdrawn_at: now }).where("id", "=", id).execute();
    await trx
      .updateTable("overrides")
      .set({ withdrawn_at: null })
      .where("article_id", "=", row.article_id)
      .where("revision", "=", row.revision)
      .where("kind", "=", row.kind)
      .where("start_at", "=", row.start_at)
      .where("end_at", "=", row.end_at)
      .where("withdrawn_at", "=", row.made_at)
      .where("id", "!=", id)
      .execute();
  });
}

/** The corrections that stand, of one article or of all, in order of their place. */
export async function overridesOf(
  db: Kysely<Tables>,
  only?: { article: string; revision: string },
): Promise<Override[]> {
  let query = db
    .selectFrom("overrides")
    .selectAll()
    .where("withdrawn_at", "is", null)
    .orderBy("article_id")
    .orderBy("start_at")
    .orderBy("kind");
  if (only !== undefined)
    query = query.where("article_id", "=", only.article).where("revision", "=", only.revision);
  return (await query.execute()).map((row) => ({
    id: row.id,
    library: row.library_id,
    article: row.article_id,
    revision: row.revision,
    kind: row.kind as Override["kind"],
    start: row.start_at,
    end: row.end_at,
    set: Correction.parse(JSON.parse(row.body)),
    who: row.who,
    why: row.why,
    at: row.made_at,
  }));
}

/** What of corrections changes answers, in short; empty where there are none. */
export function overridesMark(overrides: readonly Override[]): string {
  if (overrides.length === 0) return "";
  const said = overrides.map(({ kind, start, end, set }) => [kind, start, end, set]);
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}

/** What was read from an article with the corrections in it; a fact that was wrong is left out. */
export function corrected(extraction: Extraction, overrides: readonly Override[]): Extraction {
  if (overrides.length === 0) return extraction;
  const setFor = (kind: Override["kind"], { start, end }: { start: number; end: number }) =>
    overrides.find((one) => one.kind === kind && one.start === start && one.end === end)?.set ?? null;
  return {
    ...extraction,
    figures: extraction.figures.flatMap((figure) => {
      const set = setFor("figure", figure);
      if (set === null || "speaker" in set) return [figure];
      return "wrong" in set ? [] : [correctedFigure(figure, set)];
    }),
    quotations: extraction.quotations.flatMap((quotation) => {
      const own = setFor("quotation", quotation);
      if (own !== null && "wrong" in own) return [];
      // The parts of one utterance have one speaker.
      const parts = extraction.quotations.filter(({ group }) => group === quotation.group);
      const set = [own, ...parts.map((part) => setFor("quotation", part))].find(
        (one) => one !== null && "speaker" in one,
      );
      if (set === undefined || set === null || !("speaker" in set)) return [quotation];
      const named = { how: "name", confidence: "high", mention: null } as const;
      const speaker = set.speaker === null ? null : { name: set.speaker, ...named };
      return [{ ...quotation, speaker, cue: null, rule: EDITOR }];
    }),
  };
}

function correctedFigure(figure: Figure, set: Extract<Correction, { period?: unknown }>): Figure {
  const { period = figure.period, counted = figure.counted, quantity } = set;
  const { valueTo, unitDetail, ...rest } = figure;
  const measure =
    quantity === undefined
      ? { valueTo, unitDetail }
      : { ...quantity, valueTo: quantity.valueTo ?? undefined, unitDetail: quantity.unitDetail ?? undefined };
  const { valueTo: to, unitDetail: detail, ...main } = measure;
  return {
    ...rest,
    ...main,
    ...(to === undefined ? {} : { valueTo: to }),
    ...(detail === undefined ? {} : { unitDetail: detail }),
    period,
    counted,
    rule: EDITOR,
  };
}
