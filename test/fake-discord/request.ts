import type { IncomingMessage, ServerResponse } from "node:http";

/** A call of the bot as the local Discord understood it. */
export interface Call {
  method: string;
  /** Without `/api/v10` and the query. */
  path: string;
  query: URLSearchParams;
  authorization: string | null;
  body: Record<string, unknown> | unknown[] | null;
  files: Uploaded[];
}

/** A file that came with a call. */
export interface Uploaded {
  name: string;
  type: string;
  bytes: number;
  data: Buffer;
}

export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export function refusal(status: number, code: number, message: string): Reply {
  return { status, body: { code, message } };
}

/** Reads a call, JSON or multipart. */
export async function callOf(request: IncomingMessage): Promise<Call> {
  const url = new URL(request.url ?? "/", "http://local");
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  let body: Call["body"] = null;
  const files: Call["files"] = [];
  if (type.startsWith("multipart/form-data")) {
    const form = await new Response(raw, { headers: { "content-type": type } }).formData();
    for (const [key, value] of form)
      if (typeof value === "string")
        body = key === "payload_json" ? (JSON.parse(value) as object as Record<string, unknown>) : body;
      else
        files.push({
          name: value.name,
          type: value.type,
          bytes: value.size,
          data: Buffer.from(await value.arrayBuffer()),
        });
  } else if (raw.length > 0) body = JSON.parse(raw.toString()) as Record<string, unknown>;
  return {
    method: request.method ?? "GET",
    path: url.pathname.replace(/^\/api\/v10/, ""),
    query: url.searchParams,
    authorization: request.headers.authorization ?? null,
    body,
    files,
  };
}

/** A reply without content has no content type: Discord's own client takes one as a promise of JSON. */
export function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  if (body === undefined) response.writeHead(status, headers).end();
  else
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}
