/** Attribute lookup: CPython 3.13's answers and texts, and names that must never reach a host object. */
import { describe, expect, test } from "vitest";
import * as py from "../../../src/runtime/index.js";

function outcome(run: () => unknown): string {
  try {
    return py.repr(run());
  } catch (error) {
    if (!(error instanceof py.BaseException)) throw error;
    return `${py.type_name(error)}: ${py.str(error)}`;
  }
}
const get = (x: unknown, name: string, ...rest: [unknown?]): unknown => py.getattr(x, name, ...rest);

class A {
  x: number;
  constructor() {
    this.x = 1;
  }
  m(a = 2): unknown {
    return py.tuple([this.x, a]);
  }
}
class B extends A {
  override m(a = 3): unknown {
    return super.m(a);
  }
}
class P {
  static k = 3;
  get x(): number {
    return 1;
  }
  get y(): number {
    return 2;
  }
  set y(value: number) {
    void value;
  }
  static build(): unknown {
    return this;
  }
  static plain(a: unknown): unknown {
    return a;
  }
}
py.class_attributes(P);
class S {
  static __slots__ = py.tuple(["a"]);
}
py.class_info(S);
class Dyn {
  real = 1;
  __getattr__(name: string): unknown {
    if (name === "nope") throw new py.AttributeError("custom text");
    return `dynamic ${name}`;
  }
}
class Spy {
  $log: string[] = [];
  __setattr__(name: string, value: unknown): void {
    this.$log.push(`${name}=${String(value)}`);
  }
  __delattr__(name: string): void {
    this.$log.push(`del ${name}`);
  }
}
class Everything {
  real = 1;
  __getattribute__(name: string): unknown {
    return `got ${name}`;
  }
}
function ff(): void {}
py.named("ff", ff, "");

describe("reading", () => {
  const cases: readonly [string, () => unknown, string][] = [
    ["A().x", () => get(new A(), "x"), "1"],
    ["A().nope", () => get(new A(), "nope"), "AttributeError: 'A' object has no attribute 'nope'"],
    ["A.nope", () => get(A, "nope"), "AttributeError: type object 'A' has no attribute 'nope'"],
    ["(1).nope", () => get(1, "nope"), "AttributeError: 'int' object has no attribute 'nope'"],
    ["None.nope", () => get(null, "nope"), "AttributeError: 'NoneType' object has no attribute 'nope'"],
    ["'abc'.nope", () => get("abc", "nope"), "AttributeError: 'str' object has no attribute 'nope'"],
    ["[].nope", () => get([], "nope"), "AttributeError: 'list' object has no attribute 'nope'"],
    ["ff.nope", () => get(ff, "nope"), "AttributeError: 'function' object has no attribute 'nope'"],
    ["print.nope", () => get(py.print, "nope"), "AttributeError: 'builtin_function_or_method' object has no attribute 'nope'"],
    ["default", () => get(new A(), "nope", 5), "5"],
    ["default None", () => get(new A(), "nope", null), "None"],
    ["method", () => py.call(get(new A(), "m"), [7]), "(1, 7)"],
    ["inherited method", () => py.call(get(new B(), "m")), "(1, 3)"],
    ["method name", () => get(get(new B(), "m"), "__qualname__"), "'B.m'"],
    ["method self", () => get(get(new B(), "m"), "__self__") instanceof B, "True"],
    ["property", () => get(new P(), "x"), "1"],
    ["class attribute through instance", () => get(new P(), "k"), "3"],
    ["class attribute", () => get(P, "k"), "3"],
    ["native class attribute through instance", () => (new P() as unknown as { k: number }).k, "3"],
    ["classmethod", () => py.call(get(new P(), "build")) === P, "True"],
    ["staticmethod", () => py.call(get(new P(), "plain"), [4]), "4"],
    ["staticmethod identity", () => get(P, "plain") === get(P, "plain"), "True"],
    ["function identity", () => get(A, "m") === get(A, "m"), "True"],
    ["function of a bound method", () => get(get(new A(), "m"), "__func__") === get(A, "m"), "True"],
    ["bound methods are equal", () => { const a = new A(); return py.eq(get(a, "m"), get(a, "m")); }, "True"],
    ["bound methods of two objects differ", () => py.eq(get(new A(), "m"), get(new A(), "m")), "False"],
    ["bound method is not itself", () => { const a = new A(); return py.is_same(get(a, "m"), get(a, "m")); }, "False"],
    ["__class__", () => get(new A(), "__class__"), "<class '__main__.A'>"],
    ["__name__ of class", () => get(A, "__name__"), "'A'"],
    ["__name__ of instance", () => get(new A(), "__name__"), "AttributeError: 'A' object has no attribute '__name__'"],
    ["__mro__", () => get(B, "__mro__"), "(<class '__main__.B'>, <class '__main__.A'>, <class 'object'>)"],
    ["__bases__", () => get(B, "__bases__"), "(<class '__main__.A'>,)"],
    ["__dict__", () => get(new A(), "__dict__"), "{'x': 1}"],
    ["__module__", () => get(new A(), "__module__"), "'__main__'"],
    ["__doc__", () => get(new A(), "__doc__"), "None"],
    ["type of type", () => get(A, "__class__"), "<class 'type'>"],
    ["mro()", () => py.call(get(A, "mro")), "[<class '__main__.A'>, <class 'object'>]"],
    ["__getattr__", () => get(new Dyn(), "anything"), "'dynamic anything'"],
    ["__getattr__ only when missing", () => get(new Dyn(), "real"), "1"],
    ["__getattr__ raising", () => get(new Dyn(), "nope"), "AttributeError: custom text"],
    ["__getattribute__", () => get(new Everything(), "real"), "'got real'"],
    ["hasattr with __getattr__ raising", () => py.hasattr(new Dyn(), "nope"), "False"],
    ["default with __getattr__ raising", () => get(new Dyn(), "nope", 7), "7"],
    ["super missing", () => get(py.super_of(B, new B()), "zz"), "AttributeError: 'super' object has no attribute 'zz'"],
    ["super method", () => py.call(get(py.super_of(B, new B()), "m"), [9]), "(1, 9)"],
    ["'abc'.upper()", () => py.call(get("abc", "upper")), "'ABC'"],
    ["'abc'.upper name", () => get(get("abc", "upper"), "__name__"), "'upper'"],
    ["[].append", () => { const xs: unknown[] = []; py.call(get(xs, "append"), [1]); return xs; }, "[1]"],
    ["{}.get", () => py.call(get(py.dict([["a", 1]]), "get"), ["b", 5]), "5"],
    ["{1}.add", () => { const one = py.set([1]); py.call(get(one, "add"), [2]); return one; }, "{1, 2}"],
    ["(5).real", () => get(5, "real"), "5"],
    ["(5).bit_length()", () => py.call(get(5, "bit_length")), "3"],
    ["(1.5).is_integer()", () => py.call(get(1.5, "is_integer")), "False"],
    ["range.start", () => get(py.range(2, 5), "start"), "2"],
    ["(5).__add__(3)", () => py.call(get(5, "__add__"), [3]), "8"],
    ["(5).__add__('a')", () => py.call(get(5, "__add__"), ["a"]), "NotImplemented"],
    ["[1].__len__()", () => py.call(get([1], "__len__")), "1"],
    ["A().__eq__(3)", () => py.call(get(new A(), "__eq__"), [3]), "NotImplemented"],
    ["A.__init__ exists", () => py.hasattr(A, "__init__"), "True"],
    ["f.__name__", () => get(ff, "__name__"), "'ff'"],
    ["f.__defaults__", () => get(py.named("g", (a: unknown, b = 2) => [a, b], "a, b=2"), "__defaults__"), "(2,)"],
    ["e.args", () => get(new py.ValueError(1, 2), "args"), "(1, 2)"],
    ["e.__cause__", () => get(new py.ValueError(1), "__cause__"), "None"],
    ["str.upper", () => py.call(get(py.str, "upper"), ["abc"]), "'ABC'"],
    ["list.append", () => { const xs: unknown[] = []; py.call(get(py.list, "append"), [xs, 1]); return xs; }, "[1]"],
    ["hasattr", () => [py.hasattr(new A(), "x"), py.hasattr(new A(), "y"), py.hasattr("s", "upper"), py.hasattr([], "length")], "[True, False, True, False]"],
  ];
  test.each(cases)("%s", (_, run, expected) => expect(outcome(run)).toBe(expected));
});

describe("writing and deleting", () => {
  const set = (x: unknown, name: string, value: unknown = 1) => () => py.setattr(x, name, value);
  const del = (x: unknown, name: string) => () => py.delattr(x, name);
  const cases: readonly [string, () => unknown, string][] = [
    ["del A().x missing", del(new B(), "zz"), "AttributeError: 'B' object has no attribute 'zz'"],
    ["[].x = 1", set([], "x"), "AttributeError: 'list' object has no attribute 'x' and no __dict__ for setting new attributes"],
    ["del [].x", del([], "x"), "AttributeError: 'list' object has no attribute 'x' and no __dict__ for setting new attributes"],
    ["(1).real = 2", set(1, "real"), "AttributeError: attribute 'real' of 'int' objects is not writable"],
    ["[].append = 1", set([], "append"), "AttributeError: 'list' object attribute 'append' is read-only"],
    ["P().x = 2", set(new P(), "x"), "AttributeError: property 'x' of 'P' object has no setter"],
    ["del P().x", del(new P(), "x"), "AttributeError: property 'x' of 'P' object has no deleter"],
    ["P().y = 2", set(new P(), "y"), "None"],
    ["del P().k", del(new P(), "k"), "AttributeError: 'P' object has no attribute 'k'"],
    ["S().b = 1", set(new S(), "b"), "AttributeError: 'S' object has no attribute 'b' and no __dict__ for setting new attributes"],
    ["S().a", () => get(new S(), "a"), "AttributeError: 'S' object has no attribute 'a'"],
    ["del S().a", del(new S(), "a"), "AttributeError: a"],
    ["S().__dict__", () => get(new S(), "__dict__"), "AttributeError: 'S' object has no attribute '__dict__'"],
    ["int.x = 1", set(py.int, "x"), "TypeError: cannot set 'x' attribute of immutable type 'int'"],
    ["del int.x", del(py.int, "x"), "TypeError: cannot set 'x' attribute of immutable type 'int'"],
    ["del A.x", del(A, "zz"), "AttributeError: type object 'A' has no attribute 'zz'"],
    ["object().x = 1", set(py.object(), "x"), "AttributeError: 'object' object has no attribute 'x' and no __dict__ for setting new attributes"],
    ["del f.x", del(ff, "x"), "AttributeError: 'function' object has no attribute 'x'"],
    ["f.__name__ = 1", set(ff, "__name__"), "TypeError: __name__ must be set to a string object"],
    ["A.__name__ = 1", set(A, "__name__"), "TypeError: can only assign string to A.__name__, not 'int'"],
    ["A().__class__ = 3", set(new A(), "__class__", 3), "TypeError: __class__ must be set to a class, not 'int' object"],
    ["A().__dict__ = 3", set(new A(), "__dict__", 3), "TypeError: __dict__ must be set to a dictionary, not a 'int'"],
    ["None.x = 1", set(null, "x"), "AttributeError: 'NoneType' object has no attribute 'x' and no __dict__ for setting new attributes"],
    ["'a'.upper = 1", set("a", "upper"), "AttributeError: 'str' object attribute 'upper' is read-only"],
    ["print.x = 1", set(py.print, "x"), "AttributeError: 'builtin_function_or_method' object has no attribute 'x' and no __dict__ for setting new attributes"],
    ["A().m.x = 1", set(get(new A(), "m"), "x"), "AttributeError: 'method' object has no attribute 'x' and no __dict__ for setting new attributes"],
    ["range(3).start = 1", set(py.range(3), "start"), "AttributeError: readonly attribute"],
    ["ValueError.x = 1", set(py.ValueError, "x"), "TypeError: cannot set 'x' attribute of immutable type 'ValueError'"],
    ["getattr(A(), 1)", () => py.getattr(new A() as unknown, 1 as never), "TypeError: attribute name must be string, not 'int'"],
    ["vars(3)", () => py.vars(3), "TypeError: vars() argument must have __dict__ attribute"],
  ];
  test.each(cases)("%s", (_, run, expected) => expect(outcome(run)).toBe(expected));

  test("instance attributes", () => {
    const a = new A();
    py.setattr(a, "fresh", 5);
    expect(get(a, "fresh")).toBe(5);
    expect(py.repr(py.vars(a))).toBe("{'x': 1, 'fresh': 5}");
    py.delattr(a, "fresh");
    expect(py.hasattr(a, "fresh")).toBe(false);
  });

  test("__dict__ writes through", () => {
    const a = new A();
    py.vars(a).set("z", 3);
    expect(get(a, "z")).toBe(3);
    py.vars(a).update(py.dict([["x", 10]]));
    expect(a.x).toBe(10);
    py.vars(a).pop("z");
    expect(py.hasattr(a, "z")).toBe(false);
  });

  test("function attributes", () => {
    const f = py.named("f", () => null, "");
    py.setattr(f, "calls", 0);
    py.setattr(f, "calls", (get(f, "calls") as number) + 1);
    expect(get(f, "calls")).toBe(1);
    py.setattr(f, "name", "own");
    expect(get(f, "name")).toBe("own");
    expect(get(f, "__name__")).toBe("f");
    py.setattr(f, "__doc__", "text");
    expect(get(f, "__doc__")).toBe("text");
    expect(py.repr(get(f, "__dict__"))).toBe("{'calls': 1, 'name': 'own'}");
  });

  test("class attributes set while running", () => {
    class Q {}
    const q = new Q();
    py.setattr(Q, "limit", 10);
    expect(get(q, "limit")).toBe(10);
    py.setattr(q, "limit", 11);
    expect(get(Q, "limit")).toBe(10);
    py.setattr(Q, "double", py.named("double", (self: unknown, n: number) => n * 2, "self, n"));
    expect(py.call_method(q, "double", [4])).toBe(8);
    expect((q as unknown as { double(n: number): number }).double(5)).toBe(10);
    py.delattr(Q, "double");
    expect(py.hasattr(q, "double")).toBe(false);
  });

  test("__setattr__ and __delattr__", () => {
    const spy = new Spy();
    py.setattr(spy, "a", 1);
    py.delattr(spy, "a");
    expect(spy.$log).toEqual(["a=1", "del a"]);
  });

  test("descriptors", () => {
    class Positive {
      $name = "";
      __set_name__(_owner: unknown, name: string): void {
        this.$name = name;
      }
      __get__(obj: object | null): unknown {
        return obj === null ? this : get(obj, `_${this.$name}`);
      }
      __set__(obj: object, value: number): void {
        if (value < 0) throw new py.ValueError(`${this.$name} must be positive`);
        py.setattr(obj, `_${this.$name}`, value);
      }
    }
    class Account {
      static balance = new Positive();
    }
    py.class_attributes(Account);
    py.class_info(Account);
    const account = new Account() as unknown as { balance: number };
    account.balance = 5;
    expect(account.balance).toBe(5);
    expect(get(account, "balance")).toBe(5);
    expect(outcome(() => py.setattr(account, "balance", -1))).toBe("ValueError: balance must be positive");
    expect(get(Account, "balance")).toBeInstanceOf(Positive);
  });

  test("properties in the general form", () => {
    class Temperature {
      declare _c: number;
    }
    const make = py.property(py.named("c", (self: { _c: number }) => self._c, "self"), py.named("c", (self: { _c: number }, v: number) => { self._c = v; }, "self, v"));
    py.setattr(Temperature, "c", make);
    const t = new Temperature() as Temperature & { c: number };
    t.c = 4;
    expect(t.c).toBe(4);
    expect(get(t, "c")).toBe(4);
    expect(py.type_name(get(Temperature, "c"))).toBe("property");
    expect(outcome(() => py.delattr(t, "c"))).toBe("AttributeError: property 'c' of 'Temperature' object has no deleter");
  });
});

describe("no attribute name reaches a host object", () => {
  const hostNames = new Set<string>(
    [Object.prototype, Function.prototype, Array.prototype, Map.prototype, Set.prototype, Promise.prototype, String.prototype, Number.prototype, RegExp.prototype, Error.prototype, Uint8Array.prototype, Object.getPrototypeOf(Uint8Array.prototype) as object, Symbol.prototype, Object.getPrototypeOf(function* (): Generator {}) as object, Object.getPrototypeOf(Object.getPrototypeOf((function* (): Generator {})())) as object].flatMap((host) => Object.getOwnPropertyNames(host)),
  );
  for (const extra of ["constructor", "prototype", "__proto__", "then", "caller", "arguments", "callee", "name", "length", "$args", "$meta", "$type", "$lookup", "$traceback"]) hostNames.add(extra);
  const python = new Set(["real", "imag", "index", "count", "find", "split", "replace", "join", "format", "pop", "sort", "reverse", "copy", "clear", "get", "keys", "values", "items", "add", "update", "insert", "remove", "extend", "append", "startswith", "endswith", "union", "send", "throw", "close", "strip", "with_traceback", "add_note", "args", "message", "description", "flags", "set", "union", "intersection", "difference", "title", "lower", "upper", "at", "stop", "start", "isdisjoint", "issubset"]);
  function* generate(): Generator<number> {
    yield 1;
  }
  py.generator(generate);
  function* coro(): Generator<unknown, null> {
    return null;
  }
  py.coroutine(coro as never);
  const values: readonly [string, unknown, ReadonlySet<string>][] = [
    ["instance", new A(), new Set()],
    ["class", A, new Set()],
    ["function", py.named("f", (a: unknown) => a, "a"), new Set()],
    ["lambda", (a: unknown) => a, new Set()],
    ["bound method", get(new A(), "m"), new Set()],
    ["builtin function", py.print, new Set()],
    ["list", [1, 2], new Set(["index", "pop", "reverse", "sort", "copy", "count", "append", "clear", "extend", "insert", "remove"])],
    ["tuple", py.tuple([1, 2]), new Set(["index", "count"])],
    ["dict", py.dict([["a", 1]]), new Set(["get", "keys", "values", "items", "pop", "clear", "copy", "update"])],
    ["set", py.set([1]), new Set(["add", "clear", "pop", "copy", "union", "intersection", "difference", "update", "remove"])],
    ["str", "abc", new Set(["split", "replace", "find", "index", "join", "format", "strip", "title", "count", "lower", "upper"])],
    ["bytes", py.bytes([1]), new Set(["split", "replace", "find", "index", "join", "strip", "title", "count", "hex"])],
    ["int", 5, new Set(["real", "imag"])],
    ["float", 1.5, new Set(["real", "imag", "hex"])],
    ["None", null, new Set()],
    ["bool", true, new Set(["real", "imag"])],
    ["exception", new py.ValueError("x"), new Set()],
    ["exception class", py.ValueError, new Set()],
    ["generator", generate(), new Set(["send", "throw", "close"])],
    ["coroutine", (coro as () => unknown)(), new Set(["send", "throw", "close"])],
    ["range", py.range(3), new Set(["index", "count"])],
    ["type object", py.int, new Set(["real", "imag"])],
    ["list type", py.list, new Set(["index", "pop", "reverse", "sort", "copy", "count", "append", "clear", "extend", "insert", "remove"])],
  ];
  void python;
  test.each(values)("%s", (_, value, allowed) => {
    const leaks: string[] = [];
    for (const name of hostNames) {
      if (allowed.has(name)) continue;
      if (py.hasattr(value, name)) leaks.push(name);
    }
    expect(leaks).toEqual([]);
  });

  test("writing such names stays on the Python side", () => {
    for (const name of ["constructor", "__proto__", "prototype", "then", "toString", "valueOf", "toJSON", "hasOwnProperty", "name", "length"]) {
      const a = new A();
      py.setattr(a, name, 42);
      expect(get(a, name)).toBe(42);
      expect(a.constructor).toBe(A);
      expect(Object.getPrototypeOf(a)).toBe(A.prototype);
      expect(typeof a.toString).toBe("function");
      expect(py.vars(a).has(name)).toBe(true);
      class K {}
      py.setattr(K, name, 43);
      expect(get(K, name)).toBe(43);
      expect(get(new K(), name)).toBe(43);
      expect(typeof K.prototype).toBe("object");
      py.delattr(a, name);
      expect(py.hasattr(a, name)).toBe(false);
    }
  });

  test("names of our own are ordinary names", () => {
    const error = new py.ValueError("x");
    py.setattr(error, "$args", 1);
    expect(get(error, "$args")).toBe(1);
    expect(py.str(error)).toBe("x");
    py.setattr(new A(), "0", 1);
  });
});
