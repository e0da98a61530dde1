import { expect, onTestFinished, test } from "vitest";
import { Intake } from "../../../src/library/import/intake.ts";
import { attachmentName } from "../../../src/library/import/web/attachment.ts";
import { Ingest } from "../../../src/library/ingest.ts";
import { openStore } from "../../../src/library/store/store.ts";
import { openPool } from "../../../src/work/pool.ts";
import { quiet } from "../../house.ts";

test.for([
  [
    "https://cdn.discordapp.com/ephemeral-attachments/1/2/Harbour%20news.docx?ex=1&is=2&hm=3",
    "Harbour news.docx",
  ],
  ["https://media.discordapp.net/attachments/1/2/a.txt", "a.txt"],
  ["https://cdn.discordapp.com.example.org/attachments/1/2/a.txt", null],
  ["https://example.org/cdn.discordapp.com/a.txt", null],
  ["no address", null],
] as const)("the file uploaded to a chat at %s is called %s", ([address, name]) => {
  expect(attachmentName(address)).toBe(name);
});

test.for([
  ["https://cdn.discordapp.com/attachments/1/2/notes.txt?ex=1", null],
  ["https://example.org/notes.txt", "https://example.org/notes.txt"],
] as const)("an article read from %s has the address %s", async ([address, expected]) => {
  const store = await openStore(null);
  const pool = openPool({ log: quiet });
  onTestFinished(async () => {
    await pool.close();
    await store.close();
  });
  const words = "The harbour reopened on Monday. Ruth Bell, the harbour master, said nobody was hurt.";
  const intake = new Intake({
    store,
    pool,
    ingest: new Ingest(store, pool, quiet),
    web: async () => ({
      fetch: async () => ({
        bytes: new TextEncoder().encode(words),
        address,
        charset: "utf-8",
        type: "text/plain",
        status: 200,
        etag: null,
        modified: null,
      }),
      close: async () => {},
    }),
    like: async () => [],
  });
  const draft = await intake.read({ address });
  expect(draft.text).toBe(words);
  expect(draft.url).toBe(expected);
});
