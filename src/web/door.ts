import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import type { Log } from "../log.ts";
import { Refusal } from "../refusal.ts";
import type { Settings } from "../settings.ts";
import { webApp } from "./app.ts";
import { readPageFiles } from "./serving/files.ts";
import { isOwnHost } from "./serving/hosts.ts";
import type { Rooms } from "./visit.ts";

/** How long requests under way may still take when the door closes, in milliseconds. */
const GRACE = 2000;
/** A question of 6,000 characters in any script fits into an address. */
const LONGEST_HEAD = 64 * 1024;

export interface WebDoor {
  /** Where the page is: `http://127.0.0.1:8080`. */
  address: string;
  close(): Promise<void>;
}

/**
 * Opens the HTTP door: the page, the reader, the API and `/health`.
 * @throws {Refusal} where the port or the address cannot be had.
 */
export async function openWeb(
  house: Rooms["house"],
  settings: Pick<Settings, "HOST" | "PORT" | "PUBLIC_URL">,
  log: Log,
  health: () => object = () => ({}),
): Promise<WebDoor> {
  const listening = { host: settings.HOST, port: settings.PORT, publicUrl: settings.PUBLIC_URL };
  const rooms = { house, log, health, files: readPageFiles(), publicUrl: settings.PUBLIC_URL };
  const app = webApp(rooms, (header) => isOwnHost(header, listening));
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      maxHeaderSize: LONGEST_HEAD,
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      keepAliveTimeout: 5_000,
    },
  }) as Server;
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable) return;
    const tooLong = error.code === "HPE_HEADER_OVERFLOW";
    const words = tooLong
      ? "The question is too long: ask one question at a time, of at most 2,000 characters."
      : "This request cannot be read.";
    const status = tooLong ? "431 Request Header Fields Too Large" : "400 Bad Request";
    socket.end(
      `HTTP/1.1 ${status}\r\ncontent-type: text/plain; charset=utf-8\r\nconnection: close\r\n\r\n${words}\n`,
    );
  });
  listening.port = await listen(server, settings);
  const name = settings.HOST.includes(":") ? `[${settings.HOST}]` : settings.HOST;
  return { address: `http://${name}:${listening.port}`, close: () => closed(server) };
}

/** The port, once the server listens. */
function listen(server: Server, { HOST, PORT }: Pick<Settings, "HOST" | "PORT">): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(faultOf(error, HOST, PORT)));
    server.listen(PORT, HOST, () => resolve((server.address() as AddressInfo).port));
  });
}

function faultOf(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE")
    return new Refusal(
      `Port ${port} of ${host} is already taken, perhaps by another Verbatim.`,
      "Stop the other program, or set PORT to another number (0 takes any free port).",
    );
  if (error.code === "EACCES")
    return new Refusal(
      `Port ${port} may not be used by this user.`,
      "Set PORT to a number from 1024 to 65535.",
    );
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return new Refusal(
      `This machine has no address ${host}.`,
      "Set HOST to 127.0.0.1 (only this machine) or 0.0.0.0 (everyone who can reach it).",
    );
  return error;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close((error) => {
      clearTimeout(timer);
      if (error === undefined) resolve();
      else reject(error);
    });
    server.closeIdleConnections();
  });
}
