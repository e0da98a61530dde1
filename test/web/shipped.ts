import { openLog } from "../../src/log.ts";
import { webApp } from "../../src/web/app.ts";
import { readPageFiles } from "../../src/web/serving/files.ts";
import { corpusHouse } from "../house.ts";

/** The web door over the shipped corpus, without a socket: a request in, a response out. */
export async function shippedApp(publicUrl?: string) {
  const house = await corpusHouse();
  const app = webApp(
    {
      house,
      log: openLog({ LOG_LEVEL: "silent" }),
      files: readPageFiles(),
      health: () => ({ discord: "off" }),
      publicUrl,
    },
    (header) => header === undefined || header === "localhost",
  );
  const desk = house.desk({
    door: "web",
    libraries: ["corpus"],
    mayCurate: false,
    conversation: null,
    today: "2026-01-01",
  });
  const get = async (path: string, init?: RequestInit) => app.request(path, init);
  return { app, house, desk, get };
}
