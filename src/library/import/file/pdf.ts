import { getDocumentProxy } from "unpdf";
import { Refusal } from "../../../refusal.ts";
import { type Draft, metaLine, storedText } from "../draft.ts";
import { dateLine } from "../page/published.ts";
import { type Printed, paragraphsOf, withoutRunningLines } from "./pdf-lines.ts";

const MOST_PAGES = 300;
const LARGEST_TEXT = 2 * 1024 * 1024;
/** Fewer words a page than this, and the page is a picture. */
const SCANNED = 8;

/**
 * The article of a PDF: lines joined into paragraphs, running heads and page numbers left out.
 * @throws {Refusal} where it is encrypted, damaged, scanned, or no article by its size.
 */
export async function readPdf(bytes: Uint8Array): Promise<Draft> {
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > MOST_PAGES)
      throw new Refusal(
        `It has ${pdf.numPages} pages; an article has at most ${MOST_PAGES}.`,
        "Save the pages of the article as a PDF of their own.",
      );
    const pages: Printed[][] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items.flatMap((item) =>
          "str" in item
            ? [
                {
                  words: item.str,
                  left: Number(item.transform[4]),
                  bottom: Number(item.transform[5]),
                  width: item.width,
                  height: item.height,
                  endsLine: item.hasEOL,
                },
              ]
            : [],
        ),
      );
      length += items.reduce((sum, item) => sum + ("str" in item ? item.str.length : 0), 0);
      if (length > LARGEST_TEXT)
        throw new Refusal(
          "It holds more text than an article.",
          "Save the pages of the article as a PDF of their own.",
        );
      page.cleanup();
    }
    return draftOf(pages, (await pdf.getMetadata().catch(() => null))?.info);
  } catch (error) {
    throw error instanceof Refusal ? error : damaged();
  } finally {
    await pdf.destroy();
  }
}

async function open(bytes: Uint8Array): ReturnType<typeof getDocumentProxy> {
  try {
    // The reader takes the bytes for itself: give it a copy.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      stopAtErrors: false,
      useSystemFonts: false,
      disableFontFace: true,
    });
  } catch (error) {
    const name = (error as Error).name;
    if (name === "PasswordException")
      throw new Refusal("The PDF is encrypted.", "Save it without a password and add that.");
    throw damaged();
  }
}

/** Whatever the reader throws at a file of unknown origin. */
function damaged(): Refusal {
  return new Refusal(
    "The PDF is damaged and cannot be read.",
    "Open it in another program, save it again and add that.",
  );
}

function draftOf(pages: readonly Printed[][], info: unknown): Draft {
  const paragraphs = paragraphsOf(withoutRunningLines(pages));
  const words = paragraphs.join(" ").match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words < SCANNED * pages.length)
    throw new Refusal(
      "The PDF holds pictures of its pages and no words.",
      "Read it with a text recognition program (OCR), or add the article as a web page or text.",
    );
  const head = paragraphs.slice(0, 12);
  return {
    title: shownOf(info, "Title", head),
    outlet: null,
    author: shownOf(info, "Author", head),
    published: head.map((line) => dateLine(line)).find((date) => date !== null) ?? null,
    url: null,
    text: storedText(paragraphs.join("\n\n")),
    remarks: [],
  };
}

/** What the file states of itself, where its first paragraphs say the same: files keep the titles of older ones. */
function shownOf(info: unknown, key: string, head: readonly string[]): string | null {
  const line = metaLine((info as Record<string, unknown> | undefined)?.[key]);
  if (line === null) return null;
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
  return bare(head.join(" ")).includes(bare(line)) ? line : null;
}
