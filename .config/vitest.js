import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    root: new URL("..", import.meta.url).pathname,
    // Nothing waits in a test; this only bounds a machine that is busy with something else.
    testTimeout: 60_000,
  },
});
