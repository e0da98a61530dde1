import { afterAll, expect, test } from "vitest";
import { parseLine } from "../../../src/commands/line.ts";
import { run } from "../../../src/commands/run.ts";
import { corpusHouse, quiet, reader } from "../../house.ts";
import { article } from "../../scratch.ts";

const house = await corpusHouse();
afterAll(() => house.close());
await house.add(
  article({
    id: "denial",
    library: "corpus",
    text: "Fiona Marsh denied that the trust was “in deep crisis”. Ann Lake said the ward was “fully staffed”.",
  }),
);
const why = async (text: string) =>
  (await run(house.desk(reader), parseLine(`/check text:${text}`), quiet)).findings.flatMap(
    (finding) => finding.why,
  );

test.for([
  [
    "Marsh said the trust was “in deep crisis”.",
    "“in deep crisis”: word for word, but there behind “denied”",
  ],
  ["Lake said the ward was “fully staffed”.", "“fully staffed”: word for word; there Ann Lake says it"],
] as const)("%s %s", async ([text, said]) => {
  expect(await why(text)).toContain(said);
});
