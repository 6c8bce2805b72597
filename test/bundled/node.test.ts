/** The design's twelve programs, converted: bundled for Node, and as they are where Node strips types, they print what CPython printed (`answers`). */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isBuilt, Project, root } from "./bundle.js";

const programs = join(root, "../shared/emitted/py");
const answers = join(root, "test/bundled/answers");
const names = readdirSync(answers).map((file) => file.replace(/\.out$/, ""));
const stripsTypes = Reflect.get(process.features, "typescript") === "strip";

const node = (file: string): Promise<{ stdout: string; stderr: string; status: number | null }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file], { stdio: ["ignore", "pipe", "pipe"], env: {} });
    const texts = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (texts.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (texts.stderr += text));
    child.on("error", reject);
    child.on("close", (status) => resolve({ ...texts, status }));
  });

/** One of the programs forgets to await a coroutine; CPython says so too. */
const stderrOf = (name: string): RegExp => (name === "p12_by_hand" ? /^\S+:\d+: RuntimeWarning: coroutine 'greet' was never awaited\n$/ : /^$/);

describe.skipIf(!isBuilt || !existsSync(programs))("converted programs", () => {
  let project: Project;
  beforeAll(() => void (project = new Project()));
  afterAll(() => project.remove());

  describe.each(names)("%s", (name) => {
    const expected = { stdout: readFileSync(join(answers, `${name}.out`), "utf8"), status: 0 };
    let converted = "";
    beforeAll(async () => {
      converted = await project.convert(name, readFileSync(join(programs, `${name}.py`), "utf8"));
    });

    it("prints what CPython prints when it is bundled for Node", async () => {
      const { code, warnings } = await project.bundle({ input: converted, platform: "node" });
      expect(warnings).toEqual([]);
      const ended = await node(project.write(`${name}.js`, code));
      expect(ended).toMatchObject(expected);
      expect(ended.stderr).toMatch(stderrOf(name));
    });

    it.skipIf(!stripsTypes)("prints it as it is, where Node strips types", async () => {
      const ended = await node(converted);
      expect(ended).toMatchObject(expected);
      expect(ended.stderr).toMatch(stderrOf(name));
    });
  });
});

/** README's block of code that begins with this text. */
const readmeBlock = (beginning: string): string => [...readFileSync(join(root, "README.md"), "utf8").matchAll(/```js\n([\s\S]*?)```/g)].map(([, text = ""]) => text).find((text) => text.includes(beginning)) ?? "";

describe.skipIf(!isBuilt)("README's program on yieldstar/node", () => {
  it("runs as written", async () => {
    const project = new Project();
    const ended = await node(project.write("own.js", readmeBlock("yieldstar/node")));
    project.remove();
    expect(ended).toEqual({ stdout: "0 hello\n\n", stderr: "", status: 0 });
  });
});
