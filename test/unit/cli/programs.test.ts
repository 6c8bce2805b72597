/** Programs that need more than one interpreter, run by the built command line: they print what CPython printed when they were recorded (`programs/record.sh`). */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const cli = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const folder = fileURLToPath(new URL("programs/", import.meta.url));
const cache = mkdtempSync(join(tmpdir(), "programs-test-"));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

const programs = readdirSync(folder).filter((name) => name.endsWith(".py"));

test.skipIf(!existsSync(cli)).each(programs)("%s", { timeout: 60_000 }, (program) => {
  const { stdout, stderr } = spawnSync(process.execPath, [cli, "run", "--clock", "virtual", program], { cwd: folder, env: { ...process.env, YIELDSTAR_CACHE: cache, NO_COLOR: "1" }, encoding: "utf8" });
  expect({ stdout, stderr }).toEqual({ stdout: readFileSync(join(folder, program.replace(".py", ".out")), "utf8"), stderr: "" });
});
