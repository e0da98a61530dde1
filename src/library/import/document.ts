import { Refusal } from "../../refusal.ts";
import type { Draft } from "./draft.ts";

/** A file somebody gives, or a site sends. */
export interface Given {
  bytes: Uint8Array;
  /** File name; its ending is believed only where the bytes do not tell. */
  name: string | null;
  address: string | null;
  charset: string | null;
}

/** Content types that can be read, to ask a site for. */
export const DOCUMENT_TYPES: ReadonlySet<string> = new Set([
  "text/html",
  "application/xhtml+xml",
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "text/plain",
  "text/markdown",
  "text/x-markdown",
]);

const LARGEST = 20 * 1024 * 1024;
const GIVE = "Give the article as a web page, PDF, DOCX, plain text or Markdown.";

/**
 * Reads an article out of a file, by what its bytes are and not by what it is called.
 * @throws {Refusal} with what to do.
 */
export async function readDocument({ bytes, name, address, charset }: Given): Promise<Draft> {
  if (bytes.length === 0) throw new Refusal("The file is empty.", GIVE);
  if (bytes.length > LARGEST)
    throw new Refusal(
      `The file has ${Math.round(bytes.length / 1024 / 1024)} MB.`,
      "A file may have at most 20 MB.",
    );
  const kind = kindOf(bytes, name ?? new URL(address ?? "file:///").pathname);
  if (kind === "html") return (await import("./page/html.ts")).readPage({ bytes, address, charset });
  const draft = await read(kind, bytes, charset);
  return { ...draft, url: draft.url ?? address };
}

/** The same, for a worker: a refusal is a result like any other. */
export async function tryDocument(
  given: Given,
): Promise<{ draft: Draft } | { problem: string; remedy: string }> {
  try {
    return { draft: await readDocument(given) };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.message, remedy: error.remedy };
    throw error;
  }
}

async function read(kind: Exclude<Kind, "html">, bytes: Uint8Array, charset: string | null): Promise<Draft> {
  if (kind === "pdf") return (await import("./file/pdf.ts")).readPdf(bytes);
  if (kind === "docx") return (await import("./file/docx.ts")).readDocx(Buffer.from(bytes));
  if (kind === "markdown") return (await import("./file/text.ts")).readMarkdown(bytes);
  if (kind === "text") return (await import("./file/text.ts")).readPlainText(bytes, charset);
  throw new Refusal(REFUSED[kind], GIVE);
}

const REFUSED = {
  office: "The file is encrypted, or of an old Office format.",
  rtf: "The file is rich text (RTF).",
  picture: "The file is a picture, sound or film.",
  feed: "The file is a feed, a list of articles.",
};

const PICTURES = ["\x89PNG", "\xFF\xD8\xFF", "GIF8", "RIFF", "ID3"];

type Kind = "pdf" | "docx" | "html" | "markdown" | "text" | keyof typeof REFUSED;

function kindOf(bytes: Uint8Array, name: string): Kind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString("latin1");
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\x03\x04")) return "docx";
  if (head.startsWith("\xD0\xCF\x11\xE0")) return "office";
  if (head.startsWith("{\\rtf")) return "rtf";
  if (PICTURES.some((mark) => head.startsWith(mark)) || head.startsWith("ftyp", 4)) return "picture";
  if (/^[\s\S]{0,200}?<(?:rss|feed|rdf:RDF)[\s>]/i.test(head)) return "feed";
  if (/\.(?:md|markdown)$/i.test(name)) return "markdown";
  if (/<(?:!doctype html|html|head|body|article|div)[\s>]/i.test(head) || /\.(?:html?|xhtml)$/i.test(name))
    return "html";
  return "text";
}
