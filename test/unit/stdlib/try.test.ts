import { readFileSync } from "node:fs";
import { test } from "vitest";
import { SourceText } from "../../../src/syntax/source.js";
import { compileForRun } from "../../../src/convert.js";
import { parser, runSample } from "../sample_program.js";
test("try", async () => {
  const path = process.env["PYFILE"]!;
  const source = new SourceText(path, readFileSync(path, "utf8"));
  if (process.env["PYSHOW"]) console.log(compileForRun(parser, source, { path, main: true }).javascript);
  const t = await runSample(source);
  console.log("<<<" + t.stdout + ">>>" + t.stderr);
});
