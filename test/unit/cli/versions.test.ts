/** Programs run as older versions of Python (`run --python 3.9`): they print what those versions printed when they were recorded (`versions/record.sh`). */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const cli = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const folder = fileURLToPath(new URL("versions/", import.meta.url));
const cache = mkdtempSync(join(tmpdir(), "versions-test-"));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

const answers = readdirSync(folder).filter((name) => name.endsWith(".out"));

test.skipIf(!existsSync(cli)).each(answers)("%s", { timeout: 60_000 }, (answer) => {
  const [program, ...version] = answer.replace(/\.out$/, "").split(".");
  const { stdout } = spawnSync(process.execPath, [cli, "run", "--clock", "virtual", "--python", version.join("."), `${program}.py`], { cwd: folder, env: { ...process.env, YIELDSTAR_CACHE: cache, NO_COLOR: "1" }, encoding: "utf8" });
  expect(stdout).toBe(readFileSync(join(folder, answer), "utf8"));
});
