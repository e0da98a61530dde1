import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const HERE = import.meta.dirname;

/**
 * Stored beside facts, so that those read by other rules are read again. It is made of the rules themselves (every file
 * of this room, and the version of compromise): nobody can change what is read and forget to say so.
 */
export const RULES_VERSION = rulesVersion();

function rulesVersion(): string {
  const hash = createHash("sha256").update(compromiseVersion());
  const files = readdirSync(HERE, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  for (const file of files.map((name) => name.replaceAll("\\", "/")).sort())
    hash.update(`${file}\n${readFileSync(join(HERE, file), "utf8").replaceAll("\r\n", "\n")}\n`);
  return hash.digest("hex").slice(0, 12);
}

function compromiseVersion(): string {
  const { dependencies } = JSON.parse(readFileSync(join(HERE, "../../package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  return dependencies["compromise"] ?? "";
}
