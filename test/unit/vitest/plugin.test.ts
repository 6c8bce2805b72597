/** Documents as test files of Vitest. The project in samples/vitest_project is run by Vitest itself, with the build; without one that part is left out. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { yieldstar } from "../../../src/vitest/plugin.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "vitest-plugin-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the module that a document becomes", () => {
  const lines = (text: string, path = "note.md"): string[] => yieldstar().transform(text, path)!.code.split("\n");

  it("has each test on its example's line and column", () => {
    const made = lines("# Title\n\n> ```py\n> print(1)\n> ```\n\n```py\nimport time\n\nprint(2)\n```\n");
    expect(made[3]).toBe('  test("line 4: print(1)", 0);');
    expect(made[7]).toBe('test("line 8: print(2)", 1);');
    expect(made).toHaveLength(8);
  });

  it("begins with the tests' runtime, whatever the first line is", () => {
    const [first] = lines("print(1)\n", "a.py");
    expect(first).toMatch(/^import \{ testsOf \} from ".*vitest_examples\.js"; const test = testsOf\(\{.*\}\); test\("line 1: print\(1\)", 0\);$/);
    expect(lines("Only words.\n")[0]).toMatch(/ test\.none\(\);$/);
  });

  it("lets no text of the document out of its strings", () => {
    const made = lines('```py\nprint("\\"); process.exit(1); //${1}`")\n```\n');
    expect(made[1]).toBe(`test(${JSON.stringify('line 2: print("\\"); process.exit(1); //${1}`")')}, 0);`);
  });

  it("is made of documents only", () => {
    expect(yieldstar().transform("export {}", "a.test.ts")).toBe(null);
    expect(yieldstar().transform("# a", "a.md?raw")).toBe(null);
  });
});

interface Report {
  readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly { readonly title: string; readonly status: string; readonly failureMessages: readonly string[]; readonly location?: { readonly line: number; readonly column: number } }[] }[];
}

describe.skipIf(!existsSync(join(root, "dist/vitest.js")))("a project", { timeout: 120_000 }, () => {
  const project = join(folder, "project");
  cpSync(join(root, "samples/vitest_project"), project, { recursive: true });
  mkdirSync(join(project, "node_modules"));
  symlinkSync(root, join(project, "node_modules/yieldstar"));
  for (const name of ["vitest", "vite"]) symlinkSync(join(root, "node_modules", name), join(project, "node_modules", name));
  const vitest = (...args: string[]): { report: Report; status: number | null } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), "run", "--reporter=json", "--includeTaskLocation", ...args], {
      cwd: project,
      encoding: "utf8",
      env: { ...process.env, YIELDSTAR_CACHE: join(folder, "cache"), NO_COLOR: "1", VITEST: "", VITEST_POOL_ID: "", VITEST_WORKER_ID: "" },
    });
    const start = stdout.indexOf('{"num');
    if (start < 0) throw new Error(`${stdout}\n${stderr}`);
    return { report: JSON.parse(stdout.slice(start)), status };
  };
  const told = ({ testResults }: Report) => testResults.flatMap(({ name, assertionResults }) => assertionResults.map(({ title, status, location }) => `${name.slice(name.lastIndexOf("/") + 1)}:${location?.line}:${location?.column} ${title} ${status}`)).sort();

  it("has a test for each example, at its place", () => {
    const { report, status } = vitest();
    expect(told(report)).toEqual([
      "cups.rst:6:5 line 6: def cups(n): passed",
      "kettle.md:35:1 line 35: async def patient(): passed",
      "kettle.md:6:1 line 6: async def boil(name, seconds): passed",
      "orders.py:1:1 line 1: async def waiter(orders: asyncio.Queue) -> None: passed",
    ]);
    expect(status).toBe(0);
  });

  it("fails where the document is wrong, runs what is asked for, and writes it anew", () => {
    const note = join(project, "notes/kettle.md");
    const right = readFileSync(note, "utf8");
    writeFileSync(note, right.replace("# tea at last", "# tea at once").replace("ready after 2.0 s", "ready after 3.0 s"));
    const { report, status } = vitest("-t", "patient");
    expect(status).toBe(1);
    expect(told(report).filter((each) => !each.endsWith(" skipped") && !each.endsWith(" pending"))).toEqual(["kettle.md:35:1 line 35: async def patient(): failed"]);
    const [message] = report.testResults.flatMap(({ assertionResults }) => assertionResults.flatMap(({ failureMessages }) => failureMessages));
    expect(message).toContain("prints something else than the document says");
    expect(message).toContain("notes/kettle.md:45:3");
    vitest("--update");
    expect(readFileSync(note, "utf8")).toBe(right);
    expect(vitest().status).toBe(0);
  });
});
