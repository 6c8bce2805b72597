/** What `yieldstar verify` can be asked for, on the built command line; without a build these tests are left out. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const cli = join(fileURLToPath(new URL("../../../", import.meta.url)), "dist", "cli.js");
const folder = mkdtempSync(join(tmpdir(), "verify-options-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const environment = { ...process.env, YIELDSTAR_CACHE: join(folder, "cache"), NO_COLOR: "1" };
const verify = (args: string[], input = "") => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, "verify", ...args], { cwd: folder, env: environment, input, encoding: "utf8" });
  return { stdout, stderr, status };
};
const file = (name: string, content: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
  return name;
};
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const example = (code: string, claim: string) => `\`\`\`python\n${code}\n\`\`\`\n\n\`\`\`output\n${claim}\n\`\`\`\n\n`;
const places = (stdout: string) => {
  const report: { documents: { path: string; examples: { line: number; verdict: string }[] }[] } = JSON.parse(stdout);
  return report.documents.flatMap(({ path, examples }) => examples.map(({ line, verdict }) => `${path}:${line} ${verdict}`));
};

describe.skipIf(!existsSync(cli))("yieldstar verify", { timeout: 60_000 }, () => {
  file("notes/a.md", example("print(1)", "1") + example("print(2)", "3") + example("print(3)", "3"));
  file("notes/b.md", example("print('x')", "x") + example("1 / 0", "1"));
  const all = ["notes/a.md:2 matched", "notes/a.md:10 differs", "notes/a.md:18 matched", "notes/b.md:2 matched", "notes/b.md:10 failed"];

  it("writes the reports that it is asked for, and shows people theirs", () => {
    const { stdout, status } = verify(["notes", "--report", "junit=out.xml", "--report", "tap=out.tap", "--report", "sarif=out.sarif", "--report", "json=out.json", "--report", "terminal=out.txt", "--report", "html=out.html"]);
    expect([status, stdout.endsWith("5 examples in 2 documents: 3 matched, 1 differs, 1 failed\n")]).toEqual([1, true]);
    expect(read("out.xml")).toContain('<testsuites name="yieldstar" tests="5" failures="1" errors="1">');
    expect(read("out.tap")).toMatch(/^TAP version 14\n1\.\.2\n/);
    expect(places(read("out.json"))).toEqual(all);
    expect(read("out.txt")).toBe(stdout);
    expect(JSON.parse(read("out.sarif"))).toMatchObject({ version: "2.1.0" });
    expect(read("out.html")).toContain("<p>5 examples in 2 documents: 3 matched, 1 differs, 1 failed</p>");
    expect(read("out.html").match(/<summary>TypeScript<\/summary><pre><code>.*\n/g)).toHaveLength(5);
    expect(read("out.html")).toContain("print(&quot;x&quot;)");
    expect(verify(["notes", "--report", "github"]).stdout).toMatch(/^::error file=notes\/a\.md,line=14,endLine=14,title=differs::.*\n::error file=notes\/b\.md,line=10,title=failed::.*\n$/);
    expect(verify(["notes", "--report", "xml"])).toMatchObject({ status: 2, stderr: expect.stringMatching(/^yieldstar: --report must be one of .*, not 'xml'\n$/) });
    expect(verify(["notes", "--json", "--report", "tap"])).toMatchObject({ status: 2, stderr: expect.stringContaining("only one report can go to standard output") });
    expect(verify(["notes", "--report", "tap=no/such/folder"])).toMatchObject({ status: 1, stderr: "yieldstar: can't write 'no/such/folder': no such file or directory\n" });
  });

  it("verifies only what it is asked to", () => {
    const only = (...patterns: string[]) => places(verify(["notes", "--json", ...patterns.flatMap((pattern) => ["--only", pattern])]).stdout);
    expect(only("notes/a.md:10")).toEqual([all[1]]);
    expect(only("a.md:14")).toEqual([all[1]]);
    expect(only("2")).toEqual([all[0], all[3]]);
    expect(only("failed")).toEqual([all[4]]);
    expect(only("b.md", "differs")).toEqual([]);
    expect(only("b.md", "failed")).toEqual([all[4]]);
    expect(only("fence")).toEqual(all);
    expect(only("nothing")).toEqual([]);
  });

  it("divides the examples among shards, whose reports are merged", () => {
    const parts = [1, 2, 3].map((index) => {
      const { stdout } = verify(["notes", "--json", "--shard", `${index}/3`]);
      file(`shard${index}.json`, stdout);
      return places(stdout);
    });
    expect(parts.map((part) => part.length)).toEqual([2, 2, 1]);
    expect(parts.flat()).toEqual(all);
    const merged = verify(["--merge", "shard2.json", "shard1.json", "shard3.json", "--report", "json"]);
    expect([merged.status, places(merged.stdout).sort()]).toEqual([1, [...all].sort()]);
    expect(verify(["--merge", "shard1.json", "shard2.json", "shard3.json"]).stdout).toBe(verify(["notes"]).stdout);
    expect(verify(["notes", "--shard", "4/3"])).toMatchObject({ status: 2 });
    expect(verify(["--merge", "out.xml"])).toMatchObject({ status: 2, stderr: "yieldstar: 'out.xml' is no report of 'yieldstar verify --report json'\n" });
  });

  it("shows timelines on a page, from the cache and from merged reports, too", () => {
    const sleeping = (seconds: number) => example(`import asyncio\nasync def nap():\n    await asyncio.sleep(${seconds})\nasyncio.run(nap())`, "");
    file("naps.md", sleeping(1) + sleeping(60) + sleeping(7200));
    const timelines = (name: string) => read(name).match(/<summary>Timeline.*?<\/summary>/g)?.map((text) => text.replace(/<.*?>/g, ""));
    const all = ["Timeline 1 task, 1 s", "Timeline 1 task, 1 min", "Timeline 1 task, 2 h"];
    verify(["naps.md", "--report", "html=first.html"]);
    expect(timelines("first.html")).toEqual(all);
    verify(["naps.md", "--report", "html=again.html"]);
    expect(read("again.html")).toBe(read("first.html"));
    for (const index of [1, 2]) verify(["naps.md", "--shard", `${index}/2`, "--report", `json=nap${index}.json`, "--report", `html=nap${index}.html`]);
    expect([timelines("nap1.html"), timelines("nap2.html")]).toEqual([all.slice(0, 2), all.slice(2)]);
    verify(["--merge", "nap1.json", "nap2.json", "--report", "html=whole.html"]);
    expect(read("whole.html")).toBe(read("first.html"));
    // alone, a report for machines is no page
    verify(["naps.md", "--report", "json=plain.json"]);
    expect(Object.keys(JSON.parse(read("plain.json")).documents[0].examples[0])).toEqual(["line", "kind", "verdict", "reason", "claimed", "claimedLines", "actual", "tolerated", "traceback", "diagnostics"]);
    verify(["--merge", "plain.json", "--report", "html=plain.html"]);
    expect([timelines("plain.html"), read("plain.html").match(/Its code is not in the report/g)?.length]).toEqual([undefined, 3]);
  });

  it("gives the same report with any number of jobs, from the cache, and without", () => {
    const reports = [["--jobs", "1"], ["--jobs", "3"], ["--no-cache"], []].map((options) => verify(["notes", ...options]).stdout);
    expect(new Set(reports).size).toBe(1);
    expect(verify(["notes", "--jobs", "0"])).toMatchObject({ status: 2 });
  });

  it("runs an example again when it, or what it is given, has changed", () => {
    file("changing.md", example("open('n.txt', 'w').write('1')", "") + example("print(open('n.txt').read())", "1"));
    expect(verify(["changing.md"]).stdout).toContain("1 matched");
    file("changing.md", read("changing.md").replace("write('1')", "write('2')"));
    expect(verify(["changing.md"]).stdout).toContain("1 differs");
  });

  it("gives an example the files of those before it that are not asked for", () => {
    expect(places(verify(["changing.md", "--json", "--only", "10"]).stdout)).toEqual(["changing.md:10 differs"]);
  });

  it("reads standard input", () => {
    expect(verify(["-"], example("print(1)", "1")).stdout).toMatch(/^<stdin>\.md\n.* matched /);
    expect(verify(["-", "--format", "py"], "print(1)  # Output: 1\n").stdout).toMatch(/^<stdin>\.py\n.* matched /);
    expect(verify(["-", "--format", "doc"])).toMatchObject({ status: 2 });
  });

  it("tells of many documents briefly, but for those in which something is wrong", () => {
    for (let i = 0; i < 25; i++) file(`many/${String(i).padStart(2, "0")}.md`, example(`print(${i})`, i === 7 ? "8" : String(i)));
    const lines = verify(["many"]).stdout.split("\n");
    expect(lines.slice(0, 2)).toEqual(["many/00.md  1 matched", "many/01.md  1 matched"]);
    expect(lines.slice(7, 12)).toEqual(["many/07.md", expect.stringContaining("differs"), "       - claimed  + printed", "       6 - 8", "         + 7"]);
    expect(lines.slice(-3)).toEqual(["", "25 examples in 25 documents: 24 matched, 1 differs", ""]);
  });
});
