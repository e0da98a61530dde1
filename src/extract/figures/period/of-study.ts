/** “A 2019 study found no benefit, but it ran for | eight weeks and included just | 64 people”: how it was done, then. */
const WAS_DONE =
  /\b(?:ran for|lasted|included|involved|covered|followed|enrolled|recruited|surveyed|tested)(?: (?:just|only|about|around|some|more than|over|nearly|up to))*\s*$/;

export function isOfStudy(text: string, figure: { start: number }, { role, date }: Told): boolean {
  if (role !== "said" || date.rule !== "year" || date.end > figure.start) return false;
  return (
    /^ (?:\p{Ll}+ )?(?:study|trial|survey|experiment)\b/u.test(text.slice(date.end, date.end + 40)) &&
    WAS_DONE.test(text.slice(Math.max(date.end, figure.start - 60), figure.start))
  );
}

/** What of a time tells how it was said. */
interface Told {
  role: string;
  date: { rule: string; end: number };
}
