import type { PageLine } from "./body.ts";

const SENTENCE_END = /[.!?…。！？][”"’')\]»]*$/u;
/** Lines that belong to the page and not to the story, whoever publishes it. */
const FURNITURE = [
  /^(?:advert(?:isement)?|sponsored(?: content)?|continue reading(?: below)?|skip (?:to|advert)\b.{0,40}|story continues(?: below)?|loading\b.{0,30}|watch(?: now| live)?|share(?: this)?(?: (?:article|story|post))?|comments?|tags?|print|email|subscribe|sign (?:in|up)|log in|home|menu|search)\W*$/i,
  /^(?:related(?: (?:articles?|stories|links|content|topics))?|read (?:more|also|next)|see (?:more|also)|more(?: from| on)?|also on|you (?:may|might) (?:also )?(?:like|be interested)|don[’']t miss|recommended|most (?:read|popular)|latest|popular|trending)\b[^.]{0,30}(?::|$)/i,
  /^(?:image|photo|picture|video|media) ?(?:copyright|caption|credit|source|:)/i,
  /^media playback is/i,
  /^[[(]?(?:image|photo|picture|video)s?(?: credit| source)?\s?:/i,
  /^(?:image|photo|slide) \d+ of \d+/i,
  /^(?:©|\(c\)|copyright\b).{0,200}$/i,
  /\ball rights reserved\b.{0,60}$/i,
  /^(?:sign up|subscribe|follow us|get (?:our|the) .{0,40}(?:newsletter|app|alerts?|inbox)|join our|download (?:our|the)|click here|like this story)\b/i,
  /^follow .{1,60} on (?:twitter|facebook|instagram|x|linkedin)\b/i,
  /^this (?:website|site) uses cookies\b/i,
  /^this slideshow requires javascript/i,
  /^(?:last )?(?:published|updated|posted|modified)(?: (?:on|at))?\s?:?\s.{0,60}\d{1,4}.{0,40}$/i,
  /^by\s\p{Lu}[\p{L}.’'-]+(?:\s(?:and\s)?\p{Lu}[\p{L}.’'-]+){1,6}(?:\s?[|,–—-].{0,80})?$/u,
];

/** The lines that tell the story. What is dropped is never inside a paragraph: a line stays whole or goes. */
export function storyLines(lines: readonly PageLine[], title: string | null): PageLine[] {
  const kept = lines.filter((line) => !isFurniture(line));
  if (kept.length === 0) return [...lines];
  const lead = kept.slice(
    0,
    Math.max(
      0,
      kept.findIndex((line) => isProse(line)),
    ),
  );
  // What stands before the first sentence is the page's head, unless it is a good part of the story: a table, a list.
  const isHead = lengthOf(lead) <= 0.15 * lengthOf(kept);
  const story = kept.filter((line, at) => at >= lead.length || !isHead || line.words.length >= 60);
  if (story.length > 1 && title !== null && same(story[0]?.words ?? "", title)) story.shift();
  while (isLink(story.at(-1))) story.pop();
  return story;
}

function lengthOf(lines: readonly PageLine[]): number {
  return lines.reduce((sum, { words }) => sum + words.length, 0);
}

function isFurniture(line: PageLine): boolean {
  return isLink(line) || isFurnitureLine(line.words);
}

/** A line that belongs to the page and not to the story: “Advertisement”, “Sign up to our newsletter”. */
export function isFurnitureLine(words: string): boolean {
  return FURNITURE.some((pattern) => pattern.test(words));
}

function isLink(line: PageLine | undefined): boolean {
  return line !== undefined && line.linked >= 0.9 * line.words.length && !SENTENCE_END.test(line.words);
}

/** A line that reads as a sentence: long, or closed by a full stop. */
function isProse({ words, linked }: PageLine): boolean {
  return (
    linked < 0.5 * words.length && (words.length >= 120 || (words.length >= 30 && SENTENCE_END.test(words)))
  );
}

function same(a: string, b: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return bare(a) === bare(b);
}
