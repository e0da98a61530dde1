import { Agent, type Dispatcher, errors } from "undici";
import { Refusal } from "../../../refusal.ts";
import { webAddress } from "./address.ts";
import { bytesOf, SAVE_IT, tooLarge } from "./body.ts";
import { internet, type Network, publicConnector } from "./network.ts";

/** What a site answered, whole. */
export interface Fetched {
  /** 200, or 304 where nothing changed. */
  status: number;
  /** After redirects. */
  address: string;
  type: string;
  charset: string | null;
  bytes: Uint8Array;
  etag: string | null;
  modified: string | null;
}

export interface Asked {
  /** Content types that are of use, as `text/html`; others are refused before their body is read. */
  types: ReadonlySet<string>;
  etag?: string | null;
  modified?: string | null;
}

export interface Limits {
  bytes: number;
  /** For everything together, redirects included, in milliseconds. */
  time: number;
  redirects: number;
}

const LIMITS: Limits = { bytes: 10 * 1024 * 1024, time: 20_000, redirects: 5 };
export const USER_AGENT = "Verbatim/1 (article import; reads only what a person asks for)";

export type Web = ReturnType<typeof openWeb>;

/** Fetches from the public internet only. Close it when done. */
export function openWeb(network: Network = internet, limits: Limits = LIMITS) {
  const agent = new Agent({
    connect: publicConnector(network),
    headersTimeout: limits.time,
    bodyTimeout: limits.time,
    maxHeaderSize: 32 * 1024,
    connections: 4,
    pipelining: 1,
  });

  /** @throws {Refusal} whatever goes wrong, with what to do. */
  async function fetch(given: string, asked: Asked): Promise<Fetched> {
    const signal = AbortSignal.timeout(limits.time);
    try {
      let url = webAddress(given);
      for (let hop = 0; hop <= limits.redirects; hop++) {
        const response = await agent.request({
          origin: url.origin,
          path: `${url.pathname}${url.search}`,
          method: "GET",
          headers: headersFor(asked),
          signal,
        });
        // A body that fails after nobody reads it any more must not take the process down.
        response.body.on("error", () => {});
        const next = redirectOf(response);
        if (next === null) return await read(response, url, asked, limits, signal);
        response.body.destroy();
        url = webAddress(next, url.href);
      }
      throw new Refusal(
        `The address leads on more than ${limits.redirects} times.`,
        "Open it in your browser and give the address it ends at.",
      );
    } catch (error) {
      throw refusalOf(error, signal);
    }
  }

  return { fetch, close: () => agent.destroy() };
}

function headersFor({ types, etag, modified }: Asked): Record<string, string> {
  return {
    "user-agent": USER_AGENT,
    accept: [...types, "*/*;q=0.1"].join(", "),
    "accept-encoding": "gzip, deflate, br",
    "accept-language": "en, *;q=0.5",
    ...(etag ? { "if-none-match": etag } : {}),
    ...(modified ? { "if-modified-since": modified } : {}),
  };
}

function redirectOf({ statusCode, headers }: Dispatcher.ResponseData): string | null {
  return [301, 302, 303, 307, 308].includes(statusCode) ? header(headers["location"]) : null;
}

async function read(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  url: URL,
  asked: Asked,
  limits: Limits,
  signal: AbortSignal,
): Promise<Fetched> {
  try {
    const [type = "", ...parameters] = (header(headers["content-type"]) ?? "").toLowerCase().split(";");
    const kept = {
      status: statusCode,
      address: url.href,
      type: type.trim(),
      charset: /charset\s*=\s*["']?([\w:.-]{2,40})/.exec(parameters.join(";"))?.[1] ?? null,
      etag: header(headers["etag"]),
      modified: header(headers["last-modified"]),
    };
    if (statusCode === 304) return { ...kept, bytes: new Uint8Array() };
    if (statusCode !== 200) throw refusedStatus(statusCode);
    if (kept.type !== "" && !asked.types.has(kept.type))
      throw new Refusal(
        `The address leads to ${kept.type.slice(0, 60)}, which is no article.`,
        "Give the address of a web page, PDF, DOCX, plain text or Markdown.",
      );
    if (Number(header(headers["content-length"]) ?? 0) > limits.bytes) throw tooLarge(limits.bytes);
    return { ...kept, bytes: await bytesOf(body, header(headers["content-encoding"]), limits.bytes, signal) };
  } finally {
    body.destroy();
  }
}

function refusedStatus(status: number): Refusal {
  if (status === 404 || status === 410)
    return new Refusal("There is no page at this address (any more).", "Check the address in your browser.");
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return new Refusal(`The site does not give this page to everyone (${status}).`, SAVE_IT);
  if (status === 429) return new Refusal("The site asks for fewer requests (429).", "Try again in an hour.");
  return new Refusal(`The site answered ${status}.`, "Try again later, or save the page and add the file.");
}

function refusalOf(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof Refusal) return error;
  if (
    signal.aborted ||
    error instanceof errors.ConnectTimeoutError ||
    error instanceof errors.HeadersTimeoutError
  )
    return new Refusal(
      "The site took too long to answer.",
      "Try again later, or save the page and add the file.",
    );
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return new Refusal("There is no such site.", "Check the address in your browser.");
  if (/^(?:CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code))
    return new Refusal("The site's certificate is not valid.", SAVE_IT);
  if (/^(?:E[A-Z]+|UND_ERR_.*|HPE_.*|Z_.*|ERR_.*)$/.test(code))
    return new Refusal("The site could not be read.", "Try again later, or save the page and add the file.");
  return error;
}

function header(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
