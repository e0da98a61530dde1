import { setTimeout as sleep } from "node:timers/promises";
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from "discord.js";
import { Refusal } from "../../refusal.ts";

/** Gateway close codes after which signing in again cannot help. */
const FATAL: Record<number, [string, string]> = {
  4004: ["Discord does not accept DISCORD_TOKEN.", "Make a new token on the Bot page of your application."],
  4013: ["Discord refuses the intents this bot asks for.", "Update the bot."],
  4014: ["Discord refuses the intents this bot asks for.", "Update the bot: it needs no privileged intent."],
};
/** How long a sign-in that is under way may take to end by itself when the bot is closed, and then its end. */
const GRACE_MS = 1000;

/** What a close code of the gateway means, with its remedy. */
export function endedWith(code: number): Refusal {
  const [problem, remedy] = FATAL[code] ?? [
    `Discord ended the connection with code ${code}.`,
    "Start again.",
  ];
  return new Refusal(problem, remedy);
}

/** Whether Discord does not take the token. */
export function isRefused(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}

/** Waits for work to end, but not for long. */
export async function atMost(work: Promise<unknown>): Promise<void> {
  const done = new AbortController();
  const late = sleep(GRACE_MS, undefined, { signal: done.signal });
  await Promise.race([work, late]).catch(() => undefined);
  done.abort();
  await late.catch(() => undefined);
}
