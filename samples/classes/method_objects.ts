/** Static and class methods as objects, bound methods of callables, and what may be assigned to bases and attributes. */

import {
  ArithmeticError,
  base_class,
  bound,
  bound_method,
  build_class,
  call,
  call_method,
  class_info,
  class_methods,
  classmethod,
  delattr,
  dict,
  discard,
  Exception,
  function_info,
  getattr,
  hasattr,
  int,
  list,
  method_info,
  module_name,
  named,
  object,
  print,
  property,
  PyObject,
  repr,
  setattr,
  setitem,
  staticmethod,
  str,
  super_of,
  tuple,
  type,
  type_name,
  ValueError,
  type Tuple,
} from "yieldstar/runtime";
import * as types from "yieldstar/runtime/types";

function show(label: string, f: unknown): void {
  try {
    print(label, call(f, []));
  } catch (e) {
    if (!(e instanceof Exception)) throw e;
    print(label, type_name(e), e);
  }
}

// property with more parameters
class A extends PyObject {
  __getattr__(name: string): void {
    throw new ValueError(name + "!");
  }
  get foo(): void {
    return this.__getattr__("inner");
  }
}
function B$body(namespace$1: unknown, class$1: unknown): null {
  const extra$$ = call<property>(property, [
    named("B.extra", function extra$$(self: unknown, name: unknown): number {
      return 1;
    }),
  ]);
  setitem(namespace$1, "extra", extra$$);
  return null;
}
named("B", B$body, "namespace$1, class$1");
const B = call(build_class, [B$body, "B", tuple(), module_name(import.meta)]);
show("p1", () => getattr(new A(), "foo"));
show("p2", () => getattr(call(bound(B, "B"), []), "extra"));

// bound classmethods via instance
class F {
  static m(): null {
    return null;
  }
  static s(): null {
    return null;
  }
}
class_methods(F, "m");
show("m1", () => repr(bound_method(new (bound(F, "F"))(), "m")));
show("m2", () => repr(getattr<() => null>(bound(F, "F"), "m")));
class Callable {
  __call__(a: unknown): unknown {
    return a;
  }
  __repr__(): string {
    return "callable";
  }
}
const fn = new Callable();
const me = call(types.MethodType, [fn, 3]);
show("m3", () => repr(bound(me, "me")));
setattr(fn, "__name__", "nm");
show("m4", () => repr(bound(me, "me")));
setattr(fn, "__qualname__", "Q.nm");
show("m5", () => repr(bound(me, "me")));

// builtin classes' bases
show("b1", () =>
  call(getattr(object, "__getattribute__"), [ArithmeticError, "__bases__"]),
);
show("b2", () =>
  call(getattr(object, "__getattribute__"), [bound(F, "F"), "__name__"]),
);
show("b3", () =>
  call(getattr(type, "__getattribute__"), [bound(F, "F"), "__name__"]),
);
class L extends base_class(list) {}
function set_bases(
  c: unknown,
  b: Tuple<[unknown]> | Tuple<[typeof C0, unknown]> | Tuple<[]> | number,
): null {
  setattr(c, "__bases__", b);
  return null;
}
show("b4", () => bound(set_bases, "set_bases")(bound(L, "L"), tuple([dict])));
show("b5", () => bound(set_bases, "set_bases")(list, tuple([dict])));
class C0 extends PyObject {}
class D0 extends C0 {}
show("b6", () =>
  bound(set_bases, "set_bases")(
    bound(D0, "D0"),
    tuple([bound(C0, "C0"), list]),
  ),
);
show("b7", () => bound(set_bases, "set_bases")(bound(D0, "D0"), tuple()));
show("b8", () => bound(set_bases, "set_bases")(bound(D0, "D0"), 3));

// carlo verre
class M extends base_class(type) {
  __setattr__(key: unknown, value: unknown): null {
    discard(call(getattr(object, "__setattr__"), [this, key, value]));
    return null;
  }
}
method_info(M, "__setattr__", { self: "cls" });
class E0 extends PyObject {}
class_info(E0, { metaclass: M, body: [] });
function st(o: typeof E0, n: string, v: number): null {
  setattr(o, n, v);
  return null;
}
show("c1", () => bound(st, "st")(bound(E0, "E0"), "x", 1));
show("c2", () => call(getattr(object, "__setattr__"), [bound(F, "F"), "x", 1]));
show("c3", () => call(getattr(object, "__delattr__"), [bound(F, "F"), "x"]));
show("c3b", () => call(getattr(object, "__setattr__"), [str, "foo", 1]));
show("c4", () => call(getattr(object, "__delattr__"), [str, "lower"]));
show("c5", () => call(getattr(type, "__setattr__"), [str, "foo", 1]));
show("c6", () => call(getattr(type, "__setattr__"), [bound(F, "F"), "foo", 1]));

// classmethod objects
/** f docstring */
function f(cls: unknown, arg: unknown): Tuple<[unknown, unknown]> {
  return tuple([cls, arg]);
}
function_info(named("f", f, "cls, arg"), { doc: "f docstring" });
const cm = classmethod(f);
show("k1", () => call(bound(cm, "cm").__get__(0, int), [42]));
show("k2", () => call(bound(cm, "cm").__get__(0), [42]));
show("k3", () => getattr(bound(cm, "cm"), "__dict__"));
function attr(): Tuple<[Tuple<[unknown, unknown]>, boolean]> {
  setattr(bound(cm, "cm"), "x", 42);
  const r = tuple([
    getattr(bound(cm, "cm"), "x"),
    getattr(bound(cm, "cm"), "__dict__"),
  ]);
  delattr(bound(cm, "cm"), "x");
  return tuple([r, hasattr(bound(cm, "cm"), "x")]);
}
named("attr", attr, "");
show("k4", attr);
show("k5", () => call(classmethod(1).__get__(1), []));
show("k6", () => call(classmethod, [bound(f, "f")], { kw: 1 }));
show("k7", () => call(classmethod, [1, 2]));
show("k8", () => call(classmethod, []));
show("k9", () => repr(classmethod(1)));
const sm = staticmethod(f);
show("s3", () => getattr(bound(sm, "sm"), "__dict__"));
function attr2(): Tuple<[Tuple<[unknown, unknown]>, boolean]> {
  setattr(bound(sm, "sm"), "x", 42);
  const r = tuple([
    getattr(bound(sm, "sm"), "x"),
    getattr(bound(sm, "sm"), "__dict__"),
  ]);
  delattr(bound(sm, "sm"), "x");
  return tuple([r, hasattr(bound(sm, "sm"), "x")]);
}
named("attr2", attr2, "");
show("s4", attr2);
show("s5", () => staticmethod(1).__get__(1));
show("s6", () => call(staticmethod, [bound(f, "f")], { kw: 1 }));
show("s7", () => call(bound(sm, "sm"), [1], { arg: 2 }));
show("s8", () => bound(sm, "sm").__wrapped__ === bound(f, "f"));
show("s9", () => bound(cm, "cm").__wrapped__ === bound(f, "f"));
show("s10", () => call(bound(cm, "cm"), [1, 2]));
show("s11", () =>
  tuple([
    getattr(bound(cm, "cm"), "__name__"),
    getattr(bound(cm, "cm"), "__qualname__"),
    getattr(bound(cm, "cm"), "__doc__"),
    getattr(bound(cm, "cm"), "__module__"),
    getattr(bound(cm, "cm"), "__annotations__"),
  ]),
);
show("s13", () => getattr(staticmethod(3), "__name__"));
class SM extends base_class(staticmethod) {
  declare note: number;

  __init__(f: unknown): null {
    call_method(super_of(SM, this), "__init__", [f]);
    setattr(this, "note", 1);
    return null;
  }
}
show("s14", () =>
  tuple([
    getattr<number>(call<SM>(bound(SM, "SM"), [bound(f, "f")]), "note"),
    call(call<SM>(bound(SM, "SM"), [bound(f, "f")]), [1, 2]),
    getattr(call<SM>(bound(SM, "SM"), [bound(f, "f")]), "__name__"),
  ]),
);
