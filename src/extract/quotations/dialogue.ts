import type { Attribution } from "./cues/attribution.ts";
import type { Found, Frame } from "./found.ts";

/** A turn in a dialogue: the quotation whose speaker speaks again, null where that cannot be told. */
export interface Turn {
  of: Found | null;
}

/** Quotations back that are looked at for the other of two. */
const RECENT = 12;

/** Frames back that a dialogue reaches for the other of two. */
const NEAR = 2;

/**
 * Whose turn a paragraph is that is nothing but a quotation, where people take turns:
 * `“At home,” said Kevin.¶“All night?”¶“All night.”` → the one who asked, then Kevin.
 * Null where nobody asked anything: `“It was dark,” she said.¶“I could not see.”` goes on.
 */
export function turnOf(frame: Frame, found: readonly Found[]): Turn | null {
  const last = found.at(-1);
  if (last === undefined || !isBare(frame) || frame.number - last.frame.number !== 1) return null;
  if (!last.stretch.closed) return null;
  const other = found
    .slice(-RECENT)
    .findLast(
      (one) =>
        last.attribution?.rule !== "subject before" &&
        one.frame !== last.frame &&
        last.frame.number - one.frame.number <= NEAR &&
        nameOf(one) !== nameOf(last),
    );
  // “Asked by counsel what she did, she said: ‘Nothing.’¶‘Why?’”: counsel asks on.
  if (other === undefined && endsAsking(frame) && wasAskedBy(last.frame)) return { of: null };
  const answered = other !== undefined && asks(other) && last.frame.number - other.frame.number === 1;
  const goesOn =
    asks(last) ||
    addresses(frame, last) ||
    (other !== undefined && addresses(last.frame, other)) ||
    last.turns === true ||
    (answered && endsAsking(frame));
  if (!goesOn) return null;
  if (other !== undefined) return { of: other.resolved === null ? null : other };
  if (addresses(frame, last)) return { of: null };
  const asked = last.attribution?.tokens[last.attribution.cue.from]?.lower.startsWith("ask") === true;
  return isBare(last.frame) || (asks(last) && asked) ? { of: null } : null;
}

const PARENT = /^(?:mother|mum|mummy|mam|mom|father|dad|daddy)$/;

/** Whether the words are spoken to who spoke last: “You did not know, *Mum*.” after her mother, “No, *Lionel*.” */
function addresses({ tokens }: Frame, last: Found): boolean {
  const words = tokens.find(({ kind }) => kind === "quotation")?.text ?? "";
  const called = /(?:^|, )(\p{Lu}\p{L}+)[.!?,]?$/u.exec(words)?.[1] ?? /^(\p{Lu}\p{L}+), /u.exec(words)?.[1];
  if (called === undefined) return false;
  const name = nameOf(last)?.split(" ") ?? [];
  const kin = PARENT.test(called.toLowerCase()) && last.frame.tokens.some(({ lower }) => PARENT.test(lower));
  return name.includes(called) || kin;
}

/** Few words that may be a reply, as in “‘I will not,’ Hatch said”. */
const SHORT = 6;

/**
 * Whether what stands right before a paragraph asks, or is a short reply to another, so that somebody else may answer:
 * `Odom told him to “sit down”.¶“I will not,” Hatch said.¶“Then I’ll have you removed.”`
 */
export function mayBeAnswer(frame: Frame, found: readonly Found[]): boolean {
  const last = found.at(-1);
  const before = found.at(-2);
  if (last === undefined || frame.number - last.frame.number !== 1) return false;
  const words = (last.frame.tokens[last.at]?.text ?? "").split(/\s+/).length;
  const replies =
    before !== undefined &&
    last.frame.number - before.frame.number === 1 &&
    nameOf(before) !== nameOf(last) &&
    words < SHORT;
  return asks(last) || replies;
}

/** An attribution as it stands for the speaker's next turn. */
export function taking(attribution: Attribution | null): Attribution | null {
  return attribution === null ? null : { ...attribution, rule: "takes turns", certainty: 1 };
}

function nameOf({ resolved }: Found): string | null {
  return resolved?.referent.name ?? null;
}

function asks({ frame, at }: Found): boolean {
  return /\?[’'”"]?$/.test(frame.tokens[at]?.text ?? "");
}

function wasAskedBy({ tokens }: Frame): boolean {
  return tokens.some(
    ({ lower }, at) => /^(?:asked|pressed|questioned|quizzed)$/.test(lower) && tokens[at + 1]?.lower === "by",
  );
}

function endsAsking({ tokens }: Frame): boolean {
  return tokens.some(({ kind, text }) => kind === "quotation" && /\?[’'”"]?$/.test(text));
}

/** Whether a paragraph is nothing but one quotation. */
export function isBare({ tokens }: Frame): boolean {
  return (
    tokens.filter(({ kind }) => kind === "quotation").length === 1 &&
    tokens.every(({ kind }) => kind !== "word")
  );
}
