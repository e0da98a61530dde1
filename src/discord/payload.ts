import type { RawFile } from "discord.js";
import type { ComponentsMessage } from "../render/discord/components.ts";

/** What discord.js's REST client is given: a body, and the files that go with it. */
interface Payload {
  body: object;
  files: RawFile[];
}

/** A new message with its pictures. */
export function sent({ pictures = [], ...body }: ComponentsMessage): Payload {
  if (pictures.length === 0) return { body, files: [] };
  const attachments = pictures.map(({ name, alt }, at) => ({
    id: `${at}`,
    filename: name,
    description: alt,
  }));
  const files = pictures.map(({ name, data }) => ({
    name,
    data: Buffer.from(data),
    contentType: "image/png",
  }));
  return { body: { ...body, attachments }, files };
}

/** A message in the place of another: the pictures of that one go, unless told so Discord would keep them. */
export function edited(message: ComponentsMessage): Payload {
  const { body, files } = sent(message);
  return { body: { attachments: [], ...body }, files };
}
