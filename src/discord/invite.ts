import { readSettings } from "../settings.ts";
import { Refusal } from "../refusal.ts";

/** View Channel, Send Messages, Attach Files, Read Message History, Send Messages in Threads: nothing a moderator has. */
const PERMISSIONS = (1n << 10n) | (1n << 11n) | (1n << 15n) | (1n << 16n) | (1n << 38n);

/**
 * The link under which a manager of a server adds the bot. A token begins with the id of its application.
 * @throws {Refusal} where it does not.
 */
export function inviteLink(token: string | undefined): string {
  const id = Buffer.from(token?.split(".")[0] ?? "", "base64").toString("latin1");
  if (!/^\d{15,21}$/.test(id))
    throw new Refusal(
      token === undefined ? "There is no DISCORD_TOKEN." : "DISCORD_TOKEN does not name an application.",
      "Copy the token from the Bot page of your application; .env.example says where to put it.",
    );
  const query = new URLSearchParams({
    client_id: id,
    scope: "bot applications.commands",
    permissions: PERMISSIONS.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}

/** `npm run invite` prints it. */
if (process.argv[1] === import.meta.filename)
  try {
    process.stdout.write(`${inviteLink(readSettings().DISCORD_TOKEN)}\n`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n${error.remedy}\n`);
    process.exitCode = 1;
  }
