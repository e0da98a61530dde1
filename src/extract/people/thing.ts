import type { NameRun } from "./names/names.ts";

const WAY =
  /^(?:street|road|avenue|lane|square|park|bridge|hill|green|way|close|terrace|crescent|gardens|station|island|falls|beach)$/i;

/** Whether a name is that of a street or place somebody is at: “on *Patrick Street*”, “near *Holly Park*”. Refused: “Sally Park said”. */
export function isStreet(text: string, { words, start }: Pick<NameRun, "words" | "start">): boolean {
  return (
    WAY.test(words.at(-1) ?? "") &&
    /\b(?:on|in|at|along|near|off|from|to) $/.test(text.slice(Math.max(0, start - 7), start))
  );
}

/** Whether a word is written as only firms write themselves: “MossWorks”, “FreshPlate”. Refused: “MacDonald”, “DeSantis”, “FitzGerald”. */
export function isBrand(word: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(word) && !/^(?:Ma?c|De|Di|Du|Da|Le|La|Fitz|Van|Von|St)\p{Lu}/u.test(word);
}
