/** Programs about tasks, threads and the event loop print what CPython 3.13 printed when `*.out` was recorded. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SourceText } from "../../../src/syntax/source.js";
import { runSample } from "../sample_program.js";

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

/** The output by program: each begins with `== name`. */
const byProgram = (output: string): Record<string, string> =>
  Object.fromEntries(
    output
      .split(/^== /m)
      .slice(1)
      .map((text) => [text.slice(0, text.indexOf("\n")), text.slice(text.indexOf("\n") + 1)]),
  );

describe("asyncio programs", async () => {
  const expected = byProgram(read("asyncio_programs.out"));
  const { stdout } = await runSample(new SourceText("asyncio_programs.py", read("asyncio_programs.py")));
  const found = byProgram(stdout);
  it.each(Object.keys(expected))("%s", (name) => expect(found[name]).toBe(expected[name]));
});

describe("thread programs", () => {
  it("threads, executors, locks and loops in threads", async () => {
    const { stdout } = await runSample(new SourceText("thread_programs.py", read("thread_programs.py")));
    expect(stdout).toBe(read("thread_programs.out"));
  });
});
