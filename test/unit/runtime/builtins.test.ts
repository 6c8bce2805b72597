/** Builtin functions as values and as calls; expected texts are CPython 3.13's. */
import { beforeEach, describe, expect, test } from "vitest";
import * as runtime from "../../../src/runtime/index.js";
import { BrowserHost } from "../../../src/runtime/browser_host.js";

const { call, dict, enumerate, getattr, iter, list, map, max, min, next, print, repr, set, setHost, sorted, str, sum, tuple, type_name, zip } = runtime;

class Recorder extends BrowserHost {
  text = "";
  override write(_stream: "stdout" | "stderr", text: string): void {
    this.text += text;
  }
}

let host: Recorder;
beforeEach(() => {
  host = new Recorder();
  setHost(host);
});

const failure = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return `${type_name(error)}: ${str(error)}`;
  }
  return "no error";
};

describe("print", () => {
  test("separator and end", () => {
    print("a", null, true, [1.5, "x"]);
    print(1, 2, { sep: "-", end: "!\n" });
    print();
    print(undefined);
    expect(host.text).toBe("a None True [1.5, 'x']\n1-2!\n\nNone\n");
  });

  test("a file of the program's own gets each piece", () => {
    const pieces: unknown[] = [];
    class Sink {
      write(text: unknown): void {
        pieces.push(text);
      }
    }
    print("a", 1, { file: new Sink() });
    expect(pieces).toEqual(["a", " ", "1", "\n"]);
  });

  test("refuses other separators", () => {
    expect(failure(() => print(1, { sep: 5 }))).toBe("TypeError: sep must be None or a string, not int");
  });
});

describe("called from unknown code", () => {
  test("keywords", () => {
    expect(call(sorted, [[3, 1]], { reverse: true })).toEqual([3, 1]);
    expect(call(max, [[]], { default: 5 })).toBe(5);
    expect(repr(list(call(enumerate, ["ab"], { start: 3 })))).toBe("[(3, 'a'), (4, 'b')]");
    expect(repr(call(dict, [], { a: 1 }))).toBe("{'a': 1}");
    expect(call(runtime.pow, [2, 3], { mod: 5 })).toBe(3);
  });

  test.each([
    ["len() takes exactly one argument (0 given)", () => call(runtime.len, [])],
    ["print() got an unexpected keyword argument 'foo'", () => call(print, [1], { foo: 2 })],
    ["sorted expected 1 argument, got 2", () => call(sorted, [1, 2])],
    ["list expected at most 1 argument, got 2", () => call(list, [1, 2])],
    ["dict expected at most 1 argument, got 2", () => call(dict, [1, 2])],
    ["set expected at most 1 argument, got 2", () => call(set, [1, 2])],
    ["list.append() takes exactly one argument (0 given)", () => call(getattr([1], "append"), [])],
    ["sort() takes no positional arguments", () => call(getattr([1], "sort"), [5])],
    ["iter expected at least 1 argument, got 0", () => call(iter, [])],
    ["range expected at most 3 arguments, got 4", () => call(runtime.range, [1, 2, 3, 4])],
    ["max expected at least 1 argument, got 0", () => call(max, [])],
    ["get expected at least 1 argument, got 0", () => call(getattr(dict(), "get") as unknown, [])],
    ["set.add() takes exactly one argument (0 given)", () => call(getattr(set(), "add") as unknown, [])],
    ["set.pop() takes no arguments (1 given)", () => call(getattr(set(), "pop") as unknown, [1])],
    ["map() must have at least two arguments.", () => call(map, [runtime.len])],
  ])("%s", (text, act) => {
    expect(failure(act)).toBe(`TypeError: ${text}`);
  });
});

describe("iterators", () => {
  test("leaving a loop leaves a generator open", () => {
    function* numbers(): Generator<number, void, unknown> {
      yield 1;
      yield 2;
      yield 3;
    }
    const g = numbers();
    for (const x of runtime.iterate(g)) if (x === 1) break;
    expect(list(g)).toEqual([2, 3]);
    expect(next(g, "end")).toBe("end");
  });

  test("zip in strict mode names the argument", () => {
    expect(failure(() => list(zip([1], [1, 2], { strict: true })))).toBe("ValueError: zip() argument 2 is longer than argument 1");
    expect(failure(() => list(zip([1], [2], [], { strict: true })))).toBe("ValueError: zip() argument 3 is shorter than arguments 1-2");
  });

  test("iter with a sentinel", () => {
    let n = 0;
    expect(list(iter(() => ++n, 3))).toEqual([1, 2]);
  });

  test("a set or dict that changes size says so", () => {
    const s = set([1]);
    const d = dict({ a: 1 });
    expect(
      failure(() => {
        for (const x of s) s.add(x + 1);
      }),
    ).toBe("RuntimeError: Set changed size during iteration");
    expect(
      failure(() => {
        for (const k of d) d.set(`${k}x`, 1);
      }),
    ).toBe("RuntimeError: dictionary changed size during iteration");
  });
});

test("sums carry the error of float additions along, as CPython since 3.12", () => {
  expect(repr(sum(Array<number>(10).fill(0.1)))).toBe("1.0");
  expect(repr(sum([0.1, 0.2, 0.3]))).toBe("0.6");
  expect(repr(sum([1, 2.5, 3]))).toBe("6.5");
  expect(repr(sum([[1], [2]] as unknown as number[], [] as unknown as number))).toBe("[1, 2]");
  expect(repr(sum([2 ** 53 - 1, 2]))).toBe("9007199254740993");
});

test("min and max keep the first of equals and take keys", () => {
  expect(max(["aa", "b", "cc"], { key: (x) => x.length })).toBe("aa");
  expect(min([3, 1, 2], { key: (x) => -x })).toBe(3);
  expect(max([], { default: null })).toBe(null);
  expect(failure(() => min([]))).toBe("ValueError: min() iterable argument is empty");
});

test("sorted is stable, reversed too", () => {
  const rows = [tuple([1, "b"]), tuple([0, "c"]), tuple([1, "a"])];
  expect(repr(sorted(rows, { key: (row) => row[0] }))).toBe("[(0, 'c'), (1, 'b'), (1, 'a')]");
  expect(repr(sorted(rows, { key: (row) => row[0], reverse: true }))).toBe("[(1, 'b'), (1, 'a'), (0, 'c')]");
  expect(sorted(["\u{1F600}", "\uffff", "a"])).toEqual(["a", "\uffff", "\u{1F600}"]);
});
