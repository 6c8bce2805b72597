/**
 * `npm run accept [-- part of a sample's name …]`: converts the samples and writes the `.ts` beside each, and the `ts` blocks of documents. A person reads the diff;
 * nobody edits these files by hand. The conversion itself is the tests', told to write instead of to compare.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const parts = process.argv.slice(2);
const chosen = parts.length === 0 ? [] : ["-t", parts.join("|")];
const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--config", ".config/vitest.js", "test/unit/samples_convert.test.ts", "test/unit/docs_examples.test.ts", ...chosen], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, YIELDSTAR_ACCEPT: "1" },
});
process.exit(status ?? 1);
