/** Decorators on top of each other: which run first, what each gets, properties, static and class methods, caches. */

import {
  add,
  call,
  call_method,
  class_attributes,
  class_info,
  class_methods,
  decorate,
  decorate_descriptor,
  decorate_getter,
  decorate_setter,
  decorate_static,
  discard,
  generator_methods,
  getattr,
  getitem,
  mul,
  named,
  print,
  property,
  PyObject,
  star_args,
  staticmethod,
  str,
  tuple,
  type,
  type_name,
  TypeError,
  with_,
  type AnyFunction,
  type PyGenerator,
  type Tuple,
} from "yieldstar/runtime";
import * as abc from "yieldstar/runtime/abc";
import * as contextlib from "yieldstar/runtime/contextlib";
import * as functools from "yieldstar/runtime/functools";

function a(f: AnyFunction): (...x: unknown[]) => unknown {
  print("a", type_name(f));
  const w = functools.wraps(f)(
    named(
      "a.<locals>.w",
      function w(...x$: unknown[]): unknown {
        const x = tuple(x$);
        return add("a", call(f, [...x]));
      },
      "*x",
    ),
  );
  return w;
}
function b(f: () => unknown): (...x: unknown[]) => unknown {
  print("b", type_name(f));
  const w = functools.wraps(f)(
    named(
      "b.<locals>.w",
      function w(...x$: unknown[]): unknown {
        const x = tuple(x$);
        return add("b", call(f, [...x]));
      },
      "*x",
    ),
  );
  return w;
}
class C extends PyObject {
  m(): string {
    return "m";
  }
  get cp(): string {
    return "cp";
  }
  get cq(): unknown {
    return "cq";
  }
  get p(): unknown {
    return "p";
  }
}
class_attributes(C);
class_info(C, { firstLine: 13, body: ["m", "cp", "cq", "p"] });
decorate(C, "m", b);
decorate(C, "m", a);
decorate(C, "cp", (f$: unknown) => call(functools.cached_property, [f$]));
const decorator = (f$: unknown) => call(functools.cached_property, [f$]);
decorate_getter(C, "cq", a);
decorate(C, "cq", decorator);
decorate_getter(C, "p", b);
decorate_getter(C, "p", a);
print(call_method(new C(), "m", []), new C().cp, new C().cq, new C().p);

class Cached extends PyObject {
  static y = property(
    (self: Cached) => 2,
    undefined,
    undefined,
    /* doc= */ "why",
  );

  /** The x. */
  get x(): number {
    return 1;
  }
  set x(v: unknown) {}
  /** stat */
  static s(n: unknown): unknown {
    print("compute", n);
    return mul(n, 2);
  }
  static c(n: unknown): string {
    print("cc", n);
    return getattr(this, "__name__") + str(n);
  }
  /** cached */
  get cp(): number {
    print("cp");
    return 7;
  }
  get pl(): unknown {
    print("pl");
    return 8;
  }
  m(n: unknown): unknown {
    print("m", n);
    return n;
  }
}
class_attributes(Cached);
class_info(Cached, {
  methods: { x: { doc: "The x." }, s: { doc: "stat" }, cp: { doc: "cached" } },
  firstLine: 28,
  body: ["x", "y", "s", "c", "cp", "pl", "m"],
});
decorate_static(Cached, "s", (f$: unknown) =>
  call(functools.lru_cache(/* maxsize= */ null), [f$]),
);
decorate(Cached, "c", functools.lru_cache);
decorate(Cached, "cp", (f$: unknown) => call(functools.cached_property, [f$]));
decorate_getter(Cached, "pl", functools.lru_cache);
decorate(Cached, "m", (f$: unknown) =>
  call(functools.lru_cache(/* maxsize= */ 2), [f$]),
);
print(
  getattr(getattr(Cached, "x"), "__doc__"),
  getattr(getattr(Cached, "y"), "__doc__"),
);
print(
  call(getattr(Cached, "s"), [2]),
  call(getattr(Cached, "s"), [2]),
  call_method(new Cached(), "s", [2]),
);
print(call_method(getattr(Cached, "s"), "cache_info", []));
print(
  call(getattr(Cached, "c"), [1]),
  call(getattr(Cached, "c"), [1]),
  call_method(new Cached(), "c", [1]),
);
const c = new Cached();
print(c.cp, c.cp, getattr(getattr(Cached, "cp"), "__doc__"));
print(c.pl, c.pl);
print(
  call_method(c, "m", [1]),
  call_method(c, "m", [1]),
  call_method(getattr(Cached, "m"), "cache_info", []),
);
discard(call_method(getattr(c, "m"), "cache_clear", []));
print(call_method(getattr(Cached, "m"), "cache_info", []));
print(
  getattr(getattr(Cached, "s"), "__doc__"),
  getattr(getattr(Cached, "s"), "__name__"),
);
function deco(f: AnyFunction): (...a: unknown[]) => unknown {
  const w = functools.wraps(f)(
    named(
      "deco.<locals>.w",
      function w(...params$: unknown[]): unknown {
        const { args: a, kwargs: k } = star_args(params$);
        print("before", getattr(f, "__name__"));
        return call(f, [...a], k);
      },
      "*a, **k",
    ),
  );
  return w;
}
class D extends PyObject {
  static s(x: unknown): unknown {
    return x;
  }
  static c(x: unknown): Tuple<[unknown, unknown]> {
    return tuple([this, x]);
  }
  get p(): unknown {
    return 5;
  }
  static s2(x: unknown): unknown {
    return x;
  }
  __repr__(): string {
    return "D!";
  }
  set p(v: unknown) {
    print("set", v);
  }
}
class_attributes(D);
class_info(D, { firstLine: 78, body: ["s", "c", "p", "s2", "__repr__"] });
decorate_static(D, "s", deco);
decorate(D, "c", deco);
decorate_getter(D, "p", deco);
decorate_descriptor(D, "s2", staticmethod, deco);
decorate(D, "__repr__", deco);
decorate_setter(D, "p", deco);
print(call(getattr(D, "s"), [1]), call_method(new D(), "s", [2]));
print(call(getattr(D, "c"), [1]), getitem(call_method(new D(), "c", [2]), 1));
print(new D().p);
print(call(getattr(D, "s2"), [1]));
new D().p = 4;
print(new D());
print(
  type(getitem(getattr(D, "__dict__"), "s")),
  type(getitem(getattr(D, "__dict__"), "c")),
);
class A extends abc.ABC {
  /** q doc */
  get q(): null {
    return null;
  }
  static st(): null {
    return null;
  }
  static cm(): null {
    return null;
  }
}
class_methods(A, "cm");
class_info(A, {
  methods: { q: { doc: "q doc" } },
  firstLine: 102,
  body: ["q", "st", "cm"],
});
decorate_getter(A, "q", abc.abstractmethod);
decorate_static(A, "st", abc.abstractmethod);
decorate(A, "cm", abc.abstractmethod);
try {
  new A();
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
class E extends PyObject {
  *cmg(): PyGenerator<number, void, null> {
    yield 1;
    return null;
  }
  static *scm(x: unknown): PyGenerator<unknown, void, null> {
    yield x;
    return null;
  }
  static *ccm(): PyGenerator<string, void, null> {
    yield getattr(this, "__name__");
    return null;
  }
}
generator_methods(E, "cmg", "scm", "ccm");
class_attributes(E);
class_info(E, { firstLine: 116, body: ["cmg", "scm", "ccm"] });
decorate(E, "cmg", contextlib.contextmanager);
decorate_static(E, "scm", contextlib.contextmanager);
decorate(E, "ccm", contextlib.contextmanager);
const manager = with_(call_method(new E(), "cmg", []));
let x = manager.enter();
try {
  print(x);
} catch (error) {
  manager.failed(error);
} finally {
  manager.exit();
}
const manager2 = with_(call(getattr(E, "scm"), [3]));
x = manager2.enter();
try {
  print(x);
} catch (error) {
  manager2.failed(error);
} finally {
  manager2.exit();
}
const manager3 = with_(call(getattr(E, "ccm"), []));
x = manager3.enter();
try {
  print(x);
} catch (error) {
  manager3.failed(error);
} finally {
  manager3.exit();
}
print(getattr(getattr(A, "q"), "__doc__"));
