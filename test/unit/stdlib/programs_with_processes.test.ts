/** Programs that start others: under the virtual clock, on the host's processes, they print what CPython printed (`record_programs.py`). */
import * as childProcess from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import * as fs from "node:fs";
import * as os from "node:os";
import { expect, test } from "vitest";
import { NodeProcesses } from "../../../src/runtime/processes/node_processes.js";
import { SourceText } from "../../../src/syntax/source.js";
import { runSample } from "../sample_program.js";

const folder = new URL("programs_with_processes/", import.meta.url);
const environment = { PATH: process.env["PATH"] ?? "/bin:/usr/bin" };
// the signatures of Node's own types are narrower than what is used of them
const processes = new NodeProcesses({ childProcess, fs, os } as unknown as ConstructorParameters<typeof NodeProcesses>[0], environment, []);

for (const file of readdirSync(folder).filter((name) => name.endsWith(".py"))) {
  test(file, async () => {
    const source = new SourceText(file, readFileSync(new URL(file, folder), "utf8"));
    const { stdout, stderr } = await runSample(source, undefined, { processes });
    expect({ stderr, stdout: stdout.split("\n") }).toEqual({ stderr: "", stdout: readFileSync(new URL(file.replace(/\.py$/, ".out"), folder), "utf8").split("\n") });
  });
}
