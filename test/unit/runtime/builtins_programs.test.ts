/** Built-in functions, types and their methods, called rightly and wrongly, answer as CPython 3.13 did (`record_builtins_programs.py`): with known types and with unknown ones. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SourceText } from "../../../src/syntax/source.js";
import { runSample } from "../sample_program.js";

const folder = new URL("builtins_programs/", import.meta.url);

for (const file of readdirSync(folder).filter((name) => name.endsWith(".py"))) {
  test(file, async () => {
    const source = new SourceText(file, readFileSync(new URL(file, folder), "utf8"));
    const { stdout, stderr } = await runSample(source);
    // what the compiler finds odd about wrong calls on purpose
    const raised = stderr.replace(/^.*: SyntaxWarning: .*\n {2}.*\n/gm, "");
    expect({ stderr: raised, stdout: stdout.split("\n") }).toEqual({ stderr: "", stdout: readFileSync(new URL(file.replace(/\.py$/, ".out"), folder), "utf8").split("\n") });
  });
}
