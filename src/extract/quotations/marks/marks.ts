/** A quotation mark of a paragraph and what it may do there. */
export interface Mark {
  /** Offset of the mark; `end` is past it (two straight single marks make one double mark). */
  at: number;
  end: number;
  family: "double" | "single" | "guillemet";
  opens: boolean;
  closes: boolean;
  /** Closes only if nothing better does: it may be the apostrophe of “the gangs’ model”. */
  weak: boolean;
  /** Of a weak one: whether a small word follows, as behind a quotation: “fans’ *and*”, not “fans’ families”. */
  likely?: boolean;
}

const WORDISH = /[\p{L}\p{N}[($£€#@…&*“‘’"'«.-]/u;
const BEFORE_OPENING = /[\s([{—–\-/“‘"«:;,.]/;
const LETTER = /[\p{L}\p{N}]/u;
/** Words that begin with an apostrophe: “’em”, “’til”, “’90s”. */
const ELISION =
  /^(?:em|im|er|uns?|til|till|tis|twas|twere|bout|cause|cos|n|round|neath|ere|\d\ds?(?!\d|%|[.,]\d))\b/i;
/** Words that end with an apostrophe: “a cup o’ tea”, “that’s no’ it”. */
const SHORTENED = /(?:^|\s)(?:o|th|wi|ol|lil|no|t|fo|yo|mo|a|aw)$/i;
const SMALL_AFTER =
  /^\s(?:and|but|or|in|on|at|to|for|of|by|with|when|as|after|before|was|is|were|are|had|has|said|says|while|because|if|that|from|about|over|not|who|which|would|will|he|she|they|it)\b/;
/** What may follow an apostrophe inside a word. Anything longer after a small word is a mark with a space missing. */
const SMALL_WORD = /(?:^|\s)(?:for|the|of|a|an|to|as|in|and|with|said|says|was|is|by|on|that)$/;

/**
 * The quotation marks of one paragraph, apostrophes left out, in one pass.
 * Reads “…”, "…", ‘…’, '…', «…», »…«, „…“ and ''…''. Told from marks: “they’re”, “the 1990s’ end”, “rock ’n’ roll”.
 */
export function marksOf(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  let opened = false;
  for (let at = start; at < end; at++) {
    const char = text[at] ?? "";
    if (!"“”„‟\"‘’‚'`´«»‹›".includes(char)) continue;
    // Of ''' behind words the first closes what is quoted inside.
    const triple =
      char === "'" && text.slice(at, Math.min(end, at + 3)) === "'''" && /\S/.test(text[at - 1] ?? " ");
    // “…’’: two single marks close what a double one opened.
    const twin =
      !triple &&
      (/['`´]/.test(char) || (char === "’" && opened && text[at + 2] !== "’")) &&
      text[at + 1] === char &&
      at + 1 < end;
    const past = at + (twin ? 2 : 1);
    const before = at > start ? (text[at - 1] ?? "") : "";
    const after = past < end ? (text[past] ?? "") : "";
    const place = placeOf(before, after);
    const mark = { at, end: past, weak: false };
    if (twin || '“”„‟"'.includes(char)) {
      const double = doubleAt(char, place);
      opened = double.opens;
      marks.push({ ...mark, family: "double", ...double });
    } else if ("«»‹›".includes(char))
      marks.push({ ...mark, family: "guillemet", ...guillemetAt(char, place) });
    else {
      const single = singleAt(text, at, start, end, place);
      if (single.opens || single.closes) marks.push({ ...mark, family: "single", ...single });
    }
    at = past - 1;
  }
  return marks;
}

interface Place {
  opening: boolean;
  closing: boolean;
  inWord: boolean;
}

function placeOf(before: string, after: string): Place {
  const opening = (before === "" || BEFORE_OPENING.test(before)) && after !== "" && WORDISH.test(after);
  // A space may be missing behind the closing mark: “… bullied.'She added”.
  const glued = /[.!?,…]/.test(before) && /\p{Lu}/u.test(after);
  const closing = before !== "" && !/[\s([{]/.test(before) && (after === "" || glued || !LETTER.test(after));
  return { opening, closing, inWord: LETTER.test(before) && LETTER.test(after) };
}

function doubleAt(char: string, place: Place): { opens: boolean; closes: boolean } {
  if (char === "„" || char === "‟") return { opens: true, closes: false };
  if (char === "“")
    return { opens: place.opening || !place.closing, closes: place.closing && !place.opening };
  if (char === "”") return { opens: false, closes: true };
  if (place.inWord) return { opens: true, closes: true };
  if (place.opening && place.closing) return { opens: true, closes: true };
  return place.opening ? { opens: true, closes: false } : { opens: false, closes: true };
}

function guillemetAt(char: string, place: Place): { opens: boolean; closes: boolean } {
  const left = char === "«" || char === "‹";
  // French sets spaces inside its marks; German and Danish turn the marks round.
  return place.opening && !left
    ? { opens: true, closes: true }
    : { opens: left, closes: !left || place.closing };
}

function singleAt(text: string, at: number, start: number, end: number, place: Place) {
  const char = text[at] ?? "";
  const none = { opens: false, closes: false, weak: false };
  const before = text[at - 1] ?? "";
  // “‘’Course it was”
  if (char === "’" && at > start && /[‘“]/.test(before) && LETTER.test(text[at + 1] ?? "")) return none;
  if (place.inWord) {
    const word = /^\p{Ll}{4,}/u.test(text.slice(at + 1, Math.min(end, at + 6)));
    const glued = char !== "‘" && word && SMALL_WORD.test(text.slice(Math.max(start, at - 6), at));
    return glued ? { opens: true, closes: false, weak: false } : none;
  }
  const elision = ELISION.test(text.slice(at + 1, Math.min(end, at + 8)));
  const opens = place.opening && char !== "´" && (char === "‘" || !elision) && !(char === "‘" && elision);
  const closes = place.closing && char !== "‘" && char !== "`";
  const shortened = SHORTENED.test(text.slice(Math.max(start, at - 5), at));
  const behind = text.slice(at + 1, Math.min(end, at + 12));
  const weak = closes && (shortened || /[sxzSXZn]/.test(before)) && /^\s[\p{L}\p{N}]/u.test(behind);
  const likely = weak && !shortened && SMALL_AFTER.test(behind);
  return { opens: opens && !(closes && LETTER.test(before)), closes, weak, likely };
}
