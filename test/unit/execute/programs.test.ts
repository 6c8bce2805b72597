/** Programs with a compiler at run time, as `run` has it: they print what CPython printed when they were recorded (`programs/record.sh`). */
import { readdirSync, readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";
import { expect, test } from "vitest";
import { compileText } from "../../../src/compile_text.js";
import { compileForRun } from "../../../src/convert.js";
import { RecordedHost } from "../../../src/execute/recorded_host.js";
import { type CompileText, runProgram } from "../../../src/execute/run_program.js";
import { VirtualClock } from "../../../src/runtime/virtual_clock.js";
import { SourceText } from "../../../src/syntax/source.js";
import { parser } from "../sample_program.js";

const folder = new URL("./programs/", import.meta.url);

const compile: CompileText = (text, path, mode, hidesBuiltins) => {
  const made = compileText(parser, text, path, mode, { hidesBuiltins, python: 13 });
  return "javascript" in made ? { start: runInThisContext(made.javascript) } : made;
};

for (const path of readdirSync(folder).filter((name) => name.endsWith(".py"))) {
  test(path, async () => {
    const source = readFileSync(new URL(path, folder), "utf8");
    const { javascript, diagnostics, problems } = compileForRun(parser, new SourceText(path, source), { path, compiles: true });
    expect([...diagnostics.filter((each) => each.severity === "error"), ...problems]).toEqual([]);
    let printed = "";
    const host = new RecordedHost(new VirtualClock(), [path], (_stream, text) => {
      printed += text;
    });
    await runProgram({ start: runInThisContext(javascript), path, source }, host, { compileText: compile });
    expect(printed).toBe(readFileSync(new URL(path.replace(".py", ".out"), folder), "utf8"));
  });
}
