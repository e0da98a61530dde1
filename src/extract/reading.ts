import type { Published } from "./published.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { span, type Span } from "./span.ts";

/**
 * A paragraph (a line of the text). `story` is false for lines that are not the story: a repeated title, a photo
 * credit, the author's biography, a leading date stamp. They stay in the text, yield no facts and rank last.
 */
export interface Paragraph extends Span {
  number: number;
  story: boolean;
}

/** One article as every extractor sees it. Offsets everywhere are into `text`. */
export interface Reading {
  text: string;
  published: Published | null;
  author: string | null;
  paragraphs: Paragraph[];
  sentences: Sentence[];
}

/** Cuts a text into paragraphs and sentences, in time linear in its length. */
export function read(text: string, published: Published | null, author: string | null = null): Reading {
  const paragraphs = paragraphsOf(text, author);
  const sentences = paragraphs.flatMap((p) => sentencesOf(text, p.start, p.end, p.number));
  return { text, published, author, paragraphs, sentences };
}

/** The paragraphs alone. */
export function paragraphsOf(text: string, author: string | null): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of text.matchAll(/[^\n\r]+/g)) {
    const left = line[0].length - line[0].trimStart().length;
    const cut = span(text, line.index + left, line.index + line[0].trimEnd().length);
    if (cut.end > cut.start) paragraphs.push({ ...cut, number: paragraphs.length, story: true });
  }
  markFurniture(paragraphs, author);
  return paragraphs;
}

const CREDIT = /^(?:(?:photo|image|picture|video)s?(?: credit)?s?|credit|photograph)\s*:/i;
const SECTION_TRAIL = /^[^|]{10,} \| [^|]{2,30}(?: \| [^|]{2,30})?$/;

function markFurniture(paragraphs: Paragraph[], author: string | null): void {
  const first = paragraphs[0];
  if (first === undefined) return;
  // A page title with its sections, or a title printed a second time as the heading.
  if (SECTION_TRAIL.test(first.words)) first.story = false;
  if (paragraphs[1]?.words === first.words && first.words.length < 200) paragraphs[1].story = false;
  for (const paragraph of paragraphs) if (CREDIT.test(paragraph.words)) paragraph.story = false;
  const byline = biographyStart(paragraphs, author);
  for (const paragraph of paragraphs.slice(byline)) paragraph.story = false;
}

/** The author's biography: a line that is only a name, followed to the end by paragraphs about that name. */
function biographyStart(paragraphs: Paragraph[], author: string | null): number {
  const half = Math.floor(paragraphs.length / 2);
  for (let at = paragraphs.length - 2; at > half; at--) {
    const line = paragraphs[at]?.words ?? "";
    const next = paragraphs[at + 1]?.words ?? "";
    const isName = line === author || /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,3}$/u.test(line);
    if (isName && next.startsWith(line) && /\bis (?:an? |the )/.test(next.slice(0, line.length + 60)))
      return at;
  }
  return paragraphs.length;
}
