/** Classes: resolution order, super, metaclasses, class statements' last acts. Answers recorded from CPython 3.13. */
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
const get = (x: unknown, name: string): unknown => py.getattr(x, name);

describe("several bases", () => {
  class A extends py.PyObject {
    f(): string[] {
      return ["A"];
    }
    only_a(): string {
      return "a";
    }
  }
  class B extends A {
    override f(): string[] {
      return ["B", ...py.super_of(B, this).f()];
    }
  }
  class C extends A {
    static tag = "from C";
    override f(): string[] {
      return ["C", ...py.super_of(C, this).f()];
    }
    only_c(): string {
      return "c";
    }
    get prop(): string {
      return "prop of C";
    }
  }
  class D extends py.mix(B, C) {
    override f(): string[] {
      return ["D", ...py.super_of(D, this).f()];
    }
  }
  test("C3 order", () => expect(py.repr(get(D, "__mro__"))).toBe("(<class '__main__.D'>, <class '__main__.B'>, <class '__main__.C'>, <class '__main__.A'>, <class 'object'>)"));
  test("super follows it", () => expect(new D().f()).toEqual(["D", "B", "C", "A"]));
  test("super of a middle class alone", () => expect(new B().f()).toEqual(["B", "A"]));
  test("methods of the further base", () => expect(new D().only_c()).toBe("c"));
  test("properties of the further base", () => expect(new D().prop).toBe("prop of C"));
  test("class attributes of the further base", () => expect(get(D, "tag")).toBe("from C"));
  test("changes of a base are seen", () => {
    py.setattr(C, "tag", "changed");
    expect(get(D, "tag")).toBe("changed");
    py.setattr(C, "late", py.named("late", () => "late", "self"));
    expect(py.call_method(new D(), "late")).toBe("late");
  });
  test("isinstance", () => expect([py.isinstance(new D(), C), py.isinstance(new D(), B), py.isinstance(new B(), C), py.issubclass(D, C)]).toEqual([true, true, false, true]));
  test("instanceof", () => expect([new D() instanceof C, new D() instanceof B, new B() instanceof C]).toEqual([true, true, false]));
  test("__bases__", () => expect(py.repr(get(D, "__bases__"))).toBe("(<class '__main__.B'>, <class '__main__.C'>)"));
  test("no consistent order", () => expect(outcome(() => py.mix(A, B))).toBe("TypeError: Cannot create a consistent method resolution order (MRO) for bases A, B"));
  test("duplicate base", () => expect(outcome(() => py.mix(A, A))).toBe("TypeError: duplicate base class A"));
  test("cooperative __init__ with keywords", () => {
    class Base extends py.PyObject {
      declare log: string[];
      __init__(): void {
        this.log = ["Base"];
      }
    }
    class Left extends Base {
      override __init__({ left = 0, ...rest }: { left?: number } = {}): void {
        (py.super_of(Left, this) as unknown as { __init__(o: object): void }).__init__(rest);
        this.log.push(`Left ${left}`);
      }
    }
    class Right extends Base {
      override __init__({ right = 0 }: { right?: number } = {}): void {
        py.super_of(Right, this).__init__();
        this.log.push(`Right ${right}`);
      }
    }
    class Both extends py.mix(Left, Right) {
      override __init__({ left = 1, right = 2 } = {}): void {
        (py.super_of(Both, this) as unknown as { __init__(o: object): void }).__init__({ left, right });
      }
    }
    expect((py.call(Both, [], { left: 5 }) as Base).log).toEqual(["Base", "Right 2", "Left 5"]);
  });
  test("an exception with two bases", () => {
    class Missing extends py.mix(py.KeyError, py.AttributeError) {}
    const error = new Missing("x");
    expect([error instanceof py.KeyError, error instanceof py.AttributeError, error instanceof py.LookupError, error instanceof py.ValueError]).toEqual([true, true, true, false]);
    expect(py.str(error)).toBe("'x'");
    expect(py.isinstance(error, py.AttributeError)).toBe(true);
  });
});

describe("general form", () => {
  class Animal extends py.PyObject {
    declare name: string;
    __init__(name: string): void {
      this.name = name;
    }
  }
  class Dog extends Animal {
    declare breed: string;
    override __init__(name: string, breed = "mutt"): void {
      py.super_of(Dog, this).__init__(name);
      this.breed = breed;
    }
  }
  test("__init__ runs", () => expect(py.repr(py.vars(new Dog("Rex")))).toBe("{'name': 'Rex', 'breed': 'mutt'}"));
  test("too many arguments for object", () => expect(outcome(() => py.call(py.PyObject, [1]))).toBe("TypeError: object() takes no arguments"));
  test("singleton by __new__", () => {
    class Single extends py.PyObject {
      static one: Single | null = null;
      static __new__(cls: typeof Single): object {
        if (cls.one === null) cls.one = (py.super_of(Single, cls) as unknown as { __new__(c: Function): Single }).__new__(cls);
        return cls.one;
      }
    }
    expect(py.call(Single)).toBe(py.call(Single));
    expect(new Single()).toBe(py.call(Single));
  });
  test("subclass of tuple by __new__", () => {
    class Point extends (py.tuple as unknown as new (items: unknown[]) => py.PyTuple) {}
    expect(py.isinstance(new Point([1, 2]), py.tuple)).toBe(true);
    expect(py.type_name(new Point([1, 2]))).toBe("Point");
  });
  test("repr", () => expect(py.repr(new Dog("x"))).toMatch(/^<__main__\.Dog object at 0x[0-9a-f]+>$/));
  test("abstract classes", () => {
    class Shape extends py.PyObject {
      static $abstract = new Set(["area", "name"]);
    }
    expect(outcome(() => py.call(Shape))).toBe("TypeError: Can't instantiate abstract class Shape without an implementation for abstract methods 'area', 'name'");
  });
});

describe("class statements", () => {
  test("__init_subclass__", () => {
    const seen: unknown[] = [];
    class Plugin {
      static __init_subclass__({ key = null }: { key?: unknown } = {}): void {
        seen.push([(this as unknown as Function).name, key]);
      }
    }
    py.class_info(Plugin);
    class One extends Plugin {}
    py.class_info(One, { keywords: { key: "k" } });
    expect(seen).toEqual([["One", "k"]]);
  });
  test("keywords nobody takes", () => {
    class Plain {}
    expect(outcome(() => py.class_info(Plain, { keywords: { a: 1 } }))).toBe("TypeError: Plain.__init_subclass__() takes no keyword arguments");
  });
  test("a metaclass with __call__", () => {
    const instances = new Map<Function, unknown>();
    class Meta extends (py.type as unknown as new () => object) {
      __call__(this: Function, ...args: unknown[]): unknown {
        if (!instances.has(this)) instances.set(this, (py.super_of(Meta, this) as unknown as { __call__(...a: unknown[]): unknown }).__call__(...args));
        return instances.get(this);
      }
      get registered(): boolean {
        return true;
      }
    }
    class Config {
      value: unknown;
      constructor(value: unknown) {
        this.value = value;
      }
    }
    py.class_info(Config, { metaclass: Meta });
    expect(py.call(Config, [1])).toBe(py.call(Config, [2]));
    expect((py.call(Config, [3]) as Config).value).toBe(1);
    expect(py.type_of(Config)).toBe(Meta);
    expect(get(Config, "registered")).toBe(true);
  });
  test("type(name, bases, namespace)", () => {
    const made = py.type("Made", py.tuple([]), py.dict<string, unknown>([["x", 1], ["double", py.named("double", (self: { n: number }) => self.n * 2, "self")]]));
    const one = py.call(made) as object;
    py.setattr(one, "n", 4);
    expect(py.call_method(one, "double")).toBe(8);
    expect(get(one, "x")).toBe(1);
    expect(py.repr(made)).toBe("<class '__main__.Made'>");
    expect(py.type_name(one)).toBe("Made");
  });
  test("type() complaints", () => {
    expect(outcome(() => py.type(1, 2))).toBe("TypeError: type() takes 1 or 3 arguments");
    expect(outcome(() => py.type("X", py.tuple([py.bool]), py.dict()))).toBe("TypeError: type 'bool' is not an acceptable base type");
    expect(outcome(() => py.type("X", py.tuple([]), 3))).toBe("TypeError: type.__new__() argument 3 must be dict, not int");
    expect(outcome(() => py.type(1, py.tuple([]), py.dict()))).toBe("TypeError: type.__new__() argument 1 must be str, not int");
  });
  test("decorated methods", () => {
    const log: string[] = [];
    class Service {
      factor = 3;
      scale(n: number): number {
        return n * this.factor;
      }
    }
    const logged = (f: unknown): unknown => py.named("wrapper", (...params: unknown[]) => {
      const { args, kwargs } = py.star_args(params);
      log.push(`${py.str(get(f, "__name__"))} ${args.length}`);
      return py.call(f, args, kwargs);
    }, "*args, **kwargs");
    py.decorate(Service, "scale", logged);
    expect(new Service().scale(4)).toBe(12);
    expect(py.call_method(new Service(), "scale", [5])).toBe(15);
    expect(log).toEqual(["scale 2", "scale 2"]);
  });
});

describe("isinstance and friends", () => {
  const cases: readonly [string, () => unknown, string][] = [
    ["isinstance(True, int)", () => py.isinstance(true, py.int), "True"],
    ["isinstance(1, float)", () => py.isinstance(1, py.float), "False"],
    ["isinstance(1.5, float)", () => py.isinstance(1.5, py.float), "True"],
    ["isinstance(2.0, float)", () => py.isinstance(py.float(2), py.float), "True"],
    ["isinstance(2.0, int)", () => py.isinstance(py.float(2), py.int), "False"],
    ["isinstance(10**20, int)", () => py.isinstance(10n ** 20n, py.int), "True"],
    ["isinstance([], (int, list))", () => py.isinstance([], py.tuple([py.int, py.list])), "True"],
    ["isinstance((), list)", () => py.isinstance(py.tuple([]), py.list), "False"],
    ["isinstance(1, int | str)", () => py.isinstance(1, py.union_type(py.int, py.str)), "True"],
    ["isinstance(None, int | None)", () => py.isinstance(null, py.union_type(py.int, null)), "True"],
    ["isinstance(print, object)", () => py.isinstance(py.print, py.object), "True"],
    ["isinstance(int, type)", () => py.isinstance(py.int, py.type), "True"],
    ["isinstance(1, 3)", () => py.isinstance(1, 3), "TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union"],
    ["isinstance(1, list[int])", () => py.isinstance(1, py.class_getitem(py.list, py.int)), "TypeError: isinstance() argument 2 cannot be a parameterized generic"],
    ["issubclass(1, int)", () => py.issubclass(1, py.int), "TypeError: issubclass() arg 1 must be a class"],
    ["issubclass(int, 1)", () => py.issubclass(py.int, 1), "TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union"],
    ["issubclass(bool, int)", () => py.issubclass(py.bool, py.int), "True"],
    ["int | str", () => py.union_type(py.int, py.str), "int | str"],
    ["int | None", () => py.union_type(py.int, null), "int | None"],
    ["list[int]", () => py.class_getitem(py.list, py.int), "list[int]"],
    ["dict[str, int] | None", () => py.union_type(py.class_getitem(py.dict, py.tuple([py.str, py.int])), null), "dict[str, int] | None"],
    ["int | int", () => py.union_type(py.int, py.int), "<class 'int'>"],
    ["int[3]", () => py.class_getitem(py.int, 3), "TypeError: type 'int' is not subscriptable"],
    ["type(5)", () => py.type(5), "<class 'int'>"],
    ["type(1.5)", () => py.type(1.5), "<class 'float'>"],
    ["type(None)", () => py.type(null), "<class 'NoneType'>"],
    ["type(print)", () => py.type(py.print), "<class 'builtin_function_or_method'>"],
    ["type(f)", () => py.type(py.named("f", () => 1)), "<class 'function'>"],
    ["type([].append)", () => py.type(get([], "append")), "<class 'builtin_function_or_method'>"],
    ["type(...)", () => py.type(py.Ellipsis), "<class 'ellipsis'>"],
    ["type(type)", () => py.type(py.type), "<class 'type'>"],
    ["type(())", () => py.type(py.tuple([])), "<class 'tuple'>"],
    ["type({})", () => py.type(py.dict()), "<class 'dict'>"],
    ["type(ValueError())", () => py.type(new py.ValueError()), "<class 'ValueError'>"],
  ];
  test.each(cases)("%s", (_, run, expected) => expect(outcome(run)).toBe(expected));
});

describe("with", () => {
  class Manager {
    log: unknown[] = [];
    swallow: boolean;
    constructor(swallow = false) {
      this.swallow = swallow;
    }
    __enter__(): this {
      this.log.push("enter");
      return this;
    }
    __exit__(type: unknown, error: unknown): boolean {
      this.log.push(type === null ? "exit" : `exit ${py.repr(error)}`);
      return this.swallow;
    }
  }
  function run(manager: Manager, body: () => void): void {
    const w = py.with_(manager);
    w.enter();
    try {
      body();
    } catch (error) {
      w.failed(error);
    } finally {
      w.exit();
    }
  }
  test("plain", () => {
    const m = new Manager();
    run(m, () => m.log.push("body"));
    expect(m.log).toEqual(["enter", "body", "exit"]);
  });
  test("passes exceptions on", () => {
    const m = new Manager();
    expect(outcome(() => run(m, () => { throw new py.KeyError("k"); }))).toBe("KeyError: 'k'");
    expect(m.log).toEqual(["enter", "exit KeyError('k')"]);
  });
  test("swallows", () => {
    const m = new Manager(true);
    run(m, () => { throw new py.KeyError("k"); });
    expect(m.log).toEqual(["enter", "exit KeyError('k')"]);
  });
  test("no protocol", () => expect(outcome(() => py.with_({ constructor: class A {} }))).toContain("object does not support the context manager protocol"));
  test("no __exit__", () => {
    class B {
      __enter__(): void {}
    }
    expect(outcome(() => py.with_(new B()))).toBe("TypeError: 'B' object does not support the context manager protocol (missed __exit__ method)");
  });
});

describe("names", () => {
  test("local", () => expect(outcome(() => py.bound(undefined, "x", "local"))).toBe("UnboundLocalError: cannot access local variable 'x' where it is not associated with a value"));
  test("free", () => expect(outcome(() => py.bound(undefined, "x", "free"))).toBe("NameError: cannot access free variable 'x' where it is not associated with a value in enclosing scope"));
  test("global", () => expect(outcome(() => py.bound(undefined, "x"))).toBe("NameError: name 'x' is not defined"));
  test("None is a value", () => expect(py.bound(null, "x")).toBe(null));
  test("unknown", () => expect(outcome(() => py.unknown_name("asincio"))).toBe("NameError: name 'asincio' is not defined"));
  test("missing module", () => expect(outcome(() => py.module("nonexistent"))).toBe("ModuleNotFoundError: No module named 'nonexistent'"));
});
