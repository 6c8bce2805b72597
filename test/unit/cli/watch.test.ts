/** `verify --watch` sees what an editor does, in real processes. Without a build left out. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it, vi } from "vitest";

const cli = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "watch-test-"));
let child: ChildProcess | null = null;
afterAll(() => {
  child?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const note = (code: string, claim: string): string => `\`\`\`python\n${code}\n# Output:\n# ${claim}\n\`\`\`\n`;

it.skipIf(!existsSync(cli))("documents are verified again when they change, or a file that they name, and no others", { timeout: 120_000 }, async () => {
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write("tea.md", note("print(1)", "1"));
  write("shop.md", "```console\n$ python shop.py\nopen\n```\n");
  write("shop.py", 'print("open")\n');
  const watching = spawn(process.execPath, [cli, "verify", "--watch", "--jobs", "1", "--report", "json=all.json", "--report", "terminal", "tea.md", "shop.md"], { cwd: folder, env: { ...process.env, NO_COLOR: "1", YIELDSTAR_CACHE: join(folder, "cache") } });
  child = watching;
  let stdout = "";
  let stderr = "";
  watching.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  watching.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const runs = (count: number): Promise<void> => vi.waitFor(() => expect(stderr.match(/^watching 2 documents; Ctrl-C ends$/gm)).toHaveLength(count), { timeout: 25_000, interval: 50 });
  const since = (before: number): string => stdout.slice(before);

  await runs(1);
  expect(stdout).toContain("2 examples in 2 documents: 2 matched");

  let before = stdout.length;
  write("tea.md", note("print(2)", "1"));
  await runs(2);
  expect(since(before)).toContain("── tea.md again ──");
  expect(since(before)).toContain("2 examples in 2 documents: 1 matched, 1 differs");
  expect(since(before)).not.toContain("shop.md");

  // As editors do that write another file and put it in the place of the first.
  before = stdout.length;
  write("tea.md.4711", note("print(3)", "3"));
  renameSync(join(folder, "tea.md.4711"), join(folder, "tea.md"));
  await runs(3);
  expect(since(before)).toContain("2 examples in 2 documents: 2 matched");

  before = stdout.length;
  write("shop.py", 'print("closed")\n');
  await runs(4);
  expect(since(before)).toContain("── shop.md again ──");
  expect(since(before)).toContain("2 examples in 2 documents: 1 matched, 1 differs");
  expect(since(before)).not.toContain("tea.md");

  const ended = new Promise((resolve) => watching.on("close", resolve));
  watching.kill("SIGINT");
  expect(await ended).toBe(130);
});

it.skipIf(!existsSync(cli)).each([
  [["-"], "standard input"],
  [["--shard", "1/2", "tea.md"], "--shard"],
  [["--merge", "tea.md"], "--merge"],
  [["--update", "tea.md"], "--update"],
])("--watch %s is refused", (args, unfit) => {
  const { status, stderr } = spawnSync(process.execPath, [cli, "verify", "--watch", ...args], { cwd: folder, encoding: "utf8" });
  expect([status, stderr]).toEqual([2, `yieldstar: --watch can't be used with ${unfit}\n`]);
});

it.skipIf(!existsSync(cli))("--watch with a report for machines on standard output is refused", () => {
  const { status, stderr } = spawnSync(process.execPath, [cli, "verify", "--watch", "--json", "tea.md"], { cwd: folder, encoding: "utf8" });
  expect([status, stderr]).toEqual([2, "yieldstar: --watch writes reports for machines to files only: --report json=FILE\n"]);
});
