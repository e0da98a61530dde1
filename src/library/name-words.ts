/** The words of a name as they are compared: accents, case and 's folded, short titles left out. */
export function nameWords(name: string): string[] {
  const folded = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[’']/g, "'")
    .toLowerCase()
    .replace(/'s\b/g, "");
  return [...new Set(folded.split(/[^\p{L}\p{N}]+/u).filter((word) => !TITLES.has(word)))];
}

const TITLES = new Set(["", "mr", "mrs", "ms", "miss", "dr", "sir", "the"]);
