/** UTF-8 read as Windows-1252: “â€™”, “Ã©”, “Â£”. */
const GARBLED =
  /\u00E2\u20AC[\u2122\u0153\u009D\u201C\u201D\u02DC\u00A6\u201A-\u201E]?|\u00C3[\u00A0-\u00BF]|\u00C2[\u00A0-\u00BF]/g;
/** What begins each of them: looked for first, as most texts are whole and some are long. */
const SIGNS = ["\u00E2\u20AC", "\u00C3", "\u00C2"];
const SECOND_HAND =
  /\b(?:as (?:first )?reported by|first reported by|according to (?:a |an )?(?:[\p{L}’'-]+ ){0,3}?reports? (?:by|in|from|on)|as quoted (?:by|in)|(?:quoted|cited) by (?:the |local |state )?[\p{L}’'-]+ (?:media|news|agency|press|television)|(?:local|state|international|foreign) media (?:reports?|reported)|in an interview with \p{Lu})/giu;

/** Words by which a text says that it passes on what others reported. */
export function secondHandWords(text: string): string[] {
  return text.match(SECOND_HAND) ?? [];
}

/** How many characters of a text were damaged on their way. */
function damagedCharacters(text: string): number {
  const lost = text.includes("\uFFFD") ? text.match(/\uFFFD/g) : null;
  const garbled = SIGNS.some((sign) => text.includes(sign)) ? text.match(GARBLED) : null;
  return (lost?.length ?? 0) + (garbled?.length ?? 0);
}

/** “broken encoding: 3 damaged characters”; null where there are none. */
export function damageWords(text: string): string | null {
  const damaged = damagedCharacters(text);
  return damaged === 0 ? null : `broken encoding: ${damaged} damaged character${damaged === 1 ? "" : "s"}`;
}

/**
 * What was measured that bears on words of an article at a place: that their paragraph is second-hand by its own words,
 * that the article was damaged. Neither “undated” nor “no byline”, which the source line says anyway.
 */
export function caveatsAt(text: string, at: number): string[] {
  const from = text.lastIndexOf("\n", Math.max(0, at - 1)) + 1;
  const end = text.indexOf("\n", at);
  const [second] = secondHandWords(text.slice(from, end === -1 ? text.length : end));
  return [second === undefined ? null : `second-hand: “${second}”`, damageWords(text)].filter(
    (caveat) => caveat !== null,
  );
}
