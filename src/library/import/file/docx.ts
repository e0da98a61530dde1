import { parseHTML } from "linkedom";
import mammoth from "mammoth";
import { Refusal } from "../../../refusal.ts";
import { type Draft, metaLine, storedText } from "../draft.ts";
import { linesOf } from "../page/body.ts";
import { unzip } from "./zip.ts";

const LARGEST_UNPACKED = 50 * 1024 * 1024;
const LARGEST_WORDS = 20 * 1024 * 1024;
const DOCUMENT = "word/document.xml";

/**
 * The article of a Word document: its paragraphs in order. A first paragraph styled as title or heading is the title.
 * @throws {Refusal} where it is no such document, or hostile: an archive that unpacks without end, XML entities.
 */
export async function readDocx(bytes: Buffer): Promise<Draft> {
  const parts = unzip(bytes, LARGEST_UNPACKED);
  const words = parts.get(DOCUMENT);
  if (words === undefined)
    throw new Refusal(
      "The file is an archive and no Word document.",
      "Add the article as DOCX, PDF or plain text.",
    );
  for (const [name, part] of parts)
    if (/\.(?:xml|rels)$/i.test(name) && /<!(?:DOCTYPE|ENTITY)/i.test(part.toString("latin1")))
      throw new Refusal(
        "The document declares XML entities.",
        "Copy its words into a new document and add that.",
      );
  if (words.length > LARGEST_WORDS)
    throw new Refusal("The document holds more text than an article.", "Split it, and add its parts.");
  const value = await converted(bytes);
  const { document } = parseHTML(`<html><body>${value}</body></html>`);
  const lines = linesOf(document.body, "story");
  if (lines.length === 0)
    throw new Refusal("The document holds no words.", "If it holds pictures of a text, add the text itself.");
  const [first] = lines;
  const heading =
    lines.length > 1 && first !== undefined && /^h[12]$/.test(first.element) ? first.words : null;
  const creator = metaLine(
    /<dc:creator>([^<]{1,200})</.exec(parts.get("docProps/core.xml")?.toString() ?? "")?.[1],
  );
  return {
    title: metaLine(heading),
    outlet: null,
    author: null,
    published: null,
    url: null,
    text: storedText(
      lines
        .slice(heading === null ? 0 : 1)
        .map((line) => line.words)
        .join("\n\n"),
    ),
    remarks: creator === null ? [] : [`The file names “${creator}” as who wrote it.`],
  };
}

async function converted(bytes: Buffer): Promise<string> {
  try {
    const image = mammoth.images.imgElement(async () => ({ src: "" }));
    const options = { convertImage: image, includeEmbeddedStyleMap: false };
    return (await mammoth.convertToHtml({ buffer: bytes }, options)).value;
  } catch {
    throw new Refusal("The document is damaged and cannot be read.", "Save it again and add the new file.");
  }
}
