import { expect, test } from "vitest";
import { bound_method, bytes, call, dict, float, format, frozenset, getattr, int, len, add, contains, named, print, PyObject, repr, set, str, tuple } from "../../../src/runtime/index.js";
import { address } from "../../../src/runtime/objects/repr.js";

class Plain extends PyObject {}

class Shown extends PyObject {
  __repr__(): string {
    return "Shown!";
  }
}

test("objects show their class and address, the same each time", () => {
  const x = new Plain();
  expect(repr(x)).toMatch(/^<__main__\.Plain object at 0x7f[0-9a-f]+>$/);
  expect(repr(x)).toContain(address(x));
  expect(repr([x, x])).toBe(`[${repr(x)}, ${repr(x)}]`);
});

test("a class's own __repr__ is used, in containers too; str falls back on it", () => {
  expect(repr({ a: [new Shown()] }.a)).toBe("[Shown!]");
  expect(str(new Shown())).toBe("Shown!");
  expect(format(new Shown())).toBe("Shown!");
  expect(() => format(new Shown(), ">5")).toThrow(expect.objectContaining({ $args: ["unsupported format string passed to Shown.__format__"] }));
});

test("functions, methods, classes", () => {
  const f = named("outer.<locals>.f", () => null);
  expect(repr(f)).toBe(`<function outer.<locals>.f at ${address(f)}>`);
  expect(repr(print)).toBe("<built-in function print>");
  expect(repr(str.upper)).toBe("<method 'upper' of 'str' objects>");
  expect(repr(bound_method("abc", "upper"))).toMatch(/^<built-in method upper of str object at 0x/);
  expect(repr(Plain)).toBe("<class '__main__.Plain'>");
  expect([repr(int), repr(bytes)]).toEqual(["<class 'int'>", "<class 'bytes'>"]);
});

test("containers that contain themselves", () => {
  const xs: unknown[] = [1];
  xs.push(xs);
  expect(repr(xs)).toBe("[1, [...]]");
  const d = dict<unknown, unknown>();
  d.set(1, d);
  expect(repr(d)).toBe("{1: {...}}");
  const inner: unknown[] = [];
  const t = tuple([inner]);
  inner.push(t);
  expect(repr(t)).toBe("([(...)],)");
});

test("sets", () => {
  expect([repr(set()), repr(set([1])), repr(frozenset()), repr(frozenset([1]))]).toEqual(["set()", "{1}", "frozenset()", "frozenset({1})"]);
});

test("subclasses of str, int and float carry their value", () => {
  const Text = str as unknown as new (text: string) => object;
  const Whole = int as unknown as new (n: number) => object;
  class Color extends Text {}
  class Level extends Whole {}
  const red = new Color("red");
  expect([repr(red), str(red), len(red), add(red, "x"), contains(red, "e"), call(getattr(red, "upper"))]).toEqual(["'red'", "red", 3, "redx", true, "RED"]);
  const level = new Level(5);
  expect([repr(level), add(level, 1), int(level), call(getattr(level, "bit_length"))]).toEqual(["5", 6, 5, 3]);
});

test("floats in dynamic slots", () => {
  expect([repr(float(2)), repr(2), repr(2.5), str(float(-0)), repr(float("1e16"))]).toEqual(["2.0", "2", "2.5", "-0.0", "1e+16"]);
  expect(float(2) + 1).toBe(3);
});
