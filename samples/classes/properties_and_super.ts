/** Names and docstrings of properties and of their copies; classes below `super`, and where `super()` has nothing to look at. */

import {
  add,
  AttributeError,
  base_class,
  BaseException,
  bound,
  call,
  call_method,
  class_attributes,
  class_info,
  classmethod,
  decorate,
  delattr,
  dict,
  dir,
  discard,
  float,
  function_info,
  getattr,
  getitem,
  int,
  methods_without_self,
  named,
  print,
  property,
  PyObject,
  RuntimeError,
  set,
  setattr,
  sorted,
  super_of,
  super_outside,
  superType,
  tuple,
  type,
  type_name,
  type Tuple,
} from "yieldstar/runtime";

function show(label: string, f: unknown): void {
  try {
    print(label, call(f, []));
  } catch (e) {
    if (!(e instanceof BaseException)) throw e;
    print(label, type_name(e), e);
  }
}
// property names and docs
/** getter doc */
function getter(self: unknown): number {
  return 42;
}
function_info(named("getter", getter, "self"), { doc: "getter doc" });
function undocumented(self: unknown): number {
  return 1;
}
function setter(self: unknown, value: unknown): null {
  return null;
}
class A extends PyObject {
  static bar = property(getter);
  static baz = property(null, setter);

  declare bar: property;

  /** foo doc */
  get foo(): number {
    return 1;
  }
  set oof(value: unknown) {}
}
class_attributes(A);
class_info(A, {
  methods: { foo: { doc: "foo doc" } },
  firstLine: 13,
  body: ["foo", "oof", "bar", "baz"],
});
show("p1", () =>
  tuple([
    getattr(getattr(A, "foo"), "__name__"),
    getattr(getattr(A, "oof"), "__name__"),
    getattr(getattr(A, "bar"), "__name__"),
    getattr(getattr(A, "baz"), "__name__"),
  ]),
);
setattr(A, "quux", property(getter));
show("p2", () => getattr(getattr(A, "quux"), "__name__"));
setattr(getattr(A, "quux"), "__name__", "mine");
show("p3", () =>
  tuple([
    getattr(getattr(A, "quux"), "__name__"),
    getattr(getattr(A, "bar"), "__name__"),
  ]),
);
setattr(getattr(A, "quux"), "__name__", null);
show("p4", () => getattr(getattr(A, "quux"), "__name__"));
show("p5", () => getattr(property(null, setter), "__name__"));
show("p6", () => getattr(property(1), "__name__"));
class Err extends PyObject {
  __getattr__(attr: unknown): void {
    throw new RuntimeError(add("fail ", attr));
  }
}
class_info(Err, { firstLine: 31, body: ["__getattr__"] });
const p = property(new Err());
show("p7", () => getattr(bound(p, "p"), "__name__"));
setattr(p, "__name__", "fine");
show("p8", () => getattr(bound(p, "p"), "__name__"));
// docs in copies
let q: unknown = property(getter, null, null, "mine");
show("d1", () =>
  tuple([
    getattr(
      call_method<property>(bound(q, "q"), "getter", [undocumented]),
      "__doc__",
    ),
    getattr(bound(q, "q"), "__doc__"),
  ]),
);
q = property(getter);
setattr(q, "__doc__", "user");
show("d2", () =>
  tuple([
    getattr(bound(q, "q"), "__doc__"),
    getattr(
      call_method<property>(bound(q, "q"), "getter", [undocumented]),
      "__doc__",
    ),
    getattr(
      call_method<property>(bound(q, "q"), "setter", [setter]),
      "__doc__",
    ),
  ]),
);
q = property(undocumented);
setattr(q, "__doc__", "user");
show("d3", () =>
  tuple([
    getattr(bound(q, "q"), "__doc__"),
    getattr(
      call_method<property>(bound(q, "q"), "getter", [getter]),
      "__doc__",
    ),
  ]),
);
let Sub: unknown;
const Sub$ = class Sub extends base_class(property) {};
class_info(Sub$, { firstLine: 46, body: [] });
Sub = Sub$;
q = call(Sub, [getter]);
show("d4", () =>
  tuple([
    getattr(bound(q, "q"), "__doc__"),
    getattr(bound(q, "q"), "__dict__"),
  ]),
);
setattr(q, "__doc__", "user");
show("d5", () =>
  tuple([
    getattr(bound(q, "q"), "__doc__"),
    getattr(
      call_method<property>(bound(q, "q"), "getter", [undocumented]),
      "__doc__",
    ),
    getattr(bound(q, "q"), "__dict__"),
  ]),
);
q = call(Sub, [undocumented]);
setattr(q, "__doc__", "user");
show("d6", () =>
  tuple([
    getattr(bound(q, "q"), "__doc__"),
    getattr(
      call_method<property>(bound(q, "q"), "getter", [getter]),
      "__doc__",
    ),
  ]),
);
class Slotted extends base_class(property) {
  static __slots__: unknown = tuple(["x"]);
}
class_attributes(Slotted);
class_info(Slotted, { firstLine: 54, body: ["__slots__"] });
show("d7", () =>
  getattr(
    call<Slotted>(bound(Slotted, "Slotted"), [], { doc: "dropped" }),
    "__doc__",
  ),
);
show("d8", () => call<Slotted>(bound(Slotted, "Slotted"), [getter]));
show("d9", () =>
  getattr(call<Slotted>(bound(Slotted, "Slotted"), [undocumented]), "__doc__"),
);
/** class doc */
class Doc extends base_class(property) {}
class_info(Doc, { doc: "class doc", firstLine: 59, body: [] });
show("d10", () =>
  tuple([
    getattr(call<Doc>(bound(Doc, "Doc"), []), "__doc__"),
    getattr(call<Doc>(bound(Doc, "Doc"), [getter]), "__doc__"),
    getattr(call<Doc>(bound(Doc, "Doc"), [], { doc: 3 }), "__doc__"),
  ]),
);
class Doc2 extends base_class(property) {
  declare extra: number;

  __init__(...a$: unknown[]): null {
    const a = tuple(a$);
    call_method(super_of(Doc2, this), "__init__", [...a]);
    setattr(this, "extra", 1);
    return null;
  }
}
class_info(Doc2, { firstLine: 62, assigned: ["extra"], body: ["__init__"] });
show("d11", () =>
  tuple([
    getattr(call<Doc2>(bound(Doc2, "Doc2"), [getter]), "__doc__"),
    getattr<number>(call<Doc2>(bound(Doc2, "Doc2"), [getter]), "extra"),
  ]),
);
// getset after init
show("d15", () => getattr(property(getter), "__doc__"));
class B extends PyObject {
  static x: unknown = property(
    function_info((s: B) => getattr(s, "_x"), { qualname: "B.<lambda>" }),
    function_info((s: B, v: unknown) => (setattr(s, "_x", v), null), {
      qualname: "B.<lambda>",
    }),
    function_info((s: B) => (delattr(s, "_x"), null), {
      qualname: "B.<lambda>",
    }),
    "x doc",
  );

  declare x: unknown;

  __init__(): null {
    setattr(this, "_x", 0);
    return null;
  }
}
class_attributes(B);
class_info(B, { firstLine: 67, assigned: ["_x"], body: ["__init__", "x"] });
let b: B | B2 = new B();
setattr(b, "x", 4);
show("e1", () =>
  tuple([
    getattr(bound(b, "b"), "x"),
    getattr(bound(B, "B").x, "__doc__"),
    call_method(bound(B, "B").x, "fget", [bound(b, "b")]),
    call_method(getitem(getattr(bound(B, "B"), "__dict__"), "x"), "__get__", [
      bound(b, "b"),
    ]),
    call_method(getitem(getattr(bound(B, "B"), "__dict__"), "x"), "__set__", [
      bound(b, "b"),
      5,
    ]),
    getattr(bound(b, "b"), "x"),
  ]),
);
delattr(b, "x");
show("e2", () => getattr(bound(b, "b"), "x"));
show("e3", () => call_method(bound(B, "B").x, "__set_name__", [1]));
// super
class S extends base_class(superType) {}
class_info(S, { firstLine: 76, body: [] });
class Base extends PyObject {
  hi(): unknown {
    return "base";
  }
}
class_info(Base, { firstLine: 77, body: ["hi"] });
class Der extends Base {
  override hi(): unknown {
    return "der";
  }
  view(): S {
    return call<S>(bound(S, "S"), [bound(Der, "Der"), this]);
  }
}
class_info(Der, { firstLine: 79, body: ["hi", "view"] });
show("s1", () =>
  tuple([
    call_method(new (bound(Der, "Der"))().view(), "hi", []),
    type_name(new (bound(Der, "Der"))().view()),
    getattr(
      getattr<typeof S>(new (bound(Der, "Der"))().view(), "__class__"),
      "__name__",
    ),
  ]),
);
class mysuper extends base_class(superType) {
  __init__(...args$: unknown[]): null {
    const args = tuple(args$);
    discard(
      call_method(super_of(bound(mysuper, "mysuper"), this), "__init__", [
        ...args,
      ]),
    );
    return null;
  }
}
class_info(mysuper, { firstLine: 83, body: ["__init__"] });
class E extends Der {
  override hi(): unknown {
    return add(
      call_method(
        call<mysuper>(bound(mysuper, "mysuper"), [bound(E, "E"), this]),
        "hi",
        [],
      ),
      "!",
    );
  }
}
class_info(E, { firstLine: 85, body: ["hi"] });
show("s2", () => new (bound(E, "E"))().hi());
class Klass extends base_class(type) {}
class_info(Klass, { firstLine: 88, body: [] });
function t(): unknown {
  const made = call<Klass>(bound(Klass, "Klass"), [
    "made",
    tuple([bound(Klass, "Klass")]),
    dict(),
  ]);
  discard(
    call_method(super_of(bound(Klass, "Klass"), type(made)), "__setattr__", [
      made,
      "bar",
      1,
    ]),
  );
  return getattr(made, "bar");
}
named("t", t, "");
show("s3", t);
class P extends PyObject {
  static some(
    cls: Q,
    ...args$: (typeof R)[]
  ): Tuple<[string, Tuple<(typeof R)[]>]> {
    const args = tuple(args$);
    return tuple(["P", args]);
  }
}
class_info(P, { firstLine: 95, body: ["some"] });
class Q extends P {
  some(...args$: (typeof R)[]): Tuple<[string, Tuple<(typeof R)[]>]> {
    const args = tuple(args$);
    return call_method<Tuple<[string, Tuple<(typeof R)[]>]>>(
      super_of(Q, this),
      "some",
      [this, ...args],
    );
  }
}
class_info(Q, { firstLine: 98, body: ["some"] });
class R extends Q {}
class_info(R, { firstLine: 100, body: [] });
show("s4", () => new (bound(R, "R"))().some(bound(R, "R")));
show("s5", () => new (bound(Q, "Q"))().some());
function no(x: unknown): null {
  bound(x, "x", "local");
  x = undefined;
  discard(super_outside(x));
  return null;
}
show("s6", () =>
  bound(no, "no")(getattr(bound(Base, "Base"), "missing", null)),
);
function nothing(): null {
  discard(super_of());
  return null;
}
named("nothing", nothing, "");
show("s7", nothing);
class X extends PyObject {
  static f(): null {
    discard(super_of());
    return null;
  }
}
methods_without_self(X, "f");
class_info(X, { firstLine: 109, body: ["f"] });
show("s8", () => bound(X, "X").f());
const sp = super_of(float, float(1.0));
show("s10", () =>
  call(getattr(superType, "__init__"), [bound(sp, "sp"), int, 3]),
);
show("s11", () =>
  tuple([
    getattr(bound(sp, "sp"), "__thisclass__"),
    getattr(bound(sp, "sp"), "__self__"),
    getattr(bound(sp, "sp"), "__self_class__"),
  ]),
);
show("s12", () =>
  getattr(super_of(bound(Der, "Der"), new (bound(Der, "Der"))()), "nope"),
);
show("s13", () =>
  getattr(
    getattr(super_of(bound(Der, "Der"), bound(Der, "Der")), "hi"),
    "__qualname__",
  ),
);
show("s14", () => super_of(1, 2));
show("s15", () => super_of(bound(Der, "Der"), 3));
show("s16", () => super_of(bound(Der, "Der"), new (bound(Der, "Der"))(), 3));
show("s17", () =>
  call_method(
    call_method(super_of(bound(Der, "Der")), "__get__", [
      new (bound(Der, "Der"))(),
    ]),
    "hi",
    [],
  ),
);
class XX extends Base {
  static __class__ = 413;

  declare __class__: number;

  f(): unknown {
    return super.hi();
  }
}
class_attributes(XX);
class_info(XX, { firstLine: 121, body: ["f", "__class__"] });
const x = new XX();
show("s18", () =>
  tuple([bound(x, "x").f(), getattr<typeof XX>(bound(x, "x"), "__class__")]),
);
show("s19", () =>
  sorted(
    set(dir(super_of(bound(Der, "Der"), new (bound(Der, "Der"))()))).difference(
      set(dir(new (bound(Der, "Der"))())),
    ),
  ),
);
class Om extends PyObject {
  static ncmethod = classmethod(getattr(this, "test"));

  declare ncmethod: classmethod;

  test(): unknown {
    return this;
  }
}
class_attributes(Om);
class_info(Om, { firstLine: 127, body: ["test", "ncmethod"] });
class Om2 extends Om {
  override test(): unknown {
    return call_method(super_of(Om2, this), "ncmethod", []);
  }
}
class_info(Om2, { firstLine: 130, body: ["test"] });
show("s20", () => new (bound(Om2, "Om2"))().test());
class B2 extends PyObject {
  static x: property | number = property(
    function_info((s: B2) => getattr(s, "_x"), { qualname: "B2.<lambda>" }),
    function_info((s: B2, v: unknown) => (setattr(s, "_x", v), null), {
      qualname: "B2.<lambda>",
    }),
    function_info((s: B2) => (delattr(s, "_x"), null), {
      qualname: "B2.<lambda>",
    }),
    "x doc",
  );

  declare x: property | number;

  __init__(): null {
    setattr(this, "_x", 0);
    return null;
  }
}
class_attributes(B2);
class_info(B2, { firstLine: 133, assigned: ["_x"], body: ["__init__", "x"] });
b = new B2();
setattr(b, "x", 4);
print(getattr(b, "x"));
delattr(b, "x");
try {
  print(getattr(b, "x"));
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
const Sub$2 = class Sub extends base_class(property) {};
class_info(Sub$2, { firstLine: 141, body: [] });
Sub = Sub$2;
class K extends PyObject {
  /** doc f */
  f(): number {
    return 1;
  }
}
class_attributes(K);
decorate(K, "f", (f$: unknown) => call(Sub, [f$]));
class_info(K, {
  methods: { f: { doc: "doc f" } },
  firstLine: 142,
  body: ["f"],
});
print(
  getattr(getitem(getattr(K, "__dict__"), "f"), "__doc__"),
  getattr(getattr(K, "f"), "__doc__"),
  getattr(new K(), "f"),
);
