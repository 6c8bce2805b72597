import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";
import { expect, test } from "vitest";
import { runtimeModules } from "../../../.config/runtime_modules.js";
import { compileForRun } from "../../../src/convert.js";
import { RecordedHost } from "../../../src/execute/recorded_host.js";
import { type ProgramFunction, runProgram } from "../../../src/execute/run_program.js";
import { setModuleLoader } from "../../../src/runtime/index.js";
import { VirtualClock } from "../../../src/runtime/virtual_clock.js";
import { loadParser } from "../../../src/syntax/index.js";
import { SourceText } from "../../../src/syntax/source.js";

const folder = new URL("./tracebacks/", import.meta.url);
const require = createRequire(import.meta.url);

const library = new Map<string, object>();
for (const [name, file] of runtimeModules(fileURLToPath(new URL("../../..", import.meta.url)))) library.set(name, await import(file));
setModuleLoader((name) => library.get(name));

/** Programs whose tracebacks CPython recorded (`tracebacks/record.sh`): frames, lines and carets must be the same. */
for (const program of readdirSync(folder).filter((name) => name.endsWith(".py"))) {
  test(program, async () => {
    const parser = await loadParser(() => ({
      core: readFileSync(require.resolve("web-tree-sitter/web-tree-sitter.wasm")),
      grammar: readFileSync(require.resolve("tree-sitter-python/tree-sitter-python.wasm")),
    }));
    const source = readFileSync(new URL(program, folder), "utf8");
    const { javascript, diagnostics } = compileForRun(parser, new SourceText(program, source), { path: program });
    expect(diagnostics.filter((each) => each.severity === "error")).toEqual([]);
    const start: ProgramFunction = runInThisContext(javascript);
    const printed = { stdout: "", stderr: "" };
    const host = new RecordedHost(new VirtualClock(), [program], (stream, text) => {
      printed[stream] += text;
    });
    await runProgram({ start, path: program, source }, host);
    expect(printed.stdout + printed.stderr).toBe(readFileSync(new URL(program.replace(".py", ".out"), folder), "utf8"));
  });
}
