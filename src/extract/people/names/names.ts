import { isFirstName } from "../../tags.ts";
import { isFunctionWord } from "../function-word.ts";
import { beforeVerb } from "./headline-words.ts";
import { leadLength } from "./lead.ts";
import { isHonorific, isKin } from "../titles.ts";

/** A run of capitalised words cut into what leads and what names. Offsets are into the text. */
export interface NameRun {
  /** The name itself, without honorific or office. */
  words: string[];
  start: number;
  end: number;
  /** Honorific right before the name: “Mr”, “Sir”. */
  honorific: string | null;
  /** Offset where the capitalised office before the name begins (“Prime Minister”); `start` where there is none. */
  from: number;
  /** What stands between marks inside the name: “Bluey”. */
  nickname?: string;
  /** Whether the run begins its sentence, so that its capital says nothing. */
  begins: boolean;
}

const PARTICLE = "(?:de|la|le|van|von|der|den|del|della|di|da|do|dos|das|du|bin|ibn|al|el|ten|ter|zu|y)";
const WORD =
  "(?:(?:\\p{Lu}\\.){2,3}|(?:Mc|Mac|O[’']|D[’']|d[’']|L[’']|Dell[’']|Dall[’']|Sant[’']|al-|el-)?\\p{Lu}(?:\\p{L}|(?<=\\p{L})[-‑](?=\\p{L})|(?<=\\p{Lu})[’'](?=\\p{Lu}))*\\.?)";
/** A nickname between marks inside a name, which is no part of it. */
const NICKNAME = "(?: [“\"'‘](?:the )?\\p{Lu}[\\p{L}-]*(?:\\.? \\p{Lu}[\\p{L}-]*){0,2}[”\"'’](?= \\p{Lu}))?";
const RUN = new RegExp(`(?<![\\p{L}\\p{N}’'])${WORD}(?:${NICKNAME} (?:${PARTICLE} ){0,2}${WORD})*`, "gu");
/** Letters after a name that are no part of it. */
export const POST_NOMINAL =
  /^(?:KC|QC|SC|MP|MEP|MSP|MLA|TD|JP|BEM|MBE|OBE|CBE|KBE|DBE|GBE|CMG|QPM|KPM|QAM|GC|VC|PhD|DPhil|MD|MBA|FRS|FRCS|FRCP|RN|Esq)\.?$/;
/** Letters that follow a surname standing alone, too: “Marsh SC”. Refused: “Labour MP”. */
const AFTER_SURNAME = /^(?:KC|QC|SC|MBE|OBE|CBE|KBE|DBE|PhD)$/;
/** Dotted letters that are a place or a body and nobody's initials. */
const DOTTED_PLACE =
  /^(?:U\.S|U\.K|U\.N|E\.U|D\.C|L\.A|N\.Y|N\.J|N\.H|N\.C|S\.C|N\.M|R\.I|B\.C|U\.S\.A|F\.B\.I|C\.I\.A)\.$/;
/** A word in capitals as a name is written: “PSAKI” → “Psaki”. */
export function uncapped(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

/** The runs of capitalised words of a paragraph that could be names, in order, in time linear in its length. */
export function nameRuns(
  text: string,
  start: number,
  end: number,
  sentenceStarts: ReadonlySet<number>,
): NameRun[] {
  const runs: NameRun[] = [];
  const paragraph = text.slice(start, end);
  for (const match of paragraph.matchAll(RUN)) {
    const at = start + match.index;
    const marked = /[“"'‘](?:the )?(\p{Lu}[\p{L}-]*(?:\.? \p{Lu}[\p{L}-]*){0,2})[”"'’]/iu.exec(match[0]);
    const nickname = marked?.[1];
    const hidden = marked === null ? "" : marked[0];
    let pieces = [...match[0].replace(hidden, " ".repeat(hidden.length)).matchAll(/\S+/g)].map((m) => ({
      word: m[0],
      at: at + m.index,
    }));
    pieces = beforeVerb(pieces);
    // A full stop after a word that is no short form ends the run and its sentence.
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i];
      if (piece === undefined || !piece.word.endsWith(".")) continue;
      if (DOTTED_PLACE.test(piece.word)) {
        addRun(runs, text, pieces.slice(0, i), sentenceStarts);
        pieces = pieces.slice(i + 1);
        i = -1;
        continue;
      }
      if (
        /^(?:\p{Lu}\.){1,3}$/u.test(piece.word) ||
        (isHonorific(piece.word) && piece.word.length < 6) ||
        /^(?:Jr|Sr|St|Del|Coun|Cmdr|Adm|Ald|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Maj)\.$/.test(piece.word)
      )
        continue;
      piece.word = piece.word.slice(0, -1);
      addRun(runs, text, pieces.slice(0, i + 1), sentenceStarts);
      pieces = pieces.slice(i + 1);
      i = -1;
    }
    const before = runs.length;
    addRun(runs, text, pieces, sentenceStarts);
    const run = runs[before];
    if (nickname !== undefined && run !== undefined) run.nickname = nickname;
  }
  return runs;
}

function addRun(
  runs: NameRun[],
  text: string,
  given: { word: string; at: number }[],
  starts: ReadonlySet<number>,
): void {
  let pieces = given;
  const first = pieces[0];
  if (first === undefined) return;
  const before = text[first.at - 1] ?? "";
  const begins = starts.has(first.at) || /[“‘"'«(]/.test(before);
  const dropped = (word: string): boolean =>
    isFunctionWord(word) &&
    (begins ||
      // “OSLO — *To* Ann Lee, it was late”, “the reason: *Although* Lee …”
      /[:—–] $/.test(text.slice(Math.max(0, first.at - 2), first.at)) ||
      /^(?:The|A|An|But|And)$/.test(word));
  const kept = pieces.findIndex(({ word }) => !dropped(word));
  pieces = kept < 0 ? [] : pieces.slice(kept);
  // “His brother *Will*, 9,”
  const kin = /(\p{Ll}+) $/u.exec(text.slice(Math.max(0, first.at - 16), first.at))?.[1] ?? "";
  if (pieces.length === 1 && isFunctionWord(pieces[0]?.word ?? "") && !isKin(kin)) return;
  // “former *Magpie* Dermott Cole”
  const [role, forename] = pieces;
  const former =
    pieces.length > 2 &&
    /\b(?:[Ff]ormer|[Rr]etired|[Ee]x-) ?$/.test(text.slice(Math.max(0, (role?.at ?? 0) - 9), role?.at)) &&
    !isFirstName(role?.word ?? "") &&
    isFirstName(forename?.word ?? "");
  const lead = Math.max(leadLength(pieces.map((p) => p.word)), former ? 1 : 0);
  let name = pieces.slice(lead);
  const letters = name.findIndex(({ word }, i) =>
    i > 1 ? POST_NOMINAL.test(word) : i === 1 && name.length === 2 && AFTER_SURNAME.test(word),
  );
  if (letters > 0) name = name.slice(0, letters);
  const head = name[0];
  const last = name.at(-1);
  if (head === undefined || last === undefined || /^\p{Ll}/u.test(last.word)) return;
  const title = pieces[lead - 1]?.word;
  const end = last.at + last.word.length;
  runs.push({
    words: name.map((p) => p.word),
    start: head.at,
    end,
    honorific: title !== undefined && isHonorific(title) ? title : null,
    from: pieces[0]?.at ?? head.at,
    begins: begins && pieces.length === given.length && lead === 0,
  });
}

const SUFFIX = /^(?:jr|jnr|junior|sr|snr|senior|ii|iii|iv)\.?$/i;

/** What tells father and son of one name apart: “jr”, “sr”, “ii” …; empty where a name has nothing of the kind. */
export function suffixOf(words: readonly string[]): string {
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  if (!SUFFIX.test(last)) return "";
  return last.toLowerCase().replace(/^(j|s)(?:n?r|unior|enior)\.?$/, "$1r");
}

/** The words of a name without “Jr” and initials in the middle: Donald J. Trump → Donald, Trump. */
export function bareName(words: readonly string[]): string[] {
  const kept = words.filter((word, at) => at === 0 || !SUFFIX.test(word));
  return kept.filter((word, at) => at === 0 || at === kept.length - 1 || !/^\p{Lu}\.?$/u.test(word));
}

export function surnameOf(words: readonly string[]): string {
  return bareName(words).at(-1) ?? "";
}

export function forenameOf(words: readonly string[]): string {
  return bareName(words)[0] ?? "";
}

/** Letters compared without case, accents and apostrophe forms. */
export function folded(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘`]/g, "'")
    .toLowerCase()
    .replace(/\.$/, "");
}
