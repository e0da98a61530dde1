import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { buildConnector } from "undici";
import { onTestFinished } from "vitest";
import { type Limits, openWeb, type Web } from "../../../src/library/import/web/fetch.ts";

/** An address of the public internet that stands for the test's own server; nothing is ever sent to it. */
export const PUBLIC = "93.184.215.14";

/**
 * A site `http://news.example` on a local server, and a web that reaches it. Every check is the one used in production;
 * only the last step differs: a connection to PUBLIC goes to the local server, any other is counted in `dialled`, and
 * goes where it says.
 */
export async function localWeb(
  listener: RequestListener,
  { names = {}, limits }: { names?: Record<string, string[]>; limits?: Partial<Limits> } = {},
): Promise<{ web: Web; dialled: string[]; port: number; hits: () => number }> {
  let hits = 0;
  const server = createServer((request, response) => {
    hits++;
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const dialled: string[] = [];
  const connect = buildConnector({ timeout: 2_000 });
  const web = openWeb(
    {
      resolve: async (host) => names[host] ?? [PUBLIC],
      dial: (options, callback) => {
        if (options.hostname === PUBLIC)
          return connect({ ...options, hostname: "127.0.0.1", port: String(port) }, callback);
        dialled.push(options.hostname);
        return connect({ ...options, port: String(port) }, callback);
      },
    },
    { bytes: 1024 * 1024, time: 3_000, redirects: 5, ...limits },
  );
  onTestFinished(async () => {
    await web.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { web, dialled, port, hits: () => hits };
}
