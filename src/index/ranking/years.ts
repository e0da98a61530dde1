/** The years an article may have been published in; 0 where that is not known. */
export interface PublishedYears {
  from: number;
  to: number;
}

const YEAR = /\b(1[5-9]\d\d|20\d\d)\b/g;

/**
 * The years a run speaks of: 1 where stated or meant by “last year”, ½ where it speaks of a part (“this month”),
 * ¼ where it names no time at all.
 */
export function yearsIn(words: string, { from, to }: PublishedYears): Map<number, number> {
  const years = new Map<number, number>();
  if (from !== 0 && from === to) {
    if (PART.test(words)) years.set(from, 0.5);
    if (/\b(?:this|the) year\b/i.test(words)) years.set(from, 1);
    if (/\blast year\b|\ba year (?:ago|earlier)\b/i.test(words)) years.set(from - 1, 1);
  }
  const stated = words.match(YEAR) ?? [];
  for (const year of stated) years.set(Number(year), 1);
  // What an article says without naming a time, it says of its own.
  if (from !== 0 && from === to && stated.length === 0 && years.size === 0) years.set(from, 0.25);
  return years;
}

const PART =
  /\bthis (?:month|week|summer|spring|autumn|winter|morning)\b|\b(?:today|yesterday|so[- ]far)\b|\blast (?:week|month)\b/i;
