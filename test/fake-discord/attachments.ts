import type { IncomingMessage, ServerResponse } from "node:http";
import { buildConnector } from "undici";
import type { Network } from "../../src/library/import/web/network.ts";
import { snowflake } from "./clock.ts";
import { CHANNEL } from "./world.ts";

/** A file somebody attached, as Discord tells of it. */
export interface Attached {
  id: string;
  filename: string;
  size: number;
  url: string;
  proxy_url: string;
  content_type?: string;
  ephemeral?: boolean;
}

/** An address of the public internet that stands for Discord's own file server; nothing is ever sent to it. */
const PUBLIC = "93.184.215.14";
const HOST = "cdn.discordapp.com";

/** Discord's file server: the files people attach, at addresses that are signed and run out. */
export class Attachments {
  readonly #files = new Map<string, { type: string; bytes: Uint8Array }>();
  /** Paths that were asked for, in order. */
  readonly asked: string[] = [];

  put(filename: string, type: string, bytes: Uint8Array, now: number): Attached {
    const id = snowflake(now);
    const path = `/attachments/${CHANNEL}/${id}/${filename}`;
    this.#files.set(path, { type, bytes });
    const signature = `ex=${(now + 86_400_000).toString(16)}&is=${now.toString(16)}&hm=${"0".repeat(64)}&`;
    const url = `https://${HOST}${path}?${signature}`;
    return {
      id,
      filename,
      size: bytes.length,
      url,
      proxy_url: url.replace(HOST, "media.discordapp.net"),
      content_type: type,
    };
  }

  /** Takes a file away, as when its message is deleted. */
  drop({ url }: Attached): void {
    this.#files.delete(new URL(url).pathname);
  }

  /** Whether a request was for a file; it is then answered. */
  serve(request: IncomingMessage, response: ServerResponse): boolean {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://local");
    if (!pathname.startsWith("/attachments/")) return false;
    this.asked.push(pathname);
    const file = searchParams.has("hm") ? this.#files.get(pathname) : undefined;
    if (file === undefined) response.writeHead(404, { "content-type": "text/plain" }).end("no such file");
    else response.writeHead(200, { "content-type": file.type }).end(file.bytes);
    return true;
  }

  /**
   * A network on which Discord's file server is this machine's `port`. Every check of addresses is the one used in
   * earnest; only the last step differs, and a connection to anything else fails.
   */
  network(port: () => number): Network {
    const connect = buildConnector({ timeout: 2000 });
    return {
      resolve: async (host) => (host === HOST ? [PUBLIC] : []),
      dial: (options, callback) => {
        if (options.hostname !== PUBLIC) return callback(new Error("There is nothing there."), null);
        return connect(
          { ...options, protocol: "http:", hostname: "127.0.0.1", port: String(port()) },
          callback,
        );
      },
    };
  }
}
