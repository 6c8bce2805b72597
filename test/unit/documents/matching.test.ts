/** What of an output may differ from what is claimed of it, and what may not. */
import { describe, expect, it } from "vitest";
import type { Claim } from "../../../src/documents/example.js";
import { compareClaims, type Observed } from "../../../src/documents/matching/match.js";
import type { Cause } from "../../../src/execute/circumstances.js";

const claim = (text: string): Claim => ({ line: 1, lines: text.split("\n"), columns: text.split("\n").map(() => 0), extent: "whole" });
const runs = (usual: string, ...others: readonly (readonly [Cause, string])[]): Observed => ({ usual: { text: usual, marks: [] }, others: others.map(([cause, text]) => ({ cause, printed: { text, marks: [] } })) });
const matches = (claimed: string, printed: string) => compareClaims([claim(claimed)], runs(printed));
/** With a run in which waits last longer. */
const matchesTimed = (claimed: string, printed: string, other: string) => compareClaims([claim(claimed)], runs(printed, ["time", other]));
/** The text as it comes out when waits last longer: every number with a fraction is a time. */
const longer = (text: string): string => text.replace(/\d+\.\d+(?![\d.])/g, (found) => (Number(found) * 1.17).toFixed(2));

describe("comparing", () => {
  it("ignores white space at the ends, and nothing else", () => {
    expect(matches("a\nb", "a  \nb\n\n")).toEqual({ matched: true, tolerated: [] });
    expect(matches("a\nb", "a\n\nb\n").matched).toBe(false);
    expect(matches("a b", "a  b\n").matched).toBe(false);
    expect(matches("a", "a\nb\n").matched).toBe(false);
    expect(matches("a", "").matched).toBe(false);
  });

  it("forgives times, and says so", () => {
    expect(matchesTimed("total time : 2.03 sec", "total time : 2.00 sec\n", "total time : 2.34 sec\n")).toEqual({ matched: true, tolerated: [{ kind: "time", claimed: "2.03", actual: "2.00", line: 1 }] });
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
      expect(matchesTimed(claimed, actual, longer(actual)), claimed).toMatchObject({ matched: true, tolerated: [{ kind: "time" }] });
      expect(matches(claimed, actual).matched, claimed).toBe(false);
    }
  });

  it("does not forgive other numbers, whole numbers, or times too far apart", () => {
    for (const [claimed, actual] of [
      ["total time : 3.00 sec", "total time : 2.00 sec"],
      ["took 0.2 s", "took 0.1 s"],
      ["took 3 s", "took 2 s"],
      ["took 2.03 s of 3", "took 2.00 s of 4"],
      ["2.03 sec", "2.00 secs"],
      ["version 3.11.2 took", "version 3.11.3 took"],
    ] as const) {
      expect(matchesTimed(claimed, actual, longer(actual)).matched, claimed).toBe(false);
    }
  });

  it("holds several claims to their own statements", () => {
    const near = (line: number, text: string): Claim => ({ line, lines: text.split("\n"), columns: text.split("\n").map(() => 0), extent: "near", column: 0 });
    const both = [near(1, "1"), near(5, "2\n3")];
    const printed = (...pieces: string[]) => ({ usual: { text: pieces.join(""), marks: pieces.slice(0, -1).map((_, number) => ({ number, at: pieces.slice(0, number + 1).join("").length })) } });
    expect(compareClaims(both, printed("1\n2\n3\n")).matched).toBe(true);
    expect(compareClaims(both, printed("start\n", "1\n", "between\n", "2\n3\n", "end\n")).matched).toBe(true);
    expect(compareClaims(both, printed("1\n", "start\n", "between\n", "2\n3\n", "end\n")).matched).toBe(false);
    expect(compareClaims(both, printed("2\n3\n1\n")).matched).toBe(false);
    expect(compareClaims([near(1, "1")], printed("0\n1\n")).matched).toBe(false);
    const beside: Claim = { line: 1, lines: ["1"], columns: [0], extent: "beside", column: 9 };
    expect(compareClaims([beside], printed("0\n", "1\n", "2\n")).matched).toBe(true);
    expect(compareClaims([beside], printed("1\n", "0\n", "1\n")).matched).toBe(false);
  });

  it("leaves the stacks of tracebacks out, and nothing else of them", () => {
    const shown = 'start\nTraceback (most recent call last):\n  File "a.py", line 3, in f\n    1 / 0\n    ~~^~~\nZeroDivisionError: division by zero\n';
    const right = ["start\nTraceback (most recent call last):\n    ...\nZeroDivisionError: division by zero", 'start\nTraceback (most recent call last):\n  File "/home/me/b.py", line 99\nZeroDivisionError: division by zero', "start\nTraceback (most recent call last):\n...\nZeroDivisionError: division by zero"];
    for (const claimed of right) expect(matches(claimed, shown).matched, claimed).toBe(true);
    const wrong = ["Traceback (most recent call last):\n  ...\nZeroDivisionError: division by zero", "start\nTraceback (most recent call last):\n  ...\nZeroDivisionError", "start\nTraceback (most recent call last):\n  ..."];
    for (const claimed of wrong) expect(matches(claimed, shown).matched, claimed).toBe(false);
    expect(matches("start\nZeroDivisionError: division by zero", shown)).toMatchObject({ matched: true, tolerated: [{ kind: "omitted" }] });
    expect(matches("ZeroDivisionError: division by zero", shown).matched).toBe(false);
    expect(matches("start\nZeroDivisionError: division by one", shown).matched).toBe(false);
    expect(matches("ZeroDivisionError", "ZeroDivisionError: printed\n").matched).toBe(false);
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

  it("forgives what is another each time, and says so", () => {
    const memory = (claimed: string, usual: string, ...others: string[]) => compareClaims([claim(claimed)], runs(usual, ...others.map((text) => ["memory", text] as const)));
    const chance = (claimed: string, usual: string, ...others: string[]) => compareClaims([claim(claimed)], runs(usual, ...others.map((text) => ["chance", text] as const)));
    const date = (claimed: string, usual: string, other: string) => compareClaims([claim(claimed)], runs(usual, ["date", other]));
    expect(memory("<f object at 0x7f00aa>", "<f object at 0x7fffff>\n", "<f object at 0x60aaaa>\n")).toEqual({ matched: true, tolerated: [{ kind: "address", claimed: "0x7f00aa", actual: "0x7fffff", line: 1 }] });
    expect(memory("<g object at 0x7f00aa>", "<f object at 0x7fffff>\n", "<f object at 0x60aaaa>\n").matched).toBe(false);
    expect(memory("{'c', 'a', 'b'}", "{'a', 'b', 'c'}\n", "{'b', 'a', 'c'}\n")).toMatchObject({ matched: true, tolerated: [{ kind: "order" }] });
    expect(memory("{'c', 'a', 'd'}", "{'a', 'b', 'c'}\n", "{'b', 'a', 'c'}\n").matched).toBe(false);
    expect(memory("start\nb\na\nend", "start\na\nb\nend\n", "start\nb\na\nend\n")).toMatchObject({ matched: true, tolerated: [{ kind: "order", line: 2 }] });
    expect(memory("start\nb\nc\nend", "start\na\nb\nend\n", "start\nb\na\nend\n").matched).toBe(false);
    expect(memory("a\nstart\nb\nend", "start\na\nb\nend\n", "start\nb\na\nend\n").matched).toBe(false);
    expect(chance("dice: 4", "dice: 2\n", "dice: 6\n", "dice: 2\n")).toMatchObject({ matched: true, tolerated: [{ kind: "chance", claimed: "4", actual: "2" }] });
    expect(chance("dice: x", "dice: 2\n", "dice: 6\n").matched).toBe(false);
    expect(date("2021-03-04 05:06:07 ok", "2024-01-01 00:00:00 ok\n", "2037-12-17 23:46:58 ok\n")).toMatchObject({ matched: true, tolerated: [{ kind: "date" }, { kind: "date" }, { kind: "date" }, { kind: "date" }, { kind: "date" }, { kind: "date" }] });
    expect(date("2021-03-04 05:06:07 no", "2024-01-01 00:00:00 ok\n", "2037-12-17 23:46:58 ok\n").matched).toBe(false);
  });

  it("takes the author's files for the document", () => {
    expect(matches("<coroutine f() at test.py:3>", "<coroutine f() at notes/a.md:14>")).toMatchObject({ matched: true, tolerated: [{ kind: "place", claimed: "test.py:3", actual: "notes/a.md:14" }] });
    expect(matches("<coroutine g() at test.py:3>", "<coroutine f() at notes/a.md:14>").matched).toBe(false);
    expect(matches("cb() at /usr/lib/python3.8/asyncio/futures.py:99]", "cb() at /usr/local/lib/python3.13/asyncio/futures.py:387]").matched).toBe(true);
    expect(matches("cb() at /usr/lib/python3.8/asyncio/tasks.py:99]", "cb() at /usr/local/lib/python3.13/asyncio/futures.py:387]").matched).toBe(false);
    expect(matches("ratio 3:4", "ratio 3:5").matched).toBe(false);
  });

  it("takes a time for a time, however it is rounded", () => {
    expect(compareClaims([claim("3.5")], runs("2.0000212", ["date", "2.0000210"], ["time", "2.3406"])).matched).toBe(false);
    expect(compareClaims([claim("2.0312")], runs("2.0000212", ["date", "2.0000210"], ["time", "2.3406"])).matched).toBe(true);
  });

  it("holds the time of computing to what it can be", () => {
    const computed = (claimed: string, computing: number) => compareClaims([claim(claimed)], { ...runs("0.00 s", ["time", "0.31 s"]), computing });
    expect(computed("0.05 s", 0).matched).toBe(true);
    expect(computed("0.35 s", 0.001).matched).toBe(false);
    expect(computed("0.35 s", 0.05).matched).toBe(true);
  });

  it("does not take words for times", () => {
    expect(compareClaims([claim("slow")], runs("fast", ["time", "slow"])).matched).toBe(false);
  });

  it("fills in what a claim leaves out, and sets aside what nobody printed", () => {
    expect(matches("0\n...\n9", "0\n1\n2\n9\n")).toMatchObject({ matched: true, tolerated: [{ kind: "omitted", actual: "2 lines", line: 2 }] });
    expect(matches("0\n...\n8", "0\n1\n2\n9\n").matched).toBe(false);
    expect(matches("[0, 1, ..., 9]", "[0, 1, 2, 9]\n")).toMatchObject({ matched: true, tolerated: [{ kind: "omitted" }] });
    expect(matches("[0, 1, ..., 8]", "[0, 1, 2, 9]\n").matched).toBe(false);
    expect(matches("Loading...", "Loading... 50%\n").matched).toBe(false);
    expect(matches("...", "a\n...\n").matched).toBe(false);
    expect(matches("$ python a.py\n1\n2", "1\n2\n")).toMatchObject({ matched: true, tolerated: [{ kind: "command", claimed: "$ python a.py", line: 1 }] });
    expect(matches("1   # at once\n# a second later\n2", "1\n2\n")).toMatchObject({ matched: true, tolerated: [{ kind: "remark", line: 1 }, { kind: "remark", claimed: "# a second later", line: 2 }] });
    expect(matches("1   # at once\n3", "1\n2\n").matched).toBe(false);
  });
});
