/** Calls of unknown callees: CPython 3.13's answers and complaints, recorded from CPython. */
import { describe, expect, test } from "vitest";
import * as py from "../../../src/runtime/index.js";

const { call, named } = py;

/** The TypeError's text, or the result's repr. */
function outcome(run: () => unknown): string {
  try {
    return py.repr(run());
  } catch (error) {
    if (!(error instanceof py.BaseException)) throw error;
    return `${py.type_name(error)}: ${py.str(error)}`;
  }
}

const f = named("f", (a: unknown, b: unknown = 2) => py.tuple([a, b]), "a, b=2");
const g = named("g", (a: unknown, b: unknown, c: unknown) => py.tuple([a, b, c]), "a, b, c");
const h = named("h", () => null, "");
const k = named("k", (a: unknown, { key, other = 1 }: { key?: unknown; other?: unknown } = {}) => py.tuple([a, key, other]), "a, *, key, other=1");
const p = named("p", (a: unknown, b: unknown, c: unknown) => py.tuple([a, b, c]), "a, b, /, c");
const q = named("q", (...params: unknown[]) => py.star_args(params).args, "*args");
const r = named(
  "r",
  (a: unknown, options: Record<string, unknown> = {}) => py.tuple([a, py.dict(options)]),
  "a, /, **kw",
);
const s = named(
  "s",
  (...params: unknown[]) => {
    const { args, kwargs } = py.star_args(params);
    return py.tuple([args, kwargs]);
  },
  "*args, **kwargs",
);
const long = named("long", (first: unknown, timeout: unknown = 1) => py.tuple([first, timeout]), "first, timeout=1");
const lambda = named("<lambda>", (x: unknown) => x, "x");
const inner = named("outer.<locals>.inner", (a: unknown) => a, "a");
const kw2 = named("kw2", ({ aa, bb }: { aa?: unknown; bb?: unknown } = {}) => py.tuple([aa, bb]), "*, aa, bb");

class C {
  m(a: unknown): unknown {
    return a;
  }
  static s(a: unknown): unknown {
    return a;
  }
}
class D {
  name: unknown;
  unit: unknown;
  constructor(name: unknown, unit: unknown = "C") {
    this.name = name;
    this.unit = unit;
  }
  __repr__(): string {
    return `D(${py.repr(this.name)}, ${py.repr(this.unit)})`;
  }
}
class E extends C {}
class X {
  __call__(a: unknown): unknown {
    return a;
  }
}
class G extends py.PyObject {
  declare args: unknown;
  __init__(first: unknown, { flag = false }: { flag?: boolean } = {}): void {
    this.args = py.tuple([first, flag]);
  }
}
class N extends py.PyObject {
  static __new__(cls: Function, a: unknown): object {
    void a;
    return (py.getattr(py.object, "__new__") as (cls: Function) => object)(cls);
  }
}
class Err extends py.Exception {
  code: unknown;
  constructor(code: unknown) {
    super(code);
    this.code = code;
  }
}

const cases: readonly [string, () => unknown, string][] = [
  ["f(1)", () => call(f, [1]), "(1, 2)"],
  ["f(1, b=5)", () => call(f, [1], { b: 5 }), "(1, 5)"],
  ["f(b=1, a=2)", () => call(f, [], { b: 1, a: 2 }), "(2, 1)"],
  ["f()", () => call(f), "TypeError: f() missing 1 required positional argument: 'a'"],
  ["f(1,2,3)", () => call(f, [1, 2, 3]), "TypeError: f() takes from 1 to 2 positional arguments but 3 were given"],
  ["g()", () => call(g), "TypeError: g() missing 3 required positional arguments: 'a', 'b', and 'c'"],
  ["g(1)", () => call(g, [1]), "TypeError: g() missing 2 required positional arguments: 'b' and 'c'"],
  ["g(1,2)", () => call(g, [1, 2]), "TypeError: g() missing 1 required positional argument: 'c'"],
  ["g(1,c=3)", () => call(g, [1], { c: 3 }), "TypeError: g() missing 1 required positional argument: 'b'"],
  ["h(1)", () => call(h, [1]), "TypeError: h() takes 0 positional arguments but 1 was given"],
  ["k()", () => call(k), "TypeError: k() missing 1 required positional argument: 'a'"],
  ["k(1)", () => call(k, [1]), "TypeError: k() missing 1 required keyword-only argument: 'key'"],
  ["k(1,key=2)", () => call(k, [1], { key: 2 }), "(1, 2, 1)"],
  ["k(1,2,key=1)", () => call(k, [1, 2], { key: 1 }), "TypeError: k() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given"],
  ["k(1,2,3,key=1,other=3)", () => call(k, [1, 2, 3], { key: 1, other: 3 }), "TypeError: k() takes 1 positional argument but 3 positional arguments (and 2 keyword-only arguments) were given"],
  ["k(1,2)", () => call(k, [1, 2]), "TypeError: k() takes 1 positional argument but 2 were given"],
  ["p(1,2)", () => call(p, [1, 2]), "TypeError: p() missing 1 required positional argument: 'c'"],
  ["p(1,2,c=3)", () => call(p, [1, 2], { c: 3 }), "(1, 2, 3)"],
  ["p(a=1,b=2,c=3)", () => call(p, [], { a: 1, b: 2, c: 3 }), "TypeError: p() got some positional-only arguments passed as keyword arguments: 'a, b'"],
  ["p(1,b=2,c=3)", () => call(p, [1], { b: 2, c: 3 }), "TypeError: p() got some positional-only arguments passed as keyword arguments: 'b'"],
  ["q(1,2)", () => call(q, [1, 2]), "(1, 2)"],
  ["q(x=1)", () => call(q, [], { x: 1 }), "TypeError: q() got an unexpected keyword argument 'x'"],
  ["r(1,a=2)", () => call(r, [1], { a: 2 }), "(1, {'a': 2})"],
  ["s(1,*[2],x=3)", () => call(s, [1, 2], { x: 3 }), "((1, 2), {'x': 3})"],
  ["s()", () => call(s), "((), {})"],
  ["s(**dict)", () => call(s, [], py.dict([["a", 1]])), "((), {'a': 1})"],
  ["s(__proto__=1)", () => call(s, [], py.dict([["__proto__", 1]])), "((), {'__proto__': 1})"],
  ["s(constructor=1)", () => call(s, [], py.dict([["constructor", 1]])), "((), {'constructor': 1})"],
  ["f(1,a=2)", () => call(f, [1], { a: 2 }), "TypeError: f() got multiple values for argument 'a'"],
  ["f(1,zz=2)", () => call(f, [1], { zz: 2 }), "TypeError: f() got an unexpected keyword argument 'zz'"],
  ["f(1,B=2)", () => call(f, [1], { B: 2 }), "TypeError: f() got an unexpected keyword argument 'B'. Did you mean 'b'?"],
  ["long(1,timout=2)", () => call(long, [1], { timout: 2 }), "TypeError: long() got an unexpected keyword argument 'timout'. Did you mean 'timeout'?"],
  ["C().m()", () => py.call_method(new C(), "m"), "TypeError: C.m() missing 1 required positional argument: 'a'"],
  ["C().m(1,2)", () => py.call_method(new C(), "m", [1, 2]), "TypeError: C.m() takes 2 positional arguments but 3 were given"],
  ["bound = C().m; bound(1,2)", () => call(py.getattr(new C() as unknown, "m"), [1, 2]), "TypeError: C.m() takes 2 positional arguments but 3 were given"],
  ["C().m(1)", () => py.call_method(new C(), "m", [1]), "1"],
  ["C().m(a=1)", () => py.call_method(new C(), "m", [], { a: 1 }), "1"],
  ["C().m(b=1)", () => py.call_method(new C(), "m", [], { b: 1 }), "TypeError: C.m() got an unexpected keyword argument 'b'"],
  ["C().m(1,a=1)", () => py.call_method(new C(), "m", [1], { a: 1 }), "TypeError: C.m() got multiple values for argument 'a'"],
  ["E().m()", () => py.call_method(new E(), "m"), "TypeError: C.m() missing 1 required positional argument: 'a'"],
  ["C.m()", () => call(py.getattr(C as unknown, "m")), "TypeError: C.m() missing 2 required positional arguments: 'self' and 'a'"],
  ["C.m(1)", () => call(py.getattr(C as unknown, "m"), [1]), "TypeError: C.m() missing 1 required positional argument: 'a'"],
  ["C.m(C(), 5)", () => call(py.getattr(C as unknown, "m"), [new C(), 5]), "5"],
  ["bound = C().m; bound()", () => call(py.getattr(new C() as unknown, "m")), "TypeError: C.m() missing 1 required positional argument: 'a'"],
  ["D()", () => call(D), "TypeError: D.__init__() missing 1 required positional argument: 'name'"],
  ["D('a')", () => call(D, ["a"]), "D('a', 'C')"],
  ["D('a', unit='K')", () => call(D, ["a"], { unit: "K" }), "D('a', 'K')"],
  ["D(1,2,3)", () => call(D, [1, 2, 3]), "TypeError: D.__init__() takes from 2 to 3 positional arguments but 4 were given"],
  ["D(1,nam=2)", () => call(D, [1], { nam: 2 }), "TypeError: D.__init__() got an unexpected keyword argument 'nam'. Did you mean 'name'?"],
  ["C(1)", () => call(C, [1]), "TypeError: C() takes no arguments"],
  ["E(1,2)", () => call(E, [1, 2]), "TypeError: E() takes no arguments"],
  ["E(x=1)", () => call(E, [], { x: 1 }), "TypeError: E() takes no arguments"],
  ["G(1, flag=True)", () => (call(G, [1], { flag: true }) as G).args, "(1, True)"],
  ["G()", () => call(G), "TypeError: G.__init__() missing 1 required positional argument: 'first'"],
  ["X()()", () => call(new X()), "TypeError: X.__call__() missing 1 required positional argument: 'a'"],
  ["X()(3)", () => call(new X(), [3]), "3"],
  ["i()", () => call(inner), "TypeError: outer.<locals>.inner() missing 1 required positional argument: 'a'"],
  ["lam()", () => call(lambda), "TypeError: <lambda>() missing 1 required positional argument: 'x'"],
  ["lam(1,2)", () => call(lambda, [1, 2]), "TypeError: <lambda>() takes 1 positional argument but 2 were given"],
  ["f(*3)", () => call(f, 3 as never), "TypeError: __main__.f() argument after * must be an iterable, not int"],
  ["f(**3)", () => call(f, [], 3), "TypeError: __main__.f() argument after ** must be a mapping, not int"],
  ["f(**{1:2})", () => call(f, [], py.dict([[1, 2]])), "TypeError: keywords must be strings"],
  ["N()", () => call(N), "TypeError: N.__new__() missing 1 required positional argument: 'a'"],
  ["N(1,2)", () => call(N, [1, 2]), "TypeError: N.__new__() takes 2 positional arguments but 3 were given"],
  ["type(N(1))", () => py.type_name(call(N, [1])), "'N'"],
  ["Err()", () => call(Err), "TypeError: Err.__init__() missing 1 required positional argument: 'code'"],
  ["Err(1,2)", () => call(Err, [1, 2]), "TypeError: Err.__init__() takes 2 positional arguments but 3 were given"],
  ["Exception(a=1)", () => call(py.Exception, [], { a: 1 }), "TypeError: Exception() takes no keyword arguments"],
  ["kw2()", () => call(kw2), "TypeError: kw2() missing 2 required keyword-only arguments: 'aa' and 'bb'"],
  ["(1)()", () => call(1), "TypeError: 'int' object is not callable"],
  ["None()", () => call(null), "TypeError: 'NoneType' object is not callable"],
  ["'a'()", () => call("a"), "TypeError: 'str' object is not callable"],
  ["[]()", () => call([]), "TypeError: 'list' object is not callable"],
  ["C()()", () => call(new C()), "TypeError: 'C' object is not callable"],
  ["object(1)", () => call(py.object, [1]), "TypeError: object() takes no arguments"],
  ["int('42')", () => call(py.int, ["42"]), "42"],
  ["str()", () => call(py.str), "''"],
  ["list('ab')", () => call(py.list, ["ab"]), "['a', 'b']"],
  ["dict(a=1)", () => call(py.dict, [], { a: 1 }), "{'a': 1}"],
  ["ValueError('x')", () => call(py.ValueError, ["x"]), "ValueError('x')"],
];

test.each(cases)("%s", (_, run, expected) => expect(outcome(run)).toBe(expected));

describe("invoke", () => {
  test("calls functions directly", () => expect(py.invoke(f, 1)).toEqual([1, 2]));
  test("counts arguments of registered functions", () => expect(outcome(() => py.invoke(lambda))).toBe("TypeError: <lambda>() missing 1 required positional argument: 'x'"));
  test("makes instances of classes", () => expect(py.invoke(D, "x")).toBeInstanceOf(D));
  test("calls objects", () => expect(py.invoke(new X(), 4)).toBe(4));
  test("undefined results are None", () => expect(py.invoke(() => undefined)).toBe(null));
});

describe("unregistered functions describe themselves by their text", () => {
  const plain = (width: number, height = 2, { unit = "cm" } = {}): string => `${width * height} ${unit}`;
  test("keywords", () => expect(call(plain, [2], { height: 4, unit: "mm" })).toBe("8 mm"));
  test("missing", () => expect(outcome(() => call(plain))).toBe("TypeError: plain() missing 1 required positional argument: 'width'"));
  test("unexpected", () => expect(outcome(() => call(plain, [1], { depth: 1 }))).toBe("TypeError: plain() got an unexpected keyword argument 'depth'"));
});
