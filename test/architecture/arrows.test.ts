import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const require = createRequire(import.meta.url);

/** A rule set that sees no modules finds no violations: make sure that it looks at the real thing. */
test("the architecture's rules see the source files", { timeout: 60_000 }, async () => {
  const config: { forbidden: object[]; options: object } = require("../../.config/dependency-cruiser.cjs");
  const { output } = await cruise(["src/print"], { ...config.options, baseDir: root, doNotFollow: { path: "^(?!src/print)" } }, undefined, { tsConfig: extractTSConfig(`${root}/tsconfig.json`) });
  if (typeof output === "string") throw new Error(output);
  expect(output.summary.totalCruised).toBeGreaterThan(10);
  expect(config.forbidden.length).toBeGreaterThan(8);
});
