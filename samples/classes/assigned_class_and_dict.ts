/** What `__class__`, `__dict__`, `__doc__` and the names of attributes may be, and what `type` keeps about each class. */

import {
  base_class,
  bound,
  call,
  call_method,
  class_attributes,
  class_info,
  delattr,
  dict,
  eq,
  Exception,
  getattr,
  getitem,
  hasattr,
  int,
  list,
  object,
  print,
  PyObject,
  setattr,
  sorted,
  str,
  tuple,
  type,
  type_name,
  ValueError,
  type Dict,
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
// setattr / getattr with odd names
class C extends PyObject {}
class_info(C, { firstLine: 8, body: [] });
const c = call<C>(C, []);
class Str extends base_class(str) {}
class_info(Str, { firstLine: 10, body: [] });
show("a1", () => call(setattr, [c, 1, 2]));
show("a2", () => getattr(c, 1));
show("a3", () => call(delattr, [c, 1]));
show("a4", () => hasattr(c, 1));
show("a5", () => call(setattr, [c, call<Str>(Str, ["q"]), 2]));
show("a6", () =>
  tuple([
    getattr(c, "q"),
    getattr(c, call<Str>(Str, ["q"])),
    getattr(c, "__dict__"),
  ]),
);
show("a7", () => call(delattr, [c, call<Str>(Str, ["q"])]));
show("a8", () => call(getattr(object, "__setattr__"), [c, 1, 2]));
show("a9", () => call_method(c, "__setattr__", [1, 2]));
show("a10", () => call(getattr(type, "__setattr__"), [C, 1, 2]));
show("a11", () => call_method(c, "__getattribute__", [3]));
show("a12", () => call_method(c, "__delattr__", [3]));
show("a13", () => call(getattr(type, "__getattribute__"), [C, 3]));
show("a14", () =>
  call(getattr(type, "__setattr__"), [C, call<Str>(Str, ["zz"]), 2]),
);
show("a15", () => getattr(C, "zz"));
// __class__ odd
show("m1", () => (setattr(c, "__class__", 3), null));
show("m2", () => (setattr(c, "__class__", int), null));
show("m3", () => (setattr(3, "__class__", C), null));
show("m4", () => (setattr([], "__class__", C), null));
show("m5", () => (delattr(c, "__class__"), null));
class D extends PyObject {
  static __slots__: unknown = ["a"];
}
class_attributes(D);
class_info(D, { firstLine: 33, body: ["__slots__"] });
class E extends PyObject {
  static __slots__: unknown = ["a"];
}
class_attributes(E);
class_info(E, { firstLine: 34, body: ["__slots__"] });
class F extends PyObject {
  static __slots__: unknown = ["b"];
}
class_attributes(F);
class_info(F, { firstLine: 35, body: ["__slots__"] });
class G extends PyObject {
  static __slots__: unknown = ["a", "__dict__"];
}
class_attributes(G);
class_info(G, { firstLine: 36, body: ["__slots__"] });
const d = call<D>(D, []);
setattr(d, "a", 1);
function cls(
  x: D,
  k: typeof E | typeof F | typeof G | typeof C,
): Tuple<[string, unknown]> {
  setattr(x, "__class__", k);
  return tuple([type_name(x), getattr(x, "a")]);
}
show("m6", () => bound(cls, "cls")(bound(d, "d"), bound(E, "E")));
show("m7", () => bound(cls, "cls")(bound(d, "d"), bound(F, "F")));
show("m8", () => bound(cls, "cls")(bound(d, "d"), bound(G, "G")));
show("m9", () => bound(cls, "cls")(bound(d, "d"), C));
class I extends base_class(int) {}
class_info(I, { firstLine: 45, body: [] });
class J extends base_class(int) {}
class_info(J, { firstLine: 46, body: [] });
const i = call<I>(I, [3]);
function ci(x: unknown, k: unknown): unknown {
  setattr(x, "__class__", k);
  return type_name(x);
}
show("m10", () => bound(ci, "ci")(bound(i, "i"), bound(J, "J")));
show("m11", () => bound(ci, "ci")(bound(i, "i"), int));
show("m12", () =>
  bound(ci, "ci")(call(types.ModuleType, ["x"]), types.ModuleType),
);
class MM extends base_class(types.ModuleType) {}
class_info(MM, { firstLine: 54, body: [], keywords: {} });
show("m13", () =>
  bound(ci, "ci")(call(types.ModuleType, ["x"]), bound(MM, "MM")),
);
// __dict__
function sd(
  x: unknown,
  k: Dict<unknown, unknown> | unknown[] | number,
): unknown {
  setattr(x, "__dict__", k);
  return getattr(x, "__dict__");
}
show("d1", () => bound(sd, "sd")(c, dict({ a: 1 })));
show("d2", () => bound(sd, "sd")(c, []));
show("d3", () => (delattr(c, "__dict__"), null));
show("d4", () => getattr(c, "__dict__"));
show("d5", () => bound(sd, "sd")(call(types.ModuleType, ["spam"]), dict()));
show("d6", () => bound(sd, "sd")(C, dict()));
show("d7", () => bound(sd, "sd")(call<MM>(bound(MM, "MM"), ["spam"]), dict()));
show("d8", () => bound(sd, "sd")(new ValueError(), dict({ q: 1 })));
show("d9", () => bound(sd, "sd")(new ValueError(), 3));
show("d10", () => bound(sd, "sd")(bound(d, "d"), dict()));
show("d11", () => (delattr(new ValueError(), "__dict__"), null));
// doc
show("o1", () => (setattr(int, "__doc__", 3), null));
show("o2", () =>
  tuple([(setattr(C, "__doc__", 3), null), getattr(C, "__doc__")]),
);
show("o3", () => (delattr(C, "__doc__"), null));
show("o4", () => (delattr(C, "__name__"), null));
show("o5", () => (delattr(C, "__module__"), null));
show("o6", () =>
  call_method(getitem(getattr(type, "__dict__"), "__doc__"), "__set__", [
    list,
    "blah",
  ]),
);
show("o7", () =>
  call_method(getitem(getattr(type, "__dict__"), "__doc__"), "__set__", [
    C,
    "blah",
  ]),
);
show("o8", () => getattr(C, "__doc__"));
show("o9", () =>
  call_method(getitem(getattr(type, "__dict__"), "__doc__"), "__delete__", [C]),
);
/** elephant */
class X extends PyObject {}
class_info(X, { doc: "elephant", firstLine: 81, body: [] });
class Y extends X {}
class_info(Y, { firstLine: 83, body: [] });
show("o10", () =>
  tuple([
    getattr(bound(X, "X"), "__doc__"),
    getattr(bound(Y, "Y"), "__doc__"),
    getattr(call<Y>(bound(Y, "Y"), []), "__doc__"),
    getattr(call<X>(bound(X, "X"), []), "__doc__"),
  ]),
);
show("o11", () => type_name(getitem(getattr(type, "__dict__"), "__doc__")));
show("o12", () => type_name(getitem(getattr(type, "__dict__"), "__dict__")));
show("o13", () =>
  call_method(getitem(getattr(type, "__dict__"), "__name__"), "__get__", [C]),
);
show("o14", () =>
  eq(
    call_method(getitem(getattr(type, "__dict__"), "__mro__"), "__get__", [C]),
    getattr(C, "__mro__"),
  ),
);
show("o15", () => getitem(getattr(type, "__dict__"), "__bases__"));
show("o16", () => getitem(getattr(type, "__dict__"), "__base__"));
show("o17", () => getitem(getattr(C, "__dict__"), "__dict__"));
show("o18", () => getitem(getattr(C, "__dict__"), "__weakref__"));
show("o19", () =>
  call_method(getitem(getattr(C, "__dict__"), "__dict__"), "__get__", [c]),
);
show("o20", () => call(sorted, [getattr(C, "__dict__")]));
show("o24", () => getattr(C, "__text_signature__"));
show("o25", () => getitem(getattr(type, "__dict__"), "__qualname__"));
show("o26", () => getitem(getattr(object, "__dict__"), "__class__"));
show("o27", () => call(sorted, [getattr(type, "__dict__")]));
show("o28", () => call(sorted, [getattr(object, "__dict__")]));
