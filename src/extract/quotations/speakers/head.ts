import { POST_NOMINAL } from "../../people/names/names.ts";
import { isHonorific, isOffice, namesSomebody } from "../../people/titles.ts";
import { tagsOf } from "../../tags.ts";
import type { Run } from "../cues/phrases/noun-phrase.ts";
import { DETERMINER, PREPOSITION, SUBORDINATOR } from "../cues/phrases/word-class.ts";
import type { Token } from "../marks/frame.ts";

/** The words of a mention up to its first complement: “a spokesman |for Ted Cruz”, “Joe Smith|, a plumber”. */
export function headOf(tokens: readonly Token[], run: Run): Run {
  for (let i = run.from + 1; i <= run.to; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === "punctuation" && !/^[’'&./"“”-]$/.test(token.text))
      return { from: run.from, to: i - 1 };
    if (
      PREPOSITION.has(token.lower) ||
      SUBORDINATOR.has(token.lower) ||
      /^(?:who|which|whose)$/.test(token.lower)
    )
      return { from: run.from, to: i - 1 };
    if (
      (/^\p{Ll}+ing$/u.test(token.text) &&
        !/[’']s?$/.test(tokens[i - 1]?.text ?? "") &&
        !DETERMINER.has(tokens[i - 1]?.lower ?? "")) ||
      /^(?:involved|identified|named|called|based|close|familiar|accused|known)$/.test(token.lower)
    )
      return { from: run.from, to: i - 1 };
  }
  return run;
}

/** `owns`: whether the name is there as whose something is, so that its “’s” is none of it; that of “McDonald’s said” is. */
export function bareNameOf(tokens: readonly Token[], head: Run, owns: boolean): string | null {
  const words = tokens.slice(head.from, head.to + 1);
  const first = words[0];
  if (first === undefined || DETERMINER.has(first.lower)) return null;
  const opens = tokens[head.from - 1]?.unit !== first.unit;
  if (words.length === 1 && opens && isCommonNoun(first.lower)) return null;
  if (!words.every((t) => /^\p{Lu}/u.test(t.text))) return null;
  // “South Korean President *Park Geun-hye*”
  const office = words.findLastIndex((t) => isOffice(t.text) || isHonorific(t.text));
  const name = office >= 0 && words.length - office > 2 ? words.slice(office + 1) : words;
  const shown = name.map((t) => t.text).join(" ");
  return owns ? shown.replace(/[’']s?$/, "") : shown;
}

/** What is called by a name that follows: “the *group* Friends of the Harbour”. */
const CALLED =
  /^(?:group|organi[sz]er|organi[sz]ation|newspaper|paper|daily|weekly|magazine|website|site|blog|chain|company|firm|charity|network|think-?tank|tank|agency|union|retailer|airline|bank|platform|broadcaster|outlet|lobby|party|club|band|store|maker|carmaker|giant|service|operator|supermarket|brand|app|non-?profit|coalition|campaign|institute|startup|start-up|manufacturer|producer|supplier|insurer|builder|housebuilder|developer|lender|brewer|brewery|bookmaker|regulator|watchdog|caterer|hotelier|operator|sanctuary|hospice|zoo|podcast|station|show|team|side|council|trust|body|federation)$/;

/**
 * The name at the end of a description that nobody of the article bears: “department store chain *Harrow & Lund*”,
 * “the event organizer *Alliance to Mend Our Schools*”, “co-host *Stu Berg*”. Refused: “a senior Labour official”.
 */
export function nameAtEnd(tokens: readonly Token[], run: Run): Run | null {
  if (!/^\p{Lu}/u.test(tokens[run.to]?.text ?? "") || run.to - run.from > 12) return null;
  for (let from = run.from + 1; from <= run.to; from++) {
    const noun = tokens[from - 1];
    const first = tokens[from];
    // “a friend *of* actress Ann Lee”
    if (noun === undefined || first === undefined || PREPOSITION.has(noun.lower)) return null;
    if (!/^\p{Lu}/u.test(first.text)) continue;
    if (!/^\p{Ll}/u.test(noun.text) || !(CALLED.test(noun.lower) || namesSomebody(noun.lower))) return null;
    const rest = tokens.slice(from, run.to + 1);
    const named = rest.every(({ text }, at) =>
      /^\p{Lu}/u.test(text)
        ? at === rest.length - 1 || !/[’']s?$/.test(text)
        : /^(?:of|the|for|to|and|on|in|&)$/.test(text),
    );
    return named && (rest.length > 1 || CALLED.test(noun.lower)) ? { from, to: run.to } : null;
  }
  return null;
}

/** “Sources”, “Police”, “Scientists” at the beginning of a sentence are no names. */
function isCommonNoun(word: string): boolean {
  return (
    /^(?:hundreds|dozens|thousands|scores|millions|crowds|tens)$/.test(word) ||
    tagsOf(word).some((tag) => /^(?:Plural|Singular|Noun|Actor|Uncountable)$/.test(tag)) ||
    namesSomebody(word.replace(/s$/, ""))
  );
}

/** Without “KC”, “MP” behind a name. Refused: “the Green MP”. */
export function withoutLetters(tokens: readonly Token[], head: Run): Run {
  if (DETERMINER.has(tokens[head.from]?.lower ?? "")) return head;
  let { to } = head;
  while (to > head.from && POST_NOMINAL.test(tokens[to]?.text ?? "")) to -= 1;
  return { from: head.from, to };
}

/** Two people who say one thing: “Doe and Roe”, “Ann Lee and her sister”. */
export function isJoint(tokens: readonly Token[], run: Run): boolean {
  for (let i = run.from + 1; i < run.to; i++) {
    if (PREPOSITION.has(tokens[i]?.lower ?? "") || tokens[i]?.kind !== "word") return false;
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    if (tokens[i]?.lower === "and" && next !== undefined && before !== undefined)
      return (
        /^\p{Lu}\p{Ll}/u.test(before.text) &&
        i - run.from < 4 &&
        (/^(?:his|her|their|the)$/.test(next.lower) || (/^\p{Lu}\p{Ll}/u.test(next.text) && run.to - i < 4))
      );
  }
  return false;
}

/** The words in front of a token in its paragraph, at most 200 letters, blanks for what stands between marks. */
export function leadOf(text: string, tokens: readonly Token[], at: number): string {
  const end = tokens[at]?.start ?? 0;
  const begin = Math.max(0, end - 200, tokens[0]?.start ?? 0);
  let lead = text.slice(begin, end);
  for (let i = at - 1; i >= 0 && (tokens[i]?.end ?? 0) > begin; i--) {
    const token = tokens[i];
    if (token === undefined || token.kind !== "quotation") continue;
    const from = Math.max(0, token.start - begin);
    lead = lead.slice(0, from) + " ".repeat(token.end - begin - from) + lead.slice(token.end - begin);
  }
  return lead;
}

/** The form of address a mention begins with, or that stands before the name in it: “Mr Voss”, “dinner lady *Mrs* Voss”. */
export function titleOf(text: string, words: string, name: number): string | undefined {
  const before = /\b(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lady|Lord)\.? $/.exec(text.slice(Math.max(0, name - 6), name));
  return before?.[0].trim() ?? /^(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lady|Lord)\b/.exec(words)?.[0];
}
