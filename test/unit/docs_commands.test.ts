/** The commands that README.md and docs show, run as written in a copy of the samples. The build comes with `npm ci`; without one they are left out. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cli = join(root, "dist/cli.js");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

const commands = ["README.md", "docs/architecture.md", "docs/contract.md", "docs/regrets.md"].flatMap((name) =>
  [...readFileSync(join(root, name), "utf8").matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = ""]) => block.trim().split("\n")),
);
/** Installing is for `.ci/run`; what follows it is run here. */
const own = commands.flatMap((line) => line.split(" && ")).filter((command) => command.startsWith("npx yieldstar "));

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "yieldstar-docs-"));
  cpSync(join(root, "samples"), join(folder, "samples"), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!existsSync(cli))("commands in documents", () => {
  it.each(own)("%s", (command) => {
    const words = (command.slice("npx yieldstar ".length).match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"(.*)"$/, "$1"));
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], { cwd: folder, encoding: "utf8", env: { ...process.env, XDG_CACHE_HOME: join(folder, "cache"), NO_COLOR: "1" } });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(words[0] === "convert" && !words.includes("--stdout") ? "written" : stdout).not.toBe("");
  });
});

describe("npm scripts in documents", () => {
  const mentioned = ["README.md", "docs/architecture.md"].flatMap((name) => [...readFileSync(join(root, name), "utf8").matchAll(/npm run ([a-z]+)/g)].map(([, script = ""]) => script));

  it.each([...new Set(mentioned)])("npm run %s", (script) => {
    expect(scripts[script]).toBeDefined();
  });

  it("are known otherwise too", () => {
    expect(commands.filter((line) => !line.startsWith("npx yieldstar "))).toEqual(["npm ci && npx yieldstar verify samples/documents/kettle-note.txt", "npm cit"]);
  });
});
