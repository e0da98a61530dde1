import { afterAll, beforeAll, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { parseLine } from "../../src/commands/line.ts";
import { run } from "../../src/commands/run.ts";
import type { Desk, Reader } from "../../src/desk.ts";
import { type House, openHouse, SHIPPED_LIBRARY } from "../../src/house.ts";
import { readSettings } from "../../src/settings.ts";
import { quiet } from "../house.ts";

const WORDS =
  "The harbour counted 412 zebrafish boats on Monday, the harbour master told reporters on the quay. Nobody was hurt when the old crane fell into the water.";
const OTHER = "A quokka was seen on the northern pier by two wardens, who wrote its name into their book.";

async function deskOf(house: House, server: string, some: Partial<Reader> = {}): Promise<Desk> {
  const owner = `guild:${server}`;
  const own = (await house.libraries()).filter((library) => library.owner === owner);
  return house.desk({
    door: "discord",
    libraries: [SHIPPED_LIBRARY, ...own.map(({ id }) => id)],
    home: { id: owner, name: "ours", owner, who: "user:7" },
    mayCurate: true,
    conversation: null,
    today: "2026-01-15",
    ...some,
  });
}

// One house for all: each test is another server in it.
let at: House;
beforeAll(async () => {
  at = await openHouse({ CORPUS_DIR: readSettings({}).CORPUS_DIR }, quiet);
});
afterAll(() => at.close());
const say = async (desk: Desk, line: string): Promise<Answer> => run(desk, parseLine(line), quiet);

/** Adds by preview and confirmation; the article's id. */
async function add(at: House, server: string, line: string): Promise<string> {
  const { notes } = await say(await deskOf(at, server), `/library add ${line}`);
  const code = /confirm:([0-9a-f]{8})/.exec(notes.join("\n"))?.[1] ?? "";
  const taken = await say(await deskOf(at, server), `/library add ${line} confirm:${code}`);
  return /\(?([0-9a-f]{10})\)?\.$/.exec(taken.notes[0]?.replace(").", ".") ?? "")?.[1] ?? "";
}

test("an article is shown first, taken in when confirmed, found, and taken out again by an undo", async () => {
  const line = `/library add ${WORDS} title:Boats counted outlet:The Quay published:2024-06-19`;
  const preview = await say(await deskOf(at, "10"), line);
  expect(preview.notes).toMatchInlineSnapshot(`
    [
      "Title: Boats counted",
      "Outlet: The Quay · Author: not stated",
      "Published: 19 June 2024 (given by an editor)",
      "Language: en · 27 words · 2 sentences",
      "Measured: no byline",
      "Who wrote it?",
      "Nothing is stored yet. To take it in as shown: /library add confirm:4f325e47",
      "What is missing or wrong can be given with it: title:, outlet:, author:, published:",
    ]
  `);
  expect((await at.libraries()).map(({ id }) => id)).not.toContain("guild:10");
  const code = /confirm:(\w+)/.exec(preview.notes.join("\n"))?.[1];
  const taken = await say(await deskOf(at, "10"), `${line} confirm:${code}`);
  expect(taken.notes[0]).toMatch(/^Added: “Boats counted” \([0-9a-f]{10}\)\.$/);
  const found = await say(await deskOf(at, "10"), "/search zebrafish");
  expect(found.findings[0]).toMatchObject({
    source: {
      title: "Boats counted",
      outlet: "The Quay",
      published: { from: "2024-06-19", basis: "editor" },
    },
  });
  expect((await say(await deskOf(at, "10"), "/library undo")).notes[0]).toMatch(/is taken out again/);
  expect((await say(await deskOf(at, "10"), "/search zebrafish")).absent).not.toBeNull();
  await expect(say(await deskOf(at, "10"), "/library undo")).rejects.toThrow("Nothing was changed");
});

test("a code confirms what was shown, in its own library and with what is set right", async () => {
  const { notes } = await say(await deskOf(at, "12"), `/library add ${WORDS} title:Boats`);
  const code = /confirm:(\w+)/.exec(notes.join("\n"))?.[1];
  await expect(say(await deskOf(at, "13"), `/library add confirm:${code}`)).rejects.toThrow(
    "Nothing that was shown",
  );
  await expect(say(await deskOf(at, "12"), "/library add confirm:00000000")).rejects.toThrow(
    "Nothing that was shown",
  );
  await expect(say(await deskOf(at, "12"), "/library add")).rejects.toThrow("nothing to add");
  const other = await say(await deskOf(at, "12"), `/library add ${WORDS} title:Ships confirm:00000000`);
  expect(other.notes[0]).toBe("What was confirmed is not what stands there now. Look again:");
  expect((await at.libraries()).map(({ id }) => id)).not.toContain("guild:12");
  await say(await deskOf(at, "12"), `/library add confirm:${code} author:Ann Quay`);
  const [card] = (await (await deskOf(at, "12")).articles()).filter(({ library }) => library === "guild:12");
  expect(card).toMatchObject({ title: "Boats", author: "Ann Quay" });
});

test("an article's date is set right and back again; its words stay", async () => {
  const id = await add(at, "30", WORDS);
  const dated = async () => (await (await deskOf(at, "30")).article(id))?.published?.from ?? null;
  expect(await dated()).toBeNull();
  await say(await deskOf(at, "30"), `/library correct ${id} published:2024-06`);
  expect(await dated()).toBe("2024-06-01");
  expect((await (await deskOf(at, "30")).article(id))?.text).toBe(WORDS);
  await say(await deskOf(at, "30"), "/library undo");
  expect(await dated()).toBeNull();
  await expect(say(await deskOf(at, "30"), `/library correct ${id}`)).rejects.toThrow("nothing to set right");
  await expect(say(await deskOf(at, "31"), `/library correct ${id} title:Mine`)).rejects.toThrow(
    "holds no article",
  );
});

test("what is removed comes back by an undo, and what is deleted for ever does not", async () => {
  const id = await add(at, "14", WORDS);
  const { revision } = (await (await deskOf(at, "14")).article(id)) ?? { revision: "" };
  await say(await deskOf(at, "14"), `/library remove ${id}`);
  expect(await (await deskOf(at, "14")).article(id)).toBeNull();
  expect(await (await deskOf(at, "14")).revision(id, revision)).toMatchObject({ text: WORDS });
  await say(await deskOf(at, "14"), "/library undo");
  expect(await (await deskOf(at, "14")).article(id)).toMatchObject({ text: WORDS });
  expect((await say(await deskOf(at, "14"), "/search zebrafish")).absent).toBeNull();
  await say(await deskOf(at, "14"), `/library remove ${id} forever:yes`);
  expect(await (await deskOf(at, "14")).revision(id, revision)).toBeNull();
  expect((await say(await deskOf(at, "14"), "/search zebrafish")).absent).not.toBeNull();
  await expect(say(await deskOf(at, "14"), "/library undo")).rejects.toThrow("Nothing was changed");
  const { notes } = await say(await deskOf(at, "14"), "/library records");
  expect(notes.map((note) => note.replace(/^\S+ \S+ UTC/, "then").replaceAll(id, "ID")))
    .toMatchInlineSnapshot(`
    [
      "then · user:7 · erased ID",
      "then · user:7 · undone ID",
      "then · user:7 · removed ID",
      "then · user:7 · added ID",
    ]
  `);
  expect(notes.join("\n")).not.toContain("zebrafish");
});

test("what an editor sets right is shown so at once, stays after a new reading, and can be taken back", async () => {
  const server = "40";
  const text =
    "The harbour counted 1,212 zebrafish in 2021, the council said.\n“We were never asked about it,” she told reporters.";
  const id = await add(at, server, `${text} published:2024-06-19`);
  const quoted = async () => (await say(await deskOf(at, server), "/quote Ann Quay")).findings;
  const figures = async (year: string) =>
    (await say(await deskOf(at, server), `/figures ${year} zebrafish`)).findings;
  expect((await figures("2021"))[0]).toMatchObject({ figure: { words: "1,212" } });
  const before = (await (await deskOf(at, server)).library()).revision;

  await say(
    await deskOf(at, server),
    "/correct We were never asked speaker:Ann Quay why:named in the headline",
  );
  await say(await deskOf(at, server), "/correct 1,212 period:2019 why:the table says so");
  expect((await (await deskOf(at, server)).library()).revision).not.toBe(before);
  expect((await quoted())[0]).toMatchObject({
    quotation: { speaker: { name: "Ann Quay" } },
    why: expect.arrayContaining(["corrected by an editor"]),
  });
  expect(await figures("2021")).toEqual([]);
  expect((await figures("2019"))[0]).toMatchObject({
    why: expect.arrayContaining(["corrected by an editor"]),
  });
  // Another date of the article makes it read anew.
  await say(await deskOf(at, server), `/library correct ${id} published:2025-01-01`);
  expect((await figures("2019"))[0]).toMatchObject({ figure: { words: "1,212" } });

  await say(await deskOf(at, server), "/correct 1,212 wrong:yes why:it is the number of the pier");
  expect(await figures("2019")).toEqual([]);
  await say(await deskOf(at, server), "/library undo");
  expect((await figures("2019"))[0]).toMatchObject({ figure: { words: "1,212" } });
  const { notes } = await say(await deskOf(at, server), "/library records");
  expect(notes.map((note) => note.split(" · ")[2]?.split(" ")[0])).toEqual([
    "undone",
    "corrected",
    "changed",
    "corrected",
    "corrected",
    "added",
  ]);
  expect(notes.join()).not.toContain("asked");
});

test.for([
  ["/correct zebrafish boats wrong:yes why:x", "No figure or quotation"],
  ["/correct 412 why:x", "One thing is set right at a time"],
  ["/correct 412 wrong:yes speaker:Ann why:x", "One thing is set right at a time"],
  ["/correct 412 period:soon why:x", "period is not 2024"],
  ["/correct 412 wrong:yes", "why is missing"],
  [
    "/correct 4,548 wrong:yes why:the shipped corpus is not theirs",
    "came with Verbatim: everybody who uses it",
  ],
] as const)("%s is refused: %s", async ([line, problem]) => {
  await expect(say(await deskOf(at, "42"), line)).rejects.toThrow(problem);
});

test("nobody sees, names or changes what another server put in", async () => {
  const ours = await add(at, "16", `${WORDS} title:Zebrafish`);
  const theirs = await add(at, "17", `${OTHER} title:Quokka`);
  for (const [server, mine, words] of [
    ["16", ours, /quokka/i],
    ["17", theirs, /zebrafish/i],
  ] as const) {
    const desk = await deskOf(at, server);
    const hidden = server === "16" ? theirs : ours;
    for (const line of [
      "/sources",
      "/library list",
      "/library records",
      "/search pier boats book",
      "/figures 412",
      "/who",
      "/quote",
      "/help",
    ]) {
      const answer = await say(desk, line).catch((error: unknown) => String(error));
      expect(JSON.stringify(answer)).not.toMatch(words);
      expect(JSON.stringify(answer)).not.toContain(hidden);
    }
    expect(await desk.article(hidden)).toBeNull();
    await expect(say(desk, `/library remove ${hidden}`)).rejects.toThrow("holds no article");
    expect((await say(desk, "/library list")).notes[0]).toContain(mine);
  }
});

test.for([
  ["a reader who may not curate", { mayCurate: false }, "for people who look after"],
  ["the shipped corpus", {}, "holds no article"],
] as const)("%s cannot be changed", async ([, some, problem]) => {
  const desk = await deskOf(at, "18", some);
  const [card] = await desk.articles();
  await expect(say(desk, `/library remove ${card?.id}`)).rejects.toThrow(problem);
  expect(await desk.articles()).toHaveLength(5);
});

test.for([
  ["file:///etc/passwd", "begin with file:"],
  ["http://127.0.0.1/a", "private network"],
  ["http://169.254.169.254/latest/meta-data/", "private network"],
  ["http://reader:secret@example.org/", "user name or password"],
] as const)("/library add %s is refused", async ([address, problem]) => {
  await expect(say(await deskOf(at, "20"), `/library add ${address}`)).rejects.toThrow(problem);
  expect((await at.libraries()).map(({ id }) => id)).not.toContain("guild:20");
});

test("whoever runs it corrects the articles that came with it, for everybody, and takes it back", async () => {
  const terminal = at.desk({
    door: "terminal",
    libraries: (await at.libraries()).map(({ id }) => id),
    home: { id: "own", name: "own articles", owner: "house", who: "terminal" },
    mayCurate: true,
    conversation: null,
    today: "2026-01-15",
  });
  const server = await deskOf(at, "77");
  const [before] = (await server.figures()).filter(({ fact }) => fact.words === "4,548");
  if (before === undefined) throw new Error("The corpus has changed.");
  const { article, fact } = before;
  const link = `/a/${article}?at=${fact.start}-${fact.end}`;
  await expect(say(server, `/correct ${link} period:1999 why:x`)).rejects.toThrow("came with Verbatim");
  await say(terminal, `/correct ${link} period:1999 why:the table says so`);
  const after = async () =>
    (await server.figures()).find((one) => one.article === article && one.fact.start === fact.start)?.fact;
  expect(await after()).toMatchObject({ period: { from: "1999-01-01" }, rule: "editor" });
  expect((await say(server, "/figures 1999")).findings[0]?.why).toContain("corrected by an editor");
  await say(terminal, "/library undo");
  expect(await after()).toEqual(fact);
});
