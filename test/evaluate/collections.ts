import { readFileSync } from "node:fs";
import type { IndexedArticle } from "../../src/index/search-index.ts";
import { indexed } from "../index/corpus.ts";

/** A test collection: documents, questions, and for each question the documents that answer it with their grades. */
export interface Collection {
  name: string;
  documents: IndexedArticle[];
  queries: { id: string; text: string }[];
  relevant: Map<string, Map<string, number>>;
}

/** Reads a folder of `docs.jsonl` {id, title, text}, `queries.jsonl` {id, text} and `qrels.tsv` (query, document, grade). */
export function readCollection(folder: string): Collection {
  const lines = <T>(file: string): T[] =>
    readFileSync(`${folder}/${file}`, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
  const relevant: Collection["relevant"] = new Map();
  for (const line of readFileSync(`${folder}/qrels.tsv`, "utf8").split("\n")) {
    const [query, document, grade] = line.split("\t");
    if (query === undefined || document === undefined || !(Number(grade) > 0)) continue;
    const grades = relevant.get(query) ?? new Map<string, number>();
    relevant.set(query, grades.set(document, Number(grade)));
  }
  return {
    name: folder.split("/").findLast((part) => part !== "") ?? folder,
    documents: lines<{ id: string; title?: string; text: string }>("docs.jsonl").map(({ id, title, text }) =>
      indexed({ id, text, title: title === undefined || title === "" ? null : title }),
    ),
    queries: lines<{ id: string; text: string }>("queries.jsonl"),
    relevant,
  };
}

/** A question with the place of its answer: any run of that article that holds the place is right. */
export interface PlacedQuestion {
  text: string;
  article: string;
  places: { start: number; end: number }[];
}

interface SquadFile {
  data: {
    title: string;
    paragraphs: {
      context: string;
      qas: { question: string; is_impossible?: boolean; answers: { text: string; answer_start: number }[] }[];
    }[];
  }[];
}

/** Reads questions on articles in the JSON format of SQuAD 1.1 and 2.0. */
export function readSquad(file: string): { documents: IndexedArticle[]; questions: PlacedQuestion[] } {
  const { data }: SquadFile = JSON.parse(readFileSync(file, "utf8"));
  const questions: PlacedQuestion[] = [];
  const documents = data.map(({ title, paragraphs }) => {
    let text = "";
    for (const { context, qas } of paragraphs) {
      const at = text === "" ? 0 : text.length + 2;
      text += `${text === "" ? "" : "\n\n"}${context.replaceAll(/[\n\r]/g, " ")}`;
      for (const { question, answers } of qas) {
        const places = answers.map((one) => ({
          start: at + one.answer_start,
          end: at + one.answer_start + one.text.length,
        }));
        questions.push({ text: question, article: title, places });
      }
    }
    return indexed({ id: title, text, title: title.replaceAll("_", " ") });
  });
  return { documents, questions };
}
