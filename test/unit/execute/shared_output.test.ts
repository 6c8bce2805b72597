import { describe, expect, it } from "vitest";
import { SharedOutput } from "../../../src/execute/shared_output.js";

describe("output in shared memory", () => {
  it("is read in the order in which it was written", () => {
    const output = new SharedOutput(1000);
    const writer = new SharedOutput(output.memory);
    writer.write("stdout", "한글 ");
    writer.write("stdout", "a\n");
    expect(output.read()).toEqual([{ stream: "stdout", text: "한글 a\n" }]);
    writer.write("stderr", "b");
    writer.write("stdout", "");
    writer.write("stdout", "c😀");
    expect(output.read()).toEqual([
      { stream: "stdout", text: "한글 a\n" },
      { stream: "stderr", text: "b" },
      { stream: "stdout", text: "c😀" },
    ]);
    expect(output.cut).toBe(false);
  });

  it("is cut at the limit, never inside a character", () => {
    const output = new SharedOutput(5 + 10);
    expect(output.write("stdout", "가나다라")).toBe(false);
    expect(output.cut).toBe(true);
    expect(output.read()).toEqual([{ stream: "stdout", text: "가나다" }]);
    expect(output.write("stdout", "x")).toBe(false);
    const small = new SharedOutput(8);
    small.write("stdout", "ab");
    expect(small.write("stderr", "cd")).toBe(false);
    expect(small.read()).toEqual([{ stream: "stdout", text: "ab" }]);
  });
});
