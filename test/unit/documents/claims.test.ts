import { describe, expect, it } from "vitest";
import { commentClaims } from "../../../src/documents/claims.js";
import type { Claim } from "../../../src/documents/example.js";
import { announcement } from "../../../src/documents/markers.js";
import { compareClaims } from "../../../src/documents/match.js";

const claims = (code: string) => commentClaims(code.split("\n"), 10);
const claim = (text: string, extent: Claim["extent"] = "whole"): Claim => ({ line: 1, lines: text.split("\n"), extent });
const matches = (claimed: string, printed: string) => compareClaims([claim(claimed)], printed);

describe("announcements of an output", () => {
  it("are known in many languages and decorations", () => {
    for (const text of [" 출력 결과", " 실행 결과:", " Output:", "Expected output:", " Result:", " 結果", " 输出：", " 実行結果", " Salida:", " Вывод:", " --- Output ---", " === RESULT ===", "**Output:**", " >> output"]) expect(announcement(text), text).toMatchObject({ rest: "" });
    expect(announcement(" Output: 3")).toEqual({ rest: "3", weak: false });
    for (const text of [" the output is", " outputs nothing at all", " resulting list", " 결과를 저장한다"]) expect(announcement(text), text).toBeNull();
  });
});

describe("claims in comments", () => {
  it("stand under the announcement, one space after the sign", () => {
    expect(claims("print(1)\n\n# 출력 결과\n# result : [1, 2]\n#   indented\n#\n# end")).toEqual([{ line: 13, lines: ["result : [1, 2]", "  indented", "", "end"], extent: "whole" }]);
  });

  it("end where the comments end, and share the output when there are several", () => {
    expect(claims("print(1)\n# Output: 1\nprint(2)\n# Output:\n# 2\n\n# a remark")).toEqual([
      { line: 11, lines: ["1"], extent: "part" },
      { line: 14, lines: ["2"], extent: "part" },
    ]);
  });

  it("may stand beside a statement", () => {
    expect(claims("print(1)  # Output: 1\nprint(2)")).toEqual([{ line: 10, lines: ["1"], extent: "part" }]);
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

  it("finds several claims in order, with or without output between them", () => {
    const both = [claim("1", "part"), { ...claim("2\n3", "part"), line: 5 }];
    expect(compareClaims(both, "1\n2\n3\n").matched).toBe(true);
    expect(compareClaims(both, "start\n1\nbetween\n2\n3\nend\n").matched).toBe(true);
    expect(compareClaims(both, "2\n3\n1\n").matched).toBe(false);
    expect(compareClaims([claim("1", "part")], "0\n1\n").matched).toBe(true);
  });
});
