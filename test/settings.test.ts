import { expect, test } from "vitest";
import { Refusal } from "../src/refusal.ts";
import { readSettings } from "../src/settings.ts";

test("an empty environment gives this machine only, port 8080 and the shipped corpus", () => {
  const settings = readSettings({ DISCORD_TOKEN: "", PORT: "" });
  expect(settings).toMatchObject({ HOST: "127.0.0.1", PORT: 8080, LOG_LEVEL: "info" });
  expect(settings.CORPUS_DIR).toMatch(/corpus$/);
  expect(settings.DISCORD_TOKEN).toBeUndefined();
});

test("every fault is named in one message with its remedy, and no value is repeated", () => {
  const environment = {
    DISCORD_TOKEN: "my secret",
    DISCORD_GUILD_ID: "my server",
    PORT: "70000",
    PUBLIC_URL: "verbatim.example.org",
    LOG_LEVEL: "loud",
  };
  expect(() => readSettings(environment)).toThrow(Refusal);
  try {
    readSettings(environment);
  } catch (error) {
    expect((error as Refusal).message).toMatchInlineSnapshot(`
      "The settings cannot be used:
        DISCORD_TOKEN is not a bot token: copy it from the Bot page of your application
        DISCORD_GUILD_ID is not a server id: in Discord, right-click the server and choose Copy Server ID
        PORT must be a number from 0 to 65535 (0 takes any free port)
        PUBLIC_URL must be the address people open in a browser, such as https://verbatim.example.org
        LOG_LEVEL must be one of trace, debug, info, warn, error, silent"
    `);
    expect((error as Refusal).message).not.toContain("secret");
  }
});
