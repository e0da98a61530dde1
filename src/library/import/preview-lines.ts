import { publishedWords } from "../../answer/source.ts";
import type { Draft } from "./draft.ts";
import type { Duplicate } from "./duplicates.ts";
import type { Preview } from "./preview.ts";

/** A preview in words, one line a thing. */
export function previewLines(preview: Preview): string[] {
  const { title, outlet, author, published, language, words, sentences } = preview;
  const not = (value: string | null) => value ?? "not stated";
  return [
    `Title: ${not(title)}`,
    `Outlet: ${not(outlet)} · Author: ${not(author)}`,
    `Published: ${published === null ? "not stated" : dateWords(published)}`,
    `Language: ${language ?? "not told"} · ${words.toLocaleString("en-GB")} words · ${sentences.toLocaleString("en-GB")} sentences`,
    ...preview.duplicates.map((duplicate) => duplicateWords(duplicate)),
    ...preview.notices,
    ...preview.health.map((line) => `Measured: ${line}`),
    ...preview.remarks,
    ...preview.questions,
  ];
}

function dateWords(published: NonNullable<Draft["published"]>): string {
  const evidence = published.evidence.map((words) => `“${words}”`).join(", ");
  const basis = published.basis === "editor" ? "given by an editor" : published.basis;
  return `${publishedWords(published)} (${[basis, evidence].filter((part) => part !== "").join(": ")})`;
}

function duplicateWords(duplicate: Duplicate): string {
  const { kind, article } = duplicate;
  if (kind === "same") return `Already here, word for word: ${article}.`;
  if (kind === "elsewhere") return `The same words are here from another address: ${article}.`;
  if (kind === "near")
    return `${Math.round(duplicate.share * 100)} % of its sentences restate ${article}; where they are the same words, the two count as one origin.`;
  const { added, removed } = duplicate.difference;
  return `A new version of ${article}: sentences that came: ${added.length}, that left: ${removed.length}. Citations of the old one stay.`;
}
