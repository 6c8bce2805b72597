/** Class and static methods, properties and views that class bodies make by calls; odd metaclasses; what slots leave out; `vars` of built-in types. */

import {
  all,
  and_,
  base_class,
  bound,
  build_class,
  call,
  call_method,
  class_attributes,
  class_info,
  classmethod,
  contains,
  delattr,
  dir,
  Exception,
  float,
  getattr,
  getitem,
  hasattr,
  int,
  is_same,
  lazily,
  methods_without_self,
  mix,
  module,
  module_name,
  named,
  object,
  print,
  property,
  PyObject,
  rich,
  set,
  setattr,
  setitem,
  sorted,
  star_args,
  staticmethod,
  super_of,
  superType,
  tuple,
  type,
  type_name,
  vars,
  type PyGenerator,
  type Tuple,
} from "yieldstar/runtime";
import * as sys from "yieldstar/runtime/sys";
import * as types from "yieldstar/runtime/types";

function show(label: string, f: unknown): void {
  try {
    print(label, call(f, []));
  } catch (e) {
    if (!(e instanceof Exception)) throw e;
    print(label, type_name(e), e);
  }
}
class C extends PyObject {
  static goo = classmethod(this.foo);

  declare goo: classmethod;

  static foo(...a$: (C | number | D)[]): Tuple<(C | number | D)[]> {
    const a = tuple(a$);
    return a;
  }
}
methods_without_self(C, "foo");
class_attributes(C);
class_info(C, { firstLine: 8, body: ["foo", "goo"] });
const c = new C();
show("a1", () => rich.eq(call(getattr(C, "goo"), [1]), tuple([C, 1])));
show("a2", () => rich.eq(call_method(c, "goo", [1]), tuple([C, 1])));
show("a3", () =>
  rich.eq(call_method<Tuple<(C | number | D)[]>>(c, "foo", [1]), tuple([c, 1])),
);
class D extends C {}
class_info(D, { firstLine: 15, body: [] });
const d = new D();
show("a4", () =>
  rich.eq(call(getattr(bound(D, "D"), "goo"), [1]), tuple([bound(D, "D"), 1])),
);
show("a5", () =>
  rich.eq(call_method(bound(d, "d"), "goo", [1]), tuple([bound(D, "D"), 1])),
);
show("a6", () =>
  rich.eq(bound(D, "D").foo(bound(d, "d"), 1), tuple([bound(d, "d"), 1])),
);
show("a7", () => getattr(getattr(C, "goo"), "__self__") === C);
show(
  "a8",
  () =>
    getattr(
      getattr(super_of(bound(D, "D"), bound(D, "D")), "goo"),
      "__self__",
    ) === bound(D, "D"),
);
show(
  "a9",
  () =>
    getattr(
      getattr(super_of(bound(D, "D"), bound(d, "d")), "goo"),
      "__self__",
    ) === bound(D, "D"),
);
show("a10", () =>
  rich.eq(
    call_method(super_of(bound(D, "D"), bound(D, "D")), "goo", []),
    tuple([bound(D, "D")]),
  ),
);
show("a11", () =>
  rich.eq(
    call_method(super_of(bound(D, "D"), bound(d, "d")), "goo", []),
    tuple([bound(D, "D")]),
  ),
);
class S extends PyObject {
  static goo = staticmethod(this.foo);

  declare goo: staticmethod;

  static foo(...a$: (S | number)[]): Tuple<(S | number)[]> {
    const a = tuple(a$);
    return a;
  }
}
methods_without_self(S, "foo");
class_attributes(S);
class_info(S, { firstLine: 25, body: ["foo", "goo"] });
const s = new S();
show("b1", () => call(getattr(bound(S, "S"), "goo"), [1]));
show("b2", () => call_method(bound(s, "s"), "goo", [1]));
show(
  "b3",
  () => call_method<Tuple<(S | number)[]>>(bound(s, "s"), "foo", [1]).length,
);
class Da extends PyObject {
  static x = property((self: Da) => "hello");

  declare x: property;
}
class_attributes(Da);
class_info(Da, { firstLine: 32, body: ["x"] });
class De extends Da {
  __init__(): null {
    setattr(this, "s", 1);
    return null;
  }
}
class_info(De, { firstLine: 34, assigned: ["s"], body: ["__init__"] });
show("u1", () =>
  getattr(super_of(bound(De, "De"), new (bound(De, "De"))()), "x"),
);
class Test extends PyObject {
  static aProp = property((self: Test) => "foo");

  declare aProp: property;
}
class_attributes(Test);
class_info(Test, { firstLine: 37, body: ["aProp"] });
class Test2 extends Test {
  static aProp = property((self: Test2) =>
    getattr(super_of(bound(Test2, "Test2"), self), "aProp"),
  );

  declare aProp: property;
}
class_attributes(Test2);
class_info(Test2, { firstLine: 39, body: ["aProp"] });
show("u2", () => getattr(new (bound(Test2, "Test2"))(), "aProp"));
class DDbase extends PyObject {
  static x = property(getattr(this, "getx"));

  declare x: property;

  getx(): string {
    return "hello";
  }
}
class_attributes(DDbase);
class_info(DDbase, { firstLine: 42, body: ["getx", "x"] });
class DDsub extends DDbase {
  static x = property(getattr(this, "getx"));

  declare x: property;

  override getx(): string {
    return "hello2";
  }
}
class_attributes(DDsub);
class_info(DDsub, { firstLine: 45, body: ["getx", "x"] });
const dd = new DDsub();
show("u3", () =>
  tuple([
    getattr(bound(dd, "dd"), "x"),
    getattr(super_of(bound(DDsub, "DDsub"), bound(dd, "dd")), "x"),
  ]),
);
class mysuper extends base_class(superType) {
  __init__(...args$: unknown[]): unknown {
    const args = tuple(args$);
    return call_method(super_of(bound(mysuper, "mysuper"), this), "__init__", [
      ...args,
    ]);
  }
}
class_info(mysuper, { firstLine: 50, body: ["__init__"] });
show("u4", () =>
  getattr(
    call<mysuper>(bound(mysuper, "mysuper"), [
      bound(DDsub, "DDsub"),
      bound(dd, "dd"),
    ]),
    "x",
  ),
);
show("t1", () => type(module("sys", sys)));
show("t2", () => (sys.gettrace(), null));
class W extends PyObject {
  static __slots__: unknown = ["__dict__"];
}
class_attributes(W);
class_info(W, { firstLine: 55, body: ["__slots__"] });
const w = new W();
show("w1", () => getattr(bound(w, "w"), "__weakref__"));
class W2 extends PyObject {
  static __slots__: unknown = ["__weakref__"];
}
class_attributes(W2);
class_info(W2, { firstLine: 58, body: ["__slots__"] });
show("w2", () =>
  tuple([
    getattr(new (bound(W2, "W2"))(), "__weakref__"),
    hasattr(new (bound(W2, "W2"))(), "__dict__"),
  ]),
);
class W3 extends mix(W, W2) {}
class_info(W3, { firstLine: 60, body: [] });
class W4 extends mix(W, W2) {
  static __slots__: unknown = [];
}
class_attributes(W4);
class_info(W4, { firstLine: 61, body: ["__slots__"] });
show("w3", () =>
  tuple([
    getattr(new (bound(W4, "W4"))(), "__weakref__"),
    getattr(new (bound(W4, "W4"))(), "__dict__"),
    getattr(new (bound(W3, "W3"))(), "__dict__"),
  ]),
);
function dd2(x: unknown): null {
  delattr(x, "__dict__");
  return null;
}
show("x1", () => bound(dd2, "dd2")(call(types.ModuleType, ["spam"])));
show("x2", () =>
  call(sorted, [and_(call(set, [vars(float)]), set(dir(object)))]),
);
show("x3", () =>
  all(
    lazily(
      function* (source: Iterable<string>): PyGenerator<unknown, void, null> {
        for (const n of source) {
          yield (
            is_same(getitem(vars(int), n), getattr(int, n)) ||
            rich.eq(getitem(vars(int), n), getattr(int, n))
          );
        }
        return null;
      },
      tuple(["__lt__", "__eq__", "__hash__", "__add__", "bit_length"]),
    ),
  ),
);
show("x4", () =>
  tuple([
    contains(vars(int), "__lt__"),
    contains(vars(int), "__str__"),
    contains(vars(int), "__repr__"),
    contains(vars(int), "__len__"),
    contains(vars(int), "real"),
  ]),
);
function local(): void {
  class C extends PyObject {
    static goo = classmethod(this.foo);
    static sta = staticmethod(this.foo);

    declare goo: classmethod;
    declare sta: staticmethod;

    static foo(...a$: (C | number)[]): Tuple<(C | number)[]> {
      const a = tuple(a$);
      return a;
    }
  }
  methods_without_self(C, "foo");
  class_attributes(C);
  class_info(C, {
    qualname: "local.<locals>.C",
    firstLine: 70,
    body: ["foo", "goo", "sta"],
  });
  const c = new C();
  print(
    rich.eq(call(getattr(C, "goo"), [1]), tuple([C, 1])),
    rich.eq(call_method(c, "goo", [1]), tuple([C, 1])),
    rich.eq(call_method<Tuple<(C | number)[]>>(c, "foo", [1]), tuple([c, 1])),
    call(getattr(C, "sta"), [1]),
    call_method(c, "sta", [1]),
  );
  class DDbase extends PyObject {
    static x = property(getattr(this, "getx"));

    declare x: property;

    getx(): string | number {
      return 42;
    }
  }
  class_attributes(DDbase);
  class_info(DDbase, {
    qualname: "local.<locals>.DDbase",
    firstLine: 76,
    body: ["getx", "x"],
  });
  class DDsub extends DDbase {
    static x = property(getattr(this, "getx"));

    declare x: property;

    override getx(): string {
      return "hello";
    }
  }
  class_attributes(DDsub);
  class_info(DDsub, {
    qualname: "local.<locals>.DDsub",
    firstLine: 79,
    body: ["getx", "x"],
  });
  const dd = new DDsub();
  print(getattr(dd, "x"), getattr(super_of(DDsub, dd), "x"));
}
local();
function Any$body(namespace$1: unknown, class$1: unknown): null {
  function __new__$$(...params$: unknown[]): unknown {
    const { args, kwargs } = star_args(params$);
    return call(getattr(type, "__new__"), [...args], kwargs);
  }
  named("Any.__new__", __new__$$, "*args, **kwargs");
  setitem(namespace$1, "__new__", __new__$$);
  return null;
}
named("Any", Any$body, "namespace$1, class$1");
const Any = call(build_class, [
  Any$body,
  "Any",
  tuple([type]),
  module_name(import.meta),
]);
const Evil$ = class Evil extends PyObject {};
const Evil = class_info(Evil$, { firstLine: 88, metaclass: Any, body: [] });
print(Evil, type(Evil));
print(type(module("sys", sys)));
class Mod extends base_class(type(module("sys", sys))) {}
class_info(Mod, { firstLine: 92, body: [], keywords: {} });
const m = call<Mod>(Mod, ["m"]);
setattr(m, "b", 2);
setattr(m, "a", 1);
print(
  sorted(set(dir(m)).intersection(set(["a", "b"]))),
  rich.eq(dir(m), sorted(dir(m))),
);
