/** The `out` blocks of literate specs, recorded: what CPython prints for the `py` block before each. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { normaliseOutput } from "./normalise.js";

const EXAMPLE = /```py\n([\s\S]*?)```\n\n```out\n[\s\S]*?```/g;

/** Rewrites every spec in the folder; tells how many answers there are. */
export function recordSpecs(folder, python) {
  let count = 0;
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".md"))) {
    const path = join(folder, name);
    const text = readFileSync(path, "utf8").replace(EXAMPLE, (_, code) => {
      const { stdout, stderr, status } = spawnSync(python, ["-"], { encoding: "utf8", input: code });
      if (status !== 0) throw new Error(`${name}: ${stderr}`);
      count++;
      return `\`\`\`py\n${code}\`\`\`\n\n\`\`\`out\n${normaliseOutput(stdout, folder)}\`\`\``;
    });
    writeFileSync(path, text);
  }
  return count;
}
