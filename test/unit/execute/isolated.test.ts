/** Programs apart from everything, on the real engine and real threads; the engine and the worker are built for the test. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type OutputOptions, rolldown, type RolldownOptions } from "rolldown";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IsolatedRunner, type Limits } from "../../../src/execute/node/isolated.js";

const root = new URL("../../../", import.meta.url);
const built = mkdtempSync(join(tmpdir(), "isolated-test-"));
const settings = { worker: pathToFileURL(join(built, "worker.js")), engine: join(built, "engine"), stamp: "test", cacheFolder: join(built, "cache") };

beforeAll(async () => {
  const { builds }: { builds: (root: string, output: string) => (RolldownOptions & { input: Record<string, string>; output: OutputOptions })[] } = await import(new URL(".config/rolldown.js", root).href);
  const wanted = builds(root.pathname, built).filter(({ input }) => "engine" in input || "worker" in input);
  expect(wanted).toHaveLength(2);
  for (const options of wanted) {
    const bundled = await rolldown({ ...options, logLevel: "silent" });
    await bundled.write(options.output);
    await bundled.close();
  }
  // Outside of this package, a `.js` file is only a module when its folder says so.
  writeFileSync(join(built, "package.json"), '{"type":"module"}');
}, 60_000);

const limits: Limits = { seconds: 20, memoryMegabytes: 128, outputBytes: 1000, fileBytes: 100_000 };
const runner = new IsolatedRunner({ ...settings, limits });
afterAll(async () => {
  await runner.close();
  rmSync(built, { recursive: true, force: true });
});

const run = (body: string, by: IsolatedRunner = runner) => by.run({ javascript: `(async ($) => {${body}})`, path: "doc.md", source: "", clock: "virtual" });

describe("an isolated program", () => {
  it("prints, and waits in virtual time", async () => {
    const transcript = await run(`
      const asyncio = $.module("asyncio");
      await asyncio.run(asyncio.sleep(3600));
      $.runtime.print("woke");
    `);
    expect(transcript).toMatchObject({ stdout: "woke\n", exitStatus: 0, timedOut: false, cut: false });
  });

  it("has modules that are of its own realm, and lead to no other", async () => {
    const transcript = await run(`
      const math = $.module("math");
      $.runtime.print($.runtime.repr($.runtime.type_of(math)), Object.getPrototypeOf(math) === Object.prototype);
      $.runtime.getattr(math, "PI");
    `);
    expect(transcript).toMatchObject({ stdout: "<class 'module'> True\n", raised: { type: "AttributeError", message: "module 'math' has no attribute 'PI'" } });
  });

  it("reports what it raised", async () => {
    expect(await run(`throw new $.runtime.ValueError("no")`)).toMatchObject({ exitStatus: 1, raised: { type: "ValueError", message: "no" } });
  });

  it("is ended at the time limit, with what it had printed, and the next one runs", async () => {
    const hasty = new IsolatedRunner({ ...settings, limits: { ...limits, seconds: 0.5 } });
    expect(await run(`$.runtime.print("start"); for (;;) {}`, hasty)).toMatchObject({ stdout: "start\n", timedOut: true, problem: "did not end within 0.5 s" });
    await hasty.close();
    expect(await run(`$.runtime.print("next")`)).toMatchObject({ stdout: "next\n", exitStatus: 0 });
  });

  it("is ended when it prints without end", async () => {
    const transcript = await run(`for (;;) $.runtime.print("again and again")`);
    expect(transcript).toMatchObject({ cut: true, problem: "printed more than 1000 bytes; the rest was cut" });
    expect(transcript.stdout.length).toBeGreaterThan(900);
  });

  it("is ended when it takes too much memory", async () => {
    expect(await run(`const all = []; for (;;) all.push(new Array(1e5).fill(0.5));`)).toMatchObject({ problem: "used more than 128 MB of memory" });
  });

  it("reaches neither the disk nor input nor environment nor the process", async () => {
    const transcript = await run(`
      const host = $.runtime.currentHost();
      $.runtime.print(host.files.exists(${JSON.stringify(fileURLToPath(import.meta.url))}) || host.files.exists("/etc/passwd"), host.readLine() === null, Object.keys(host.environment).length, host.argv.join());
      $.runtime.print(typeof process, typeof fetch, typeof require, typeof WebSocket);
    `);
    expect(transcript.stdout).toBe("False True 0 doc.md\nundefined undefined undefined undefined\n");
  });

  it("that asks for its end at once gets it", async () => {
    expect(await run(`$.runtime.print("a"); $.runtime.currentHost().exit(7); $.runtime.print("b");`)).toMatchObject({ stdout: "a\n", exitStatus: 7 });
  });

  it("finds nothing of what programs before it changed, in a thread that goes on", async () => {
    const first = await run(`
      $.runtime.print($.runtime.id(new $.runtime.PyObject()));
      globalThis.left = Object.prototype.polluted = Array.prototype.map = 1;
      $.runtime.ValueError.prototype.polluted = 1; $.module("math").pi = 3;
    `);
    const second = await run(`
      $.runtime.print(typeof globalThis.left, {}.polluted === undefined, new $.runtime.ValueError().polluted === undefined, $.module("math").pi > 3, typeof [].map);
      $.runtime.print($.runtime.id(new $.runtime.PyObject()));
    `);
    expect(second.stdout.split("\n")[0]).toBe("undefined True True True function");
    expect(second.stdout.split("\n")[1]).toBe(first.stdout.trim());
  });

  it("can't make code of texts, nor find Node behind the objects it is given", async () => {
    const tries = ["new Function('return 1')", "(0, eval)('1')", "(async () => {}).constructor('return 1')"];
    const transcript = await run(tries.map((text) => `try { ${text}; $.runtime.print("made"); } catch (error) { $.runtime.print(error.constructor.name); }`).join("\n"));
    expect(transcript.stdout).toBe("EvalError\nEvalError\nEvalError\n");
  });

  it("whose text is broken fails without a stack", async () => {
    const transcript = await run(`this is no JavaScript`);
    expect(transcript).toMatchObject({ exitStatus: 1 });
    expect(transcript.problem).toMatch(/^the runtime failed: /);
  });
});
