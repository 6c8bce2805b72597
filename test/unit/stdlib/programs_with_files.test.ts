/** Programs that make and read files: on files in memory they print what CPython printed in an empty folder (`record_programs.py`). */
process.env["TZ"] = "UTC";
import { readdirSync, readFileSync } from "node:fs";
import * as stream from "node:stream";
import * as nodeTls from "node:tls";
import { expect, test } from "vitest";
import { NodeTls } from "../../../src/runtime/network/node_tls.js";
import { SourceText } from "../../../src/syntax/source.js";
import { runSample } from "../sample_program.js";
import { memoryFiles } from "./memory_files.js";

// the signatures of Node's own types are narrower than what is used of them
const tls = new NodeTls({ tls: nodeTls, stream, openssl: process.versions.openssl } as unknown as ConstructorParameters<typeof NodeTls>[0]);
const folder = new URL("programs_with_files/", import.meta.url);

for (const file of readdirSync(folder).filter((name) => name.endsWith(".py"))) {
  test(file, async () => {
    const source = new SourceText(file, readFileSync(new URL(file, folder), "utf8"));
    const { stdout, stderr } = await runSample(source, memoryFiles(), { tls: () => tls });
    expect({ stderr, stdout: stdout.split("\n") }).toEqual({ stderr: "", stdout: readFileSync(new URL(file.replace(/\.py$/, ".out"), folder), "utf8").split("\n") });
  });
}
