import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { Refusal } from "./refusal.ts";

const blank = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional());
const withDefault = <T extends z.ZodType>(schema: T, value: string | number) =>
  z.preprocess((given) => blank(given) ?? value, schema);
const shipped = (folder: string) => fileURLToPath(new URL(`../${folder}`, import.meta.url));
const webAddress = (error: string) => z.url({ protocol: /^https?$/, error });

const PORT_RANGE = "must be a number from 0 to 65535 (0 takes any free port)";

const Settings = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, "is not a bot token: copy it from the Bot page of your application"),
  ),
  DISCORD_GUILD_ID: optional(
    z
      .string()
      .regex(
        /^\d{15,21}$/,
        "is not a server id: in Discord, right-click the server and choose Copy Server ID",
      ),
  ),
  DISCORD_API_URL: optional(webAddress("is not a web address such as http://127.0.0.1:4000/api")),
  HOST: withDefault(z.string().min(1), "127.0.0.1"),
  PORT: withDefault(z.coerce.number(PORT_RANGE).int().min(0, PORT_RANGE).max(65535, PORT_RANGE), 8080),
  PUBLIC_URL: optional(
    webAddress(
      "must be the address people open in a browser, such as https://verbatim.example.org",
    ).transform((url) => url.replace(/\/+$/, "")),
  ),
  CORPUS_DIR: withDefault(z.string(), shipped("corpus")),
  DATA_DIR: withDefault(z.string(), shipped("data")),
  LOG_LEVEL: withDefault(
    z.enum(
      ["trace", "debug", "info", "warn", "error", "silent"],
      "must be one of trace, debug, info, warn, error, silent",
    ),
    "info",
  ),
});
export type Settings = z.infer<typeof Settings>;

/**
 * Reads the environment, and the file `.env` of the working directory where there is one; values already set win.
 * @throws {Refusal} naming every fault at once; values are never printed, as one of them may be a token.
 */
export function readSettings(environment: NodeJS.ProcessEnv = withEnvFile()): Settings {
  const parsed = Settings.safeParse(environment);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
  throw new Refusal(
    `The settings cannot be used:\n${faults.join("\n")}`,
    "Correct them in the environment or in the file .env; .env.example explains each one.",
  );
}

function withEnvFile(): NodeJS.ProcessEnv {
  if (existsSync(".env")) process.loadEnvFile();
  return process.env;
}
