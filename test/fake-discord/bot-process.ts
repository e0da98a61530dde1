import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { FakeDiscord } from "./fake-discord.ts";
import { TOKEN } from "./world.ts";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

/** The bot as it is started in earnest, pointed at the local Discord by its settings alone. */
export class BotProcess {
  readonly child: ChildProcess;
  /** Everything it wrote, standard output and log. */
  output = "";
  readonly #ended: Promise<number | null>;

  constructor(discord: FakeDiscord, environment: Record<string, string> = {}) {
    this.child = spawn(process.execPath, [MAIN], {
      env: {
        PATH: process.env["PATH"] ?? "",
        PORT: "0",
        DATA_DIR: discord.dataFolder,
        DISCORD_TOKEN: TOKEN,
        DISCORD_API_URL: discord.url,
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const keep = (chunk: Buffer) => {
      this.output += chunk.toString();
    };
    this.child.stdout?.on("data", keep);
    this.child.stderr?.on("data", keep);
    this.#ended = new Promise((resolve) => this.child.once("exit", (code) => resolve(code)));
  }

  /** Resolves when something holds; fails with the bot's output when it does not come true in time. */
  async until(holds: () => boolean, what: string, ms = 60_000): Promise<void> {
    for (const end = Date.now() + ms; !holds(); await new Promise((resolve) => setTimeout(resolve, 10)))
      if (Date.now() > end || this.child.exitCode !== null)
        throw new Error(`${what} did not come true. The bot wrote:\n${this.output}`);
  }

  /** Sends a signal and resolves to the exit code. */
  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
    this.child.kill(signal);
    return this.#ended;
  }

  get exited(): Promise<number | null> {
    return this.#ended;
  }
}
