import { defineConfig } from "vitest/config";

const include = ["test/**/*.test.ts"];
/** Tests that start servers, processes or stores get a process each. */
const OPEN_ROOMS = ["discord", "fake-discord", "isolation", "library", "web", "work"];
const open = OPEN_ROOMS.map((room) => `test/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: "100%",
    projects: [
      { extends: true, test: { name: "open", include: open } },
      // Reading rules and lists of words anew for each of the rest takes longer than most of them.
      { extends: true, test: { name: "closed", include, exclude: open, isolate: false } },
    ],
  },
});
