/** `npm run docs`: writes docs/support from the grammar maps, which are what the compiler itself goes by. A test sees that they are fresh. */
import { rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
rmSync(new URL("../../docs/support", import.meta.url), { recursive: true, force: true });
const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--config", ".config/vitest.js", "test/unit/docs_support.test.ts"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, YIELDSTAR_ACCEPT: "1" },
});
process.exit(status ?? 1);
