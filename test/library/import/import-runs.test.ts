import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { mkdirSync } from "node:fs";
import { buildConnector } from "undici";
import { expect, onTestFinished, test, vi } from "vitest";
import type { ImportProgress } from "../../../src/imports.ts";
import { openHouse } from "../../../src/house.ts";
import type { Network } from "../../../src/library/import/web/network.ts";
import { quiet, reader } from "../../house.ts";
import { houseFor, scratch } from "../../scratch.ts";
import { PUBLIC } from "./local-web.ts";

const page = (what: string) =>
  `<!doctype html><html lang="en"><head><title>${what}</title></head><body><article>${`<p>The ${what} was counted on the quay on Monday, the harbour master told reporters. Nobody was hurt when the old crane fell.</p>`.repeat(3)}</article></body></html>`;
const LONG = { timeout: 20_000, interval: 20 };
const OURS = {
  ...reader,
  libraries: ["ours"],
  home: { id: "ours", name: "ours", owner: "guild:1", who: "user:7" },
};

/** Sites of any name; those in `held` do not answer until they leave it. */
async function sites(held: Set<string>): Promise<Network> {
  const server = createServer((request, response) => {
    const name = request.headers.host?.split(".")[0] ?? "";
    const answer = () => void (held.has(name) ? setTimeout(answer, 10) : send());
    const send = () => response.writeHead(200, { "content-type": "text/html" }).end(page(name));
    answer();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    held.clear();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  const connect = buildConnector({ timeout: 2000 });
  return {
    resolve: async () => [PUBLIC],
    dial: (options, callback) => connect({ ...options, hostname: "127.0.0.1", port: String(port) }, callback),
  };
}

test("an import cut off by a stop goes on after the next start, and is told where it was shown before", async () => {
  const held = new Set(["beech"]);
  const network = await sites(held);
  const folder = scratch();
  const settings = { CORPUS_DIR: join(folder, "corpus"), DATA_DIR: join(folder, "data"), network };
  mkdirSync(settings.CORPUS_DIR);
  const first = await openHouse(settings, quiet);
  const steps: ImportProgress[] = [];
  first.imports.listen((step) => steps.push(step));
  const id = await first.desk(OURS).shelf?.takeMany(["http://aspen.example/", "http://beech.example/"]);
  await first.imports.show(id ?? "", { channel: "1", message: "2" });
  await vi.waitFor(() => expect(steps.at(-1)).toMatchObject({ done: 1, total: 2, state: "running" }), LONG);
  await first.close();

  held.clear();
  const again: ImportProgress[] = [];
  const second = await houseFor(settings);
  second.imports.listen((step) => again.push(step));
  await second.settled();
  expect(again.at(-1)).toMatchObject({
    id,
    state: "ended",
    done: 2,
    total: 2,
    shown: { channel: "1", message: "2" },
    report: { added: 1, same: 1, failures: [] },
  });
  const titles = (await second.desk(OURS).articles()).map(({ title }) => title);
  expect(new Set(titles)).toEqual(new Set(["aspen", "beech"]));
  expect(await second.desk(OURS).shelf?.imports()).toEqual([]);
});

test("one that has ended is told to whoever asks for it a moment too late", async () => {
  const house = await houseFor({ CORPUS_DIR: scratch(), network: await sites(new Set()) });
  const id = await house.desk(OURS).shelf?.takeMany(["http://cedar.example/", "ftp://cedar.example/"]);
  await house.settled();
  const steps: ImportProgress[] = [];
  await house.imports.show(id ?? "", { channel: "1", message: "2" });
  house.imports.listen((step) => steps.push(step));
  expect(steps.at(-1)).toMatchObject({ state: "ended", shown: { channel: "1", message: "2" } });
  expect(steps.at(-1)?.report.failures.map(({ what }) => what)).toEqual(["ftp://cedar.example/"]);
});
