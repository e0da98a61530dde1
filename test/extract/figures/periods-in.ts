import { readDates } from "../../../src/extract/dates/dates.ts";
import { periodOf } from "../../../src/extract/figures/period.ts";
import { parsePublished } from "../../../src/extract/published.ts";
import { read } from "../../../src/extract/reading.ts";

/** The periods of the figures marked `[so]`, in an article of Wednesday 12 March 2025. */
export function periods(marked: string, published: string | null = "2025-03-12"): string[] {
  const figures: { start: number; end: number }[] = [];
  let text = "";
  for (const part of marked.split(/(\[[^\]]+\])/)) {
    const words = part.startsWith("[") ? part.slice(1, -1) : part;
    if (words !== part) figures.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  const reading = read(text, published === null ? null : parsePublished(published));
  const dates = readDates(reading);
  return figures.map((figure) => {
    const period = periodOf(reading, figure, dates);
    if (period === null) return "none";
    return period.from === period.to ? period.from : `${period.from}/${period.to}`;
  });
}
