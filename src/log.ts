import { type Logger, pino } from "pino";
import type { Settings } from "./settings.ts";

export type Log = Logger;

/**
 * The program's log, JSON lines on standard error. It holds the names and durations of commands and what went wrong,
 * never words of a question, of an answer or of a message.
 */
export function openLog(settings: Pick<Settings, "LOG_LEVEL">): Log {
  return pino(
    {
      level: settings.LOG_LEVEL,
      base: null,
      redact: { paths: ["token", "*.token", "*.authorization"], remove: true },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
