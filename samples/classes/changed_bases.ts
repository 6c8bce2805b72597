/** Bases that change, metaclasses with an order and attributes of their own. */

import {
  add,
  base_class,
  bool,
  call,
  call_method,
  class_attributes,
  class_info,
  delattr,
  eq,
  getattr,
  int,
  isinstance,
  issubclass,
  list,
  object,
  print,
  PyObject,
  reversed,
  setattr,
  super_of,
  tuple,
  type,
  TypeError,
} from "yieldstar/runtime";

class A extends PyObject {
  m(): string {
    return "A";
  }
}
class B {
  static k = 5;

  declare k: number;

  m(): string {
    return "B";
  }
}
class_attributes(B);
class C extends A {}
class D extends C {
  n(): string {
    return call_method<string>(super_of(D, this), "m", []);
  }
}
const c = call<C>(C, []);
const d = call<D>(D, []);
print(
  call_method<string>(c, "m", []),
  call_method<string>(d, "m", []),
  call_method<string>(d, "n", []),
  getattr(C, "__mro__"),
);
setattr(C, "__bases__", tuple([B]));
print(
  call_method<string>(c, "m", []),
  call_method<string>(d, "m", []),
  call_method<string>(d, "n", []),
  getattr(c, "k"),
  getattr(C, "__mro__"),
  getattr(D, "__mro__"),
);
print(
  call_method(A, "__subclasses__", []),
  call_method(B, "__subclasses__", []),
  isinstance(c, A),
  isinstance(d, B),
);
setattr(C, "__bases__", tuple([A, B]));
print(
  call_method<string>(c, "m", []),
  getattr(c, "k"),
  getattr(D, "__mro__"),
  isinstance(d, A),
  isinstance(d, B),
);
for (const v of tuple([
  [],
  tuple(),
  tuple([1]),
  tuple([C]),
  tuple([D]),
  tuple([int]),
  tuple([object]),
  tuple([A, A]),
  tuple([bool]),
])) {
  try {
    setattr(C, "__bases__", v);
    print("ok", v);
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    print(e);
  }
}
print(getattr(C, "__bases__"));
try {
  delattr(C, "__bases__");
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
class M extends base_class(type) {
  mro(): unknown[] {
    return [this, B, A, object];
  }
}
class E extends A {}
class_info(E, { metaclass: M, body: [] });
print(
  getattr(E, "__mro__"),
  call_method<string>(call<E>(E, []), "m", []),
  getattr(E, "__bases__"),
  getattr(call<E>(E, []), "k"),
  issubclass(E, B),
  isinstance(call<E>(E, []), B),
);
print(call(getattr(type, "mro"), [E]));
class M2 extends base_class(type) {
  mro(): unknown {
    return call(list, [call(reversed, [call(getattr(type, "mro"), [this])])]);
  }
}
class M3 extends base_class(type) {
  mro(): number[] {
    return [1];
  }
}
try {
  class F extends PyObject {}
  class_info(F, { metaclass: M3, body: [] });
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
class M4 extends base_class(type) {
  get who(): unknown {
    return add(getattr(this, "__name__"), "!");
  }
  __getattribute__(n: unknown): unknown {
    if (eq(n, "magic")) {
      return 42;
    }
    return call_method(super_of(M4, this), "__getattribute__", [n]);
  }
}
class G extends PyObject {
  static who: unknown = "shadow";
  static x: unknown = 1;

  declare who: unknown;
}
class_attributes(G);
class_info(G, { metaclass: M4, body: ["who", "x"] });
print(
  getattr(G, "who"),
  getattr(G, "magic"),
  getattr(G, "x"),
  getattr(call<G>(G, []), "who"),
);
print(
  call(getattr(type, "__prepare__"), ["x", tuple()]),
  call_method(M4, "__prepare__", ["a", tuple()], { k: 1 }),
);
