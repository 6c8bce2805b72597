/** Examples that mean harm, in the processes that `verify` runs them in: each gets its own verdict, and what stands between them matches. Without a build left out. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";

const cli = join(fileURLToPath(new URL("../../../", import.meta.url)), "dist", "cli.js");
const folder = mkdtempSync(join(tmpdir(), "hostile-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hostile: readonly (readonly [code: string, verdict: string])[] = [
  ["while True:\n    pass", "failed: did not end within 4 s"],
  ["rows = []\nwhile True:\n    rows.append([0.5] * 1000)", "failed: used more than 128 MB of memory"],
  ["tea = [0.5] * 60_000_000\nprint(sum(tea))", "failed: used more than 128 MB of memory"],
  ["rows = []\nwhile True:\n    rows.append(b'tea' * 1_000_000)", "failed: used more than 128 MB of memory"],
  ["while True:\n    print('tea' * 1000)", "failed: printed more than 1 MB; the rest was cut"],
  ["import os\nos._exit(3)", "failed: ended with exit status 3"],
  ["import sys\nsys.exit(4)", "failed: ended with exit status 4"],
  ["def pour(n):\n    return pour(n + 1)\n\npour(0)", "failed: raised RecursionError: maximum recursion depth exceeded"],
  ["print(len('tea' * 10**10))", "failed: raised MemoryError"],
  ["import re\nre.match(r'(a+)+$', 'a' * 40 + 'b')", "failed: did not end within 4 s"],
  ["print(open('/etc/passwd').read())", "failed: raised FileNotFoundError: [Errno 2] No such file or directory: '/etc/passwd'"],
  ["import os\nif len(os.environ) > 0:\n    raise RuntimeError(dict(os.environ))", "unclaimed: runs and prints nothing"],
  ["import subprocess\nsubprocess.run(['ls'])", "skipped: `subprocess.Popen` is not available: this host starts no processes"],
  ["import socket\nsocket.create_connection(('192.0.2.1', 80))", "failed: raised OSError: [Errno 101] Network is unreachable"],
];

it.skipIf(!existsSync(cli))("hostile examples touch no other", { timeout: 120_000 }, () => {
  const harmless = "```python\nprint('fine')\n# Output:\n# fine\n```\n\n";
  writeFileSync(join(folder, "hostile.md"), hostile.map(([code]) => `\`\`\`python\n${code}\n\`\`\`\n\n${harmless}`).join(""));
  const { stdout, stderr, signal } = spawnSync(process.execPath, [cli, "verify", "--json", "--jobs", "1", "--timeout", "4", "--memory", "128", "hostile.md"], { cwd: folder, env: { ...process.env, YIELDSTAR_CACHE: join(folder, "cache") }, encoding: "utf8", maxBuffer: 2 ** 26 });
  expect([stderr, signal]).toEqual(["", null]);
  const report: { documents: { examples: { verdict: string; reason: string }[] }[] } = JSON.parse(stdout);
  expect(report.documents.flatMap(({ examples }) => examples.map(({ verdict, reason }) => `${verdict}: ${reason}`))).toEqual(hostile.flatMap(([, verdict]) => [verdict, "matched: prints what is claimed"]));
});
