import { html as template, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** Markup that is safe to send: everything in it was escaped or is markup of ours. */
export type Html = HtmlEscapedString;

type Part = Html | string | number | null | undefined | false | readonly Part[];

/** Makes markup; whatever is put in is escaped unless it is markup itself. Null, undefined and false leave nothing. */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Html {
  // hono answers with a promise only where a part is one, and none can be.
  return template(strings, ...parts) as Html;
}

/**
 * Words of a source, escaped so that a browser's text holds them unchanged, character for character: a carriage
 * return stays one, and U+0000, which HTML cannot hold, becomes U+FFFD.
 */
export function written(words: string): Html {
  return raw(words.replace(/[&<>"'\r\0]/g, (character) => ESCAPES[character] ?? character));
}

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
  "\0": "&#xFFFD;",
};

/** Many pieces of markup as one. */
export function joined(parts: readonly Html[]): Html {
  return raw(parts.join(""));
}
