import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const TYPES: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

export interface PageFile {
  body: Buffer<ArrayBuffer>;
  type: string;
  /** Where pages find it; the address changes with the content, so that it may be kept for ever. */
  address: string;
}

const NAMES = [
  "verbatim.css",
  "talk.css",
  "reader.css",
  "talk.js",
  "suggest.js",
  "reader.js",
  "icon.svg",
] as const;
export type FileName = (typeof NAMES)[number];

export function isFileName(name: string): name is FileName {
  return (NAMES as readonly string[]).includes(name);
}

/** The style sheet, scripts and icon of the pages, read once. Nothing else can be asked for by name. */
export function readPageFiles(): Record<FileName, PageFile> {
  const entries = NAMES.map((name) => {
    const body = Buffer.from(readFileSync(new URL(`../files/${name}`, import.meta.url)));
    const hash = createHash("sha256").update(body).digest("hex").slice(0, 12);
    const type = TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
    return [name, { body, type, address: `/files/${name}?v=${hash}` }];
  });
  return Object.fromEntries(entries) as Record<FileName, PageFile>;
}

/** What a page of some kind loads. */
export function filesOf(
  files: Record<FileName, PageFile>,
  kind: "talk" | "reader" | "chart" | "plain",
): { styles: string[]; script: string | null; icon: string } {
  const styles = [
    files["verbatim.css"],
    ...(kind === "talk" || kind === "chart"
      ? [files["talk.css"]]
      : kind === "reader"
        ? [files["reader.css"]]
        : []),
  ];
  const script = kind === "talk" ? files["talk.js"] : kind === "reader" ? files["reader.js"] : null;
  return {
    styles: styles.map(({ address }) => address),
    script: script?.address ?? null,
    icon: files["icon.svg"].address,
  };
}
