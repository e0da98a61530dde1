import { request } from "node:http";
import { expect, test } from "vitest";
import { corpusHouse } from "../house.ts";
import { openLog } from "../../src/log.ts";
import { Refusal } from "../../src/refusal.ts";
import { openWeb } from "../../src/web/door.ts";

const log = openLog({ LOG_LEVEL: "silent" });
const house = await corpusHouse();
const settings = { HOST: "127.0.0.1", PORT: 0, PUBLIC_URL: undefined };

function get(address: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const sent = request(`${address}${path}`, { headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode, text }));
    });
    sent.on("error", reject).end();
  });
}

test("the door answers at the address it gives, and no longer once it is closed", async () => {
  const web = await openWeb(house, settings, log);
  expect((await get(web.address, "/health")).status).toBe(200);
  await web.close();
  await expect(get(web.address, "/health")).rejects.toThrow("ECONNREFUSED");
});

test("a port that is taken is refused with a remedy", async () => {
  const web = await openWeb(house, settings, log);
  const taken = { ...settings, PORT: Number(new URL(web.address).port) };
  const fault = await openWeb(house, taken, log).catch((error: unknown) => error);
  await web.close();
  expect(fault).toBeInstanceOf(Refusal);
  expect((fault as Refusal).remedy).toMatchInlineSnapshot(
    `"Stop the other program, or set PORT to another number (0 takes any free port)."`,
  );
});

test("an address this machine does not have is refused with a remedy", async () => {
  await expect(openWeb(house, { ...settings, HOST: "203.0.113.7" }, log)).rejects.toThrow(
    "This machine has no address 203.0.113.7.",
  );
});

test("a question sent to another name is not answered", async () => {
  const web = await openWeb(house, settings, log);
  const answer = await get(web.address, "/?q=Alegre", { host: "rebound.evil.example" });
  await web.close();
  expect(answer.status).toBe(421);
  expect(answer.text).toContain("set PUBLIC_URL");
  expect(answer.text).not.toContain("Alegre");
});

test("6,000 characters of any script get a clear sentence, and so does more than any address may hold", async () => {
  const web = await openWeb(house, settings, log);
  const long = await get(web.address, `/?q=${encodeURIComponent("問".repeat(6000))}`);
  const longer = await get(web.address, `/?q=${"x".repeat(80_000)}`);
  await web.close();
  expect(long.status).toBe(400);
  expect(long.text).toContain("is longer than 2,000 characters");
  expect(longer.status).toBe(431);
  expect(longer.text).toContain("ask one question at a time");
});
