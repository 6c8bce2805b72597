import { describe, expect, it } from "vitest";
import { commentClaims } from "../../../src/documents/claims/comments.js";
import { announcement } from "../../../src/documents/claims/markers.js";

const claims = (code: string) => commentClaims({ line: 10, lines: code.split("\n"), columns: code.split("\n").map(() => 0) });

describe("announcements of an output", () => {
  it("are known in many languages and decorations", () => {
    for (const text of [" 출력 결과", " 실행 결과:", " Output:", "Expected output:", " Result:", " 結果", " 输出：", " 実行結果", " Salida:", " Вывод:", " --- Output ---", " === RESULT ===", "**Output:**", " >> output"]) expect(announcement(text), text).toMatchObject({ rest: "" });
    expect(announcement(" Output: 3")).toMatchObject({ rest: "3", weak: false, programFollows: false });
    for (const text of [" the output is", " outputs nothing at all", " resulting list", " 결과를 저장한다"]) expect(announcement(text), text).toBeNull();
  });
});

describe("claims in comments", () => {
  it("stand under the announcement, one space after the sign", () => {
    expect(claims("print(1)\n\n# 출력 결과\n# result : [1, 2]\n#   indented\n#\n# end")).toEqual([{ line: 13, lines: ["result : [1, 2]", "  indented", "", "end"], columns: [2, 2, 1, 2], extent: "whole" }]);
  });

  it("end where the comments end, and share the output when there are several", () => {
    expect(claims("print(1)\n# Output: 1\nprint(2)\n# Output:\n# 2\n\n# a remark")).toEqual([
      { line: 11, lines: ["1"], columns: [10], extent: "near", column: 0 },
      { line: 14, lines: ["2"], columns: [2], extent: "near", column: 0 },
    ]);
  });

  it("may stand beside a statement", () => {
    expect(claims("print(1)  # Output: 1\nprint(2)")).toEqual([{ line: 10, lines: ["1"], columns: [20], extent: "beside", column: 10 }]);
    expect(claims("print(1)  # prints one")).toEqual([]);
  });

  it("are not read out of strings, or out of everyday remarks above code", () => {
    expect(claims('s = """\n# Output:\n# no\n"""')).toEqual([]);
    expect(claims("# result\n# of the sum\nx = 1")).toEqual([]);
    expect(claims("print(1)\n# result\n# 1")).toMatchObject([{ lines: ["1"] }]);
    expect(claims("print(1)\n# Output:")).toEqual([]);
  });
});
