import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { inServer, leftServer, sweepServers } from "../../src/discord/connection/membership.ts";
import type { House } from "../../src/house.ts";
import { corpusHouse, quiet } from "../house.ts";

const DAY = 86_400_000;
const LEFT = Date.parse("2026-03-01T12:00:00Z");
const none = new Set<string>();

async function withLibrary(play: (house: House) => Promise<void>): Promise<void> {
  const house = await corpusHouse();
  const text = "The mill stopped turning in 1922.";
  try {
    await house.putLibrary({ id: "mills", name: "Mills", owner: "guild:7", public: true });
    await house.add({
      id: "mill",
      library: "mills",
      revision: createHash("sha256").update(text).digest("hex"),
      text,
      title: null,
      outlet: null,
      author: null,
      published: null,
      url: null,
    });
    await play(house);
  } finally {
    await house.close();
  }
}

const named = async (house: House) => (await house.libraries()).map(({ id }) => id);

test("removed from a server, its libraries are locked at once and deleted after 30 days, for good", () =>
  withLibrary(async (house) => {
    await leftServer(house, "7", LEFT, quiet);
    expect((await house.libraries()).find(({ id }) => id === "mills")?.public).toBe(false);
    await sweepServers(house, none, LEFT + 29 * DAY, quiet);
    expect(await named(house)).toContain("mills");
    await sweepServers(house, none, LEFT + 30 * DAY, quiet);
    expect(await named(house)).toEqual(["corpus"]);
    const reader = {
      door: "discord" as const,
      libraries: ["mills"],
      mayCurate: false,
      conversation: null,
      today: "2026-04-01",
    };
    expect(await house.desk(reader).article("mill")).toBe(null);
    expect(await house.kept.of("guild:7")).toEqual({});
  }));

test("added again in time, nothing is deleted", () =>
  withLibrary(async (house) => {
    await leftServer(house, "7", LEFT, quiet);
    await inServer(house, "7");
    await sweepServers(house, new Set(["7"]), LEFT + 40 * DAY, quiet);
    expect(await named(house)).toContain("mills");
  }));

test("a removal while the bot did not run is noticed at the next sign-in, and its time runs from there", () =>
  withLibrary(async (house) => {
    await sweepServers(house, none, LEFT, quiet);
    await sweepServers(house, none, LEFT + 29 * DAY, quiet);
    expect(await named(house)).toContain("mills");
    await sweepServers(house, none, LEFT + 31 * DAY, quiet);
    expect(await named(house)).toEqual(["corpus"]);
  }));
