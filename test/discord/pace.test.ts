import { expect, test } from "vitest";
import { Pace, QUESTIONS } from "../../src/discord/pace.ts";

test("two at once, then a kind word; the next when one has ended", () => {
  const pace = new Pace();
  const end = pace.begin("anna", null);
  pace.begin("anna", null);
  expect(() => pace.begin("anna", null)).toThrow("2 of your questions are being answered already.");
  pace.begin("ben", null)();
  end();
  pace.begin("anna", null);
});

test("twenty a minute for a person, with the time to wait", () => {
  let now = 0;
  const pace = new Pace(QUESTIONS, () => now);
  for (let count = 0; count < 20; count++) pace.begin("anna", "server")();
  now = 18_500;
  expect(() => pace.begin("anna", "server")).toThrow(
    expect.objectContaining({
      message: "You have asked 20 times within a minute.",
      remedy: "Ask again in 42 seconds.",
    }) as Error,
  );
  now = 60_001;
  pace.begin("anna", "server")();
});

test("a hundred and twenty a minute for a server, whoever asks", () => {
  const pace = new Pace(QUESTIONS, () => 0);
  for (let count = 0; count < 120; count++) pace.begin(`person ${count}`, "server")();
  expect(() => pace.begin("one more", "server")).toThrow("This server has asked 120 times within a minute.");
  pace.begin("one more", "another server")();
});
