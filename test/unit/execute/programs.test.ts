/** Programs with a compiler at run time, as `run` has it: they print what CPython printed when they were recorded (`programs/record.sh`). */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";
import { expect, test } from "vitest";
import { userModulesBeside } from "../../../src/cli/user_modules.js";
import { compileText } from "../../../src/compile_text.js";
import { compileForRun } from "../../../src/convert.js";
import { ModuleLoader } from "../../../src/execute/module_loader.js";
import { RecordedHost } from "../../../src/execute/recorded_host.js";
import { type CompileText, type LoadedProgram, runProgram } from "../../../src/execute/run_program.js";
import { VirtualClock } from "../../../src/runtime/virtual_clock.js";
import { SourceText } from "../../../src/syntax/source.js";
import { parser } from "../sample_program.js";

const folder = new URL("./programs/", import.meta.url);

const compile: CompileText = (text, path, mode, hidesBuiltins) => {
  const made = compileText(parser, text, path, mode, { hidesBuiltins, python: 13 });
  return "javascript" in made ? { start: runInThisContext(made.javascript) } : made;
};

const programs = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [`${entry.name}/main.py`] : entry.name.endsWith(".py") ? [entry.name] : []));

/** The modules beside a program in a folder of its own. */
const modules = (main: string): ModuleLoader =>
  new ModuleLoader(async (from) => {
    const path = `${dirname(main)}/${from.replace(/^\.\/|\.js$/g, "")}.py`;
    if (!existsSync(new URL(path, folder))) return null;
    return { ...compiled(path, false), name: basename(path, ".py") };
  });

function compiled(path: string, main: boolean): LoadedProgram {
  const source = readFileSync(new URL(path, folder), "utf8");
  const { javascript, diagnostics, problems } = compileForRun(parser, new SourceText(path, source), { path, main, compiles: true, findUserModule: userModulesBeside(fileURLToPath(new URL(path, folder))) });
  expect([...diagnostics.filter((each) => each.severity === "error"), ...problems]).toEqual([]);
  return { start: runInThisContext(javascript), path, source };
}

for (const path of programs) {
  test(path, async () => {
    let printed = "";
    const host = new RecordedHost(new VirtualClock(), [path], (_stream, text) => {
      printed += text;
    });
    await runProgram(compiled(path, true), host, { compileText: compile, modules: modules(path) });
    expect(printed).toBe(readFileSync(new URL(path.replace(".py", ".out"), folder), "utf8"));
  });
}
