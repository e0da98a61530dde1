import { cueVerb } from "./cues/cue-verb.ts";
import { NAMED_THING, NAMING } from "./cues/saying.ts";
import type { Token } from "./marks/frame.ts";

const SMALL = /^(?:a|an|the|of|and|or|in|on|at|to|for|with|from|by|is|it|as|vs|de|la|è|be|my|your|our)$/i;

/** Whether every word of weight begins with a capital, as in a title: “Meet the Press”, “Calcio è Passione”. */
export function isTitled(words: string): boolean {
  const parts = words
    .replace(/[.,!?]+$/, "")
    .split(/[\s–—]+/)
    .filter((w) => /\p{L}/u.test(w));
  return (
    parts.length > 0 &&
    parts.length < 16 &&
    parts.every((w) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(w) || SMALL.test(w)) &&
    parts.some((w) => /^\p{Lu}/u.test(w))
  );
}

/** Things that have titles: “her memoir, “Tough Choices””. */
const WORK =
  /^(?:show|book|film|movie|song|album|series|memoir|novel|column|program|programme|play|hit|single|documentary|autobiography|podcast|drama|comedy|poem|essay|magazine)s?$/;

/** Whether marked words are the title of the work named before a comma, though a cue may stand further left. */
export function isTitleOfWork(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at - 1]?.text === "," && WORK.test(tokens[at - 2]?.lower ?? "") && isTitled(tokens[at]?.text ?? "")
  );
}

/** “a mop which she calls ‘Senga’”, “a tent he calls “Wally World””: a name somebody has given to a thing. */
function isNickname(tokens: readonly Token[], at: number): boolean {
  const words = tokens[at]?.text ?? "";
  if (!isTitled(words) || words.split(" ").length > 4) return false;
  if (!/^(?:calls?|called|(?:nick)?names?|(?:nick)?named|dubs?|dubbed)$/.test(tokens[at - 1]?.lower ?? ""))
    return false;
  const who = tokens[at - 2];
  const thing = tokens[at - 3];
  if (!/^(?:he|she|they|we|locals|fans|friends|neighbours|staff|everyone)$/.test(who?.lower ?? ""))
    return false;
  return (
    thing?.kind === "word" &&
    thing.unit === who?.unit &&
    /^\p{Ll}+$/u.test(thing.text) &&
    !/^(?:and|but|so|when|as|while|because|what|whom|that|if)$/.test(thing.lower)
  );
}

/** “Top secret” is the highest level: words spoken of as words. */
export function isWordItself(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1]?.text === "," ? behindAside(tokens, at + 1) : tokens[at + 1];
  if (token === undefined || next === undefined || next.unit !== token.unit || /[.,!?]$/.test(token.text))
    return false;
  return (
    token.text.split(" ").length < 4 && /^(?:is|was|means|meant|refers|became|has|are|were)$/.test(next.lower)
  );
}

/** ‘Cosy’, *he explains,* means: the word behind what cuts in. */
function behindAside(tokens: readonly Token[], comma: number): Token | undefined {
  const close = tokens.slice(comma + 1, comma + 6).findIndex(({ text }) => text === ",");
  return close < 1 ? undefined : tokens[comma + 2 + close];
}

/** What somebody calls a thing by is their words, though it has the form of a title. */
const DESCRIBES = /^(?:describ|dismiss|brand|slam|hail|denounc|condemn|mock|ridicul|deride)/;

const ALWAYS_NAMES =
  /^(?:named|titled|entitled|nicknamed|so-called|headlined|headed|emblazoned|hashtag|codename|codenamed|word|term|phrase)$/;

/**
 * Whether marked words are the name of something and nobody's speech: “the UK’s new “one in, one out” agreement”,
 * “the reality show “The Apprentice””, “the so-called ‘Jungle’ camp”.
 * Refused: “a ‘ferocious’ battle” after “she warned of”, which are her words.
 */
export function isName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const left = before !== undefined && before.unit === token.unit ? before : undefined;
  const right = after !== undefined && after.unit === token.unit ? after : undefined;
  const words = token.text;
  if (left === undefined || words.split(/\s+/).length > (isTitled(words) ? 15 : 8)) return false;
  if (left.kind === "word" && NAMING.test(left.lower))
    return ALWAYS_NAMES.test(left.lower) || isTitled(words);
  if (left.lower === "as" && tokens.slice(Math.max(0, at - 5), at - 1).some((t) => t.lower === "known"))
    return true;
  if (isNickname(tokens, at)) return true;
  // “who is called only “Becky from work””
  if (/^(?:only|simply|just)$/.test(left.lower) && NAMING.test(tokens[at - 2]?.lower ?? "")) return true;
  // “She described the escape as “Carry On Convict””
  if (left.lower === "as" && tokens.slice(Math.max(0, at - 12), at - 1).some((t) => DESCRIBES.test(t.lower)))
    return false;
  if (isMotto(tokens, at)) return true;
  const cue = left.kind === "word" ? cueVerb(tokens, at - 1) : null;
  if (cue !== null && !/^(?:call|name|dub|label|read|see|like|love)$/.test(cue.lemma)) return false;
  if (
    right?.kind === "word" &&
    NAMED_THING.test(right.lower) &&
    !/[,.]$/.test(words) &&
    !isIndefinite(tokens, at)
  )
    return true;
  if (!isTitled(words) || /[!?]$/.test(words)) return false;
  if (/^[:]$/.test(left.text)) return false;
  if (left.text === ",") return WORK.test(tokens[at - 2]?.lower ?? "");
  const parts = words.split(/\s+/).length;
  return parts > 1 || /^(?:on|in|of|film|called)$/.test(left.lower);
}

/** “His motto is ‘Waste not’”, “the club’s motto, ‘Onwards’”. */
function isMotto(tokens: readonly Token[], at: number): boolean {
  const between = tokens[at - 1]?.lower ?? "";
  const noun = /^(?:is|was|:|,)$/.test(between) ? tokens[at - 2] : tokens[at - 1];
  return noun?.lower === "motto" && noun.unit === tokens[at]?.unit;
}

function isIndefinite(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const lower = tokens[i]?.lower ?? "";
    if (lower === "a" || lower === "an") return true;
    if (/^(?:the|this|its|his|her|their)$/.test(lower) || /[’']s?$/.test(lower)) return false;
  }
  return false;
}
