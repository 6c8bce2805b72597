/** Threads that compute, by the real clock: what the sample prints depends on the order of slices, never on their length. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const cli = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const samples = fileURLToPath(new URL("../../../samples/threads/", import.meta.url));
const cache = mkdtempSync(join(tmpdir(), "real-clock-test-"));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

test.skipIf(!existsSync(cli)).each(["time_slices", "spinning"])("%s", { timeout: 60_000 }, (name) => {
  const { stdout, stderr } = spawnSync(process.execPath, [cli, "run", `${name}.py`], { cwd: samples, env: { ...process.env, YIELDSTAR_CACHE: cache, NO_COLOR: "1" }, encoding: "utf8" });
  expect({ stdout, stderr }).toEqual({ stdout: readFileSync(join(samples, `${name}.out`), "utf8"), stderr: "" });
});
