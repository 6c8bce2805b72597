import { describe, expect, it } from "vitest";
import { commentClaims } from "../../../src/documents/claims/comments.js";
import type { Claim } from "../../../src/documents/example.js";
import { announcement } from "../../../src/documents/claims/markers.js";
import { compareClaims } from "../../../src/documents/matching/match.js";

const claims = (code: string) => commentClaims(code.split("\n"), 10);
const claim = (text: string): Claim => ({ line: 1, lines: text.split("\n"), extent: "whole" });
const matches = (claimed: string, printed: string) => compareClaims([claim(claimed)], { text: printed, marks: [] });

describe("announcements of an output", () => {
  it("are known in many languages and decorations", () => {
    for (const text of [" 출력 결과", " 실행 결과:", " Output:", "Expected output:", " Result:", " 結果", " 输出：", " 実行結果", " Salida:", " Вывод:", " --- Output ---", " === RESULT ===", "**Output:**", " >> output"]) expect(announcement(text), text).toMatchObject({ rest: "" });
    expect(announcement(" Output: 3")).toMatchObject({ rest: "3", weak: false, programFollows: false });
    for (const text of [" the output is", " outputs nothing at all", " resulting list", " 결과를 저장한다"]) expect(announcement(text), text).toBeNull();
  });
});

describe("claims in comments", () => {
  it("stand under the announcement, one space after the sign", () => {
    expect(claims("print(1)\n\n# 출력 결과\n# result : [1, 2]\n#   indented\n#\n# end")).toEqual([{ line: 13, lines: ["result : [1, 2]", "  indented", "", "end"], extent: "whole" }]);
  });

  it("end where the comments end, and share the output when there are several", () => {
    expect(claims("print(1)\n# Output: 1\nprint(2)\n# Output:\n# 2\n\n# a remark")).toEqual([
      { line: 11, lines: ["1"], extent: "near", column: 0 },
      { line: 14, lines: ["2"], extent: "near", column: 0 },
    ]);
  });

  it("may stand beside a statement", () => {
    expect(claims("print(1)  # Output: 1\nprint(2)")).toEqual([{ line: 10, lines: ["1"], extent: "beside", column: 10 }]);
    expect(claims("print(1)  # prints one")).toEqual([]);
  });

  it("are not read out of strings, or out of everyday remarks above code", () => {
    expect(claims('s = """\n# Output:\n# no\n"""')).toEqual([]);
    expect(claims("# result\n# of the sum\nx = 1")).toEqual([]);
    expect(claims("print(1)\n# result\n# 1")).toMatchObject([{ lines: ["1"] }]);
    expect(claims("print(1)\n# Output:")).toEqual([]);
  });
});

describe("comparing", () => {
  it("ignores white space at the ends, and nothing else", () => {
    expect(matches("a\nb", "a  \nb\n\n")).toEqual({ matched: true, tolerated: [] });
    expect(matches("a\nb", "a\n\nb\n").matched).toBe(false);
    expect(matches("a b", "a  b\n").matched).toBe(false);
    expect(matches("a", "a\nb\n").matched).toBe(false);
    expect(matches("a", "").matched).toBe(false);
  });

  it("forgives times, and says so", () => {
    expect(matches("total time : 2.03 sec", "total time : 2.00 sec\n")).toEqual({ matched: true, tolerated: [{ kind: "time", claimed: "2.03", actual: "2.00", line: 1 }] });
    for (const [claimed, actual] of [
      ["took 5.02", "took 5.00"],
      ["Time: 5.02 sec", "Time: 5.00 sec"],
      ["걸린 시간: 1.01초", "걸린 시간: 1.00초"],
      ["2.03초가 걸렸다", "2.00초가 걸렸다"],
      ["用时 3.01", "用时 3.0"],
      ["1.002s", "1.0s"],
      ["elapsed=0.51 ok", "elapsed=0.50 ok"],
      ["done in 102.5 ms", "done in 100.1 ms"],
    ] as const) {
      expect(matches(claimed, actual), claimed).toMatchObject({ matched: true, tolerated: [{ kind: "time" }] });
    }
  });

  it("does not forgive other numbers, whole numbers, or times too far apart", () => {
    for (const [claimed, actual] of [
      ["total time : 3.00 sec", "total time : 2.00 sec"],
      ["took 0.2 s", "took 0.1 s"],
      ["mean 2.03", "mean 2.00"],
      ["took 3 s", "took 2 s"],
      ["[2.03, 1]", "[2.0, 1]"],
      ["took 2.03 s of 3", "took 2.00 s of 4"],
      ["2.03 sec", "2.00 secs"],
      ["version 3.11.2 took", "version 3.11.3 took"],
    ] as const) {
      expect(matches(claimed, actual).matched, claimed).toBe(false);
    }
  });

  it("holds several claims to their own statements", () => {
    const near = (line: number, text: string): Claim => ({ line, lines: text.split("\n"), extent: "near", column: 0 });
    const both = [near(1, "1"), near(5, "2\n3")];
    const printed = (...pieces: string[]) => ({ text: pieces.join(""), marks: pieces.slice(0, -1).map((_, number) => ({ number, at: pieces.slice(0, number + 1).join("").length })) });
    expect(compareClaims(both, printed("1\n2\n3\n")).matched).toBe(true);
    expect(compareClaims(both, printed("start\n", "1\n", "between\n", "2\n3\n", "end\n")).matched).toBe(true);
    expect(compareClaims(both, printed("1\n", "start\n", "between\n", "2\n3\n", "end\n")).matched).toBe(false);
    expect(compareClaims(both, printed("2\n3\n1\n")).matched).toBe(false);
    expect(compareClaims([near(1, "1")], printed("0\n1\n")).matched).toBe(false);
    const beside: Claim = { line: 1, lines: ["1"], extent: "beside", column: 9 };
    expect(compareClaims([beside], printed("0\n", "1\n", "2\n")).matched).toBe(true);
    expect(compareClaims([beside], printed("1\n", "0\n", "1\n")).matched).toBe(false);
  });

  it("leaves the stacks of tracebacks out, and nothing else of them", () => {
    const shown = 'start\nTraceback (most recent call last):\n  File "a.py", line 3, in f\n    1 / 0\n    ~~^~~\nZeroDivisionError: division by zero\n';
    const right = ["start\nTraceback (most recent call last):\n    ...\nZeroDivisionError: division by zero", 'start\nTraceback (most recent call last):\n  File "/home/me/b.py", line 99\nZeroDivisionError: division by zero', "start\nTraceback (most recent call last):\n...\nZeroDivisionError: division by zero"];
    for (const claimed of right) expect(matches(claimed, shown).matched, claimed).toBe(true);
    const wrong = ["Traceback (most recent call last):\n  ...\nZeroDivisionError: division by zero", "start\nTraceback (most recent call last):\n  ...\nZeroDivisionError", "start\nTraceback (most recent call last):\n  ...", "start\nZeroDivisionError: division by zero"];
    for (const claimed of wrong) expect(matches(claimed, shown).matched, claimed).toBe(false);
    const group = [
      "  + Exception Group Traceback (most recent call last):",
      '  |   File "a.py", line 1, in <module>',
      "  | ExceptionGroup: two (2 sub-exceptions)",
      "  +-+---------------- 1 ----------------",
      "    | ValueError: 1",
      "    +---------------- 2 ----------------",
      "    | Traceback (most recent call last):",
      '    |   File "a.py", line 9, in f',
      "    | TypeError: 2",
      "    +------------------------------------\n",
    ].join("\n");
    expect(matches(group.replace("line 9", "line 7").replace('File "a.py", line 1', 'File "/x/b.py", line 5'), group).matched).toBe(true);
    expect(matches(group.replace("TypeError: 2", "TypeError: 3"), group).matched).toBe(false);
    expect(matches(group.replace("two (2", "three (2"), group).matched).toBe(false);
  });

  it("forgives addresses, and says so", () => {
    expect(matches("<f object at 0x7f00aa>", "<f object at 0x7fffff>\n")).toEqual({ matched: true, tolerated: [{ kind: "address", claimed: "0x7f00aa", actual: "0x7fffff", line: 1 }] });
    expect(matches("<g object at 0x7f00aa>", "<f object at 0x7fffff>\n").matched).toBe(false);
    expect(matches("0x7f00aa", "0x7fffff\n").matched).toBe(false);
  });
});
