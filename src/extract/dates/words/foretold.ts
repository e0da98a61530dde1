import type { Token } from "./token.ts";

/** “follows an announcement from the council on | Monday”, “news on | Monday”: when it was told. */
export const isNews = (tokens: readonly Token[], first: number): boolean =>
  tokens
    .slice(Math.max(0, first - 7), first)
    .some(({ lower }) =>
      /^(?:announcements?|statement|warnings?|revelations?|pledge|promise|vow|claims?|confirmation|news)$/.test(
        lower,
      ),
    );

/** “a rise forecast for | April”; not “it was forecast for April” */
export function isForetoldFor(tokens: readonly Token[], first: number): boolean {
  const told = tokens[first - 2]?.lower ?? "";
  // “23C is forecast for Newcastle on | Monday|”
  const near = tokens.slice(Math.max(0, first - 12), first).map(({ lower }) => lower);
  if (
    / (?:is|are) (?:also |widely )?(?:forecast|predicted|expected) for \S+(?: \S+){0,6} on$/.test(
      ` ${near.join(" ")}`,
    )
  )
    return true;
  return (
    tokens[first - 1]?.lower === "for" &&
    /^(?:forecast|predicted|planned|projected|pencilled|tipped)$/.test(told) &&
    !/^(?:was|were|had|been)$/.test(tokens[first - 3]?.lower ?? "")
  );
}

/** “Monday morning | has 4C possible”, “Friday | brings rain”: the day itself is to do it. */
export function isForecast(tokens: readonly Token[], last: number): boolean {
  return (
    /^(?:weekday|daypart)$/.test(tokens[last]?.kind ?? "") &&
    /^(?:has|brings|sees|looks|stays|remains|turns)$/.test(tokens[last + 1]?.lower ?? "")
  );
}
