import { afterAll, expect, test } from "vitest";
import { Answer } from "../../src/answer/answer.ts";
import { callOf } from "../../src/commands/line.ts";
import { cellOf } from "../../src/render/export.ts";
import { shippedApp } from "./shipped.ts";

const { house, desk, get } = await shippedApp();
afterAll(() => house.close());

/** The cells of a CSV file. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv
    .replace("\ufeff", "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

test("a CSV of figures holds every citation whole: its words can be cut out of the article again", async () => {
  const response = await get("/export/figures.csv?query=2024&limit=10");
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="verbatim-figures.csv"');
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const [head = [], ...rows] = rowsOf(text);
  expect(rows.length).toBeGreaterThan(9);
  for (const cells of rows) {
    expect(cells.length).toBe(head.length);
    const row = Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""]));
    const article = await desk.article(row["article"] ?? "");
    expect(article?.revision).toBe(row["revision"]);
    expect(article?.text.slice(Number(row["start"]), Number(row["end"]))).toBe(row["words"]);
  }
});

test("the JSON is the answer itself, and the Markdown holds its words in quotation blocks", async () => {
  const call = callOf("quote", { speaker: "Alegre" });
  const answer = await call.command.run(desk, call.args, call.window);
  const json: unknown = await (await get("/export/quote.json?speaker=Alegre")).json();
  expect(Answer.parse(json).findings).toEqual(answer.findings);
  const markdown = await (await get("/export/quote.md?speaker=Alegre")).text();
  for (const { citation } of answer.findings) expect(markdown).toContain(`> ${citation.words}`);
  expect(markdown).toMatch(/\(http:\/\/localhost\/a\/\w+\?r=[0-9a-f]{12}&at=\d+-\d+#at\)/);
});

test("a chart goes with its Markdown as a table of what is drawn, or why nothing is", async () => {
  const table = await (await get("/export/figures.md?query=crossings&chart=yes")).text();
  expect(table).toContain("| 3 | 2021, to 30 November at the latest | nearly 25,000 migrants |");
  const none = await (await get("/export/figures.md?query=2024&chart=yes")).text();
  expect(none).toContain("No chart: No two of these figures count the same thing");
});

test.for([
  ["=1+1", "'=1+1"],
  ["+44", "'+44"],
  ["-2", "'-2"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tx", "'\tx"],
  ["\r=1", '"\'\r=1"'],
  ["＝1", "'＝1"],
  ['say "no", now', '"say ""no"", now"'],
  ["a\nb", '"a\nb"'],
  [-2, "-2"],
  ["plain", "plain"],
] as const)("the cell %j is written %j", ([cell, written]) => {
  expect(cellOf(cell)).toBe(written);
});

test.for([
  ["/export/figures.csv", 400],
  ["/export/figures.exe?query=2024", 404],
  ["/export/nothing.csv", 400],
  ["/export/figures.csv?query=1&query=2", 400],
] as const)("%s is answered %i", async ([path, status]) => {
  expect((await get(path)).status).toBe(status);
});
