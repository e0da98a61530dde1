import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cite } from "../../../src/answer/citation.ts";
import { citationPath, parseCitationLink } from "../../../src/answer/link.ts";
import { openHouse } from "../../../src/house.ts";
import { backUp, restore } from "../../../src/library/upkeep/backup.ts";
import { quiet, reader } from "../../house.ts";
import { article, scratch } from "../../scratch.ts";

test("a link outlasts a restart and opens nothing after a restore, which knows nothing of what was revoked since", async () => {
  const folder = scratch();
  const settings = { CORPUS_DIR: join(folder, "corpus"), DATA_DIR: join(folder, "data") };
  mkdirSync(settings.CORPUS_DIR);
  writeFileSync(join(settings.CORPUS_DIR, "a.md"), "A bee was seen.");
  const boat = article({ id: "boat", library: "ours", text: "A boat was seen." });
  const open = async <T>(act: (house: Awaited<ReturnType<typeof openHouse>>) => Promise<T>): Promise<T> => {
    const house = await openHouse(settings, quiet, "tool");
    try {
      return await act(house);
    } finally {
      await house.close();
    }
  };
  const link = () =>
    open(async (house) =>
      citationPath(await house.desk({ ...reader, libraries: ["ours"] }).linked(cite(boat, 0, 6))),
    );
  const admitted = (path: string) =>
    open(async (house) => {
      const place = parseCitationLink(path);
      return place === null ? null : house.admit(place);
    });
  await open(async (house) => {
    await house.putLibrary({ id: "ours", name: "ours", owner: "guild:1", public: false });
    await house.add(boat);
  });
  const before = await link();
  expect(await link()).toBe(before);
  expect(await admitted(before)).toEqual({ library: "ours", whole: null });
  const file = join(folder, "backup.db");
  await backUp(settings.DATA_DIR, file);
  await restore(settings.DATA_DIR, file);
  expect(await admitted(before)).toBeNull();
  const after = await link();
  expect(after).not.toBe(before);
  expect(await admitted(after)).toEqual({ library: "ours", whole: null });
});
