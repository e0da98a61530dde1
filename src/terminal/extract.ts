import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { z } from "zod";
import { extract } from "../extract/extraction.ts";
import { parsePublished } from "../extract/published.ts";
import { Refusal } from "../refusal.ts";

const Line = z.object({
  id: z.string(),
  text: z.string(),
  author: z.string().nullish(),
  published: z.string().nullish(),
});

/** Reads `{id, text, published?}` a line and prints a line `{id, sentences, figures, quotations, dates, people}` each. */
export async function extractTexts(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { json: { type: "boolean" }, jsonl: { type: "string" } } });
  const file = values.jsonl;
  if (file === undefined)
    throw new Refusal(
      "There is no file of texts.",
      "npm run -s extract -- --json --jsonl FILE, one JSON object a line.",
    );
  await access(file).catch(() => {
    throw new Refusal(`${file} cannot be read.`, "Give the path of a file that exists.");
  });
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, "utf8") })) {
    number++;
    if (line.trim() === "") continue;
    const { id, text, published, author } = parse(line, number);
    const date = published === null || published === undefined ? null : parsePublished(published);
    if (date === null && typeof published === "string")
      throw new Refusal(
        `Line ${number}: published is no date.`,
        "Write 2024-06-19, 2024-04 or 2024-04-01/2024-04-14.",
      );
    process.stdout.write(`${JSON.stringify({ id, ...extract(text, date, author ?? null) })}\n`);
  }
}

function parse(line: string, number: number): z.infer<typeof Line> {
  try {
    return Line.parse(JSON.parse(line));
  } catch {
    throw new Refusal(
      `Line ${number} is not {"id", "text", "published"?}.`,
      "Write one JSON object a line, id and text as strings.",
    );
  }
}
