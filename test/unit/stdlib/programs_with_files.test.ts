/** Programs that make and read files: on files in memory they print what CPython printed in an empty folder (`record_programs.py`). */
process.env["TZ"] = "UTC";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SourceText } from "../../../src/syntax/source.js";
import { runSample } from "../sample_program.js";
import { memoryFiles } from "./memory_files.js";

const folder = new URL("programs_with_files/", import.meta.url);

for (const file of readdirSync(folder).filter((name) => name.endsWith(".py"))) {
  test(file, async () => {
    const source = new SourceText(file, readFileSync(new URL(file, folder), "utf8"));
    const { stdout, stderr } = await runSample(source, memoryFiles());
    expect({ stderr, stdout: stdout.split("\n") }).toEqual({ stderr: "", stdout: readFileSync(new URL(file.replace(/\.py$/, ".out"), folder), "utf8").split("\n") });
  });
}
