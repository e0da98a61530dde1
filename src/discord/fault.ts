import { randomBytes } from "node:crypto";
import { DiscordAPIError, HTTPError } from "discord.js";
import type { Log } from "../log.ts";
import { Refusal } from "../refusal.ts";
import { type ComponentsMessage, container, message, text } from "../render/discord/components.ts";
import { cutTo, inline } from "../render/discord/escape.ts";

const AMBER = 0xb7791f;

/** A few sentences in the form of an answer. Their words are ours or already escaped. */
export function telling(...lines: string[]): ComponentsMessage {
  return message(container([text(cutTo(lines.join("\n"), 3900))], AMBER));
}

/** What a person is told about an error: a refusal in its own words, a bug by an id that stands in the log. */
export function apology(error: unknown, log: Log): ComponentsMessage {
  if (error instanceof Refusal)
    return telling(`**${inline(error.message, 1500)}**`, inline(error.remedy, 1500));
  const id = logged(error, log);
  return telling(
    "**Something went wrong here, and it is not your doing.**",
    `Please tell whoever runs this bot the number \`${id}\`: it stands in the log. Asking again does no harm.`,
  );
}

/** Writes an error to the log under a new id. Of its words only those that cannot hold a person's are kept. */
export function logged(error: unknown, log: Log): string {
  const id = randomBytes(4).toString("hex");
  if (!(error instanceof Error)) {
    log.error({ id, kind: typeof error }, "bug");
    return id;
  }
  const fromDiscord = error instanceof DiscordAPIError || error instanceof HTTPError;
  const code = "code" in error ? error.code : undefined;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  log.error(
    {
      id,
      kind: error.name,
      ...(code === undefined ? {} : { code }),
      ...(fromDiscord ? { status: error.status, says: error.message.slice(0, 500) } : {}),
      at: frames.slice(0, 8).map((frame) => frame.trim()),
    },
    "bug",
  );
  return id;
}
