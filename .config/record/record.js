/**
 * `npm run record [-- --python PATH] [part of a sample's name …]`: runs the samples on CPython 3.13 and writes what they answer:
 * `.out` (stdout), and, where they are not empty or 0, `.err` (stderr) and `.status`; and the `out` blocks of test/spec. Nobody edits these by hand.
 */
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { normaliseErrors, normaliseOutput } from "./normalise.js";
import { samplesIn } from "./samples.js";
import { recordSpecs } from "./specs.js";

const folder = fileURLToPath(new URL("../../samples", import.meta.url));
const args = process.argv.slice(2);
const at = args.indexOf("--python");
const python = at < 0 ? "python3" : (args.splice(at, 2)[1] ?? "python3");

const version = spawnSync(python, ["-c", "import sys; print(*sys.version_info[:2], sep='.')"], { encoding: "utf8" });
if (version.stdout?.trim() !== "3.13") {
  console.error(`record: '${python}' is ${version.stdout?.trim() ? `Python ${version.stdout.trim()}` : "not there"}, and CPython 3.13 is the answer key; name it with --python PATH`);
  process.exit(2);
}

const chosen = samplesIn(folder).filter(({ name }) => args.length === 0 || args.some((part) => name.includes(part)));
for (const { name, main } of chosen) {
  const environment = { ...process.env, PYTHONHASHSEED: "0", PYTHONDONTWRITEBYTECODE: "1", PYTHONIOENCODING: "utf-8", NO_COLOR: "1" };
  const { stdout, stderr, status, error } = spawnSync(python, [main], { cwd: folder, encoding: "utf8", env: environment, input: "", timeout: 60_000 });
  if (error !== undefined) {
    console.error(`record: ${name}: ${error.message}`);
    process.exitCode = 1;
    continue;
  }
  const base = join(folder, main.replace(/\.py$/, ""));
  keep(`${base}.out`, normaliseOutput(stdout, folder), true);
  keep(`${base}.err`, normaliseErrors(stderr, folder), stderr !== "");
  keep(`${base}.status`, `${status}\n`, status !== 0);
}
const specs = args.length === 0 ? recordSpecs(fileURLToPath(new URL("../../test/spec", import.meta.url)), python) : 0;
console.log(`recorded ${chosen.length} samples and ${specs} examples of specs on Python ${version.stdout.trim()}`);

/** Writes the answer, or removes that of an earlier recording. */
function keep(path, text, wanted) {
  if (wanted) writeFileSync(path, text);
  else rmSync(path, { force: true });
}
