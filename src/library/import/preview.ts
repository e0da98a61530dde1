import { eld } from "eld/medium";
import type { Article } from "../../answer/article.ts";
import { noticeWords } from "../../answer/notice.ts";
import { read } from "../../extract/reading.ts";
import type { Draft } from "./draft.ts";
import { type Duplicate, duplicatesOf } from "./duplicates.ts";
import { measured } from "./health.ts";

/** What a person is shown before an article is taken in. */
export interface Preview {
  title: string | null;
  outlet: string | null;
  author: string | null;
  published: Draft["published"];
  url: string | null;
  /** ISO 639-1, or null where it cannot be told. */
  language: string | null;
  words: number;
  sentences: number;
  duplicates: Duplicate[];
  notices: string[];
  health: string[];
  remarks: string[];
  /** What the source does not state and a person may know. */
  questions: string[];
}

/** Looks at a draft beside the articles that are most like it. */
export function previewOf(draft: Draft, like: readonly Pick<Article, "id" | "text" | "url">[]): Preview {
  const { title, outlet, author, published, url, text, remarks } = draft;
  const language = languageOf(text);
  const { sentences } = read(text, published, author);
  return {
    title,
    outlet,
    author,
    published,
    url,
    language,
    words: text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0,
    sentences: sentences.length,
    duplicates: duplicatesOf(draft, like),
    notices: (draft.notices ?? []).map(noticeWords),
    health: measured(draft, { sentences }),
    remarks:
      language === null || language === "en"
        ? remarks
        : [...remarks, "Figures and quotations are read in English only; the words can be searched."],
    questions: [
      ...(title === null ? ["What is its title?"] : []),
      ...(outlet === null ? ["Which outlet published it?"] : []),
      ...(author === null ? ["Who wrote it?"] : []),
      ...(published === null ? ["When was it published? A day, a month (2024-04) or a range will do."] : []),
    ],
  };
}

/** The language of a text, by its first words; null where there is too little to tell. */
export function languageOf(text: string): string | null {
  const result = eld.detect(text.slice(0, 5_000));
  return result.language === "" || !result.isReliable() ? null : result.language;
}
