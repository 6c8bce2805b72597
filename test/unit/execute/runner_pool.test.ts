/** What the pool makes of processes that break down, with processes that do so when they are told. */
import { fstatSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import type { IsolatedProgram } from "../../../src/execute/node/isolated.js";
import { RunnerPool } from "../../../src/execute/node/runner_pool.js";

const folder = mkdtempSync(join(tmpdir(), "pool-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process whose programs are told by a word: `break` and `abort` end it, `streams` tells which files it writes to, any other is printed. */
function poolOf(jobs: number, prepare = ""): RunnerPool {
  const file = pathToFileURL(join(folder, `process-${jobs}-${prepare.length}.mjs`));
  writeFileSync(
    file,
    `import workerpool from ${JSON.stringify(import.meta.resolve("workerpool"))};
    import { fstatSync } from "node:fs";
    const answers = { break: () => process.exit(1), abort: () => process.abort(), streams: () => [1, 2].map((descriptor) => fstatSync(descriptor).ino).join(" ") };
    workerpool.worker({
      prepare: () => { ${prepare} },
      run: async ({ javascript: word }) => ({ stdout: answers[word]?.() ?? word, exitStatus: 0 }),
    });`,
  );
  const limits = { seconds: 20, memoryMegabytes: 128, outputBytes: 1000, fileBytes: 1000 };
  return new RunnerPool({ process: file, jobs, worker: file, engine: "", stamp: "", cacheFolder: folder, limits });
}

const program = (word: string): IsolatedProgram => ({ javascript: word, path: "doc.md", source: "", clock: "virtual" });
const brokenDown = { exitStatus: 1, problem: "its process broke down, as when the machine has too little memory" };

describe("a pool of processes", () => {
  it.each([1, 2])("of %i runs what waits when every process broke down at once", async (jobs) => {
    const pool = poolOf(jobs);
    const transcripts = await Promise.all(["break", "break", "break", "one", "break", "two"].map((word) => pool.run(program(word))));
    expect(transcripts).toMatchObject([brokenDown, brokenDown, brokenDown, { stdout: "one" }, brokenDown, { stdout: "two" }]);
    await pool.close();
  });

  it("tells that V8 ran out of memory, and broke its process down with it", async () => {
    const pool = poolOf(1);
    expect(await pool.run(program("abort"))).toMatchObject({ exitStatus: 1, problem: "used more than 128 MB of memory" });
    await pool.close();
  });

  it("lets none of them write to the terminal", async () => {
    const pool = poolOf(1);
    const own = [1, 2].map((descriptor) => fstatSync(descriptor).ino);
    const [stdout, stderr] = (await pool.run(program("streams"))).stdout.split(" ").map(Number);
    expect(own).not.toContain(stdout);
    expect(own).not.toContain(stderr);
    await pool.close();
  });

  it("tells of each program that its process could not be started", async () => {
    const pool = poolOf(1, "process.exit(1)");
    const transcripts = await Promise.all(["break", "break"].map((word) => pool.run(program(word))));
    expect(transcripts).toMatchObject([brokenDown, brokenDown]);
    await pool.close();
  });
});
